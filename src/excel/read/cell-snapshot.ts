import { cellAddress } from "../../workbook/addresses";
import type { HeldCell, HeldCells } from "../../workbook/plan-cells";

/** What a sheet of ours holds before it is written again. */
export interface Held {
  /** Formulas with their equals sign, else what the cell holds. */
  readonly formulas: HeldCells;
  /** What the cells show to code: results instead of formulas. */
  readonly values: HeldCells;
}

/** The cells of existing sheets, in one round trip; none where there is nothing to read. */
export async function readHeld(context: Excel.RequestContext, names: readonly string[]): Promise<Map<string, Held>> {
  const asked = names.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,formulas,values");
    return { name, used };
  });
  if (asked.length > 0) await context.sync();
  return new Map(
    asked.map(({ name, used }) => [
      name,
      used.isNullObject
        ? NOTHING
        : {
            formulas: cellsOf(used, used.formulas as HeldCell[][]),
            values: cellsOf(used, used.values as HeldCell[][]),
          },
    ]),
  );
}

const NOTHING: Held = { formulas: () => "", values: () => "" };

function cellsOf({ rowIndex, columnIndex }: Excel.Range, cells: readonly (readonly HeldCell[])[]): HeldCells {
  const byAddress = new Map<string, HeldCell>();
  cells.forEach((row, down) => {
    row.forEach((cell, across) => {
      if (cell !== "") byAddress.set(cellAddress(rowIndex + down, columnIndex + across), cell);
    });
  });
  return (cell) => byAddress.get(cell) ?? "";
}
