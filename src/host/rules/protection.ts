import { ApiError } from "../members";
import type { SheetModel, WorkbookModel } from "../model";

/** Source: learn.microsoft.com, "Error handling with the application-specific JavaScript APIs": AccessDenied. */
export function assertWritable(sheet: SheetModel): void {
  if (sheet.isProtected) throw new ApiError("AccessDenied", `The sheet ${sheet.name} is protected.`, 403);
}

/** Sheets of a workbook whose structure is protected are not added, deleted, renamed, moved, hidden or shown. */
export function assertStructure(workbook: WorkbookModel): void {
  if (workbook.isStructureProtected) throw new ApiError("AccessDenied", "The workbook's structure is protected.", 403);
}
