import { parseRange, cellAddress } from "../../workbook/addresses";
import { codeOf } from "../run/reaction";
import type { PlanFigure, SheetPlan } from "../../workbook/sheet-plan";

/** The sheet and the top left cell of what is selected; null where that is a chart, several ranges or on a chart sheet. */
export async function selectedCell(): Promise<{ sheet: string; cell: string } | null> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    const { worksheet } = range;
    worksheet.load("name");
    try {
      await context.sync();
    } catch (error) {
      if (NOT_ONE_RANGE.has(codeOf(error))) return null;
      throw error;
    }
    const box = parseRange(range.address);
    return box === null ? null : { sheet: worksheet.name, cell: cellAddress(box.top, box.left) };
  });
}

/** What Excel says where no single range is selected, or another workbook is in front. */
const NOT_ONE_RANGE: ReadonlySet<string> = new Set([
  "InvalidSelection",
  "InvalidReference",
  "ItemNotFound",
  "GeneralException",
  "InactiveWorkbook",
]);

/** The figure of a plan that stands in a cell, or undefined. */
export function figureAt({ figures }: SheetPlan, cell: string): PlanFigure | undefined {
  return figures.find((figure) => figure.cell === cell);
}
