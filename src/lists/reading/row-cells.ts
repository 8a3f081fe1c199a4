import type { Box } from "../../workbook/addresses";
import { isBlank, type CellValue } from "../../workbook/grid";
import { cellKey } from "../words/spelling";
import type { Recognised } from "./recognition";

/** Columns whose value may be written once for several rows. */
const WRITTEN_ONCE = ["area", "team", "teamType"];

/** Fewer rows do not tell whether an area is written once for those below it. */
const FEWEST_ROWS = 3;

/**
 * The cells of one column of a list for the chosen rows; see {@link ownCells}. A row that goes on with the worker above
 * has all that it leaves blank from there.
 */
export function cellsOf(sheet: Recognised, name: string, rows: Int32Array): CellValue[] | null {
  const own = ownCells(sheet, name, rows);
  const at = sheet.columns.get(name);
  const keyAt = sheet.columns.get(sheet.definition.key);
  const idAt = sheet.columns.get("workerId");
  if (at === undefined || keyAt === undefined || !mayGoOn(sheet)) return own;
  const { values } = sheet.grid;
  const goesOn = (row: number) => {
    const cells = values[row] ?? [];
    return isBlank(cells[keyAt]) && (idAt === undefined || isBlank(cells[idAt]));
  };
  if (!rows.some(goesOn)) return own;
  const cells: CellValue[] = own ?? Array.from(rows, (row) => values[row]?.[at] ?? null);
  rows.forEach((row, index) => {
    if (index > 0 && isBlank(cells[index]) && goesOn(row)) cells[index] = cells[index - 1] ?? null;
  });
  return cells;
}

/** Whether a row of a sheet may go on with the worker above it: where dates stand under months. */
export function mayGoOn({ definition, monthColumns }: Recognised): boolean {
  return definition.monthSaid !== undefined && monthColumns.length > 0;
}

/**
 * The cells of one column of a list for the chosen rows: the first filled one where several columns are the same, and
 * for areas and teams the one above where it is written once and merged down. Null where the cells are as they stand.
 */
function ownCells(sheet: Recognised, name: string, rows: Int32Array): CellValue[] | null {
  const at = sheet.columns.get(name);
  if (at === undefined) return null;
  const { values } = sheet.grid;
  const { firstNames } = sheet;
  if (name === "worker" && firstNames !== null)
    return Array.from(rows, (row) => wholeName(values[row]?.[firstNames], values[row]?.[at]));
  if (sheet.monthRows !== null) return filledDown(sheet, at, rows);
  const further = sheet.further.get(name) ?? [];
  const merged = mergedDown(sheet, at);
  const isOnce = sheet.definition.key === "worker" && WRITTEN_ONCE.includes(name) && isWrittenOnce(sheet, at, rows);
  if (further.length === 0 && merged.length === 0 && !isOnce) return null;
  const cells: CellValue[] = Array.from(rows, (row) => {
    const cells = values[row] ?? [];
    if (!isBlank(cells[at])) return cells[at] ?? null;
    return cells[further.find((other) => !isBlank(cells[other])) ?? at] ?? null;
  });
  if (isOnce) {
    for (let index = 1; index < cells.length; index++) {
      if (isBlank(cells[index])) cells[index] = cells[index - 1] ?? null;
    }
  } else fillMerged(cells, sheet, at, rows, merged);
  return cells;
}

/**
 * The cells of a column of a sheet with several rows a worker: those of the row above where the worker is written once for
 * all of them, else, where they are merged down, of the merged cell.
 */
export function filledDown(sheet: Recognised, at: number, rows: Int32Array): CellValue[] {
  const { grid, columns, definition } = sheet;
  const key = columns.get(definition.key) ?? at;
  const cells: CellValue[] = Array.from(rows, (row) => grid.values[row]?.[at] ?? null);
  fillMerged(cells, sheet, at, rows, mergedDown(sheet, at));
  for (let index = 1; index < cells.length; index++) {
    if (isBlank(cells[index]) && isBlank(grid.values[rows[index] ?? 0]?.[key])) cells[index] = cells[index - 1] ?? null;
  }
  return cells;
}

function mergedDown({ grid }: Recognised, at: number): Box[] {
  return (grid.merges ?? []).filter(
    ({ left, right, bottom, top }) => left - grid.left <= at && at <= right - grid.left && bottom > top,
  );
}

function wholeName(first: CellValue | undefined, surname: CellValue | undefined): CellValue {
  if (isBlank(first)) return surname ?? null;
  return isBlank(surname) ? first : `${String(first).trim()} ${String(surname).trim()}`;
}

function fillMerged(
  cells: CellValue[],
  { grid }: Recognised,
  at: number,
  rows: Int32Array,
  merged: readonly Box[],
): void {
  const above = new Map<number, CellValue>();
  for (const box of merged) {
    const cell = grid.values[box.top - grid.top]?.[at] ?? null;
    for (let row = box.top; row <= box.bottom; row++) above.set(row - grid.top, cell);
  }
  for (let index = 0; index < cells.length; index++) {
    if (isBlank(cells[index])) cells[index] = above.get(rows[index] ?? -1) ?? null;
  }
}

/**
 * Whether an area or a team is written only where it changes: the first row has one, half of the rows or more
 * have none, and none is written twice. A list in which each row may have its own area repeats them.
 */
function isWrittenOnce({ grid: { values } }: Recognised, at: number, rows: Int32Array): boolean {
  if (rows.length < FEWEST_ROWS || isBlank(values[rows[0] ?? 0]?.[at])) return false;
  const written = new Set<string>();
  for (const row of rows) {
    const cell = values[row]?.[at];
    if (isBlank(cell)) continue;
    const key = cellKey(cell);
    if (written.has(key) || (written.size + 1) * 2 > rows.length) return false;
    written.add(key);
  }
  return true;
}
