import type { Month } from "../calendar/month";
import { scorecardSheet } from "../lists/own-sheets";
import { INDICATORS } from "../indicators/index";
import { namePrefix } from "../scorecard/layout/scorecard-sheet";
import type { WorkbookContents } from "./read-workbook";

/** The commentary that people wrote on the month's scorecard, found by its defined names wherever the rows moved to. */
export async function readCommentary(context: Excel.RequestContext, month: Month, contents: WorkbookContents): Promise<Map<number, string>> {
  const sheetName = scorecardSheet(month);
  const commentary = new Map<number, string>();
  if (!contents.sheets.some(({ name }) => name === sheetName)) return commentary;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const boxes = INDICATORS.flatMap(({ number }) => {
    const address = contents.names.get(`${namePrefix(month, number)}_Commentary`)?.split("!").at(-1);
    if (address === undefined || address.includes("#REF")) return [];
    const range = sheet.getRange(address);
    range.load("values");
    return [{ number, range }];
  });
  if (boxes.length === 0) return commentary;
  await context.sync();
  for (const { number, range } of boxes) {
    const words = String(range.values[0]?.[0] ?? "");
    if (words !== "") commentary.set(number, words);
  }
  return commentary;
}
