import { NO_AREA } from "../../lists/words/areas";
import type { List, ListName } from "../../lists/list";
import { MonthSets } from "./month-sets";
import { afterFirst, firstIndex, includes, isEmpty, type MonthSet, type MonthWindow } from "./month-set";

/** The column of a tally that stands for the whole city; areas follow from 1 in the order of the settings. */
export const CITY = 0;

/** Sums are kept in millionths, as integers: 500 workers of 0.8 are 400, and not a little more. */
const PARTS = 1_000_000;

/** What is counted: for each row of a list, the months it counts in. */
export interface Counting {
  readonly list: Pick<List, "length" | "whereIs" | "name">;
  /** The months a row counts in. */
  readonly months: (row: number) => MonthSet;
  /** Count each of these once a month and column (a child, a worker, by number); absent, rows are counted. */
  readonly once?: { readonly of: Int32Array; readonly size: number };
  /** The area of each row; absent, the figure is for the city only. */
  readonly area?: Uint8Array;
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
}

/**
 * Counts a list once for all months and columns of a window.
 * A row whose area is unknown counts for the city alone. One that is counted once is counted in each area it has a row
 * in, and once for the city; so areas may add up to more than the city.
 */
export function tally(counting: Counting, window: MonthWindow, areas: number): Tally {
  const months = window.months.length;
  const sums = new Float64Array(months * (areas + 1));
  const { weight } = counting;
  count(counting, areas, (row, column, counted) => {
    for (let rest = counted; !isEmpty(rest); rest = afterFirst(rest)) {
      const index = firstIndex(rest);
      const at = column * months + index;
      sums[at] = (sums[at] ?? 0) + (weight === undefined ? PARTS : Math.round(weight(row, index) * PARTS));
    }
  });
  return {
    at: (monthIndex, column) => {
      const parts = sums[column * months + monthIndex];
      if (parts === undefined) throw new RangeError(`There is no month ${monthIndex} or column ${column}.`);
      return parts / PARTS;
    },
    rows: (monthIndex, column) => {
      const found: number[] = [];
      count(counting, areas, (row, in_, counted) => {
        if (in_ === column && includes(counted, monthIndex)) found.push(row);
      });
      return found;
    },
    list: counting.list,
  };
}

/** The tally of a measure whose list is missing: it has no row, and nothing is known of it. */
export function notCounted(name: ListName): Tally {
  const nowhere = { source: { file: "", sheet: "" }, sheetRow: 0 };
  return { at: () => 0, rows: () => [], list: { name, length: 0, whereIs: () => nowhere } };
}

type Counted = (row: number, column: number, months: MonthSet) => void;

/** Walks the rows that count, each with the months in which it is the first of its child or worker. */
function count({ list, months, once, area }: Counting, areas: number, counted: Counted): void {
  const columns = area === undefined ? 1 : areas + 1;
  const seen = once === undefined ? undefined : new MonthSets(once.size * columns);
  for (let row = 0; row < list.length; row++) {
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
}
