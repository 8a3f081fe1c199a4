import type { CellValue, Grid } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import type { WorkerName } from "./person-names";
import { stretches } from "./sheet-rows";

/** The workers of a sheet's rows, each by the one spelling of the name. */
export interface WorkerCells {
  readonly cells: readonly CellValue[];
  /** What cells say of leaving besides the name, by their place among the rows. */
  readonly leavers: readonly { readonly index: number; readonly said: string }[];
}

/** Reads the cells of a worker column; `own` are those of the rows where they are not those that stand there. */
export function* readWorkers(
  grid: Grid,
  at: number,
  rows: Int32Array,
  own: readonly CellValue[] | null,
  workerName: (cell: CellValue | undefined) => WorkerName | null,
): Steps<WorkerCells> {
  const cells: CellValue[] = [];
  const leavers: { index: number; said: string }[] = [];
  for (const [from, to] of stretches(rows.length)) {
    for (let index = from; index < to; index++) {
      const cell = own === null ? grid.values[rows[index] ?? 0]?.[at] : own[index];
      const worker = workerName(cell);
      if (worker !== null && worker.left !== null) leavers.push({ index, said: worker.left });
      cells.push(worker?.name ?? cell ?? null);
    }
    yield;
  }
  return { cells, leavers };
}
