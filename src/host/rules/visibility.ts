import { ApiError } from "../members";
import type { SheetModel, WorkbookModel } from "../model";

/** A hidden sheet does not come to the front, nor are cells of it selected: learn.microsoft.com, Excel.Worksheet.activate. */
export function assertVisible(sheet: SheetModel): void {
  if (sheet.visibility !== "Visible")
    throw new ApiError("InvalidOperation", `The sheet ${sheet.name} is hidden and cannot come to the front.`);
}

/**
 * Throws where a sheet can neither go nor be hidden: it is the last that can be seen. A very hidden sheet is not deleted.
 * Sources: learn.microsoft.com, Excel.Worksheet.delete (VeryHidden: InvalidOperation); OfficeDev/office-js #365.
 */
export function assertNotLastVisible(workbook: WorkbookModel, sheet: SheetModel): void {
  if (!workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible"))
    throw new ApiError("InvalidOperation", "A workbook has at least one sheet that can be seen.");
}

export function assertDeletable(workbook: WorkbookModel, sheet: SheetModel): void {
  if (sheet.visibility === "VeryHidden")
    throw new ApiError("InvalidOperation", `The sheet ${sheet.name} is very hidden and cannot be deleted.`);
  assertNotLastVisible(workbook, sheet);
}
