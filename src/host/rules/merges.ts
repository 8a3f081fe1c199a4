import type { MergeRange } from "hucre";
import type { Box } from "../area";
import type { SheetModel } from "../model";

export function boxOfMerge({ startRow, startCol, endRow, endCol }: MergeRange): Box {
  return { top: startRow, left: startCol, bottom: endRow, right: endCol };
}

/**
 * Whether a cell lies under a merge, so that what is written to it is lost: only the top left cell of merged cells has a
 * value. Source: support.microsoft.com, "Merge and unmerge cells"; learn.microsoft.com, Excel.Range.merge.
 */
export function isUnderMerge(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ startRow, startCol, endRow, endCol }) =>
      row >= startRow &&
      row <= endRow &&
      column >= startCol &&
      column <= endCol &&
      (row !== startRow || column !== startCol),
  );
}

export function touches(merge: MergeRange, box: Box): boolean {
  return overlap(boxOfMerge(merge), box);
}

export function overlap(a: Box, b: Box): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}
