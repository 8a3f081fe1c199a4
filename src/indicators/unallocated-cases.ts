import { NO_DAY, type Day } from "../calendar/day";
import { cases } from "../lists/cases";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { monthsOfOpenRows } from "./counting/known-months";
import { tally } from "./counting/tally";

export const unallocatedCases = defineIndicator({
  number: 1,
  title: "Number of unallocated cases (open >7 days)",
  shortTitle: "Unallocated cases (open >7 days)",
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
    unallocated: "Unallocated for more than 7 days",
    open: "Open cases",
  },
  rows: {
    unallocated: { label: "Unallocated (open >7 days)", kind: "count", measure: "unallocated", format: "count" },
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
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window, month, areas, unallocatedAfterDays }) => {
    const list = listOf(lists, cases);
    if (list === undefined) return withoutList("Cases");
    if (!list.has("worker") && !list.has("allocated")) {
      return { reason: "Not computed: the list of cases has no column “Allocated worker” or “Allocation date”." };
    }
    const { child, referred, closed, worker, allocated } = list.columns;
    const open = (row: number) => window.openBits(referred[row] as Day, closed[row] as Day);
    const overdue = (row: number) => window.endingFrom(((referred[row] ?? 0) + unallocatedAfterDays + 1) as Day);
    const allocatedBits = (row: number) => {
      if (allocated[row] !== NO_DAY) return window.endingFrom(allocated[row] as Day);
      return worker[row] === 1 ? ~0 : 0;
    };
    const once = { of: child, size: list.names.size };
    return {
      measures: {
        open: tally({ list, bits: open, once, area: list.area }, window, areas),
        unallocated: tally(
          { list, bits: (row) => open(row) & overdue(row) & ~allocatedBits(row), once, area: list.area },
          window,
          areas,
        ),
      },
      knows: monthsOfOpenRows(closed, month),
    };
  },
});
