import { NO_DAY, type Day } from "../calendar/day";
import { monthOf } from "../calendar/month";
import { Answer } from "../lists/words/yes-no";
import { protectionPlans } from "../lists/protection-plans";
import { protectionVisits as visits } from "../lists/protection-visits";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { allKnow, monthsOfEvents, monthsOfOpenRows, type KnownMonths } from "./counting/known-months";
import { tally } from "./counting/tally";

export const protectionVisits = defineIndicator({
  number: 6,
  title: "% of child protection visits in the month",
  shortTitle: "Protection visits in the month (%)",
  definition: [
    "To be visited: children whose protection plan started before the month began and is open at its end.",
    "Visited: of those, children with at least one visit dated in the month at which the child was seen. Where the list of visits has no such column, every visit counts; where it has, only Yes does.",
    "A list that gives the last visit of each child only speaks for the month of the latest one.",
  ],
  why: "Seeing children who are the subject of a plan is the core of protecting them.",
  source: "Working Together to Safeguard Children; Ofsted, ILACS Annex A, List 7 (last statutory visit).",
  direction: "higher",
  lists: ["Protection plans", "Protection visits"],
  areas: "city",
  comparator: { kind: "average" },
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
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window, month }) => {
    const plans = listOf(lists, protectionPlans);
    const list = listOf(lists, visits);
    if (plans === undefined) return withoutList("Protection plans");
    if (list === undefined) return withoutList("Protection visits");

    const visitedIn = new Int32Array(list.names.size);
    const { child, visited, seen } = list.columns;
    for (let row = 0; row < list.length; row++) {
      const wasSeen = seen[row] === Answer.Yes || seen[row] === Answer.NoColumn;
      if (!wasSeen || visited[row] === NO_DAY) continue;
      const code = child[row] ?? 0;
      visitedIn[code] = (visitedIn[code] ?? 0) | window.inMonth(visited[row] as Day);
    }
    const { child: planned, started, ended } = plans.columns;
    const due = (row: number) =>
      window.openBits(started[row] as Day, ended[row] as Day) & window.beginningAfter(started[row] as Day);
    const once = { of: planned, size: plans.names.size };
    const lastVisitsOnly = list.parts.every((part) => part.headings.includes("date of the last statutory visit"));
    return {
      measures: {
        due: tally({ list: plans, bits: due, once }, window, 0),
        visited: tally({ list: plans, bits: (row) => due(row) & (visitedIn[planned[row] ?? 0] ?? 0), once }, window, 0),
      },
      knows: allKnow(
        monthsOfOpenRows(ended, month),
        lastVisitsOnly ? latestMonth(visited) : monthsOfEvents(visited, month),
      ),
    };
  },
});

/** The month of the latest visit, all that a list of last visits can speak for. */
function latestMonth(days: Int32Array): KnownMonths {
  const latest = days.reduce((last, day) => Math.max(last, day), NO_DAY as number);
  return (asked) => latest > NO_DAY && asked === monthOf(latest as Day);
}
