import { NO_DAY, type Day } from "../../calendar/day";
import { firstDay, lastDay, type Month } from "../../calendar/month";

/**
 * A set of the months of a {@link MonthWindow}, made and taken apart by the functions below only. It is an integer, bit
 * k for the k-th month: whether a row counts in each of thirteen months is one number, and a list is read once for all.
 */
export type MonthSet = number & { readonly unit: "set of months" };

/** No month. */
export const NO_MONTHS = 0 as MonthSet;
/** Every month of any window. */
export const ALL_MONTHS = ~0 as MonthSet;

/** Bits fit a 32-bit integer with room for the "one past the last" that interval arithmetic needs. */
const MOST_MONTHS = 30;

/** The months in either. */
export function union(a: MonthSet, b: MonthSet): MonthSet {
  return (a | b) as MonthSet;
}

/** The months in both. */
export function intersect(a: MonthSet, b: MonthSet): MonthSet {
  return (a & b) as MonthSet;
}

/** The months of `a` that are not in `b`. */
export function without(a: MonthSet, b: MonthSet): MonthSet {
  return (a & ~b) as MonthSet;
}

export function isEmpty(set: MonthSet): boolean {
  return set === 0;
}

/** Whether the month at a position of the window is in the set. */
export function includes(set: MonthSet, index: number): boolean {
  return ((set >> index) & 1) === 1;
}

/** The position in the window of the earliest month of a set that is not empty. */
export function firstIndex(set: MonthSet): number {
  const bits: number = set;
  return 31 - Math.clz32(bits & -bits);
}

/** The set less its earliest month. With {@link firstIndex} it walks a set without a call a month. */
export function afterFirst(set: MonthSet): MonthSet {
  return (set & (set - 1)) as MonthSet;
}

/** The months a scorecard needs, in order, and fast answers to which of them a day or an interval touches. */
export interface MonthWindow {
  readonly months: readonly Month[];
  /** The position of a month, or -1. */
  indexOf(month: Month): number;
  /** The month at a position, alone. */
  only(index: number): MonthSet;
  /** Months after a month, which need not be in the window. */
  after(month: Month): MonthSet;
  /** Months at whose end something that started and ended on these days was open: start <= D and (no end or end > D). */
  openBetween(start: Day, end: Day): MonthSet;
  /** Months whose last day is `day` or later. */
  endingFrom(day: Day): MonthSet;
  /** Months whose first day is after `day`. */
  beginningAfter(day: Day): MonthSet;
  /** The month that holds the day, or none. */
  containing(day: Day): MonthSet;
}

/** A window of at most 30 different months. Throws a RangeError for more. */
export function monthWindow(months: Iterable<Month>): MonthWindow {
  const sorted = [...new Set(months)].sort((a, b) => a - b);
  if (sorted.length > MOST_MONTHS) throw new RangeError(`A window holds at most ${MOST_MONTHS} months.`);
  const all = (2 ** sorted.length - 1) as MonthSet;
  const firsts = sorted.map(firstDay);
  const from = (index: number) => (all & ~((1 << index) - 1)) as MonthSet;
  const endingFrom = setTable(sorted.map(lastDay), (end, day) => end >= day, from);
  const beginningAfter = setTable(firsts, (begin, day) => begin > day, from);
  return {
    months: sorted,
    indexOf: (month) => sorted.indexOf(month),
    only: (index) => (all & (1 << index)) as MonthSet,
    after: (month) => from(sorted.filter((each) => each <= month).length),
    openBetween: (start, end) => {
      const open = endingFrom(start);
      return end === NO_DAY || isEmpty(open) ? open : without(open, endingFrom(end));
    },
    endingFrom,
    beginningAfter,
    containing: (day) => without(endingFrom(day), beginningAfter(day)),
  };
}

/**
 * Looks up the months from the first on whose boundary passes `test` for a day, by a table over the days between the
 * boundaries.
 */
function setTable(
  boundaries: readonly Day[],
  test: (boundary: Day, day: Day) => boolean,
  from: (index: number) => MonthSet,
): (day: Day) => MonthSet {
  const [first] = boundaries;
  const last = boundaries.at(-1);
  if (first === undefined || last === undefined) return () => NO_MONTHS;
  const low = first - 1;
  const table = Int32Array.from({ length: last + 1 - low + 1 }, (_, offset) => {
    const index = boundaries.findIndex((boundary) => test(boundary, (low + offset) as Day));
    return from(index < 0 ? boundaries.length : index);
  });
  const end = table.length - 1;
  // Days before the table are as its first, days after it as its last.
  return (day) => (table[day < low ? 0 : day - low > end ? end : day - low] ?? NO_MONTHS) as MonthSet;
}
