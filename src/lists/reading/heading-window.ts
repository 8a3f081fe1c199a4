import { NO_DAY, dateOf } from "../../calendar/day";
import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { UNREADABLE, readDay } from "../words/dates";
import { columnHeadings, isPartOfMonth, isYear } from "./column-headings";
import { headingKey, isKnownHeading, mayBeHeading, mayStandInRows } from "./heading-words";
import { monthHeading, type HeadingReading } from "./month-headings";

/** Headings stand on at most this many rows. */
const MOST_ROWS = 3;

/** The rows of a table's headings. */
export interface HeadingWindow {
  readonly top: number;
  readonly bottom: number;
}

/** How many of a row's cells, or of several rows' joined cells, are headings; a month without a year is half of one. 0 without a known word. */
export function strengthOf(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
  reading: HeadingReading,
  known: (key: string) => boolean,
): number {
  if (top === bottom && !hasHeading(grid.values[top] ?? [], left, right, known)) return 0;
  const below = grid.values[bottom + 1] ?? [];
  const seen = new Set<string>();
  let strength = 0;
  let repeated = 0;
  let isTold = false;
  for (const { column, keys, month, year } of columnHeadings(grid, top, bottom, left, right, reading)) {
    const key = keys.find((each) => known(each));
    if (key !== undefined) {
      if (!seen.has(key)) strength++;
      if (!seen.has(key) && headingKey(below[column]) === key) repeated++;
      seen.add(key);
      if (!mayStandInRows(key)) isTold = true;
    } else if (month !== null) {
      strength += month.kind === "month" || year !== null ? 0.8 : 0.5;
      const cell = grid.values[bottom]?.[column];
      if (!isBlank(cell) && (dayOfMonth(cell, reading) ?? 1) === 1) isTold = true;
    }
  }
  // Dates alone, or beside a word that stands in rows, are a row of data.
  if (seen.size === 0 || !isTold) return 0;
  // A heading is not repeated right below, that is a word of the rows; unless all of them are.
  return repeated === seen.size && repeated > 1 ? strength : strength - repeated;
}

/** A look at a row before its cells are read as months: whether any is a heading. */
function hasHeading(
  cells: readonly CellValue[],
  left: number,
  right: number,
  known: (key: string) => boolean,
): boolean {
  for (let column = left; column <= right; column++) {
    const cell = cells[column];
    if (typeof cell === "string" && (mayBeHeading(cell) || known(headingKey(cell)))) return true;
  }
  return false;
}

/** The row of headings with those above and below it that belong to them. */
export function headingOfWindow(
  grid: Grid,
  row: number,
  left: number,
  right: number,
  reading: HeadingReading,
  known: (key: string) => boolean,
): HeadingWindow {
  let best: HeadingWindow = { top: row, bottom: row };
  let most = strengthOf(grid, row, row, left, right, reading, known);
  for (let top = row; top > row - MOST_ROWS && top >= 0; top--) {
    if (top < row && !isAboveHeadings(grid, top, left, right, reading)) break;
    for (let bottom = row; bottom < top + MOST_ROWS; bottom++) {
      if (bottom > row && !isBelowHeadings(grid, row, bottom, left, right, reading, known)) break;
      const strength = strengthOf(grid, top, bottom, left, right, reading, known);
      if (strength > most) {
        most = strength;
        best = { top, bottom };
      }
    }
  }
  // Months that stand twice are told apart by the row above: "Supervision", "Annual leave".
  const above = best.top - 1;
  const isTwice = best.bottom - above < MOST_ROWS && above >= 0 && hasMonthTwice(grid, best, left, right, reading);
  return isTwice && isAboveHeadings(grid, above, left, right, reading) ? { ...best, top: above } : best;
}

function hasMonthTwice(
  grid: Grid,
  { top, bottom }: HeadingWindow,
  left: number,
  right: number,
  reading: HeadingReading,
): boolean {
  const months = columnHeadings(grid, top, bottom, left, right, reading).flatMap(({ month }) =>
    month === null ? [] : [month.kind === "month" ? `${month.month}` : `of the year ${month.monthOfYear}`],
  );
  return new Set(months).size < months.length;
}

/** Whether a row's dates stand for months: the first of each, or one day in all of them ("Jan-18" typed as 18 January). */
function areMonthDays(cells: readonly CellValue[], reading: HeadingReading): boolean {
  const days = cells.flatMap((cell) => (isYear(cell) ? [] : (dayOfMonth(cell, reading) ?? [])));
  const [first = 1] = days;
  return days.every((day) => day === first) && (first === 1 || days.length > 1);
}

/** Whether a row above headings may be part of them: words, months and years, more than a title's one cell. */
function isAboveHeadings(grid: Grid, row: number, left: number, right: number, reading: HeadingReading): boolean {
  const cells = (grid.values[row] ?? []).slice(left, right + 1);
  const filled = cells.filter((cell) => !isBlank(cell));
  const isFirstAlone = filled.length === 1 && !isBlank(cells[0]);
  const keys = filled.map(headingKey).filter(isKnownHeading);
  const isRow = keys.length > 0 && keys.every(mayStandInRows);
  return (
    filled.length > 0 &&
    !isFirstAlone &&
    !isRow &&
    filled.every((cell) => isHeadingLike(cell, reading)) &&
    areMonthDays(filled, reading)
  );
}

/** Whether a row below headings may be part of them: blank where they are known, months or their parts elsewhere. */
function isBelowHeadings(
  grid: Grid,
  row: number,
  below: number,
  left: number,
  right: number,
  reading: HeadingReading,
  known: (key: string) => boolean,
): boolean {
  const cells = grid.values[below] ?? [];
  let filled = 0;
  for (let column = left; column <= right; column++) {
    if (isBlank(cells[column])) continue;
    filled++;
    if (known(headingKey(grid.values[row]?.[column])) || !isHeadingLike(cells[column], reading)) return false;
    const key = headingKey(cells[column]);
    if (
      monthHeading(cells[column], reading) === null &&
      !isPartOfMonth(cells[column]) &&
      (!known(key) || mayStandInRows(key))
    )
      return false;
  }
  return filled > 0;
}

/** The day of the month of a date, typed or a number; null for what is no date ("May-17"). */
function dayOfMonth(cell: CellValue | undefined, reading: HeadingReading): number | null {
  const day = readDay(cell, reading);
  return day === UNREADABLE || day === NO_DAY ? null : dateOf(day).day;
}

function isHeadingLike(cell: CellValue | undefined, reading: HeadingReading): boolean {
  return typeof cell === "string" || isYear(cell) || monthHeading(cell, reading) !== null;
}
