import type { List } from "../lists/list";
import type { Lists } from "../lists/reading/read-lists";
import type { supervisions } from "../lists/supervisions";
import { workforce } from "../lists/workforce";
import { NO_AREA } from "../lists/words/areas";
import { inPostMonths } from "./agency-workers";
import { findWorkers } from "./counting/find-workers";
import { allKnow, byReason, knownMonths, type KnownMonths } from "./counting/known-months";
import { NO_MONTHS, type MonthSet, type MonthWindow } from "./counting/month-set";
import { workersOf, type WorkerList, type Workers } from "./counting/same-worker";
import { CITY, type Places } from "./counting/tally";
import { listOf } from "./define-indicator";
import type { OtherStaff } from "./supervision-records";

type SupervisionList = List<typeof supervisions.columns>;

/** The staff of offices that keep a log, where others keep months: those of Workforce in areas without a sheet of months. */
interface LogStaff extends OtherStaff {
  /** The list of Workforce; null where no office keeps a log alone, or there is no such list. */
  readonly list: List<typeof workforce.columns> | null;
  readonly workers: Workers | null;
  readonly inPost: (row: number) => MonthSet;
  /** What is known with them, by what is known of the sheets of months. */
  readonly known: (ofSheets: KnownMonths) => KnownMonths;
  readonly notes: readonly string[];
}

const NOBODY: LogStaff = {
  size: 0,
  find: () => null,
  list: null,
  workers: null,
  inPost: () => NO_MONTHS,
  known: (ofSheets) => ofSheets,
  notes: [],
};

/** Whose supervisions a log may hold besides those of the workers on the sheets of months. */
export function staffOfLogs(
  list: SupervisionList,
  workers: Workers,
  isLog: (row: number) => boolean,
  lists: Lists,
  window: MonthWindow,
): LogStaff {
  const logRows = Array.from({ length: list.length }, (_, row) => row).filter(isLog);
  if (logRows.length === 0) return NOBODY;
  const findListed = findWorkers(list, list, workers, (row) => !isLog(row));
  const strangers = logRows.filter((row) => findListed(row) === null);
  if (strangers.length === 0) return NOBODY;
  const staff = listOf(lists, workforce);
  if (staff === undefined) {
    return {
      ...NOBODY,
      notes: [
        "A log of supervisions names workers of no sheet, and no list of Workforce was found to say who they are.",
      ],
    };
  }
  const monthly = new Set<number>();
  for (let row = 0; row < list.length; row++) if (!isLog(row)) monthly.add(areaOf(list, row));
  const staffWorkers = workersOf(staff);
  const onSheet = findWorkers(staff, list, workers, (row) => !isLog(row));
  const mayBeLogged = (row: number) => !monthly.has(areaOf(staff, row)) && onSheet(row) === null;
  const find = findWorkers(list, staff, staffWorkers, mayBeLogged);
  const logged = new Set<number>();
  const named = new Set<number>();
  for (const row of strangers) {
    const worker = find(row);
    if (typeof worker === "number") named.add(worker);
    const area = areaOf(list, row);
    if (area !== NO_AREA && !monthly.has(area)) logged.add(area);
  }
  for (let row = 0; row < staff.length; row++)
    if (mayBeLogged(row) && named.has(staffWorkers.number(row))) logged.add(areaOf(staff, row));
  const inPost = inPostMonths(staff, window);
  const ofLog = allKnow(knownMonths(staff), knownMonths(list));
  return {
    size: staffWorkers.size,
    find,
    list: staff,
    workers: staffWorkers,
    inPost: (row) => (logged.has(areaOf(staff, row)) && mayBeLogged(row) ? inPost(row) : NO_MONTHS),
    known: (ofSheets) =>
      byReason((month, column = CITY) => {
        if (logged.size === 0) return ofSheets.why(month, column);
        if (column === CITY) return ofSheets.why(month, column) ?? ofLog.why(month);
        return logged.has(column - 1) ? ofLog.why(month) : ofSheets.why(month, column);
      }),
    notes: [],
  };
}

/** Rows of staff as they are counted and as they are shown. */
export interface StaffRows {
  readonly list: Pick<List, "name" | "length" | "whereIs">;
  readonly once: { readonly of: Int32Array; readonly size: number };
  readonly area: Places;
  /** The list that a row stands in, and its row there. */
  readonly on: (row: number) => { readonly list: StaffList; readonly row: number };
}

/** A list of staff as far as its rows are shown. */
type StaffList = WorkerList & Pick<List, "name" | "names" | "team" | "whereIs">;

/** The rows of one list of staff. */
export function staffRows(list: StaffList, { of, size }: Workers, area: Places): StaffRows {
  return { list, once: { of, size }, area, on: (row) => ({ list, row }) };
}

/** Rows of the sheets of months and, after them, of the staff of logs. */
export function rowsOfBoth(
  list: SupervisionList,
  workers: Workers,
  { list: staff, workers: others }: LogStaff,
  placesOf: (list: StaffList) => Places,
): StaffRows {
  if (staff === null || others === null) return staffRows(list, workers, placesOf(list));
  const of = new Int32Array(list.length + staff.length);
  of.set(workers.of);
  of.set(
    others.of.map((worker) => workers.size + worker),
    list.length,
  );
  const [ofSheets, ofLogs] = [placesOf(list), placesOf(staff)];
  const area = ofSheets instanceof Uint8Array ? new Uint8Array(of.length) : new Uint16Array(of.length);
  area.set(ofSheets);
  area.set(ofLogs, list.length);
  const on = (row: number) => (row < list.length ? { list, row } : { list: staff, row: row - list.length });
  const whereIs = (row: number) => {
    const there = on(row);
    return there.list.whereIs(there.row);
  };
  return {
    list: { name: list.name, length: of.length, whereIs },
    once: { of, size: workers.size + others.size },
    area,
    on,
  };
}

function areaOf({ area }: Pick<List, "area">, row: number): number {
  const own = area[row];
  if (own === undefined) throw new RangeError(`The list has no row ${row}.`);
  return own;
}
