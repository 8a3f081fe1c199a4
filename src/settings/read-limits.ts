import { isBlank } from "../workbook/grid";
import { cellKey, spellingKey } from "../lists/words/spelling";
import { EXCEPTION_LIMITS, limitsBy, type ExceptionLimits } from "./exception-limits";
import type { SettingIssue } from "./setting-issue";
import { textOf, type Entry } from "./settings-grid";

/**
 * The limits as an analyst left them; the usual ones for a row that is not there or cannot be read. A blank cell lists
 * nothing of its kind.
 */
export function readLimits(entries: readonly Entry[] | undefined, issue: SettingIssue): ExceptionLimits {
  return limitsBy((key) => {
    const { label, usual, isStepped } = EXCEPTION_LIMITS[key];
    const entry = entries?.find((each) => cellKey(each.cell("Exception")) === spellingKey(label));
    if (entry === undefined) return usual;
    const cell = entry.cell("Limits");
    if (isBlank(cell)) return [];
    const numbers = textOf(cell)
      .split(/[;,/]|\s+/)
      .filter((part) => part !== "")
      .map(Number);
    const isRead = numbers.every((each) => Number.isFinite(each) && each > 0) && (isStepped || numbers.length === 1);
    if (isRead && numbers.length > 0) return [...new Set(numbers)].sort((a, b) => a - b);
    const wanted = isStepped ? "numbers above nought, apart by semicolons" : "a number above nought";
    issue(entry, "Limits", `“${textOf(cell)}” is no limit: ${wanted} is expected.`, `Read as ${usual.join("; ")}.`);
    return usual;
  });
}
