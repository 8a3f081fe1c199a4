import { NO_DAY } from "../calendar/day";
import { assessments } from "../lists/assessments";
import { dayAt } from "../lists/typed-columns";
import { defineIndicator, listOf, placesOf, withoutList } from "./define-indicator";
import { knownMonths, ofAnyMeasure } from "./counting/known-months";
import { isEmpty, NO_MONTHS, type MonthSet } from "./counting/month-set";
import { isReversed } from "./counting/open-rows";
import { RowIssues } from "./counting/row-issues";
import { findRepeated, isRepeated, reportRepeated } from "./same-assessment";
import { tally } from "./counting/tally";

/** Working Together to Safeguard Children: an assessment is completed within 45 working days of the referral. */
export const WORKING_DAYS_ALLOWED = 45;

/** Where an assessment stands; None where it is not completed in a month of the window, or its days cannot be told. */
const Timing = { None: 0, Inside: 1, Outside: 2 } as const;

export const assessmentsInTime = defineIndicator({
  number: 3,
  title: "Family assessments completed in timescale (45 working days incl. S47)",
  shortTitle: "Assessments in 45 working days (%)",
  definition: [
    "Assessments completed in the month (assessments, not children); one that stands in two identical rows is one.",
    "Working days are counted after the start day up to and including the completion day; 45 or fewer are inside the timescale. Weekends, the bank holidays of England and Wales and the extra closing days of the settings are not working days.",
    "An assessment completed before it started, or without a start date, is neither inside nor outside.",
  ],
  why: "Delay in assessment is delay in help.",
  source: "Department for Education, children in need census guide (45 working days).",
  direction: "higher",
  lists: ["Assessments"],
  areas: "all",
  comparator: { kind: "average" },
  addsUp: true,
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
  judgedBy: "values",
  waysToTarget: [
    {
      moves: "numerator",
      one: "{n} more assessment inside 45 working days",
      more: "{n} more assessments inside 45 working days",
    },
  ],
  tableRows: { target: true, rating: true, trend: true },
  prepare: function* ({ lists }) {
    const list = listOf(lists, assessments);
    if (list !== undefined) yield* findRepeated(list);
  },
  count: (given) => {
    const { lists, window, areas, calendar } = given;
    const list = listOf(lists, assessments);
    if (list === undefined) return withoutList("Assessments");
    const { started, completed } = list.columns;
    const issues = new RowIssues();
    const report = issues.of(list);
    const done = "Counted neither inside nor outside 45 working days.";
    const monthOf = (row: number) => window.containing(dayAt(completed, row));
    const isRepeat = isRepeated(list);
    reportRepeated(list, issues);
    const daysOf = (row: number) => calendar.between(dayAt(started, row), dayAt(completed, row));
    const timing = new Uint8Array(list.length);
    for (let row = 0; row < list.length; row++) {
      if (dayAt(completed, row) === NO_DAY || isRepeat(row)) continue;
      if (dayAt(started, row) === NO_DAY)
        report(row, "started", "The assessment was completed but has no start date.", done);
      else if (isReversed(started, completed, row)) {
        report(row, "completed", "The assessment was completed before it started.", done);
      } else if (!isEmpty(monthOf(row))) {
        timing[row] = daysOf(row) <= WORKING_DAYS_ALLOWED ? Timing.Inside : Timing.Outside;
      }
    }
    const area = placesOf(given, list);
    const tallyOf = (months: (row: number) => MonthSet) => tally({ list, months, area }, window, areas);
    return {
      measures: {
        completed: tallyOf((row) => (timing[row] === Timing.None ? NO_MONTHS : monthOf(row))),
        inside: tallyOf((row) => (timing[row] === Timing.Inside ? monthOf(row) : NO_MONTHS)),
        outside: tallyOf((row) => (timing[row] === Timing.Outside ? monthOf(row) : NO_MONTHS)),
      },
      ...ofAnyMeasure(knownMonths(list)),
      issues: issues.all(),
      detail: (row) => `${daysOf(row)} working ${daysOf(row) === 1 ? "day" : "days"}`,
    };
  },
});
