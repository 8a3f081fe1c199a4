import { cellAddress, type Box } from "../../workbook/addresses";
import { planCells } from "../../workbook/plan-cells";
import type { PlanBlock, SheetPlan } from "../../workbook/sheet-plan";

/** The plan with blanks for what an earlier one wrote and this one does not: `extent` is the part that was ours. */
export function blankedOutside(plan: SheetPlan, extent: Box | null): SheetPlan {
  if (extent === null) return plan;
  const planned = planCells(plan);
  const blanks: PlanBlock[] = [];
  for (let row = extent.top; row <= extent.bottom; row++)
    for (let column = extent.left; column <= extent.right; column++)
      if (!planned.has(cellAddress(row, column))) blanks.push({ top: row, left: column, cells: [[null]] });
  return { ...plan, blocks: [...plan.blocks, ...blanks] };
}
