import type { Reading } from "../columns";
import type { MonthMarks } from "../list";
import type { Steps } from "../../workbook/steps";
import type { Recognised } from "./recognise";
import { stretches, type IssueAt } from "./sheet-rows";

/** What stands under the month headings of a sheet, whose rows begin at the list's row `start`. */
export function* readMonths(
  sheet: Recognised,
  rows: Int32Array,
  start: number,
  months: MonthMarks,
  reading: Reading,
  issueAt: IssueAt,
): Steps<void> {
  const cells = sheet.definition.months;
  if (cells === undefined) return;
  for (const { month, column } of sheet.monthColumns) {
    months.of(month);
    const read = (index: number) => {
      const cell = sheet.grid.values[rows[index] ?? 0]?.[column];
      if (cell === undefined || cell === null || cell === "") return;
      months.written.add(month);
      cells.read(cell, month, months, start + index, reading, (problem, done) => {
        issueAt(index, column, problem.replace(/“[^”]*”/g, ""), problem, done);
      });
    };
    for (const [from, to] of stretches(rows.length)) {
      for (let index = from; index < to; index++) read(index);
      yield;
    }
  }
}
