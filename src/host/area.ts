import { parseRange, range, type Box } from "../workbook/addresses";
import { ApiError } from "./members";
import type { SheetModel } from "./model";

export type { Box };

/** The rectangle of "A3:F120", "A:C", "3:9" or "A3". Throws InvalidArgument for anything else. */
export function parseBox(address: string): Box {
  const box = parseRange(address);
  if (box === null) throw new ApiError("InvalidArgument", `“${address}” is not an address.`);
  return box;
}

export function boxAddress({ top, left, bottom, right }: Box): string {
  return range(top, left, bottom, right);
}

/** "'Scorecard May-17'!A1:B2", as Excel answers it. */
export function fullAddress(sheet: SheetModel, box: Box): string {
  return `${quoted(sheet.name)}!${boxAddress(box)}`;
}

/** A sheet's name as formulas write it: in quotes unless it is a plain word. */
export function quoted(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

export function eachCell({ top, left, bottom, right }: Box, visit: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row, column);
}

/** The smallest box around the cells that hold something, of a sheet or of a part of it; null where none does. */
export function usedBox(sheet: SheetModel, valuesOnly: boolean, within: Box | null = null): Box | null {
  let box: { top: number; left: number; bottom: number; right: number } | null = null;
  const include = (row: number, column: number) => {
    if (within !== null && (row < within.top || row > within.bottom || column < within.left || column > within.right))
      return;
    if (box === null) box = { top: row, left: column, bottom: row, right: column };
    else {
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    }
  };
  sheet.values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null && value !== "") include(row, column);
    });
  });
  const keys = [...sheet.formulas.keys(), ...(valuesOnly ? [] : sheet.styles.keys())];
  for (const key of keys) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    include(row, column);
  }
  return box;
}
