import { addMonths, type Day } from "../calendar/day";
import { referrals } from "../lists/referrals";
import type { DayColumn, NameColumn } from "../lists/typed-columns";
import { rowsByCode } from "./counting/rows-by-code";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { knownMonths, knownWithBefore } from "./counting/known-months";
import { NO_MONTHS } from "./counting/month-set";
import { RowIssues } from "./counting/row-issues";
import { tally } from "./counting/tally";

/** A referral is a re-referral if another of the child lies at most so many months before it. */
const MONTHS_BACK = 12;

export const reReferrals = defineIndicator({
  number: 2,
  title: "% Re-referrals (Monthly)",
  shortTitle: "Re-referrals in the month (%)",
  definition: [
    "Referrals dated in the month. Several rows of a child on one day are one referral.",
    "A re-referral is one for a child with an earlier referral on or after the same day twelve months before, and before its own day.",
    "Twelve months before 29 February is 28 February.",
  ],
  why: "A child referred again soon may not have had the help that was needed the first time.",
  source: "Department for Education, children in need census guide (re-referrals within twelve months).",
  direction: "lower",
  lists: ["Referrals"],
  areas: "city",
  comparator: { kind: "cumulative" },
  addsUp: true,
  measures: {
    again: "Re-referrals",
    referrals: "Referrals",
  },
  rows: {
    again: { label: "No. re-referrals", kind: "count", measure: "again", format: "count" },
    referrals: { label: "Total Referrals", kind: "count", measure: "referrals", format: "count" },
    percentAgain: { label: "Re-referrals %", kind: "share", measure: "again", among: "referrals", format: "percent" },
  },
  rated: "percentAgain",
  target: 0.24,
  tolerance: 0.02,
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window }) => {
    const list = listOf(lists, referrals);
    if (list === undefined) return withoutList("Referrals");
    const { child, referred } = list.columns;
    const { isRepeat, isAgain } = repeatsAndAgain(child, referred, list.names.size);
    const issues = new RowIssues();
    const report = issues.of(list);
    for (let row = 0; row < list.length; row++) {
      if (referred.isBlank(row)) report(row, "referred", "There is no referral date.", "Not counted.");
      if (isRepeat[row] === 1) {
        const problem = "A second referral of the same child on the same day.";
        report(row, "referred", problem, "The two count as one referral.");
      }
    }
    const inMonth = (row: number) => (isRepeat[row] === 1 ? NO_MONTHS : window.containing(referred.day(row)));
    const known = { referrals: knownMonths(list), again: knownWithBefore(list, MONTHS_BACK) };
    return {
      measures: {
        referrals: tally({ list, months: inMonth }, window, 0),
        again: tally({ list, months: (row) => (isAgain[row] === 1 ? inMonth(row) : NO_MONTHS) }, window, 0),
      },
      knows: (asked, measure) => known[measure].knows(asked),
      why: (asked, measure) => known[measure].why(asked),
      issues: issues.all(),
    };
  },
});

/**
 * For each row 1 or 0: whether it repeats a referral of the child on the same day, and whether the child has an earlier
 * referral within the twelve months before. Each child's rows are sorted once, so a child may have any number.
 */
function repeatsAndAgain(child: NameColumn, referred: DayColumn, children: number) {
  const isRepeat = new Uint8Array(child.length);
  const isAgain = new Uint8Array(child.length);
  const byChild = rowsByCode(child, children);
  for (let code = 0; code < byChild.size; code++) {
    if (byChild.count(code) < 2) continue;
    const dated = [...byChild.rows(code)].filter((row) => !referred.isBlank(row));
    dated.sort((a, b) => referred.day(a) - referred.day(b) || a - b);
    let on: Day | null = null;
    let before: Day | null = null;
    for (const row of dated) {
      const day = referred.day(row);
      if (day === on) isRepeat[row] = 1;
      else {
        before = on;
        on = day;
      }
      if (before !== null && before >= addMonths(day, -MONTHS_BACK)) isAgain[row] = 1;
    }
  }
  return { isRepeat, isAgain };
}
