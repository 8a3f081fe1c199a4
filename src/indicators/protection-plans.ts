import type { List } from "../lists/list";
import { protectionPlans as plans } from "../lists/protection-plans";
import { defineIndicator, listOf, placesOf, withoutList } from "./define-indicator";
import { knownMonths, ofAnyMeasure } from "./counting/known-months";
import type { MonthSet, MonthWindow } from "./counting/month-set";
import { reportOpenRows } from "./counting/open-rows";
import { overlappingRows } from "./counting/overlapping-rows";
import { RowIssues } from "./counting/row-issues";
import { tally } from "./counting/tally";

export const protectionPlans = defineIndicator({
  number: 5,
  title: "Number of children with a Child Protection Plan - Snapshot as of month end",
  shortTitle: "Children with a protection plan",
  definition: [
    "Different children with a child protection plan open at the end of the month.",
    "The rate is per 10,000 children aged 0 to 17, by the populations of the settings; the city's population is the sum of the areas that have one, and an area without one shows “-”.",
    "Compared with the month end of the latest 31 March before the month; a setting can name another month.",
  ],
  why: "It says how many children are judged to be at risk of significant harm, and whether the threshold drifts.",
  source: "Department for Education, children in need census guide; Ofsted, ILACS Annex A, List 7.",
  direction: "neither",
  lists: ["Protection plans"],
  areas: "all",
  comparator: { kind: "baseline" },
  measures: { children: "Children with a plan" },
  rows: {
    children: { label: "No of CPP", kind: "count", measure: "children", format: "count" },
    rate: { label: "Rate per 10K", kind: "rate", measure: "children", format: "whole" },
  },
  rated: "children",
  target: null,
  tolerance: null,
  judgedBy: "changes",
  tableRows: { target: false, rating: false, trend: false },
  nationalAverageLabel: "National average per 10K",
  count: (given) => {
    const { lists, window, areas } = given;
    const list = listOf(lists, plans);
    if (list === undefined) return withoutList("Protection plans");
    const { child } = list.columns;
    const issues = new RowIssues();
    reportPlans(list, issues);
    return {
      measures: {
        children: tally(
          {
            list,
            months: planMonths(list, window),
            once: { of: child, size: list.names.size },
            area: placesOf(given, list),
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

/** The month ends at which each plan is open. */
export function planMonths({ columns }: List<typeof plans.columns>, window: MonthWindow): (row: number) => MonthSet {
  return (row) => window.openBetween(columns.started.day(row), columns.ended.day(row));
}

/** Reports plans that are open since always, or on no day, and a child's second plan at the same time. */
export function reportPlans(list: List<typeof plans.columns>, issues: RowIssues): void {
  const { child, started, ended } = list.columns;
  const report = issues.of(list);
  reportOpenRows(
    { column: "started", name: "start date", days: started },
    { column: "ended", name: "end date", days: ended },
    report,
  );
  for (const { row, other } of overlappingRows({ of: child, size: list.names.size }, started, ended)) {
    const isSame = started.day(row) === started.day(other) && ended.day(row) === ended.day(other);
    if (isSame && list.area[row] === list.area[other])
      report(row, "child", "The same plan stands in another row.", "Counted once.");
    else {
      const done = "The child counts once, and in each area where it is on a plan.";
      report(row, "child", "The child is on two plans at the same time.", done);
    }
  }
}
