import { NO_DAY, type Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import type { List } from "../lists/list";
import { Supervision, supervisions } from "../lists/supervisions";
import { ROLES, workforce } from "../lists/workforce";
import { workersOf } from "./counting/same-worker";
import { defineIndicator, listOf, withoutList, type Counts, type Given, type NotComputed } from "./define-indicator";
import { allKnow, monthsOfEvents, monthsOfOpenRows } from "./counting/known-months";
import { firstRows, tally } from "./counting/tally";

export const supervision = defineIndicator({
  number: 12,
  title: "% of social workers who have had supervision (in month)",
  shortTitle: "Staff supervised in the month (%)",
  definition: [
    "Total staff: workers in post at the end of the month (started, not left), less those absent the whole month by the month's cell or by their status: maternity, paternity or adoption leave, long-term sick, career break, secondment, their short forms (ML, MAT, PL, LTS, CB, SEC) and the further codes of the settings. “A/L”, “sick” and other words are no supervision, and the worker stays in the total.",
    "A status speaks for the months since the worker's last recorded supervision; someone supervised in the month was not absent the whole of it.",
    "Supervisions: of those, workers with at least one supervision in the month (workers, not sessions). A date counts for the month it lies in, whichever column it stands in.",
    "Every worker on the sheet is staff, whatever the role. Where the list is a log (a row per supervision), the staff are the social workers, senior practitioners and team managers in post of the Workforce list, matched by worker ID, else by name.",
    "A worker is one worker ID, else one name within an area; a second row is not counted again.",
  ],
  why: "Regular supervision keeps practice safe and workers supported: ten a year are expected, which is 83% a month.",
  source: "The council's supervision policy; data collected by PSS staff in the local offices.",
  direction: "higher",
  lists: ["Supervisions"],
  areas: "all",
  comparator: { kind: "average" },
  measures: {
    supervised: "Workers with supervision",
    staff: "Staff",
  },
  rows: {
    supervised: { label: "Supervisions", kind: "count", measure: "supervised", format: "count" },
    staff: { label: "Total Staff", kind: "count", measure: "staff", format: "count" },
    percentSupervised: {
      label: "% supervised",
      kind: "share",
      measure: "supervised",
      among: "staff",
      format: "percent",
    },
  },
  rated: "percentSupervised",
  target: 0.83,
  tolerance: 0.05,
  tableRows: { target: true, rating: true, trend: true },
  count: (given) => {
    const list = listOf(given.lists, supervisions);
    if (list === undefined) return withoutList("Supervisions");
    return list.parts.some((part) => part.monthColumns.length > 0) ? countSheet(list, given) : countLog(list, given);
  },
});

type SupervisionList = List<typeof supervisions.columns>;

/** A worker per row and a column per month; rows of a log beside it add supervisions to its workers. */
function countSheet(list: SupervisionList, { window, areas, month }: Given): Counts {
  const { started, left, status } = list.columns;
  const workers = workersOf(list);
  const logged = supervisedBits(list, window);
  const isLogRow = new Uint8Array(list.length);
  for (const part of list.parts) {
    if (part.monthColumns.length === 0) isLogRow.fill(1, part.start, part.start + part.sheetRows.length);
  }
  const loggedBy = new Map<number, number>();
  for (let row = 0; row < list.length; row++) {
    const key = matchKey(list, row);
    if (isLogRow[row] === 1) loggedBy.set(key, (loggedBy.get(key) ?? 0) | (logged[row] ?? 0));
  }

  const held = new Int32Array(list.length);
  const absent = new Int32Array(list.length);
  window.months.forEach((at, index) => {
    for (let row = 0; row < list.length; row++) {
      const mark = list.months.at(at, row);
      if (mark === Supervision.Held) held[row] = (held[row] ?? 0) | (1 << index);
      if (mark === Supervision.Absent) absent[row] = (absent[row] ?? 0) | (1 << index);
    }
  });
  for (let row = 0; row < list.length; row++) {
    held[row] = (held[row] ?? 0) | (loggedBy.get(matchKey(list, row)) ?? 0);
    if (status[row] === 1) absent[row] = (absent[row] ?? 0) | monthsAfter(held[row] ?? 0);
  }
  const listed = monthsListed(list, window);
  const inPost = (row: number) =>
    isLogRow[row] === 1
      ? 0
      : window.openBits(started[row] as Day, left[row] as Day) &
        (listed[row] ?? 0) &
        ~((absent[row] ?? 0) & ~(held[row] ?? 0));
  const counted = firstRows(list, inPost, workers);
  const written = list.months.written;
  const logMonths = monthsOfEvents(list.columns.supervised, month);
  return {
    measures: {
      staff: tally({ list, bits: (row) => counted[row] ?? 0, area: list.area }, window, areas),
      supervised: tally(
        { list, bits: (row) => (counted[row] ?? 0) & (held[row] ?? 0), area: list.area },
        window,
        areas,
      ),
    },
    knows: (asked: Month) => written.has(asked) || logMonths(asked),
  };
}

/**
 * The months in which a row's worker is listed as staff: those that its sheet speaks for, so that who left stands on the
 * old year's sheet only; and those that no sheet speaks for, which a log may.
 */
function monthsListed({ parts, length }: SupervisionList, window: Given["window"]): Int32Array {
  const bitsOf = (test: (month: Month) => boolean) =>
    window.months.reduce((bits, month, index) => (test(month) ? bits | (1 << index) : bits), 0);
  const noSheet = bitsOf((month) => !parts.some(({ speaksFor }) => speaksFor.has(month)));
  const listed = new Int32Array(length);
  for (const { start, sheetRows, speaksFor } of parts) {
    listed.fill(noSheet | bitsOf((month) => speaksFor.has(month)), start, start + sheetRows.length);
  }
  return listed;
}

/** All months after the last one set. */
function monthsAfter(bits: number): number {
  return bits === 0 ? ~0 : ~((2 << (31 - Math.clz32(bits))) - 1);
}

function supervisedBits(list: SupervisionList, window: Given["window"]): Int32Array {
  return list.columns.supervised.map((day) => (day === NO_DAY ? 0 : window.inMonth(day as Day)));
}

/** Worker ID where there is one, else the name; for matching across lists. */
function matchKey(
  list: { readonly columns: { readonly worker: Int32Array; readonly workerId: Int32Array } },
  row: number,
): number {
  const byId = list.columns.workerId[row] ?? 0;
  return byId !== 0 ? byId : -(list.columns.worker[row] ?? 0);
}

/** A row per supervision: the staff are those of the Workforce list. */
function countLog(list: SupervisionList, { lists, window, areas, month }: Given): Counts | NotComputed {
  const staff = listOf(lists, workforce);
  if (staff === undefined) {
    return {
      reason: "Not computed: Supervisions is a log, and no list of Workforce was found to say who the staff are.",
    };
  }
  const supervised = supervisedBits(list, window);
  const byKey = new Map<number, number>();
  const add = (key: number, bits: number) => byKey.set(key, (byKey.get(key) ?? 0) | bits);
  for (let row = 0; row < list.length; row++) {
    const bits = supervised[row] ?? 0;
    if (list.columns.workerId[row] !== 0) add(list.columns.workerId[row] ?? 0, bits);
    else add(-(list.columns.worker[row] ?? 0), bits);
  }
  const { role, started, left, worker, workerId } = staff.columns;
  const inPost = (row: number) =>
    (role[row] ?? ROLES.length) < ROLES.length ? window.openBits(started[row] as Day, left[row] as Day) : 0;
  const counted = firstRows(staff, inPost, workersOf(staff));
  const held = (row: number) =>
    (workerId[row] === 0 ? 0 : (byKey.get(workerId[row] ?? 0) ?? 0)) | (byKey.get(-(worker[row] ?? 0)) ?? 0);
  return {
    measures: {
      staff: tally({ list: staff, bits: (row) => counted[row] ?? 0, area: staff.area }, window, areas),
      supervised: tally(
        { list: staff, bits: (row) => (counted[row] ?? 0) & held(row), area: staff.area },
        window,
        areas,
      ),
    },
    knows: allKnow(monthsOfOpenRows(left, month), monthsOfEvents(list.columns.supervised, month)),
  };
}
