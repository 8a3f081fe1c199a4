import { enter } from "./entry";
import { placeKey, type SheetModel, type WorkbookModel } from "./model";
import { isUnderMerge } from "./rules/merges";
import { assertFormula } from "./rules/formulas";
import { assertWritable } from "./rules/protection";
import { typingRefused } from "./rules/validations";

/**
 * Types a text into a cell as a person does: protection and data validation hold, which code is free of. Answers what Excel
 * says in refusing, or null. Throws ApiError for a formula that is none and on a protected sheet.
 */
export function typeInto(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
  thisYear: number,
): string | null {
  assertWritable(sheet);
  const entered = enter(text, sheet.styles.get(placeKey(row, column))?.numFmt === "@", thisYear);
  if ("formula" in entered) assertFormula(entered.formula);
  else {
    const refused = typingRefused(workbook, sheet, row, column, entered.value);
    if (refused !== null) return refused;
  }
  if (isUnderMerge(sheet, row, column)) return null;
  sheet.enter(row, column, entered);
  workbook.touch();
  return null;
}
