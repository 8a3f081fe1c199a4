import { NO_DAY, type Day } from "../../calendar/day";
import { firstDay, lastDay, type Month } from "../../calendar/month";

/**
 * A set of months as bits: bit k stands for the k-th month of a {@link MonthWindow}. Whether a row counts in each of
 * thirteen months is then one integer, and a list is read once for all of them.
 */
export type MonthBits = number;

/** Bits fit a 32-bit integer with room for the "one past the last" that interval arithmetic needs. */
const MOST_MONTHS = 30;

/** The months a scorecard needs, in order, and fast answers to which of them a day or an interval touches. */
export interface MonthWindow {
  readonly months: readonly Month[];
  /** The position of a month, or -1. */
  indexOf(month: Month): number;
  /** Months at whose end something that started and ended on these days was open: start <= D and (no end or end > D). */
  openBits(start: Day, end: Day): MonthBits;
  /** Months whose last day is `day` or later. */
  endingFrom(day: Day): MonthBits;
  /** Months whose first day is after `day`. */
  beginningAfter(day: Day): MonthBits;
  /** The month that holds the day, or none. */
  inMonth(day: Day): MonthBits;
}

/** A window of at most 30 different months. Throws a RangeError for more. */
export function monthWindow(months: Iterable<Month>): MonthWindow {
  const sorted = [...new Set(months)].sort((a, b) => a - b);
  if (sorted.length > MOST_MONTHS) throw new RangeError(`A window holds at most ${MOST_MONTHS} months.`);
  const all = 2 ** sorted.length - 1;
  const endIndex = indexTable(sorted.map(lastDay), (end, day) => end >= day);
  const beginIndex = indexTable(sorted.map(firstDay), (begin, day) => begin > day);
  const from = (index: number): MonthBits => all & ~((1 << index) - 1);
  const firsts = sorted.map(firstDay);
  return {
    months: sorted,
    indexOf: (month) => sorted.indexOf(month),
    openBits: (start, end) => from(endIndex(start)) & (end === NO_DAY ? all : ~from(endIndex(end))),
    endingFrom: (day) => from(endIndex(day)),
    beginningAfter: (day) => from(beginIndex(day)),
    inMonth: (day) => {
      const index = endIndex(day);
      return (firsts[index] ?? Infinity) <= day ? 1 << index : 0;
    },
  };
}

/** Looks up the first index whose boundary passes `test` for a day, by a table over the days between the boundaries. */
function indexTable(boundaries: readonly Day[], test: (boundary: Day, day: Day) => boolean): (day: Day) => number {
  const low = (boundaries[0] ?? 0) - 1;
  const high = (boundaries.at(-1) ?? 0) + 1;
  const table = new Uint8Array(high - low + 1);
  for (let day = low; day <= high; day++) {
    const index = boundaries.findIndex((boundary) => test(boundary, day as Day));
    table[day - low] = index < 0 ? boundaries.length : index;
  }
  const first = table[0] ?? 0;
  const last = table[table.length - 1] ?? 0;
  return (day) => (day <= low ? first : day >= high ? last : (table[day - low] ?? last));
}

/** The position of each set bit, lowest first. */
export function eachBit(bits: MonthBits, visit: (index: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) visit(31 - Math.clz32(rest & -rest));
}
