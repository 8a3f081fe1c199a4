import { cellAddress, parseRange } from "../../workbook/addresses";
import { planCells } from "../../workbook/plan-cells";
import type { SheetPlan } from "../../workbook/sheet-plan";
import type { CellSnapshot } from "../read/cell-snapshot";
import type { OwnSheet } from "../read/ownership";
import { markOf, writtenBy } from "./written";

/** A short mark of all that a plan puts on a sheet, to tell later whether a person changed any of it. */
export function fingerprint(plan: SheetPlan): string {
  return joined(
    writtenBy(plan).flatMap(({ row, left, marks }) => marks.map((mark, at) => [cellAddress(row, left + at), mark])),
  );
}

/**
 * Whether a person changed something on a copy for publication since it was written. Where it is not known what was
 * written, as on a copy of an earlier version, only other words than planned in a box for words count.
 */
export function isEdited(plan: SheetPlan, held: CellSnapshot, { extent, written }: OwnSheet): boolean {
  if (extent === null || written === null) return hasOtherWords(plan, held);
  const cells: [string, string][] = [];
  for (let row = extent.top; row <= extent.bottom; row++)
    for (let column = extent.left; column <= extent.right; column++) {
      const cell = cellAddress(row, column);
      const mark = markOf(held.formulas(cell));
      if (mark !== "") cells.push([cell, mark]);
    }
  return joined(cells) !== written;
}

/** A merge of several rows is a box of words. */
function hasOtherWords(plan: SheetPlan, held: CellSnapshot): boolean {
  const planned = planCells(plan);
  return plan.merges.some((merge) => {
    const box = parseRange(merge);
    if (box === null || box.bottom === box.top) return false;
    const cell = cellAddress(box.top, box.left);
    const words = held.formulas(cell);
    return words !== "" && markOf(words) !== markOf(textOf(planned.get(cell) ?? null));
  });
}

function textOf(cell: ReturnType<ReturnType<typeof planCells>["get"]>): string {
  return typeof cell === "object" && cell !== null && "text" in cell ? cell.text : "";
}

function joined(cells: readonly (readonly string[])[]): string {
  return markOf(cells.map((each) => each.join(" ")).join("|"));
}
