import { ExcelHost } from "../../src/host/host";
import { placeKey, WorkbookModel } from "../../src/host/model";
import { parseRange } from "../../src/workbook/addresses";
import type { CellValue } from "../../src/workbook/grid";
import { planCells } from "../../src/workbook/plan-cells";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

/** What plans show once their formulas are evaluated, by sheet and address ("C22"). */
export async function evaluated(
  ...plans: readonly SheetPlan[]
): Promise<(sheet: string, address: string) => CellValue> {
  const workbook = new WorkbookModel();
  for (const plan of plans) {
    const sheet = workbook.addSheet(plan.name);
    for (const [address, cell] of planCells(plan)) {
      const { top, left } = parseRange(address)!;
      if (cell === null) continue;
      if (typeof cell === "object" && "formula" in cell) sheet.formulas.set(placeKey(top, left), cell.formula.slice(1));
      else sheet.setValue(top, left, typeof cell === "number" ? cell : cell.text);
    }
  }
  workbook.touch();
  (await ExcelHost.start(workbook)).calculate();
  return (sheet, address) => {
    const { top, left } = parseRange(address)!;
    return workbook.sheet(sheet)!.value(top, left);
  };
}

/** The cells of a plan as values, as a sheet that was just written shows them where it has no formulas. */
export function gridOf(plan: SheetPlan): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const [address, cell] of planCells(plan)) {
    const { top, left } = parseRange(address)!;
    while (rows.length <= top) rows.push([]);
    const row = rows[top]!;
    while (row.length <= left) row.push(null);
    row[left] = cell === null ? null : typeof cell === "number" ? cell : "text" in cell ? cell.text : cell.formula;
  }
  return rows;
}
