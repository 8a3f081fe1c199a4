import { NO_DAY, type Day } from "../calendar/day";
import { assessments } from "../lists/assessments";
import { SeenOn } from "../lists/columns";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { monthsOfEvents } from "./counting/known-months";
import { tally } from "./counting/tally";

export const childrenSeen = defineIndicator({
  number: 4,
  title: "% Children seen at Assessment (S17 and S47)",
  shortTitle: "Children seen at assessment (%)",
  definition: [
    "Assessments completed in the month where seeing the child applies; “N/A” and “Unborn” do not.",
    "Seen: Yes, or a date on or before the completion. A blank counts as not seen.",
  ],
  why: "An assessment that has not seen the child has not assessed the child.",
  source: "Ofsted, ILACS Annex A, List 4 (child seen during continuous assessment).",
  direction: "higher",
  lists: ["Assessments"],
  areas: "city",
  comparator: { kind: "average" },
  measures: {
    completed: "Completed, where seeing the child applies",
    seen: "Children seen",
  },
  rows: {
    completed: { label: "Assessments completed", kind: "count", measure: "completed", format: "count" },
    seen: { label: "Children seen", kind: "count", measure: "seen", format: "count" },
    percentSeen: {
      label: "% Seen at Assessment",
      kind: "share",
      measure: "seen",
      among: "completed",
      format: "percent",
    },
  },
  rated: "percentSeen",
  target: 0.9,
  tolerance: 0.05,
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window, month }) => {
    const list = listOf(lists, assessments);
    if (list === undefined) return withoutList("Assessments");
    if (!list.has("seen")) return { reason: "Not computed: the list of assessments has no column “Child seen”." };
    const { completed, seen } = list.columns;
    const applies = (row: number) =>
      seen[row] === SeenOn.NotApplicable || completed[row] === NO_DAY ? 0 : window.inMonth(completed[row] as Day);
    const wasSeen = (row: number) => {
      const on = seen[row] ?? SeenOn.Blank;
      return on === SeenOn.Yes || (on > 0 && on <= (completed[row] ?? NO_DAY));
    };
    return {
      measures: {
        completed: tally({ list, bits: applies }, window, 0),
        seen: tally({ list, bits: (row) => (wasSeen(row) ? applies(row) : 0) }, window, 0),
      },
      knows: monthsOfEvents(completed, month),
    };
  },
});
