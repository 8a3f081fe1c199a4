import { later } from "../calendar/order";
import { UserError } from "../workbook/user-error";
import { after, type Month } from "../calendar/month";
import { scorecardMonth } from "../workbook/own-sheets";
import { readOwnSheets } from "./read/own-sheets";
import { patiently } from "./run/patience";
import type { RunControl } from "./run/run-control";
import { buildScorecard, type Built, type BuildRequest } from "./build";

/** There is no scorecard to refresh. */
class NoScorecard extends UserError {
  override readonly name = "NoScorecard";
  constructor() {
    super("There is no scorecard in this workbook yet. Choose “Build scorecard” to make one.");
  }
}

/** The month of the scorecard in front, and the latest one of which there is a scorecard. Throws {@link NoScorecard}. */
async function scorecardMonths(control: RunControl): Promise<{ inFront: Month | null; latest: Month }> {
  return Excel.run(async (context) => {
    const { own, unfinished } = await patiently(control, () => readOwnSheets(context));
    // A sheet that a write only began to make is going to be taken away.
    const begun = new Set(unfinished?.made.map(({ kind }) => kind));
    const months = new Map(
      [...own.values()].flatMap(({ kind, name }) => {
        const month = scorecardMonth(kind);
        return month === null || begun.has(kind) ? [] : [[name, month] as const];
      }),
    );
    const [first, ...others] = months.values();
    if (first === undefined) throw new NoScorecard();
    const inFront = months.get((await sheetInFront(context)) ?? "") ?? null;
    return { inFront, latest: others.reduce(later, first) };
  });
}

/** The name of the sheet in front; null for a chart sheet. */
async function sheetInFront(context: Excel.RequestContext): Promise<string | null> {
  try {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    return active.name;
  } catch {
    return null;
  }
}

/** The month of the scorecard that a sheet is; null for any other sheet. */
export async function monthOfSheet(sheet: string): Promise<Month | null> {
  return Excel.run(async (context) => {
    const found = [...(await readOwnSheets(context)).own.values()].find(({ name }) => name === sheet);
    return found === undefined ? null : scorecardMonth(found.kind);
  });
}

/** Recomputes the scorecard that is there: that of the sheet in front, else the latest month's. Throws {@link NoScorecard}. */
export async function refreshScorecard(request: Omit<BuildRequest, "month">): Promise<Built> {
  const { inFront, latest } = await scorecardMonths(request);
  return buildScorecard({ ...request, month: inFront ?? latest, show: false });
}

/** Makes the scorecard of the month after the latest one, with last month's commentary beside empty boxes. Throws {@link NoScorecard}. */
export async function startNextMonth(request: Omit<BuildRequest, "month">): Promise<Built> {
  const { latest } = await scorecardMonths(request);
  return buildScorecard({ ...request, month: after(latest, 1) });
}
