import { NO_DAY, addMonths, formatDay, type Day } from "../calendar/day";
import { firstDay } from "../calendar/month";
import { referrals } from "../lists/referrals";
import { rowsByCode } from "./counting/rows-by-code";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { monthsOfEvents } from "./counting/known-months";
import { tally } from "./counting/tally";

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
  count: ({ lists, window, month }) => {
    const list = listOf(lists, referrals);
    if (list === undefined) return withoutList("Referrals");
    const { child, referred } = list.columns;
    const isRepeat = new Uint8Array(list.length);
    const isAgain = new Uint8Array(list.length);
    const byChild = rowsByCode(child, list.names.size);
    for (let row = 0; row < list.length; row++) {
      const code = child[row] ?? 0;
      const on = referred[row] as Day;
      if (on === NO_DAY || byChild.count(code) < 2) continue;
      const since = addMonths(on, -12);
      byChild.each(code, (other) => {
        const day = referred[other] ?? NO_DAY;
        if (day === on && other < row) isRepeat[row] = 1;
        if (day >= since && day < on && day !== NO_DAY) isAgain[row] = 1;
      });
    }
    const inMonth = (row: number) =>
      isRepeat[row] === 1 || referred[row] === NO_DAY ? 0 : window.inMonth(referred[row] as Day);
    const knows = monthsOfEvents(referred, month);
    const earliest = referred.reduce(
      (first, day) => (day > NO_DAY && day < first ? day : first),
      Number.MAX_SAFE_INTEGER,
    );
    const firstUsed = Array.from({ length: 7 }, (_, back) => month - 6 + back).find((used) =>
      knows(used as typeof month),
    ) as typeof month | undefined;
    const reachesBack = firstUsed === undefined || earliest <= addMonths(firstDay(firstUsed), -12);
    return {
      measures: {
        referrals: tally({ list, bits: inMonth }, window, 0),
        again: tally({ list, bits: (row) => (isAgain[row] === 1 ? inMonth(row) : 0) }, window, 0),
      },
      knows,
      notes: reachesBack
        ? []
        : [
            `The list of referrals begins on ${formatDay(earliest as Day)}, less than twelve months before the first month used: earlier referrals are not seen, and re-referrals may be too few.`,
          ],
    };
  },
});
