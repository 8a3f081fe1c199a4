import { parseRange, cellAddress } from "../../workbook/addresses";
import type { PlanFigure, SheetPlan } from "../../workbook/sheet-plan";

/** The sheet and the top left cell of what is selected. */
export async function selectedCell(): Promise<{ sheet: string; cell: string }> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    const { worksheet } = range;
    worksheet.load("name");
    await context.sync();
    const box = parseRange(range.address);
    return { sheet: worksheet.name, cell: box === null ? "" : cellAddress(box.top, box.left) };
  });
}

/** The figure of a plan that stands in a cell, or undefined. */
export function figureAt({ figures }: SheetPlan, cell: string): PlanFigure | undefined {
  return figures.find((figure) => figure.cell === cell);
}
