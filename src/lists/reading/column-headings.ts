import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { cellKey } from "../words/spelling";
import { headingKey } from "./heading-words";
import { monthHeading, yearNamed, type HeadingReading, type MonthHeading, type YearNamed } from "./month-headings";

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

/** "Date 1", "Planned": a part of the month in the row above. */
export function isPartOfMonth(cell: CellValue | undefined): boolean {
  const key = headingKey(cell);
  return UNDER_A_MONTH.test(key) || PLANNED.test(key);
}

/** Whether a cell may be the year of the months beside or below it. */
export function isYear(cell: CellValue | undefined): boolean {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 2000 && cell < 2100;
}
