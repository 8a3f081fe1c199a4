import type { Day } from "../../calendar/day";
import { after, firstDay, type Month } from "../../calendar/month";
import type { CellValue } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import type { Reading } from "../columns";
import type { MonthMarks } from "../list";
import type { Recognised } from "./recognise";
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
  for (const { month, column } of sheet.monthColumns) {
    months.of(month);
    const read = (index: number) => {
      const cell: CellValue | undefined = sheet.grid.values[rows[index] ?? 0]?.[column];
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
    for (const [from, to] of stretches(rows.length)) {
      for (let index = from; index < to; index++) read(index);
      yield;
    }
  }
  return written;
}

/** The first of a month in which a worker who "left" without a date is no longer in post: after the last one written of. */
export function leftAfter(months: readonly Month[], marks: MonthMarks, row: number, asked: Month): Day {
  const last = months.filter((month) => (marks.at(month, row) ?? 0) > 0).at(-1);
  return firstDay(last === undefined ? asked : after(last, 1));
}
