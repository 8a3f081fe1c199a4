import { NO_DAY } from "../../calendar/day";
import { dayAt, type DayColumn } from "../../lists/typed-columns";
import { ENDED } from "../../lists/words/end-days";

/** A column of days, and what it is called in a sentence: "referral date". */
export interface NamedDays<K extends string> {
  readonly column: K;
  readonly name: string;
  readonly days: DayColumn;
}

/** Whether a row is open on no day at all: it ends before it starts. */
export function isReversed(start: DayColumn, end: DayColumn, row: number): boolean {
  const ended = dayAt(end, row);
  return ended !== NO_DAY && ended < dayAt(start, row);
}

/** Reports rows (of a stretch of them) without a start (open since always), and those that are never open: ended nobody knows when, or before they start. */
export function reportOpenRows<K extends string>(
  start: NamedDays<K>,
  end: NamedDays<K>,
  report: (row: number, column: K, problem: string, done: string) => void,
  from = 0,
  to = start.days.length,
): void {
  for (let row = from; row < to; row++) {
    if (dayAt(end.days, row) === ENDED) {
      report(row, end.column, `It has ended, and no ${end.name} says when.`, "Not counted as open in any month.");
    } else if (dayAt(start.days, row) === NO_DAY) {
      report(row, start.column, `There is no ${start.name}.`, "Counted as open since always.");
    } else if (isReversed(start.days, end.days, row)) {
      report(row, end.column, `The ${end.name} is before the ${start.name}.`, "Not counted as open on any day.");
    }
  }
}
