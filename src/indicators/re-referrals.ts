import { addMonths, type Day } from "../calendar/day";
import { monthOf, type Month } from "../calendar/month";
import type { List } from "../lists/list";
import { referrals } from "../lists/referrals";
import { rowsByCode } from "./counting/rows-by-code";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { byReason, knownMonths, knownWithBefore, oneKnows } from "./counting/known-months";
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
    "Where the list does not reach back twelve months, Annex A's number of referrals in the last 12 months tells it: the number is that of the child's latest referral. A month with a referral of which neither tells is not known.",
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
  judgedBy: "values",
  waysToTarget: [{ moves: "numerator", one: "{n} fewer re-referral", more: "{n} fewer re-referrals" }],
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window }) => {
    const list = listOf(lists, referrals);
    if (list === undefined) return withoutList("Referrals");
    const { referred } = list.columns;
    const { isRepeat, again } = repeatsAndAgain(list);
    const byList = knownWithBefore(list, MONTHS_BACK);
    const issues = new RowIssues();
    const report = issues.of(list);
    for (let row = 0; row < list.length; row++) {
      if (referred.isBlank(row)) report(row, "referred", "There is no referral date.", "Not counted.");
      if (isRepeat[row] === 1) {
        const problem = "A second referral of the same child on the same day.";
        report(row, "referred", problem, "The two count as one referral.");
      }
      if (again[row] === Again.HardlyTold && !byList.knows(monthOf(referred.day(row)))) {
        const problem =
          "The number of referrals before is that of a later one, so the first days of the twelve months are not told.";
        report(row, "before", problem, "Counted as no re-referral.");
      }
    }
    const inMonth = (row: number) => (isRepeat[row] === 1 ? NO_MONTHS : window.containing(referred.day(row)));
    const untold = new Set<Month>();
    for (let row = 0; row < list.length; row++) if (again[row] === Again.Untold) untold.add(monthOf(referred.day(row)));
    const byNumber = byReason((month) =>
      untold.has(month) || !list.has("before") ? byList.why(month) : knownMonths(list).why(month),
    );
    const known = { referrals: knownMonths(list), again: oneKnows(byList, byNumber) };
    const isAgain = (row: number) =>
      again[row] === Again.Listed || (again[row] === Again.Told && !byList.knows(monthOf(referred.day(row))));
    return {
      measures: {
        referrals: tally({ list, months: inMonth }, window, 0),
        again: tally({ list, months: (row) => (isAgain(row) ? inMonth(row) : NO_MONTHS) }, window, 0),
      },
      knows: (asked, measure) => known[measure].knows(asked),
      why: (asked, measure) => known[measure].why(asked),
      issues: issues.all(),
    };
  },
});

/** A referral is told of by the number of one that follows it by no more than so many days: of its twelve months they alone are not told. */
const FEW_DAYS = 31;

/**
 * Whether a referral follows another: one in the list, one that Annex A's number tells of, none, none but in a few days that
 * the number does not speak of, or nothing tells.
 */
const Again = { No: 0, Listed: 1, Told: 2, HardlyTold: 3, Untold: 4 } as const;

/**
 * For each row whether it repeats a referral of the child on the same day, and whether the child has an earlier one within
 * the twelve months before, as {@link Again}. Each child's rows are sorted once, so a child may have any number.
 */
function repeatsAndAgain(list: List<typeof referrals.columns>) {
  const { child, referred } = list.columns;
  const isRepeat = new Uint8Array(list.length);
  const again = new Uint8Array(list.length);
  const hasNumbers = list.has("before");
  const byChild = rowsByCode(child, list.names.size);
  for (let code = 0; code < byChild.size; code++) {
    if (byChild.count(code) < (hasNumbers ? 1 : 2)) continue;
    const dated = [...byChild.rows(code)].filter((row) => !referred.isBlank(row));
    dated.sort((a, b) => referred.day(a) - referred.day(b) || a - b);
    const days: Day[] = [];
    for (const row of dated) {
      const day = referred.day(row);
      if (day === days.at(-1)) isRepeat[row] = 1;
      else days.push(day);
      const before = days.at(-2);
      if (before !== undefined && before >= addMonths(day, -MONTHS_BACK)) again[row] = Again.Listed;
    }
    if (!hasNumbers) continue;
    for (const row of dated)
      if (again[row] === Again.No) again[row] = toldOf(list.columns.before.amount(row), referred.day(row), days);
  }
  return { isRepeat, again };
}

/** What the number of a child's referrals in the 12 months before its latest one tells of the referral of a day, the first listed in 12 months. */
function toldOf(number: number | null, day: Day, days: readonly Day[]): number {
  const latest = days.at(-1);
  if (number === null || latest === undefined) return Again.Untold;
  const listed = days.filter((each) => each >= addMonths(latest, -MONTHS_BACK) && each < latest).length;
  // What is not listed lies before the list begins, so before this referral too.
  if (number > listed) return Again.Told;
  if (day === latest) return Again.No;
  return latest - day <= FEW_DAYS ? Again.HardlyTold : Again.Untold;
}
