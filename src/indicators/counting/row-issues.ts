import type { Columns, List } from "../../lists/list";
import type { Month } from "../../calendar/month";
import { cellAddress } from "../../workbook/addresses";
import { IssueLog, type DataIssue } from "../../lists/reading/issues";

/** Reports a row that is left out or counted in doubt; `column` places it in a cell of the row, `kind` groups issues of one cause. */
export type Report<C extends Columns = Columns> = (
  row: number,
  column: keyof C & string,
  problem: string,
  done: string,
  kind?: string,
) => void;

/** The issues that an indicator makes while it counts. */
export class RowIssues {
  private readonly log = new IssueLog();

  /** Reports rows of a list. */
  of<C extends Columns>(list: List<C>): Report<C> {
    return (row, column, problem, done, kind = problem) => {
      this.log.add(list.name, kind, () => list.cellOf(row, column), problem, done);
    };
  }

  /** Reports cells under a month's heading; on a sheet with a row per month they stand under `amount`. */
  underMonth<C extends Columns>(
    list: List<C>,
    month: Month,
    amount: keyof C & string,
  ): (row: number, problem: string, done: string) => void {
    return (row, problem, done) => {
      const part = list.parts.findLast(({ start }) => start <= row);
      const heading = part?.monthColumns.find((each) => each.month === month);
      const where = () =>
        part === undefined || heading === undefined
          ? list.cellOf(row, amount)
          : {
              file: part.source.file,
              sheet: part.source.sheet,
              cell: cellAddress(part.sheetRows[row - part.start] ?? 0, heading.column),
            };
      this.log.add(list.name, problem, where, problem, done);
    };
  }

  /** In the order found, with a line for each kind of which there are more than are listed. */
  all(): DataIssue[] {
    return this.log.all();
  }
}

/** Issues of several indicators, one line for each cell and problem: two may decide alike on the same row. */
export function onePerPlace(issues: Iterable<DataIssue>): DataIssue[] {
  const byPlace = new Map<string, DataIssue>();
  for (const issue of issues) {
    const { list, file, sheet, cell, problem } = issue;
    const key = JSON.stringify([list, file, sheet, cell, problem]);
    if (!byPlace.has(key)) byPlace.set(key, issue);
  }
  return [...byPlace.values()];
}
