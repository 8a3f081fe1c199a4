import { NO_DAY, type Day } from "../../calendar/day";
import { monthOf, type Month } from "../../calendar/month";
import { isBlank, type CellValue } from "../../workbook/grid";
import type { ListDefinition } from "../list";
import { UNREADABLE, readDay } from "../words/dates";
import { Answer, readAnswer } from "../words/yes-no";
import { personKey } from "../words/person-key";
import type { TableAnatomy } from "./anatomy";
import { monthHeading, type HeadingReading } from "./month-headings";

/** Cells that say something of a month although no month heads their column. */
export type MonthlyCells =
  /** All of them of one month: that which the sheet is named for, or the latest of dates. */
  | {
      readonly kind: "column";
      readonly month: Month;
      readonly column: number;
      readonly isLast?: true;
      readonly guess?: StaffGuess;
    }
  /** Each of the month of its row; `month` and `said` are one column where a date says both. */
  | { readonly kind: "rows"; readonly month: number; readonly said: number };

/**
 * What speaks for a sheet that lists the staff, and not only those who were supervised, where it does not show it: all
 * were, or some have no date.
 */
export type StaffGuess = "all held" | "some without a date";

/** A table and what is known of it. */
interface Told {
  readonly table: TableAnatomy;
  readonly definition: ListDefinition;
  readonly columns: ReadonlyMap<string, number>;
  readonly namedMonth: Month | null;
}

/** Of so many workers without a date on, a sheet lists the staff of its month and not what was held in it. */
const FEWEST_WITHOUT = 2;
const LEAST_SHARE_WITHOUT = 0.1;
/** That all of two are supervised says nothing of what a sheet lists. */
const FEWEST_ALL_HELD = 3;
/** A worker stands once in a month on a list of staff, but for a few that are there twice by mistake. */
const MOST_REPEATED = 0.1;

/**
 * The cells of a table that are read as those of a month, where no month heads a column: "Supervised" on a sheet named for
 * May, or beside a column of months. A list of dates is a log, unless workers stand on it without one. Null for a log.
 */
export function monthlyCells(
  { table, definition, columns, namedMonth }: Told,
  reading: HeadingReading,
): MonthlyCells | null {
  const { monthSaid } = definition;
  if (monthSaid === undefined) return null;
  const name = monthSaid.said.find((each) => columns.has(each));
  const said = name === undefined ? undefined : columns.get(name);
  if (said === undefined || name === undefined) {
    const last = columns.get(monthSaid.last);
    const month = last === undefined ? null : latestIn(table, last, reading);
    return last === undefined || month === null ? null : { kind: "column", month, column: last, isLast: true };
  }
  const isOfDays = definition.columns[name]?.holdsDays === true;
  const monthAt = columns.get(monthSaid.month);
  const rows = rowsOf(table, columns.get(definition.key), said, monthAt);
  const { isOfWorker = false } = table.grid;
  if (monthAt !== undefined && areMonths(table, monthAt, reading)) {
    const isStaff = isOfWorker || !isOfDays || areStaff(rows, monthAt, reading);
    return isStaff ? { kind: "rows", month: monthAt, said } : null;
  }
  if (isOfWorker) return isOfDays ? { kind: "rows", month: said, said } : null;
  if (namedMonth === null || (isOfDays && !areStaff(rows, null, reading))) return null;
  const found = { kind: "column", month: namedMonth, column: said } as const;
  if (isOfDays) return { ...found, guess: "some without a date" };
  const areAllHeld = rows.length >= FEWEST_ALL_HELD && rows.every((row) => readAnswer(row.said) === Answer.Yes);
  return areAllHeld ? { ...found, guess: "all held" } : found;
}

interface Row {
  readonly cells: readonly CellValue[];
  readonly worker: CellValue | undefined;
  readonly said: CellValue | undefined;
}

/** The rows below the headings that name somebody, or go on with the months of the one above. */
function rowsOf(
  { grid, headingBottom, end }: TableAnatomy,
  key: number | undefined,
  said: number,
  monthAt: number | undefined,
): Row[] {
  let above: CellValue | undefined;
  return grid.values.slice(headingBottom + 1, end).flatMap((cells) => {
    const own = key === undefined ? undefined : cells[key];
    const goesOn = isBlank(own) && monthAt !== undefined && !isBlank(cells[monthAt]);
    const worker = goesOn ? above : own;
    if (isBlank(worker)) return [];
    above = worker;
    return [{ cells, worker, said: cells[said] }];
  });
}

/** Whether workers stand there whether they were supervised or not: some without a date, hardly one twice in a month. */
function areStaff(rows: readonly Row[], monthAt: number | null, reading: HeadingReading): boolean {
  const without = rows.filter(({ said }) => readDay(said, reading) <= NO_DAY).length;
  if (without < FEWEST_WITHOUT || without < rows.length * LEAST_SHARE_WITHOUT) return false;
  const seen = new Set(
    rows.map(({ cells, worker }) => {
      const month = monthAt === null ? "" : String(cells[monthAt] ?? "").trim();
      return `${personKey(String(worker))}|${month}`;
    }),
  );
  return rows.length - seen.size <= rows.length * MOST_REPEATED;
}

/** Whether most filled cells of a column are months. */
function areMonths({ grid, headingBottom, end }: TableAnatomy, column: number, reading: HeadingReading): boolean {
  const cells = grid.values
    .slice(headingBottom + 1, end)
    .map((row) => row[column])
    .filter((cell) => !isBlank(cell));
  const months = cells.filter((cell) => monthHeading(cell, reading) !== null).length;
  return months > 0 && months * 2 > cells.length;
}

/** The month of the latest day of a column. */
function latestIn({ grid, headingBottom, end }: TableAnatomy, column: number, reading: HeadingReading): Month | null {
  const last = grid.values.slice(headingBottom + 1, end).reduce<Day>((latest, row) => {
    const day = readDay(row[column], reading);
    return day !== UNREADABLE && day > latest ? day : latest;
  }, NO_DAY);
  return last === NO_DAY ? null : monthOf(last);
}

/** The columns that are read as such: those that are read like a month's are not, nor those that wait for a month. */
export function withoutMonthly(
  columns: ReadonlyMap<string, number>,
  { monthSaid }: ListDefinition,
  isMonthly: boolean,
): ReadonlyMap<string, number> {
  if (monthSaid === undefined) return columns;
  const [waiting = "", ...others] = monthSaid.said;
  const dropped = new Set([monthSaid.month, monthSaid.last, waiting, ...(isMonthly ? others : [])]);
  return new Map([...columns].filter(([name]) => !dropped.has(name)));
}
