import { NO_AREA } from "../../lists/words/areas";
import type { List, ListName } from "../../lists/list";
import { atOnce, type Steps } from "../../workbook/steps";
import { MonthSets } from "./month-sets";
import {
  afterFirst,
  afterFirstRun,
  endOfFirstRun,
  firstIndex,
  includes,
  isEmpty,
  type MonthSet,
  type MonthWindow,
} from "./month-set";

/** The column of a tally that stands for the whole city; areas follow from 1 in the order of the settings. */
export const CITY = 0;

/** How many rows are counted between two steps: a few milliseconds. */
const ROWS_PER_STEP = 50_000;

/** The place of each row by its number among the columns of a tally; one past the last stands for none. */
export type Places = Uint8Array | Uint16Array;

/** What is counted: for each row of a list, the months it counts in. */
export interface Counting {
  readonly list: Pick<List, "length" | "whereIs" | "name">;
  /** The months a row counts in. */
  readonly months: (row: number) => MonthSet;
  /** Count each of these once a month and column (a child, a worker, by number); absent, rows are counted. */
  readonly once?: { readonly of: Int32Array; readonly size: number };
  /** The area (or team) of each row; absent, the figure is for the city only. */
  readonly area?: Places;
  /** Add this number instead of 1 (days, cases, full-time equivalents; to six decimals). May depend on the month. */
  readonly weight?: (row: number, monthIndex: number) => number;
}

/** A count, or a sum, for every month and column, and the rows behind each. */
export interface Tally {
  /** The number for a month (by its index in the window) and column ({@link CITY}, or 1 + area). */
  at(monthIndex: number, column: number): number;
  /** Evidence: the rows of the list that counted, as row numbers; found again each time it is asked for. */
  rows(monthIndex: number, column: number): number[];
  readonly list: Counting["list"];
  /** Counts in steps of a few milliseconds what is else counted when it is first asked for. */
  inSteps(): Steps<void>;
}

/**
 * Counts a list once for all months and columns of a window, when it is asked for or {@link Tally.inSteps in steps}.
 * A row whose area is unknown counts for the city alone. One that is counted once is counted in each area it has a row
 * in, and once for the city; so areas may add up to more than the city.
 */
export function tally(counting: Counting, window: MonthWindow, areas: number): Tally {
  const months = window.months.length;
  const columns = areas + 1;
  const { list, weight } = counting;
  let sums: Float64Array | null = null;
  function* inSteps(): Steps<void> {
    if (sums !== null) return;
    const counted = weight === undefined ? new UnitSums(months, columns) : new WeightedSums(months, columns, weight);
    const walk = walker(counting, areas, (row, column, set) => {
      counted.add(row, column, set);
    });
    for (let from = 0; from < list.length; from += ROWS_PER_STEP) {
      walk(from, Math.min(from + ROWS_PER_STEP, list.length));
      yield;
    }
    sums = counted.total();
  }
  return {
    at: (monthIndex, column) => {
      atOnce(inSteps());
      const sum = sums?.[column * months + monthIndex];
      if (sum === undefined) throw new RangeError(`There is no month ${monthIndex} or column ${column}.`);
      return sum;
    },
    rows: (monthIndex, column) => {
      const found: number[] = [];
      walker(counting, areas, (row, in_, counted) => {
        if (in_ === column && includes(counted, monthIndex)) found.push(row);
      })(0, list.length);
      return found;
    },
    list,
    inSteps,
  };
}

/** Counts of ones. Most rows count in months that follow one another, so a run is added by its two ends. */
class UnitSums {
  /** What a month has more than the one before, with a place past the last. */
  private readonly changes: Float64Array;

  constructor(
    private readonly months: number,
    private readonly columns: number,
  ) {
    this.changes = new Float64Array((months + 1) * columns);
  }

  add(_row: number, column: number, counted: MonthSet): void {
    const base = column * (this.months + 1);
    for (let rest = counted; !isEmpty(rest); rest = afterFirstRun(rest)) {
      this.change(base + firstIndex(rest), 1);
      this.change(base + endOfFirstRun(rest), -1);
    }
  }

  /** By column, then month. */
  total(): Float64Array {
    const sums = new Float64Array(this.months * this.columns);
    for (let column = 0; column < this.columns; column++) {
      let sum = 0;
      for (let month = 0; month < this.months; month++) {
        sum += this.changes[column * (this.months + 1) + month] ?? 0;
        sums[column * this.months + month] = sum;
      }
    }
    return sums;
  }

  private change(at: number, by: number): void {
    this.changes[at] = (this.changes[at] ?? 0) + by;
  }
}

/** Sums are kept in millionths, as integers: 500 workers of 0.8 are 400, and not a little more. */
const PARTS = 1_000_000;

/** Sums of weights, which may differ by month. */
class WeightedSums {
  private readonly parts: Float64Array;

  constructor(
    private readonly months: number,
    columns: number,
    private readonly weight: (row: number, monthIndex: number) => number,
  ) {
    this.parts = new Float64Array(months * columns);
  }

  add(row: number, column: number, counted: MonthSet): void {
    for (let rest = counted; !isEmpty(rest); rest = afterFirst(rest)) {
      const index = firstIndex(rest);
      const at = column * this.months + index;
      this.parts[at] = (this.parts[at] ?? 0) + Math.round(this.weight(row, index) * PARTS);
    }
  }

  /** By column, then month. */
  total(): Float64Array {
    return this.parts.map((sum) => sum / PARTS);
  }
}

/** The tally of a measure whose list is missing: it has no row, and nothing is known of it. */
export function notCounted(name: ListName): Tally {
  const nowhere = { source: { file: "", sheet: "" }, sheetRow: 0 };
  return {
    at: () => 0,
    rows: () => [],
    list: { name, length: 0, whereIs: () => nowhere },
    *inSteps() {
      // There is nothing to count.
    },
  };
}

type Counted = (row: number, column: number, months: MonthSet) => void;

/**
 * Walks the rows that count, each with the months in which it is the first of its child or worker; to be walked from the
 * first row on.
 */
function walker({ months, once, area }: Counting, areas: number, counted: Counted): (from: number, to: number) => void {
  const columns = area === undefined ? 1 : areas + 1;
  const seen = once === undefined ? undefined : new MonthSets(once.size * columns);
  return (from, to) => {
    for (let row = from; row < to; row++) {
      const counts = months(row);
      if (isEmpty(counts)) continue;
      const base = (once?.of[row] ?? 0) * columns;
      const inCity = seen === undefined ? counts : seen.addNew(base + CITY, counts);
      if (!isEmpty(inCity)) counted(row, CITY, inCity);
      const areaColumn = area?.[row] ?? NO_AREA;
      if (areaColumn >= areas) continue;
      const inArea = seen === undefined ? counts : seen.addNew(base + areaColumn + 1, counts);
      if (!isEmpty(inArea)) counted(row, areaColumn + 1, inArea);
    }
  };
}
