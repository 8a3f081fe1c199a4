import type { Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import type { Grid } from "../lists/grid";
import { DEFINITIONS_SHEET, HISTORY_SHEET, ISSUES_SHEET, SETTINGS_SHEET, scorecardSheet } from "../lists/own-sheets";
import type { Rulings } from "../lists/rulings";
import { definitionsPlan } from "../scorecard/layout/definitions-sheet";
import { HISTORY_TOP, historyPlan } from "../scorecard/layout/history-sheet";
import { issuesPlan } from "../scorecard/layout/issues-sheet";
import { scorecardPlan } from "../scorecard/layout/scorecard-sheet";
import { settingsPlan } from "../scorecard/layout/settings-sheet";
import { makeScorecard, type Scorecard } from "../scorecard/make-scorecard";
import type { SheetPlan } from "../scorecard/plan";
import { readCommentary } from "./commentary";
import { readWorkbook, type WorkbookContents } from "./read-workbook";
import { patiently } from "./patience";
import { scaled, stopIfCancelled, type RunControl } from "./run-control";
import { writeSheets } from "./write-sheets";

export interface BuildRequest extends RunControl {
  /** Null chooses the last month that the lists cover. */
  readonly month: Month | null;
  readonly now: Day;
  /** The grids of picked files, which are read in memory only. */
  readonly picked: readonly Grid[];
  readonly rulings?: Rulings;
}

export interface Built {
  readonly scorecard: Scorecard;
  /** The name of the sheet that was written. */
  readonly sheet: string;
}

/**
 * Builds the scorecard in the open workbook: reads everything, computes everything, then writes.
 * A failed or cancelled run puts back what the sheets held. Throws NoLists, Cancelled, ProtectedSheet and Excel's errors.
 */
export async function buildScorecard(request: BuildRequest): Promise<Built> {
  return Excel.run(async (context) => {
    const { progress } = request;
    progress?.({ doing: "Looking at the workbook", done: 0 });
    const contents = await patiently(request, () => readWorkbook(context, { ...request, progress: scaled(progress, 0, 0.4) }));
    stopIfCancelled(request);
    progress?.({ doing: "Counting", done: 0.45 });
    await pause();
    const scorecard = makeScorecard({
      grids: [...contents.grids, ...request.picked],
      settings: contents.settings,
      history: contents.history,
      month: request.month,
      now: request.now,
      ...(request.rulings === undefined ? {} : { rulings: request.rulings }),
    });
    stopIfCancelled(request);
    const sheet = scorecardSheet(scorecard.month);
    const commentary = await readCommentary(context, scorecard.month, contents);
    for (const draft of scorecard.settings.drafts) {
      if (draft.month === scorecard.month && (commentary.get(draft.indicator) ?? "") === "") commentary.set(draft.indicator, draft.text);
    }
    const plans = allPlans(scorecard, request.now, contents, commentary, sourcesOf(scorecard));
    await writeSheets(context, plans, sheet, contents, { ...request, progress: scaled(progress, 0.55, 0.45) });
    return { scorecard, sheet };
  });
}

/** The sheets that a build writes, in the order of their tabs. */
function allPlans(scorecard: Scorecard, now: Day, contents: WorkbookContents, commentary: ReadonlyMap<number, string>, sources: string): SheetPlan[] {
  const rowsOf = (name: string) => contents.sheets.find((sheet) => sheet.name === name)?.rows;
  const historyRows = rowsOf(HISTORY_SHEET);
  const plans = [
    scorecardPlan({ month: scorecard.month, figures: scorecard.figures, builtOn: now, sources, issues: scorecard.issues.length, commentary, settingsPlaces: scorecard.settingsPlaces }),
    issuesPlan(scorecard.issues, rowsOf(ISSUES_SHEET) ?? 0),
    historyPlan({ entries: scorecard.newHistory, row: Math.max(historyRows ?? 0, HISTORY_TOP + 1), isNew: historyRows === undefined }),
  ];
  if (rowsOf(SETTINGS_SHEET) === undefined) plans.push(settingsPlan(scorecard.settings));
  if (rowsOf(DEFINITIONS_SHEET) === undefined) plans.push(definitionsPlan());
  return plans;
}

/** "6 files and 2 sheets" */
export function sourcesOf({ found }: Scorecard): string {
  const used = found.filter(({ list }) => list !== null).map(({ source }) => source);
  const files = new Set(used.filter(({ file }) => file !== "").map(({ file }) => file)).size;
  const sheets = new Set(used.filter(({ file }) => file === "").map(({ sheet }) => sheet)).size;
  const parts = [
    ...(files > 0 ? [`${String(files)} file${files === 1 ? "" : "s"}`] : []),
    ...(sheets > 0 ? [`${String(sheets)} sheet${sheets === 1 ? "" : "s"}`] : []),
  ];
  return parts.join(" and ");
}

/** Lets the pane draw before a long stretch of work. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
