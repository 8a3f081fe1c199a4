import { dateOf, formatDay } from "../calendar/day";
import { longMonth, month as monthIn, type Month } from "../calendar/month";
import { readDay, readMonth, type DateReading } from "../lists/words/dates";
import type { CellValue } from "../workbook/grid";
import type { SettingIssue } from "./setting-issue";
import type { Entry } from "./settings-grid";

/**
 * The month in a cell of the settings; null where there is none. A day is its month, and any but the first is an issue: of
 * "Jan-18" Excel makes 18 January of the year in which it is typed.
 */
export function readSettingMonth(
  entry: Entry,
  heading: string,
  reading: DateReading,
  issue: SettingIssue,
): Month | null {
  const cell = entry.cell(heading);
  const found = readMonth(cell, reading);
  if (found !== null)
    tellOfDay(cell, found, reading, (problem, done) => {
      issue(entry, heading, problem, done);
    });
  return found;
}

/** A day after this is no year that Excel took for one. */
const FIRST_YEAR = 10;

function tellOfDay(
  cell: CellValue | undefined,
  found: Month,
  reading: DateReading,
  tell: (problem: string, done: string) => void,
): void {
  const day = readDay(cell, reading);
  if (day <= 0) return;
  const date = dateOf(day);
  if (date.day === 1) return;
  const meant = date.day < FIRST_YEAR ? null : monthIn(2000 + date.day, date.month);
  tell(
    `${formatDay(day)} is a day, not a month.`,
    `Read as ${longMonth(found)}. ${meant === null ? "Type the first of the month to say so" : `Where ${longMonth(meant)} was meant, type its first day`}.`,
  );
}
