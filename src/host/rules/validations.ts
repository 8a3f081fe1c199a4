import type { DataValidation } from "hucre";
import type { CellValue } from "../../workbook/grid";
import { isInside, parseBox, placeOf } from "../area";
import { ApiError } from "../members";
import type { SheetModel, WorkbookModel } from "../model";

const LONGEST_LIST = 255;

/**
 * The items of a list that is written down as text. Throws where the text is longer than 255 characters: Excel repairs a
 * file with such a list. Sources: support.microsoft.com, "Create a drop-down list"; learn.microsoft.com,
 * Excel.ListDataValidation.source (separated by commas, so that a comma splits an item).
 */
export function listItems(source: string): string[] {
  if (source.length > LONGEST_LIST)
    throw new ApiError("InvalidArgument", "A list of allowed values has at most 255 characters; point it at a range.");
  return source.split(",").map((item) => item.trim());
}

/** What the validation of a cell says to a person who types a value there; null where the value is allowed. */
export function typingRefused(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue,
): string | null {
  const rule = sheet.validations.find(({ range }) =>
    range.split(" ").some((each) => isInside(row, column, parseBox(each))),
  );
  // Warnings and information let a person go on.
  const lets = rule?.showErrorMessage === false || (rule?.errorStyle ?? "stop") !== "stop";
  if (rule === undefined || lets) return null;
  if (value === null || value === "") return rule.allowBlank === false ? messageOf(rule) : null;
  return allows(workbook, sheet, rule, value) ? null : messageOf(rule);
}

function messageOf({ errorMessage }: DataValidation): string {
  return errorMessage ?? "This value doesn't match the data validation restrictions defined for this cell.";
}

function allows(workbook: WorkbookModel, sheet: SheetModel, rule: DataValidation, value: CellValue): boolean {
  if (rule.type === "list") return itemsOf(workbook, sheet, rule).includes(String(value).toLowerCase());
  if (rule.type === "decimal" || rule.type === "whole") {
    const [min, max] = [Number(rule.formula1), Number(rule.formula2)];
    if (typeof value !== "number" || (rule.type === "whole" && !Number.isInteger(value))) return false;
    // Limits that are formulas, and other comparisons, are more than the stand-in knows; it lets them pass.
    return rule.operator !== "between" || Number.isNaN(min) || Number.isNaN(max) || (value >= min && value <= max);
  }
  return true;
}

/** The allowed values in small letters: Excel compares the items of a range without capitals. */
function itemsOf(workbook: WorkbookModel, sheet: SheetModel, { values, formula1 }: DataValidation): string[] {
  if (values !== undefined) return values.map((item) => item.toLowerCase());
  const target = placeOf(workbook, sheet, formula1 ?? "");
  if (target === null) return [];
  const items: string[] = [];
  for (let row = target.box.top; row <= target.box.bottom; row++)
    for (let column = target.box.left; column <= target.box.right; column++) {
      const item = target.sheet.value(row, column);
      if (item !== null && item !== "") items.push(String(item).toLowerCase());
    }
  return items;
}
