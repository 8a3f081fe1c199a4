import { NO_DAY, addDays, type Day } from "../calendar/day";
import { Answer } from "../lists/words/yes-no";
import type { List } from "../lists/list";
import { protectionPlans } from "../lists/protection-plans";
import { protectionVisits as visits } from "../lists/protection-visits";
import type { DayColumn } from "../lists/typed-columns";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { allKnow, knownMonths, ofAnyMeasure } from "./counting/known-months";
import { intersect, type MonthWindow } from "./counting/month-set";
import { MonthSets } from "./counting/month-sets";
import { isReversed } from "./counting/open-rows";
import { RowIssues } from "./counting/row-issues";
import { rowsByCode } from "./counting/rows-by-code";
import { tally } from "./counting/tally";
import { reportPlans } from "./protection-plans";

export const protectionVisits = defineIndicator({
  number: 6,
  title: "% of child protection visits in the month",
  shortTitle: "Protection visits in the month (%)",
  definition: [
    "To be visited: children on a protection plan without a break from before the month began to its end. A plan that ends and another that starts on that or the next day are no break, in one area or two.",
    "Visited: of those, children with at least one visit dated in the month at which the child was seen. On a sheet of visits without such a column every visit counts; on one that has it, only Yes does.",
    "A list that gives the last visit of each child only speaks for the month of the latest one.",
  ],
  why: "Seeing children who are the subject of a plan is the core of protecting them.",
  source: "Working Together to Safeguard Children; Ofsted, ILACS Annex A, List 7 (last statutory visit).",
  direction: "higher",
  lists: ["Protection plans", "Protection visits"],
  areas: "city",
  comparator: { kind: "average" },
  addsUp: true,
  measures: {
    visited: "Children visited and seen",
    due: "Children to be visited",
  },
  rows: {
    visited: { label: "Number of CPP visited", kind: "count", measure: "visited", format: "count" },
    due: { label: "Number of CPP to be visited", kind: "count", measure: "due", format: "count" },
    percentVisited: { label: "% visited in month", kind: "share", measure: "visited", among: "due", format: "percent" },
  },
  rated: "percentVisited",
  target: 0.9,
  tolerance: 0.05,
  judgedBy: "values",
  waysToTarget: [{ moves: "numerator", one: "{n} more child visited", more: "{n} more children visited" }],
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window }) => {
    const plans = listOf(lists, protectionPlans);
    const list = listOf(lists, visits);
    if (plans === undefined) return withoutList("Protection plans");
    if (list === undefined) return withoutList("Protection visits");

    const issues = new RowIssues();
    reportPlans(plans, issues);
    reportVisits(list, issues);
    const { child, visited, lastVisited } = list.columns;
    const wasSeen = seenAtVisit(list);
    const visitedIn = new MonthSets(list.names.size);
    for (let row = 0; row < list.length; row++) {
      if (!wasSeen(row)) continue;
      visitedIn.add(child.code(row), window.containing(visited.day(row)));
      visitedIn.add(child.code(row), window.containing(lastVisited.day(row)));
    }
    const { child: planned } = plans.columns;
    const due = plansWithoutBreak(plans, window);
    const once = { of: planned, size: plans.names.size };
    return {
      measures: {
        due: tally({ list: plans, months: (row) => due.at(row), once }, window, 0),
        visited: tally(
          { list: plans, months: (row) => due.among(row, visitedIn.at(planned.code(row))), once },
          window,
          0,
        ),
      },
      ...ofAnyMeasure(allKnow(knownMonths(plans), knownMonths(list))),
      issues: issues.all(),
    };
  },
});

/** Whether a visit counts: the child was seen at it, or its sheet does not say. */
export function seenAtVisit({ columns: { seen } }: List<typeof visits.columns>): (row: number) => boolean {
  return (row) => seen[row] === Answer.Yes || seen[row] === Answer.NoColumn;
}

/**
 * For each plan the months that its child was on a plan without a break, from before the month began to its end, and
 * that this plan was open at the end of. A plan that ends and another that starts on that or the next day are no break.
 */
function plansWithoutBreak(plans: List<typeof protectionPlans.columns>, window: MonthWindow): MonthSets {
  const { child, started, ended } = plans.columns;
  const months = new MonthSets(plans.length);
  const byChild = rowsByCode(child, plans.names.size);
  for (let code = 0; code < byChild.size; code++) {
    if (byChild.count(code) === 0) continue;
    const rows = [...byChild.rows(code)].filter((row) => !isReversed(started, ended, row));
    rows.sort((a, b) => started.day(a) - started.day(b) || a - b);
    for (const { plans: together, since, until } of withoutBreak(rows, started, ended)) {
      const whole = intersect(window.openBetween(since, until), window.beginningAfter(since));
      const starts = new Set(together.map((row) => started.day(row)));
      for (const row of together) {
        const dayAfter = addDays(ended.day(row), 1);
        // The night between two plans belongs to the first of them.
        const end = !ended.isBlank(row) && starts.has(dayAfter) ? dayAfter : ended.day(row);
        months.add(row, intersect(whole, window.openBetween(started.day(row), end)));
      }
    }
  }
  return months;
}

interface Unbroken {
  readonly plans: number[];
  readonly since: Day;
  /** When the last of them ends, {@link NO_DAY} if it is open. */
  until: Day;
}

/** The plans of a child, given by their start, in groups that follow each other without a break. */
function withoutBreak(rows: readonly number[], started: DayColumn, ended: DayColumn): Unbroken[] {
  const groups: Unbroken[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const end = ended.day(row);
    if (last === undefined || (last.until !== NO_DAY && started.day(row) > addDays(last.until, 1))) {
      groups.push({ plans: [row], since: started.day(row), until: end });
      continue;
    }
    last.plans.push(row);
    if (end === NO_DAY || (last.until !== NO_DAY && end > last.until)) last.until = end;
  }
  return groups;
}

/** Reports visits without a date or of which it is not said whether the child was seen. A plan may have no visit yet. */
function reportVisits(list: List<typeof visits.columns>, issues: RowIssues): void {
  const { visited, lastVisited, seen } = list.columns;
  const report = issues.of(list);
  for (const { start, sheetRows, columnAt, onSheetOf } of list.parts) {
    const isOfVisits = onSheetOf === undefined && columnAt.has("visited");
    for (let row = start; row < start + sheetRows.length; row++) {
      const hasDay = !visited.isBlank(row) || !lastVisited.isBlank(row);
      if (!hasDay && isOfVisits) report(row, "visited", "There is no visit date.", "Not counted.");
      if (hasDay && seen[row] === Answer.Blank)
        report(row, "seen", "It is not said whether the child was seen.", "Counted as not seen.");
    }
  }
}
