import type { Day } from "../../calendar/day";
import { lastDay, monthsUpTo } from "../../calendar/month";
import {
  includes,
  monthWindow,
  NO_MONTHS,
  union,
  type MonthSet,
  type MonthWindow,
} from "../../indicators/counting/month-set";
import { CITY } from "../../indicators/counting/tally";
import type { Given, NotComputed } from "../../indicators/define-indicator";
import { supervisedStaff, type SupervisedStaff } from "../../indicators/supervision";
import type { StaffRows } from "../../indicators/supervision-staff";
import { NO_AREA } from "../../lists/words/areas";

/** How far back supervisions are looked for: the month and the twelve before it. */
const MONTHS = 13;
const LAST = MONTHS - 1;

/** The staff of a month, and the months in which they were supervised, back to a year before. */
export interface StaffMonths {
  readonly rows: StaffRows;
  /** The rows by which a worker is staff in the month, one for each area. */
  readonly inMonth: readonly StaffRow[];
  /** Why it is not known whether workers were supervised in all of the last twelve months; null where it is. */
  readonly whyNotTwelve: (area: number) => string | null;
}

export interface StaffRow {
  readonly row: number;
  readonly worker: number;
  readonly area: number;
  readonly isSupervised: boolean;
  /** Months as staff without supervision up to the month, it included; 0 where supervised in it. */
  readonly monthsWithout: number;
  /** Whether it may be more: nothing is known of the months before. */
  readonly mayBeMore: boolean;
  /** The last day of the latest month with a supervision; null where none is known. */
  readonly lastIn: Day | null;
  /** Months with a supervision of the last twelve; null for who was not staff in all of them. */
  readonly heldInTwelve: number | null;
}

/** Looks through the last thirteen months, or says why nothing can be said. */
export function staffMonths(given: Given): StaffMonths | NotComputed {
  const window = monthWindow(monthsUpTo(given.month, MONTHS));
  const staff = supervisedStaff({ ...given, window });
  if ("reason" in staff) return staff;
  const { rows, months } = staff;
  const byWorker = new Map<number, MonthSet>();
  const rowsOfStaff: number[] = [];
  for (let row = 0; row < rows.list.length; row++) {
    const worker = numberOf(rows, row);
    byWorker.set(worker, union(byWorker.get(worker) ?? NO_MONTHS, months(row)));
    if (includes(months(row), LAST)) rowsOfStaff.push(row);
  }
  const listed = new Set<string>();
  const inMonth = rowsOfStaff.flatMap((row): StaffRow[] => {
    const worker = numberOf(rows, row);
    const { list, row: on } = rows.on(row);
    const area = list.area[on] ?? NO_AREA;
    if (listed.has(`${worker} ${area}`)) return [];
    listed.add(`${worker} ${area}`);
    return [{ row, worker, area, ...lookBack(staff, window, worker, area, byWorker.get(worker) ?? NO_MONTHS) }];
  });
  const twelve = window.months.slice(1);
  return {
    rows,
    inMonth,
    whyNotTwelve: (area) => {
      const why = twelve.map((month) => staff.known.why(month, columnOf(area))).find((each) => each !== null);
      return why ?? null;
    },
  };
}

/** The column of the tallies for an area; what is in none is known as the city is. */
function columnOf(area: number): number {
  return area === NO_AREA ? CITY : area + 1;
}

function numberOf({ once }: StaffRows, row: number): number {
  const worker = once.of[row];
  if (worker === undefined) throw new RangeError(`The staff have no row ${row}.`);
  return worker;
}

function lookBack(
  { held, known }: SupervisedStaff,
  { months }: MonthWindow,
  worker: number,
  area: number,
  staff: MonthSet,
): Omit<StaffRow, "row" | "worker" | "area"> {
  const isHeld = (at: number) => includes(held.at(worker), at);
  const last = months.findLastIndex((_, at) => isHeld(at));
  // Months of long absence, and those before the worker came, do not count.
  const since = months.flatMap((month, at) => (at > last && includes(staff, at) ? [{ month, at }] : []));
  const unknown = since.findLast(({ month }) => !known.knows(month, columnOf(area)));
  const monthsWithout = since.filter(({ at }) => unknown === undefined || at > unknown.at).length;
  const mayBeMore = unknown !== undefined || (last < 0 && includes(staff, 0));
  const twelve = months.map((_, at) => at).slice(1);
  const isAll = twelve.every((at) => includes(staff, at));
  const lastMonth = months[last];
  return {
    isSupervised: isHeld(LAST),
    monthsWithout,
    mayBeMore,
    lastIn: lastMonth === undefined ? null : lastDay(lastMonth),
    heldInTwelve: isAll ? twelve.filter(isHeld).length : null,
  };
}
