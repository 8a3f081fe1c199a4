import type { Columns, List } from "../../lists/list";
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
