import { NO_DAY } from "../calendar/day";
import { assessments } from "../lists/assessments";
import { SeenOn, dayAt } from "../lists/typed-columns";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { knownMonths, ofAnyMeasure } from "./counting/known-months";
import { NO_MONTHS } from "./counting/month-set";
import { RowIssues } from "./counting/row-issues";
import { isRepeated, reportRepeated } from "./same-assessment";
import { tally } from "./counting/tally";

const NOT_SEEN = "Counted as not seen.";

export const childrenSeen = defineIndicator({
  number: 4,
  title: "% Children seen at Assessment (S17 and S47)",
  shortTitle: "Children seen at assessment (%)",
  definition: [
    "Assessments completed in the month where seeing the child applies; “N/A” and “Unborn” do not. One that stands in two identical rows is one.",
    "Seen: Yes, or a date from the start of the assessment to its completion. A blank, and what cannot be read, count as not seen.",
  ],
  why: "An assessment that has not seen the child has not assessed the child.",
  source: "Ofsted, ILACS Annex A, List 4 (child seen during continuous assessment).",
  direction: "higher",
  lists: ["Assessments"],
  areas: "city",
  comparator: { kind: "average" },
  addsUp: true,
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
  judgedBy: "values",
  waysToTarget: [{ moves: "numerator", one: "{n} more child seen", more: "{n} more children seen" }],
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window }) => {
    const list = listOf(lists, assessments);
    if (list === undefined) return withoutList("Assessments");
    if (!list.has("seen")) return { reason: "Not computed: the list of assessments has no column “Child seen”." };
    const { started, completed, seen } = list.columns;
    const issues = new RowIssues();
    const report = issues.of(list);
    const isRepeat = isRepeated(list);
    reportRepeated(list, issues);
    const wasSeen = new Uint8Array(list.length);
    for (let row = 0; row < list.length; row++) {
      const done = dayAt(completed, row);
      if (done === NO_DAY || isRepeat(row)) continue;
      const said = seen[row];
      const on = said !== undefined && said > NO_DAY ? said : NO_DAY;
      if (said === SeenOn.Blank) {
        report(row, "seen", "It is not said whether the child was seen.", NOT_SEEN);
      } else if (said === SeenOn.Unknown) {
        report(row, "seen", "It is not known whether the child was seen.", NOT_SEEN);
      } else if (on > done) {
        report(row, "seen", "The child was seen after the assessment was completed.", NOT_SEEN);
      } else if (on !== NO_DAY && on < dayAt(started, row)) {
        report(row, "seen", "The child was seen before the assessment started.", NOT_SEEN);
      } else if (on !== NO_DAY || said === SeenOn.Yes) wasSeen[row] = 1;
    }
    const applies = (row: number) =>
      seen[row] === SeenOn.NotApplicable || isRepeat(row) ? NO_MONTHS : window.containing(dayAt(completed, row));
    return {
      measures: {
        completed: tally({ list, months: applies }, window, 0),
        seen: tally({ list, months: (row) => (wasSeen[row] === 1 ? applies(row) : NO_MONTHS) }, window, 0),
      },
      ...ofAnyMeasure(knownMonths(list)),
      issues: issues.all(),
    };
  },
});
