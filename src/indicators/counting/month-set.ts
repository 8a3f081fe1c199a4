import { addDays, NO_DAY, type Day } from "../../calendar/day";
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

/** The position after the earliest months of a set that follow one another; of a set that is not empty. */
export function endOfFirstRun(set: MonthSet): number {
  const bits: number = set;
  const carried = bits + (bits & -bits);
  return 31 - Math.clz32(carried & ~bits & -carried);
}

/** The set less its earliest months that follow one another. With the two above it walks a set run by run. */
export function afterFirstRun(set: MonthSet): MonthSet {
  const bits: number = set;
  return (bits & (bits + (bits & -bits))) as MonthSet;
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
  return new SortedWindow(sorted);
}

/** A class and no closures: what an engine has learnt of its methods holds for the next window as well. */
class SortedWindow implements MonthWindow {
  private readonly all: MonthSet;
  private readonly ends: SetsByDay;
  private readonly begins: SetsByDay;

  constructor(readonly months: readonly Month[]) {
    const all = (2 ** months.length - 1) as MonthSet;
    const from = (index: number) => (all & ~((1 << index) - 1)) as MonthSet;
    this.all = all;
    this.ends = new SetsByDay(months.map(lastDay), (end, day) => end >= day, from);
    this.begins = new SetsByDay(months.map(firstDay), (begin, day) => begin > day, from);
  }

  indexOf(month: Month): number {
    return this.months.indexOf(month);
  }

  only(index: number): MonthSet {
    return (this.all & (1 << index)) as MonthSet;
  }

  after(month: Month): MonthSet {
    const index = this.months.filter((each) => each <= month).length;
    return (this.all & ~((1 << index) - 1)) as MonthSet;
  }

  openBetween(start: Day, end: Day): MonthSet {
    const open = this.ends.at(start);
    return end === NO_DAY || isEmpty(open) ? open : without(open, this.ends.at(end));
  }

  endingFrom(day: Day): MonthSet {
    return this.ends.at(day);
  }

  beginningAfter(day: Day): MonthSet {
    return this.begins.at(day);
  }

  containing(day: Day): MonthSet {
    return without(this.ends.at(day), this.begins.at(day));
  }
}

/** The months from the first on whose boundary passes a test for a day, by a table over the days between the boundaries. */
class SetsByDay {
  private readonly low: Day;
  private readonly table: Int32Array;

  constructor(
    boundaries: readonly Day[],
    test: (boundary: Day, day: Day) => boolean,
    from: (index: number) => MonthSet,
  ) {
    const [first = NO_DAY] = boundaries;
    const last = boundaries.at(-1) ?? first;
    const low = addDays(first, -1);
    this.low = low;
    this.table = Int32Array.from({ length: last + 1 - low + 1 }, (_, offset) => {
      const index = boundaries.findIndex((boundary) => test(boundary, addDays(low, offset)));
      return from(index < 0 ? boundaries.length : index);
    });
  }

  /** Days before the table are as its first, days after it as its last. */
  at(day: Day): MonthSet {
    const end = this.table.length - 1;
    const offset = day - this.low;
    return (this.table[offset < 0 ? 0 : offset > end ? end : offset] ?? NO_MONTHS) as MonthSet;
  }
}
