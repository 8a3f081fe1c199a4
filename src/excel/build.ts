import { formatDay, type Day } from "../calendar/day";
import { after, type Month } from "../calendar/month";
import type { Grid } from "../workbook/grid";
import { DEFINITIONS_SHEET, HISTORY_SHEET, ISSUES_SHEET, SETTINGS_SHEET, scorecardSheet } from "../workbook/own-sheets";
import type { ColumnMappings } from "../lists/reading/column-mapping";
import { definitionsPlan } from "../sheets/definitions-sheet";
import { historyPlan } from "../sheets/history-sheet";
import { issuesPlan } from "../sheets/issues-sheet";
import { settingsColumn } from "../settings/settings-lookup";
import { settingsPlan } from "../settings/settings-sheet";
import { makeScorecardInSteps, type Scorecard } from "../scorecard/make-scorecard";
import type { Change } from "../scorecard/changed-figures";
import type { TypedOver } from "../scorecard/typed-over";
import type { Indicator } from "../indicators/define-indicator";
import type { SheetPlan } from "../workbook/sheet-plan";
import { revisionKey } from "../scorecard/revisions";
import { differences } from "./write/patch";
import { readHeld, type Held } from "./read/cell-snapshot";
import { inSteps } from "./run/in-steps";
import { patiently } from "./run/patience";
import { readWorkbook, type WorkbookContents } from "./read/read-workbook";
import { scaled, stopIfCancelled, type RunControl } from "./run/run-control";
import { scorecardJob, type ScorecardJob } from "./write/scorecard-job";
import { writeSheets, type SheetJob } from "./write/write-sheets";

export interface BuildRequest extends RunControl {
  /** Null chooses the last month that the lists cover. */
  readonly month: Month | null;
  readonly now: Day;
  /** The grids of picked files, which are read in memory only. */
  readonly picked: readonly Grid[];
  readonly mappings?: ColumnMappings;
  /** Cells of the scorecard whose typed-over figures are given up for what was counted. */
  readonly takeBack?: ReadonlySet<string>;
  /** Revisions, by {@link revisionKey}, that replace what was published. */
  readonly accept?: ReadonlySet<string>;
  /** The indicators of the scorecard; the fourteen where none are given. */
  readonly catalogue?: readonly Indicator[];
  /** Whether the sheet comes to the front. */
  readonly show?: boolean;
}

export interface Built {
  readonly scorecard: Scorecard;
  /** The name of the sheet that was written. */
  readonly sheet: string;
  /** The plan of that sheet as it was written, for finding a figure by its cell. */
  readonly plan: SheetPlan;
  /** Figures that people typed over, which stand. */
  readonly typedOver: readonly TypedOver[];
  /** What changed on a sheet that was there; none on a new one. */
  readonly changes: readonly Change[];
  /** Whether the sheet was there before. */
  readonly wasThere: boolean;
}

/**
 * Builds the scorecard in the open workbook, or brings the one that is there up to date: reads everything, computes
 * everything, then writes what differs. A failed or cancelled run puts back what the sheets held.
 * Throws NoLists, Cancelled, TakenApart, ProtectedSheet and others of problems.ts, and Excel's errors.
 */
export async function buildScorecard(request: BuildRequest): Promise<Built> {
  return Excel.run(async (context) => {
    const { built, jobs, contents } = await prepare(context, request);
    await writeSheets(context, jobs, request.show === false ? null : built.sheet, contents, {
      ...request,
      progress: scaled(request.progress, 0.55, 0.45),
    });
    return built;
  });
}

/** What {@link buildScorecard} would do, without doing it: for the evidence of a scorecard that was built before. */
export async function inspectScorecard(request: BuildRequest): Promise<Built> {
  return Excel.run(async (context) => (await prepare(context, request)).built);
}

async function prepare(
  context: Excel.RequestContext,
  request: BuildRequest,
): Promise<{ built: Built; jobs: SheetJob[]; contents: WorkbookContents }> {
  const { progress } = request;
  progress?.({ doing: "Looking at the workbook", done: 0 });
  const contents = await patiently(request, () =>
    readWorkbook(context, { ...request, progress: scaled(progress, 0, 0.4) }),
  );
  stopIfCancelled(request);
  progress?.({ doing: "Counting", done: 0.45 });
  const scorecard = await inSteps(
    makeScorecardInSteps({
      grids: [...contents.grids, ...request.picked],
      settings: contents.settings,
      history: contents.history,
      month: request.month,
      now: request.now,
      ...(request.mappings === undefined ? {} : { mappings: request.mappings }),
      ...(request.catalogue === undefined ? {} : { catalogue: request.catalogue }),
    }),
    request,
  );
  stopIfCancelled(request);
  const sheet = scorecardSheet(scorecard.month);
  const ours = [sheet, scorecardSheet(after(scorecard.month, -1)), ISSUES_SHEET, HISTORY_SHEET];
  const held = await patiently(request, () =>
    readHeld(
      context,
      ours.filter((name) => contents.sheets.some((each) => each.name === name)),
    ),
  );
  const others = otherJobs(scorecard, request, contents, held);
  const card = scorecardJob({
    scorecard,
    contents,
    held,
    now: request.now,
    sources: sourcesOf(scorecard),
    takeBack: request.takeBack ?? new Set(),
    changesElsewhere: others.some(
      (job) => job.kind === "in place" && differences(job.plan, job.held.formulas).length > 0,
    ),
  });
  const open = scorecard.revisions.filter((revision) => request.accept?.has(revisionKey(revision)) !== true);
  return {
    built: result({ ...scorecard, revisions: open }, sheet, card, contents),
    jobs: [card.job, ...others],
    contents,
  };
}

function result(
  scorecard: Scorecard,
  sheet: string,
  { job, typedOver, changes }: ScorecardJob,
  contents: WorkbookContents,
): Built {
  return {
    scorecard,
    sheet,
    plan: job.plan,
    typedOver,
    changes,
    wasThere: contents.sheets.some(({ name }) => name === sheet),
  };
}

/** Issues, history, settings and definitions: the last two are made once and then left alone. */
function otherJobs(
  scorecard: Scorecard,
  { now, accept }: BuildRequest,
  contents: WorkbookContents,
  held: ReadonlyMap<string, Held>,
): SheetJob[] {
  const rowsOf = (name: string) => contents.sheets.find((sheet) => sheet.name === name)?.rows ?? null;
  const asJob = (plan: SheetPlan): SheetJob => {
    const before = held.get(plan.name);
    return before === undefined ? { kind: "new", plan } : { kind: "in place", plan, held: before, restyle: [] };
  };
  const jobs = [
    asJob(issuesPlan(scorecard.issues, rowsOf(ISSUES_SHEET) ?? 0)),
    asJob(
      historyPlan({
        entries: scorecard.newHistory,
        usedRows: rowsOf(HISTORY_SHEET),
        revisions: scorecard.revisions,
        accepted: scorecard.revisions.filter((revision) => accept?.has(revisionKey(revision)) === true),
        acceptedSource: `Revision accepted ${formatDay(now)}`,
        catalogue: scorecard.catalogue,
        areaCells: settingsColumn(scorecard.settingsPlaces, "areas", "Area"),
      }),
    ),
  ];
  if (rowsOf(SETTINGS_SHEET) === null)
    jobs.push({ kind: "new", plan: settingsPlan(scorecard.settings, scorecard.catalogue) });
  if (rowsOf(DEFINITIONS_SHEET) === null) jobs.push({ kind: "new", plan: definitionsPlan(scorecard.catalogue) });
  return jobs;
}

/** "6 files and 2 sheets" */
function sourcesOf({ surveys }: Scorecard): string {
  const used = surveys.filter(({ list }) => list !== null).map(({ source }) => source);
  const files = new Set(used.filter(({ file }) => file !== "").map(({ file }) => file)).size;
  const sheets = new Set(used.filter(({ file }) => file === "").map(({ sheet }) => sheet)).size;
  const parts = [
    ...(files > 0 ? [`${files} file${files === 1 ? "" : "s"}`] : []),
    ...(sheets > 0 ? [`${sheets} sheet${sheets === 1 ? "" : "s"}`] : []),
  ];
  return parts.join(" and ");
}
