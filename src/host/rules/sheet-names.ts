import { ApiError } from "../members";
import type { SheetModel, WorkbookModel } from "../model";

const LONGEST = 31;

/**
 * Throws where Excel refuses a name for a sheet, `own` being the sheet that is renamed: over 31 characters, blank, one of
 * []:*?/\, an apostrophe at an end, the reserved word "History", the name of another sheet whatever its capitals.
 * Source: support.microsoft.com, "Rename a worksheet"; learn.microsoft.com, Excel.Worksheet.name.
 */
export function assertSheetName(workbook: WorkbookModel, name: string, own?: SheetModel): void {
  if (name === "" || name.length > LONGEST || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw refused(name);
  if (name.toLowerCase() === "history") throw refused(name);
  const lower = name.toLowerCase();
  if (workbook.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === lower))
    throw new ApiError("ItemAlreadyExists", `There is a sheet ${name} already.`, 409);
}

function refused(name: string): ApiError {
  return new ApiError("InvalidArgument", `“${name}” cannot be the name of a sheet.`);
}
