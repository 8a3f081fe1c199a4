import { NO_DAY, addDays } from "../calendar/day";
import { cases } from "../lists/cases";
import type { List } from "../lists/list";
import { Allocation } from "../lists/words/allocation";
import { dayAt } from "../lists/typed-columns";
import { defineIndicator, listOf, placesOf, withoutList } from "./define-indicator";
import { closedOn } from "./counting/closed-cases";
import { knownMonths, ofAnyMeasure } from "./counting/known-months";
import {
  ALL_MONTHS,
  intersect,
  isEmpty,
  NO_MONTHS,
  without,
  type MonthSet,
  type MonthWindow,
} from "./counting/month-set";
import { reportOpenRows } from "./counting/open-rows";
import { RowIssues } from "./counting/row-issues";
import { tally } from "./counting/tally";

const openFor = (days: number) => `(open >${days} days)`;
const title = (days: number) => `Number of unallocated cases ${openFor(days)}`;
const shortTitle = (days: number) => `Unallocated cases ${openFor(days)}`;
const label = (days: number) => `Unallocated ${openFor(days)}`;
/** As published, and in the settings by default. */
const DAYS = 7;

export const unallocatedCases = defineIndicator({
  number: 1,
  title: title(DAYS),
  shortTitle: shortTitle(DAYS),
  definition: [
    "Children with a case open at the end of the month: referred on or before the last day, and not closed by the end of it. A child with several cases counts once.",
    "Unallocated: not allocated to a worker by the month end, and more than 7 days since the referral (the 7 is a setting).",
    "A case is allocated from its allocation date; where that is blank, or there is no such column, from the start if a worker is named.",
    "A case without a referral date counts as open since always.",
  ],
  why: "Every child with an open case should have a worker who knows them.",
  source: "Department for Education, children in need census guide (open cases).",
  direction: "lower",
  lists: ["Cases"],
  areas: "all",
  comparator: { kind: "average" },
  measures: {
    unallocated: {
      label: "Unallocated for more than the days of the settings",
      formerly: ["Unallocated for more than 7 days"],
    },
    open: "Open cases",
  },
  rows: {
    unallocated: { label: label(DAYS), kind: "count", measure: "unallocated", format: "count" },
    open: { label: "Total number of open cases", kind: "count", measure: "open", format: "count" },
    percentUnallocated: {
      label: "% of unallocated cases",
      kind: "share",
      measure: "unallocated",
      among: "open",
      format: "percent with a decimal",
    },
  },
  rated: "unallocated",
  target: 0,
  tolerance: 5,
  judgedBy: "values",
  waysToTarget: [{ moves: "numerator", one: "{n} fewer unallocated case", more: "{n} fewer unallocated cases" }],
  tableRows: { target: true, rating: true, trend: true },
  wording: ({ unallocatedAfterDays: days }) => ({
    title: title(days),
    shortTitle: shortTitle(days),
    rows: { unallocated: label(days) },
  }),
  count: (given) => {
    const { lists, window, areas, unallocatedAfterDays } = given;
    const list = listOf(lists, cases);
    if (list === undefined) return withoutList("Cases");
    if (!list.has("worker") && !list.has("allocated")) {
      return { reason: "Not computed: the list of cases has no column “Allocated worker” or “Allocation date”." };
    }
    const { child, worker, allocated } = list.columns;
    const issues = new RowIssues();
    const namesWorker = (row: number) => worker[row] === Allocation.Someone;
    reportOpenCases(list, issues);
    const report = issues.of(list);
    for (const { start, sheetRows, columnAt } of list.parts) {
      if (!columnAt.has("allocated")) continue;
      for (let row = start; row < start + sheetRows.length; row++) {
        if (namesWorker(row) && dayAt(allocated, row) === NO_DAY)
          report(row, "allocated", "A worker is named but the allocation date is blank.", "Counted as allocated.");
      }
    }
    const { open, unallocated } = caseMonths(list, window, unallocatedAfterDays);
    const area = placesOf(given, list);
    const once = { of: child, size: list.names.size };
    return {
      measures: {
        open: tally({ list, months: open, once, area }, window, areas),
        unallocated: tally(
          {
            list,
            months: unallocated,
            once,
            area,
          },
          window,
          areas,
        ),
      },
      ...ofAnyMeasure(knownMonths(list)),
      issues: issues.all(),
    };
  },
});

/** The month ends at which each case is open, and at which it is unallocated so many days after its referral. */
export function caseMonths(
  list: List<typeof cases.columns>,
  window: MonthWindow,
  afterDays: number,
): Readonly<Record<"open" | "unallocated", (row: number) => MonthSet>> {
  const { referred, worker, allocated } = list.columns;
  const closed = closedOn(list);
  const open = (row: number) => window.openBetween(dayAt(referred, row), dayAt(closed, row));
  const allocatedIn = (row: number) => {
    const on = dayAt(allocated, row);
    if (on !== NO_DAY) return window.endingFrom(on);
    return worker[row] === Allocation.Someone ? ALL_MONTHS : NO_MONTHS;
  };
  const unallocated = (row: number) => {
    const since = dayAt(referred, row);
    const overdue = intersect(open(row), window.endingFrom(addDays(since, afterDays + 1)));
    return isEmpty(overdue) ? NO_MONTHS : without(overdue, allocatedIn(row));
  };
  return { open, unallocated };
}

/** Reports cases that are open since always, or on no day. */
export function reportOpenCases(list: List<typeof cases.columns>, issues: RowIssues): void {
  const { referred } = list.columns;
  reportOpenRows(
    { column: "referred", name: "referral date", days: referred },
    { column: "closed", name: "closed date", days: closedOn(list) },
    issues.of(list),
  );
}
