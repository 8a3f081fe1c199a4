import { cellAddress } from "./addresses";
import type { PlanCell, SheetPlan } from "./sheet-plan";

/** What a cell holds as Excel's `formulas` gives it: a formula with its equals sign, a number, a text, "" for blank. */
export type CellEntry = string | number | boolean;
/** The cells of a sheet that is there, by address ("C22"). */
export type CellEntries = (cell: string) => CellEntry;

/** The cells of a plan by address; of several plans for a cell the last one holds. */
export function planCells(plan: Pick<SheetPlan, "blocks">): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const { top, left, cells: rows } of plan.blocks) {
    const width = Math.max(...rows.map((row) => row.length));
    rows.forEach((row, down) => {
      for (let across = 0; across < width; across++)
        cells.set(cellAddress(top + down, left + across), row[across] ?? null);
    });
  }
  return cells;
}
