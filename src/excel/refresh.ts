import { readMonth } from "../lists/dates";
import type { Month } from "../calendar/month";
import { buildScorecard, type Built, type BuildRequest } from "./build";

/** There is no scorecard to refresh. */
export class NoScorecard extends Error {
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

/** Recomputes the scorecard that is there: that of the sheet in front, else the latest month's. Throws {@link NoScorecard}. */
export async function refreshScorecard(request: Omit<BuildRequest, "month">, lastYear: number): Promise<Built> {
  const month = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    const active = sheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    const months = sheets.items.flatMap(({ name }) => monthOfSheet(name, lastYear) ?? []);
    return monthOfSheet(active.name, lastYear) ?? (months.length === 0 ? null : (Math.max(...months) as Month));
  });
  if (month === null) throw new NoScorecard();
  return buildScorecard({ ...request, month });
}
