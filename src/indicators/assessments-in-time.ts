import { NO_DAY, type Day } from "../calendar/day";
import { assessments } from "../lists/assessments";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { monthsOfEvents } from "./counting/known-months";
import { tally } from "./counting/tally";

/** Working Together to Safeguard Children: an assessment is completed within 45 working days of the referral. */
const WORKING_DAYS_ALLOWED = 45;

export const assessmentsInTime = defineIndicator({
  number: 3,
  title: "Family assessments completed in timescale (45 working days incl. S47)",
  shortTitle: "Assessments in 45 working days (%)",
  definition: [
    "Assessments completed in the month (assessments, not children).",
    "Working days are counted after the start day up to and including the completion day; 45 or fewer are inside the timescale. Weekends, the bank holidays of England and Wales and the extra closing days of the settings are not working days.",
    "An assessment completed before it started, or without a start date, is neither inside nor outside.",
  ],
  why: "Delay in assessment is delay in help.",
  source: "Department for Education, children in need census guide (45 working days).",
  direction: "higher",
  lists: ["Assessments"],
  areas: "all",
  comparator: { kind: "average" },
  measures: {
    inside: "Completed inside 45 working days",
    outside: "Completed outside 45 working days",
    completed: "Completed, inside and outside",
  },
  rows: {
    inside: { label: "No. inside", kind: "count", measure: "inside", format: "count" },
    outside: { label: "No. outside", kind: "count", measure: "outside", format: "count" },
    total: { label: "Total", kind: "count", measure: "completed", format: "count", sumOf: ["inside", "outside"] },
    percentInside: { label: "% Inside", kind: "share", measure: "inside", among: "completed", format: "percent" },
  },
  rated: "percentInside",
  target: 0.85,
  tolerance: 0.05,
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window, month, areas, calendar }) => {
    const list = listOf(lists, assessments);
    if (list === undefined) return withoutList("Assessments");
    const { started, completed } = list.columns;
    const counts = (row: number) => {
      const start = started[row] ?? NO_DAY;
      const end = completed[row] ?? NO_DAY;
      return start === NO_DAY || end < start ? 0 : window.inMonth(end as Day);
    };
    const isInside = (row: number) =>
      calendar.between(started[row] as Day, completed[row] as Day) <= WORKING_DAYS_ALLOWED;
    const area = list.area;
    return {
      measures: {
        completed: tally({ list, bits: counts, area }, window, areas),
        inside: tally({ list, bits: (row) => (isInside(row) ? counts(row) : 0), area }, window, areas),
        outside: tally({ list, bits: (row) => (isInside(row) ? 0 : counts(row)), area }, window, areas),
      },
      knows: monthsOfEvents(completed, month),
    };
  },
});
