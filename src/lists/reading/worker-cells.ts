import type { CellValue, Grid } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import type { ColumnArray } from "../columns";
import { leavingDay } from "../words/worker-status";
import type { WorkerName } from "./person-names";
import { saidBySheet } from "./said-by-sheet";
import type { Recognised } from "./recognition";
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

/** What the statuses of workers say of the day on which they left, by their place among the rows. */
export function leavingDays(
  { grid, columns }: Recognised,
  rows: Int32Array,
): { readonly index: number; readonly said: string }[] {
  const at = columns.get("status");
  if (at === undefined) return [];
  return [...rows].flatMap((row, index) => {
    const cell = grid.values[row]?.[at];
    const said = typeof cell === "string" ? leavingDay(cell) : null;
    return said === null ? [] : [{ index, said }];
  });
}

/** Fills blank cells with what the worker's cell says besides the name, and with what the sheet's name says of all. */
export function fillByName(
  { definition, columns: found, grid, names }: Recognised,
  columns: Readonly<Record<string, ColumnArray>>,
  rows: Int32Array,
  start: number,
): void {
  const { nameSays, columns: declared, key } = definition;
  const at = found.get(key);
  if (nameSays !== undefined && at !== undefined) {
    const target = columns[nameSays.column];
    const blank = declared[nameSays.column]?.absent;
    rows.forEach((row, index) => {
      const cell = grid.values[row]?.[at];
      if (target === undefined || target[start + index] !== blank || typeof cell !== "string") return;
      const said = nameSays.read(cell);
      if (said !== null) target[start + index] = said;
    });
  }
  const ofAll = saidBySheet(definition, names);
  const target = definition.sheetSays === undefined ? undefined : columns[definition.sheetSays.column];
  if (ofAll === null || target === undefined || definition.sheetSays === undefined) return;
  const blank = declared[definition.sheetSays.column]?.absent;
  for (let row = start; row < start + rows.length; row++) if (target[row] === blank) target[row] = ofAll;
}
