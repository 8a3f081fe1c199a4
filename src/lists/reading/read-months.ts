import { NO_DAY, type Day } from "../../calendar/day";
import { after, firstDay, monthOf, type Month } from "../../calendar/month";
import { isBlank, type CellValue } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import type { Reading } from "../columns";
import type { MonthMarks } from "../list";
import { UNREADABLE, readDay } from "../words/dates";
import { monthHeading, resolveMonths, type MonthHeading } from "./month-headings";
import type { Recognised } from "./recognition";
import { filledDown } from "./row-cells";
import { allNames } from "./sheet-names";
import { stretches, type IssueAt, type UnknownAt } from "./sheet-rows";

/** What stands under the month headings of a sheet, whose rows begin at the list's row `start`; the months written in. */
export function* readMonths(
  sheet: Recognised,
  rows: Int32Array,
  start: number,
  months: MonthMarks,
  reading: Reading,
  issueAt: IssueAt,
  unknownAt: UnknownAt,
): Steps<ReadonlySet<Month>> {
  const written = new Set<Month>();
  const cells = sheet.definition.months;
  if (cells === undefined) return written;
  const readCell = (cell: CellValue | undefined, month: Month, index: number, column: number) => {
    if (cell === undefined || cell === null || cell === "") return;
    months.written.add(month);
    written.add(month);
    const row = start + index;
    const before = months.notUnderstood.length;
    cells.read(cell, month, months, row, reading, (problem, done) => {
      issueAt(index, column, problem.replace(/“[^”]*”/g, ""), problem, done);
    });
    if (months.notUnderstood.length > before)
      unknownAt(cells.vocabulary, cell, { kind: "month", month }, index, column);
  };
  const { values } = sheet.grid;
  for (const { month, column, isLast } of sheet.monthColumns) {
    months.of(month);
    const isEarlier = (cell: CellValue | undefined) => isLast === true && readDay(cell, reading) < firstDay(month);
    for (const [from, to] of stretches(rows.length)) {
      for (let index = from; index < to; index++) {
        const cell = values[rows[index] ?? 0]?.[column];
        if (!isEarlier(cell)) readCell(cell, month, index, column);
      }
      yield;
    }
  }
  if (sheet.monthRows !== null) {
    const { month: monthAt, said } = sheet.monthRows;
    const monthOf = monthsOfRows(sheet, rows, reading);
    for (const [from, to] of stretches(rows.length)) {
      for (let index = from; index < to; index++) {
        const cell = values[rows[index] ?? 0]?.[said];
        const month = monthOf(index);
        if (month !== null) {
          months.of(month);
          readCell(cell, month, index, said);
        } else if (!isBlank(cell)) {
          const problem = "It is not said which month this row is of.";
          issueAt(index, monthAt, problem, problem, "The row is left out.");
        }
      }
      yield;
    }
  }
  return written;
}

/** The month of each row by its own column, written once for rows that follow or without a year included. */
function monthsOfRows(sheet: Recognised, rows: Int32Array, reading: Reading): (index: number) => Month | null {
  const { grid, monthRows, names } = sheet;
  if (monthRows === null) return () => null;
  const cells = filledDown(sheet, monthRows.month, rows);
  if (monthRows.month === monthRows.said)
    return (index) => {
      const day = readDay(cells[index], { ...reading, date1904: grid.date1904 });
      return day === UNREADABLE || day === NO_DAY ? null : monthOf(day);
    };
  const keyOf = (heading: MonthHeading) =>
    heading.kind === "month" ? `${heading.month}` : `of the year ${heading.monthOfYear}`;
  const headings = cells.map((cell) => monthHeading(cell, reading));
  const different = new Map(
    headings.flatMap((heading) => (heading === null ? [] : [[keyOf(heading), heading] as const])),
  );
  const resolved = resolveMonths(
    [...different.values()].map((heading) => ({ column: 0, heading, year: null })),
    allNames(names),
    reading,
  );
  const byKey = new Map([...different.keys()].map((key, at) => [key, resolved[at]?.month ?? null]));
  return (index) => {
    const heading = headings[index] ?? null;
    return heading === null ? null : (byKey.get(keyOf(heading)) ?? null);
  };
}

/** The first of a month in which a worker who "left" without a date is no longer in post: after the last one written of. */
export function leftAfter(months: readonly Month[], marks: MonthMarks, row: number, asked: Month): Day {
  const last = months.filter((month) => (marks.at(month, row) ?? 0) > 0).at(-1);
  return firstDay(last === undefined ? asked : after(last, 1));
}
