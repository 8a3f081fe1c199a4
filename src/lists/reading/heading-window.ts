import { NO_DAY, dateOf } from "../../calendar/day";
import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { UNREADABLE, readDay } from "../words/dates";
import { cellKey } from "../words/spelling";
import { headingKey, isKnownHeading, mayBeHeading, mayStandInRows } from "./heading-words";
import { monthHeading, yearNamed, type HeadingReading, type MonthHeading, type YearNamed } from "./month-headings";

/** Headings stand on at most this many rows. */
const MOST_ROWS = 3;

/** The rows of a table's headings. */
export interface HeadingWindow {
  readonly top: number;
  readonly bottom: number;
}

/** What one column is headed, its headings over several rows joined. */
export interface ColumnHeading {
  readonly column: number;
  /** As it is written. */
  readonly text: string;
  /** Spelling keys it may go by, most telling first. */
  readonly keys: readonly string[];
  readonly month: MonthHeading | null;
  /** The year written above its month. */
  readonly year: YearNamed | null;
  /** What stands above it and those to its right together, no month and no year: "Annual leave"; "" for nothing. */
  readonly group: string;
}

/** What may stand under a month: "Date 1", "Supervision 2", "Actual", "Y/N", "Case" and "Personal" supervision. Comments and totals are no cell of it. */
const UNDER_A_MONTH =
  /^(?:(?:date|supervision|session|sup|1 1|no|first|second|third|1st|2nd|3rd|actual|held|completed|done|y n|yes no|cases|case|personal|clinical|reflective|professional|formal|informal)s?\s*(?:held|date|of supervision)?\s*\d*|\d)$/;
/** What stands above several months is not longer. */
const LONGEST_GROUP = 80;
const PLANNED = /\b(?:planned|due|booked|target|scheduled|expected)\b/;

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
      !UNDER_A_MONTH.test(key) &&
      !PLANNED.test(key) &&
      (!known(key) || mayStandInRows(key))
    )
      return false;
  }
  return filled > 0;
}

/** "Date 1", "Planned": a part of the month in the row above. */
export function isPartOfMonth(cell: CellValue | undefined): boolean {
  const key = headingKey(cell);
  return UNDER_A_MONTH.test(key) || PLANNED.test(key);
}

/** The day of the month of a date, typed or a number; null for what is no date ("May-17"). */
function dayOfMonth(cell: CellValue | undefined, reading: HeadingReading): number | null {
  const day = readDay(cell, reading);
  return day === UNREADABLE || day === NO_DAY ? null : dateOf(day).day;
}

function isHeadingLike(cell: CellValue | undefined, reading: HeadingReading): boolean {
  return typeof cell === "string" || isYear(cell) || monthHeading(cell, reading) !== null;
}

function isYear(cell: CellValue | undefined): boolean {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 2000 && cell < 2100;
}

/** The headings of a table's columns; columns headed by nothing are not among them. */
export function columnHeadings(
  { values }: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
  reading: HeadingReading,
): ColumnHeading[] {
  const found: ColumnHeading[] = [];
  /** The cell that a merged heading of each row above spreads to the right. */
  const spread: (CellValue | undefined)[] = [];
  for (let column = left; column <= right; column++) {
    const own: CellValue[] = [];
    for (let row = top; row <= bottom; row++) {
      const cell = values[row]?.[column];
      if (!isBlank(cell)) {
        own.push(cell);
        if (row < bottom) spread[row - top] = cell;
      }
    }
    const lowest = values[bottom]?.[column];
    if (own.length === 0) continue;
    const above = spread.filter((cell) => !isBlank(cell));
    const text = own.map((cell) => String(cell).trim()).join(" ");
    const keys = [...new Set([cellKey(text), ...own.map(headingKey).reverse(), cellKey(partedCamelCase(text))])].filter(
      (key) => key !== "" && key.length <= 120,
    );
    const ownMonth = own.map((cell) => monthHeading(cell, reading)).find((each) => each !== null) ?? null;
    const year = above.map((cell) => yearOfCell(cell)).find((each) => each !== null) ?? null;
    const under = headingKey(lowest);
    let month = ownMonth;
    if (
      own.length === 1 &&
      !isBlank(lowest) &&
      ownMonth === null &&
      UNDER_A_MONTH.test(under) &&
      !PLANNED.test(under)
    ) {
      month = above.map((cell) => monthHeading(cell, reading)).findLast((each) => each !== null) ?? null;
    } else if (ownMonth !== null && own.length > 1 && under !== "" && monthHeading(lowest, reading) === null) {
      if (!UNDER_A_MONTH.test(under) || PLANNED.test(under)) month = null;
    }
    found.push({ column, text, keys, month, year, group: month === null ? "" : groupOf(above, reading) });
  }
  return found;
}

/** The lowest of the merged headings above that says what all below it are of. */
function groupOf(above: readonly (CellValue | undefined)[], reading: HeadingReading): string {
  const said = above.findLast(
    (cell) =>
      typeof cell === "string" &&
      cell.length <= LONGEST_GROUP &&
      monthHeading(cell, reading) === null &&
      yearNamed(cell) === null &&
      !UNDER_A_MONTH.test(headingKey(cell)),
  );
  return typeof said === "string" ? said.trim() : "";
}

/** "ReferralDate" as "Referral Date". */
function partedCamelCase(text: string): string {
  return text.includes(" ") ? text : text.replace(/([a-z])([A-Z])/g, "$1 $2");
}

function yearOfCell(cell: CellValue | undefined): YearNamed | null {
  if (typeof cell === "number") return isYear(cell) ? { year: cell, isFinancial: false } : null;
  return typeof cell === "string" ? yearNamed(cell) : null;
}
