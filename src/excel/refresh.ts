import { UserError } from "../workbook/user-error";
import { after, type Month } from "../calendar/month";
import { readMonth } from "../lists/words/dates";
import { buildScorecard, type Built, type BuildRequest } from "./build";

/** There is no scorecard to refresh. */
class NoScorecard extends UserError {
  override readonly name = "NoScorecard";
  constructor() {
    super("There is no scorecard in this workbook yet. Choose “Build scorecard” to make one.");
  }
}

const SHEET_NAME = /^Scorecard ([A-Z][a-z]{2}-\d{2})$/;

/** The month of a scorecard sheet's name, or null. */
export function monthOfSheet(name: string, lastYear: number): Month | null {
  const label = SHEET_NAME.exec(name)?.[1];
  return label === undefined ? null : readMonth(label, { date1904: false, lastYear });
}

/** The month of the scorecard in front, and the latest one of which there is a scorecard. Throws {@link NoScorecard}. */
async function scorecardMonths(lastYear: number): Promise<{ inFront: Month | null; latest: Month }> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    const active = sheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    const months = sheets.items.flatMap(({ name }) => monthOfSheet(name, lastYear) ?? []);
    if (months.length === 0) throw new NoScorecard();
    return { inFront: monthOfSheet(active.name, lastYear), latest: Math.max(...months) as Month };
  });
}

/** Recomputes the scorecard that is there: that of the sheet in front, else the latest month's. Throws {@link NoScorecard}. */
export async function refreshScorecard(request: Omit<BuildRequest, "month">, lastYear: number): Promise<Built> {
  const { inFront, latest } = await scorecardMonths(lastYear);
  return buildScorecard({ ...request, month: inFront ?? latest, show: false });
}

/** Makes the scorecard of the month after the latest one, with last month's commentary beside empty boxes. Throws {@link NoScorecard}. */
export async function startNextMonth(request: Omit<BuildRequest, "month">, lastYear: number): Promise<Built> {
  const { latest } = await scorecardMonths(lastYear);
  return buildScorecard({ ...request, month: after(latest, 1) });
}
