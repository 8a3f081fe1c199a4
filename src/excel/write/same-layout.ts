import { cellAddress, parseRange, type Box } from "../../workbook/addresses";
import { planCells } from "../../workbook/plan-cells";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import type { CellSnapshot } from "../read/cell-snapshot";
import { extentOf } from "./sheet-jobs";

/** How far right the headings of columns are compared where it is not known what of a sheet is ours. */
export const MOST_COLUMNS = 60;

/**
 * Whether a sheet has its rows where a plan has them: every text of the plan's first column stands there, and nothing
 * under its merges. Only then may the plan be written over it: the merges of a sheet that is there are not touched, and
 * what is written under one is lost. With `alsoColumns` the rows of nothing but texts have to be the same too.
 */
export function hasSameLayout(plan: SheetPlan, held: CellSnapshot, alsoColumns: boolean): boolean {
  const planned = planCells(plan);
  const merges = plan.merges.flatMap((merge) => parseRange(merge) ?? []);
  const isFree = merges.every(({ top, left, bottom, right }) => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if ((row !== top || column !== left) && held.formulas(cellAddress(row, column)) !== "") return false;
    return true;
  });
  // A merge of several rows is a box of words, which may be others than those that stand there.
  const boxes = new Set(merges.filter(({ top, bottom }) => bottom > top).map(({ top }) => top));
  const rows = Math.max(0, ...[...planned.keys()].map((cell) => (parseRange(cell)?.bottom ?? 0) + 1));
  const at = (row: number, column: number) => textOf(planned.get(cellAddress(row, column)) ?? null);
  for (let row = 0; isFree && row < rows; row++) {
    if (boxes.has(row)) continue;
    if (held.values(cellAddress(row, 0)) !== at(row, 0)) return false;
    // The row that names the columns is the one without a label.
    if (!alsoColumns || at(row, 0) !== "" || at(row, 1) === "") continue;
    for (let column = 1; column <= MOST_COLUMNS; column++)
      if (held.values(cellAddress(row, column)) !== at(row, column)) return false;
  }
  return isFree;
}

/**
 * Whether a sheet holds something that the writing of a plan would take away: where the plan has nothing, within `extent`,
 * the part that was ours; or anything that the plan covers outside it. Null where that part is not known.
 */
export function hasMore(plan: SheetPlan, held: CellSnapshot, extent: Box | null): boolean {
  const planned = planCells(plan);
  const ours = extent ?? extentOf(plan);
  for (let row = ours.top; row <= ours.bottom; row++)
    for (let column = ours.left; column <= ours.right; column++) {
      const cell = cellAddress(row, column);
      if ((planned.get(cell) ?? null) === null && held.formulas(cell) !== "") return true;
    }
  return cellOfOthers(plan, held, ours) !== null;
}

/** The first cell that a plan covers outside the part of a sheet that was ours, and that holds something; null for none. */
export function cellOfOthers(plan: SheetPlan, held: CellSnapshot, ours: Box): string | null {
  for (const cell of planCells(plan).keys()) {
    const box = parseRange(cell);
    const isOutside = box === null || box.top > ours.bottom || box.left > ours.right;
    if (isOutside && held.formulas(cell) !== "") return cell;
  }
  return null;
}

function textOf(cell: PlanCell): string {
  return cell !== null && typeof cell === "object" && "text" in cell ? cell.text : "";
}
