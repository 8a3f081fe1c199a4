import { parseRange, range, type Box } from "../workbook/addresses";
import { ApiError } from "./members";
import type { SheetModel, WorkbookModel } from "./model";

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

/** Cells of a sheet. */
export interface Place {
  readonly sheet: SheetModel;
  readonly box: Box;
}

/**
 * The cells that "='Lists'!$A$2:$A$9", "=$A$2:$A$9" or "=Areas" (a defined name) stands for, as seen from a sheet; null
 * where it is none of these.
 */
export function placeOf(workbook: WorkbookModel, home: SheetModel, formula: string): Place | null {
  const text = formula.replace(/^=/, "").trim();
  const all = workbook.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  // A sheet's own name goes before that of the whole workbook, and is none on any other sheet.
  const named = all.find(({ scope }) => scope === home.name) ?? all.find(({ scope }) => scope === undefined);
  if (named !== undefined && named.range !== text) return placeOf(workbook, home, named.range);
  const parts = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(text);
  const sheet = parts === null ? home : workbook.sheet((parts[1] ?? parts[2] ?? "").replace(/''/g, "'"));
  const box = parseRange(parts?.[3] ?? text);
  return sheet === undefined || box === null ? null : { sheet, box };
}

/** Ranges separated by blanks, without the cells of a box: "A1:A9" without A3:B4 is "A1:A2 A5:A9". */
export function rangesWithout(ranges: string, box: Box): string {
  return ranges
    .split(" ")
    .flatMap((each) => boxWithout(parseBox(each), box))
    .map(boxAddress)
    .join(" ");
}

function boxWithout(from: Box, box: Box): Box[] {
  const { top, left, bottom, right } = from;
  if (box.top > bottom || box.bottom < top || box.left > right || box.right < left) return [from];
  const pieces: Box[] = [];
  const [first, last] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  if (first > top) pieces.push({ top, left, right, bottom: first - 1 });
  if (box.left > left) pieces.push({ top: first, bottom: last, left, right: box.left - 1 });
  if (box.right < right) pieces.push({ top: first, bottom: last, left: box.right + 1, right });
  if (last < bottom) pieces.push({ top: last + 1, left, right, bottom });
  return pieces;
}

export function isInside(row: number, column: number, { top, left, bottom, right }: Box): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
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
