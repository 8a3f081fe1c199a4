import { NO_AREA } from "../../lists/words/areas";
import type { List } from "../../lists/list";
import { eachBit, type MonthBits, type MonthWindow } from "./month-set";

/** The column of a tally that stands for the whole city; areas follow from 1 in the order of the settings. */
export const CITY = 0;

/** What is counted: for each row of a list, the months it counts in. */
export interface Counting {
  readonly list: Pick<List, "length" | "whereIs" | "name">;
  /** The months a row counts in. */
  readonly bits: (row: number) => MonthBits;
  /** Count each of these once a month and column (a child, a worker, by number); absent, rows are counted. */
  readonly once?: { readonly of: Int32Array; readonly size: number };
  /** The area of each row; absent, the figure is for the city only. */
  readonly area?: Uint8Array;
  /** Add this number instead of 1 (days, cases, full-time equivalents). May depend on the month. */
  readonly weight?: (row: number, monthIndex: number) => number;
}

/** A count, or a sum, for every month and column, and the rows behind each. */
export interface Tally {
  /** The number for a month (by its index in the window) and column ({@link CITY}, or 1 + area). */
  at(monthIndex: number, column: number): number;
  /** Evidence: the rows of the list that counted, as row numbers; found anew each time it is asked for. */
  rows(monthIndex: number, column: number): number[];
  readonly list: Counting["list"];
}

/**
 * Counts a list once for all months and columns of a window.
 * A row whose area is unknown counts for the city alone. One that is counted once is counted in each area it has a row
 * in, and once for the city; so areas may add up to more than the city.
 */
export function tally(counting: Counting, window: MonthWindow, areas: number): Tally {
  const months = window.months.length;
  const sums = new Float64Array(months * (areas + 1));
  const weight = counting.weight;
  count(counting, areas, (row, column, bits) => {
    if (weight === undefined)
      eachBit(bits, (index) => (sums[column * months + index] = (sums[column * months + index] ?? 0) + 1));
    else
      eachBit(
        bits,
        (index) => (sums[column * months + index] = (sums[column * months + index] ?? 0) + weight(row, index)),
      );
  });
  return {
    at: (monthIndex, column) => sums[column * months + monthIndex] ?? 0,
    rows: (monthIndex, column) => {
      const found: number[] = [];
      count(counting, areas, (row, in_, bits) => {
        if (in_ === column && (bits >> monthIndex) & 1) found.push(row);
      });
      return found;
    },
    list: counting.list,
  };
}

type Counted = (row: number, column: number, bits: MonthBits) => void;

/** Walks the rows that count, each with the months in which it is the first of its child or worker. */
function count({ list, bits, once, area }: Counting, areas: number, counted: Counted): void {
  const width = areas + 1;
  const seen = once === undefined ? undefined : new Int32Array(once.size * (area === undefined ? 1 : width));
  const stride = area === undefined ? 1 : width;
  for (let row = 0; row < list.length; row++) {
    const counts = bits(row);
    if (counts === 0) continue;
    const areaColumn = area === undefined ? NO_AREA : (area[row] ?? NO_AREA);
    if (seen === undefined || once === undefined) {
      counted(row, CITY, counts);
      if (areaColumn < areas) counted(row, areaColumn + 1, counts);
      continue;
    }
    const base = (once.of[row] ?? 0) * stride;
    const before = seen[base] ?? 0;
    seen[base] = before | counts;
    if (counts & ~before) counted(row, CITY, counts & ~before);
    if (areaColumn >= areas) continue;
    const at = base + areaColumn + 1;
    const beforeInArea = seen[at] ?? 0;
    seen[at] = beforeInArea | counts;
    if (counts & ~beforeInArea) counted(row, areaColumn + 1, counts & ~beforeInArea);
  }
}

/**
 * The months in which each row is the first of its worker: what a second row for the same one does not count in.
 * For figures of which several are taken from the same rows (all, agency), so that they agree on which rows count.
 */
export function firstRows(
  list: Pick<List, "length">,
  bits: (row: number) => MonthBits,
  once: { readonly of: Int32Array; readonly size: number },
): Int32Array {
  const seen = new Int32Array(once.size);
  const first = new Int32Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const worker = once.of[row] ?? 0;
    const before = seen[worker] ?? 0;
    const counts = bits(row);
    first[row] = counts & ~before;
    seen[worker] = before | counts;
  }
  return first;
}
