import { NO_DAY } from "../../calendar/day";
import type { List, Report } from "../../lists/list";

interface Interval {
  readonly start: Int32Array;
  readonly startColumn: string;
  readonly startName: string;
  readonly end: Int32Array;
  readonly endColumn: string;
  readonly endName: string;
}

/** Reports rows without a start (open since always) and rows that end before they start (never open). */
export function checkInterval(list: Pick<List, "length">, interval: Interval, report: Report): void {
  const { start, end } = interval;
  for (let row = 0; row < list.length; row++) {
    const from = start[row] ?? NO_DAY;
    const to = end[row] ?? NO_DAY;
    if (from === NO_DAY) {
      report(row, interval.startColumn, `There is no ${interval.startName}.`, "Counted as open since always.");
    } else if (to !== NO_DAY && to < from) {
      report(
        row,
        interval.endColumn,
        `The ${interval.endName} is before the ${interval.startName}.`,
        "Not counted as open on any day.",
      );
    }
  }
}
