import { NO_DAY } from "../../calendar/day";
import type { DayColumn } from "../../lists/typed-columns";
import { rowsByCode } from "./rows-by-code";

/**
 * The rows that are open at the same time as another row of the same worker (or child), each with that other row, which
 * stands further up. Of three rows at once the second and the third are found. Takes n log n steps for n rows.
 */
export function overlappingRows(
  same: { readonly of: Int32Array; readonly size: number },
  start: DayColumn,
  end: DayColumn,
): { row: number; other: number }[] {
  const found = new Map<number, number>();
  const endOf = (row: number) => (end.isBlank(row) ? Infinity : end.day(row));
  const groups = rowsByCode(same.of, same.size);
  for (let code = 0; code < groups.size; code++) {
    if (groups.count(code) < 2) continue;
    let longest: number | null = null;
    for (const row of [...groups.rows(code)].sort((a, b) => start.day(a) - start.day(b) || a - b)) {
      if (endOf(row) <= start.day(row) && start.day(row) !== NO_DAY) continue;
      if (longest !== null && start.day(row) < endOf(longest)) {
        found.set(Math.max(row, longest), Math.min(row, longest));
      }
      if (longest === null || endOf(row) > endOf(longest)) longest = row;
    }
  }
  return [...found].map(([row, other]) => ({ row, other })).sort((a, b) => a.row - b.row);
}
