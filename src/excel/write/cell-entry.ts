import type { PlanCell } from "../../workbook/sheet-plan";

/** Text that Excel leaves as it is: words that begin with a letter and hold no digit. Anything else gets an apostrophe. */
const PLAIN = /^\p{L}[^\d]*$/u;
const TRUTH = /^(true|false)$/i;

/**
 * What to write to `range.formulas` for a cell. A leading apostrophe keeps text text: without it Excel would make a
 * formula of "=1+1" or "-3", a date of "May-17" and a number of "5%".
 */
export function cellEntry(cell: PlanCell): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if ("formula" in cell) return cell.formula;
  return PLAIN.test(cell.text) && !TRUTH.test(cell.text) ? cell.text : `'${cell.text}`;
}
