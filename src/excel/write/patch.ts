import { parseRange } from "../../workbook/addresses";
import { planCells, type CellEntry } from "../../workbook/plan-cells";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { isFormula, type CellSnapshot } from "../read/cell-snapshot";
import type { CellsBefore } from "../run/journal";
import { cellEntry } from "./cell-entry";
import { markOfEntry } from "./written";

/** Cells of a row, side by side, that hold something else than planned. */
export interface PatchedCells {
  readonly row: number;
  readonly left: number;
  /** What to enter, and what to enter to have back what stood there. */
  readonly entries: readonly (string | number)[];
  readonly before: readonly (string | number | boolean)[];
}

/** Digits to which Excel keeps a number. */
const DIGITS = 15;

/** The cells that a plan would change, joined along rows so that they are written in few commands. */
export function patchFor(plan: SheetPlan, held: CellSnapshot): PatchedCells[] {
  const changed = [...planCells(plan)]
    .flatMap(([cell, planned]) => {
      const box = parseRange(cell);
      return box === null || isSame(planned, held.formulas(cell))
        ? []
        : [{ row: box.top, column: box.left, entry: cellEntry(planned), before: entryBefore(held, cell) }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const found: { row: number; left: number; entries: (string | number)[]; before: CellEntry[] }[] = [];
  for (const { row, column, entry, before } of changed) {
    const last = found.at(-1);
    if (last?.row === row && last.left + last.entries.length === column) {
      last.entries.push(entry);
      last.before.push(before);
    } else found.push({ row, left: column, entries: [entry], before: [before] });
  }
  return found;
}

function isSame(planned: PlanCell, held: CellEntry): boolean {
  if (planned === null) return held === "";
  if (typeof planned === "number") return isSameEntry(held, planned);
  if ("text" in planned) return held === planned.text;
  return typeof held === "string" && asExcelWrites(held) === asExcelWrites(planned.formula);
}

/** Whether two cells hold the same, as far as Excel tells numbers apart. */
export function isSameEntry(a: CellEntry, b: CellEntry): boolean {
  return typeof a === "number" && typeof b === "number"
    ? Number(a.toPrecision(DIGITS)) === Number(b.toPrecision(DIGITS))
    : a === b;
}

/** Excel drops the quotes around the name of a sheet that is a plain word. */
function asExcelWrites(formula: string): string {
  return formula.replace(/'([A-Za-z_][A-Za-z0-9_.]*)'!/g, "$1!");
}

/** What to enter to have a cell as it is: formulas as formulas, and text as text whatever it looks like. */
function entryBefore(held: CellSnapshot, cell: string): CellEntry {
  const now = held.formulas(cell);
  return typeof now !== "string" || now === "" || isFormula(held, cell) ? now : `'${now}`;
}

/** What the changes leave behind, to undo them. */
export function cellsBefore(found: readonly PatchedCells[]): CellsBefore[] {
  return found.map(({ row, left, before, entries }) => ({
    row,
    left,
    entries: before,
    marks: entries.map(markOfEntry),
  }));
}

/** Queues cells of rows. */
export function queueCellRows(
  sheet: Excel.Worksheet,
  rows: readonly { readonly row: number; readonly left: number; readonly entries: readonly CellEntry[] }[],
): void {
  for (const { row, left, entries } of rows)
    sheet.getRangeByIndexes(row, left, 1, entries.length).formulas = [[...entries]];
}
