import { eachCell, isInside, type Box } from "../area";
import type { HostState } from "../host-state";
import { ApiError } from "../members";
import { placeKey, type SheetModel } from "../model";
import { boxOfMerge, overlap } from "../rules/merges";

/** Only the value in the top left corner survives. Source: learn.microsoft.com, Excel.Range.merge; MergedRangeConflict. */
export function mergeRange(host: HostState, sheet: SheetModel, box: Box): void {
  const isWithin = ({ top, left, bottom, right }: Box) => isInside(top, left, box) && isInside(bottom, right, box);
  const boxes = sheet.merges.map(boxOfMerge);
  if (boxes.some((each) => overlap(each, box) && !isWithin(each)))
    throw new ApiError("MergedRangeConflict", "The range overlaps merged cells in part.");
  sheet.merges = sheet.merges.filter((each) => !isWithin(boxOfMerge(each)));
  if (box.top === box.bottom && box.left === box.right) return;
  eachCell(box, (row, column) => {
    if (row === box.top && column === box.left) return;
    if (sheet.value(row, column) !== null || sheet.formulas.has(placeKey(row, column)))
      sheet.enter(row, column, { value: null });
  });
  sheet.merges.push({ startRow: box.top, startCol: box.left, endRow: box.bottom, endCol: box.right });
  host.workbook.touch();
}
