import type { ColumnArray } from "../columns";
import { NOTHING_SAID, type MonthMarks } from "../list";
import { AmountColumn, MonthColumn } from "../typed-columns";
import type { IssueAt } from "./sheet-rows";
import type { Recognised } from "./recognition";

/**
 * Reads a sheet with a row per month like one with a column per month: the amount of each row becomes the mark of the
 * row's month, else of the month that the sheet is named for. A row of neither is left out with an issue.
 */
export function readMonthRows(
  { definition, monthColumns, columns, namedMonth }: Recognised,
  rows: number,
  start: number,
  typed: Readonly<Record<string, ColumnArray>>,
  marks: MonthMarks,
  issueAt: IssueAt,
): void {
  if (definition.monthRows === undefined || monthColumns.length > 0) return;
  const months = typed[definition.monthRows.month];
  const amounts = typed[definition.monthRows.amount];
  if (!(months instanceof MonthColumn) || !(amounts instanceof AmountColumn)) return;
  const at = columns.get(definition.monthRows.month) ?? columns.get(definition.key) ?? 0;
  for (let index = 0; index < rows; index++) {
    const row = start + index;
    const month = months.isBlank(row) ? namedMonth : months.month(row);
    if (month !== null) {
      marks.of(month)[row] = amounts.amount(row) ?? NOTHING_SAID;
      marks.written.add(month);
    } else if (months.isBlank(row)) {
      const problem = "It is not said which month this row is of.";
      issueAt(index, at, problem, problem, "The row is left out.");
    }
  }
}
