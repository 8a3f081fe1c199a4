import type { Circumstances } from "../circumstances";
import { ApiError } from "../members";

/**
 * Throws where Excel needs this workbook's window and another is in front: adding sheets, gridlines, freezing, activating,
 * selecting; deleting sheets and asking for the selection. Source: OfficeDev/office-js #771, #5319, #6365.
 */
export function assertInFront({ otherWorkbookInFront }: Circumstances, needs: "window" | "selection"): void {
  if (otherWorkbookInFront === "no") return;
  if (otherWorkbookInFront === "newer build")
    throw new ApiError("InactiveWorkbook", "The workbook is not in front.", 400);
  throw needs === "window"
    ? new ApiError("GeneralException", "There was an internal error while processing the request.", 500)
    : new ApiError("InvalidSelection", "The current selection is invalid for this operation.");
}

/** Source: OfficeDev/office-js #2268: getSelectedRange fails for charts and for several ranges. */
export function assertCellsSelected({ selected }: Circumstances): void {
  if (selected !== "cells")
    throw new ApiError("InvalidSelection", "The current selection is invalid for this operation.");
}

/** Source: OfficeDev/office-js #2444: getActiveWorksheet fails with a chart sheet in front. */
export function assertWorksheetInFront({ isChartSheetInFront }: Circumstances): void {
  if (isChartSheetInFront) throw new ApiError("ItemNotFound", "The sheet in front is no worksheet.", 404);
}
