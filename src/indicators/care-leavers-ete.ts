import { NO_DAY, addMonths, birthday, dateOf, dayOf, type Day } from "../calendar/day";
import { financialYearStart, monthOf, yearOf, type Month } from "../calendar/month";
import { careLeavers, isInEte } from "../lists/care-leavers";
import { rowsByCode } from "./counting/rows-by-code";
import type { List } from "../lists/list";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { tally } from "./counting/tally";
import type { MonthWindow } from "./counting/month-set";

const YOUNGEST = 17;
const OLDEST = 21;

export const careLeaversInEte = defineIndicator({
  number: 8,
  title: "% of Care Leavers in Employment, Education or Training (ETE)",
  shortTitle: "Care leavers in ETE (%)",
  definition: [
    "Cumulative in the financial year from April: care leavers who turned 17, 18, 19, 20 or 21 from 1 April to the end of the month.",
    "In ETE: activity status F1 to F6 or P1 to P6 (full- or part-time), or ETE = Yes. G codes, blank and unknown are not.",
    "Where rows carry a status date, a birthday takes the row nearest to it from three months before to one month after (the later of two that are equally near); without one the status is not known, which counts as not in ETE. Without status dates the last row of the person counts.",
    "A birthday on 29 February falls on 1 March in other years. Without a date of birth a row is left out.",
  ],
  why: "What care leavers do at these birthdays says how well they were prepared for adult life.",
  source:
    "Department for Education, SSDA903 guide (activity codes; information from three months before to one month after the birthday).",
  direction: "higher",
  lists: ["Care leavers"],
  areas: "city",
  comparator: { kind: "average" },
  measures: {
    inEte: "In employment, education or training",
    turned: "Care leavers who turned 17 to 21",
  },
  rows: { percentInEte: { label: "ETE %", kind: "share", measure: "inEte", among: "turned", format: "percent" } },
  rated: "percentInEte",
  target: null,
  tolerance: 0.05,
  tableRows: { target: false, rating: true, trend: true },
  count: ({ lists, window, month }) => {
    const list = listOf(lists, careLeavers);
    if (list === undefined) return withoutList("Care leavers");
    const { turned, inEte } = birthdays(list, window);
    return {
      measures: {
        turned: tally({ list, bits: (row) => turned[row] ?? 0 }, window, 0),
        inEte: tally({ list, bits: (row) => inEte[row] ?? 0 }, window, 0),
      },
      knows: knownMonths(list.columns.statusOn, month),
    };
  },
});

/** Dated statuses speak from their earliest on; undated ones are of the month of the scorecard alone. */
function knownMonths(statusOn: Int32Array, month: Month): (asked: Month) => boolean {
  const earliest = statusOn.reduce(
    (first, day) => (day > NO_DAY && day < first ? day : first),
    Number.MAX_SAFE_INTEGER,
  );
  const from = earliest === Number.MAX_SAFE_INTEGER ? month : monthOf(earliest as Day);
  return (asked) => asked === month || (asked >= from && asked <= month);
}

/** For each row the months in whose cumulative figure it stands for its person's birthday. */
function birthdays(
  list: List<typeof careLeavers.columns>,
  window: MonthWindow,
): { turned: Int32Array; inEte: Int32Array } {
  const { person, born, statusOn } = list.columns;
  const turned = new Int32Array(list.length);
  const inEte = new Int32Array(list.length);
  const years = new Set(window.months.map((m) => yearOf(financialYearStart(m))));
  const byPerson = rowsByCode(person, list.names.size);
  for (let row = 0; row < list.length; row++) {
    const code = person[row] ?? 0;
    const birth = born[row] as Day;
    if (birth === NO_DAY || byPerson.some(code, (other) => other < row && born[other] !== NO_DAY)) continue;
    const rows: number[] = [];
    byPerson.each(code, (other) => rows.push(other));
    for (const year of years) {
      const turning = birthdayInYearFrom(birth, dayOf(year, 4, 1));
      if (turning === null) continue;
      const chosen = statusAt(rows, statusOn, turning);
      const bits = monthsFrom(turning, year, window);
      const standsFor = chosen ?? row;
      turned[standsFor] = (turned[standsFor] ?? 0) | bits;
      if (chosen !== null && isInEte(list.columns, chosen)) inEte[chosen] = (inEte[chosen] ?? 0) | bits;
    }
  }
  return { turned, inEte };
}

/** The 17th to 21st birthday in the year that begins on `start`, or null. */
function birthdayInYearFrom(birth: Day, start: Day): Day | null {
  const end = addMonths(start, 12);
  const age = dateOf(start).year - dateOf(birth).year;
  for (const reached of [age, age + 1]) {
    const turning = birthday(birth, reached);
    if (reached >= YOUNGEST && reached <= OLDEST && turning >= start && turning < end) return turning;
  }
  return null;
}

/** The month ends from a birthday to the end of its financial year. */
function monthsFrom(turning: Day, year: number, window: MonthWindow): number {
  return window.endingFrom(turning) & ~window.endingFrom(dayOf(year + 1, 4, 1));
}

/** The row that gives a person's status at a birthday, or null where it is not known. */
function statusAt(rows: readonly number[], statusOn: Int32Array, turning: Day): number | null {
  const dated = rows.filter((row) => statusOn[row] !== NO_DAY);
  if (dated.length === 0) return rows.at(-1) ?? null;
  const from = addMonths(turning, -3);
  const to = addMonths(turning, 1);
  let nearest: number | null = null;
  let least = Infinity;
  for (const row of dated) {
    const on = statusOn[row] ?? NO_DAY;
    if (on < from || on > to) continue;
    const distance = Math.abs(on - turning);
    const isLater = nearest !== null && on >= (statusOn[nearest] ?? 0);
    if (distance < least || (distance === least && isLater)) {
      nearest = row;
      least = distance;
    }
  }
  return nearest;
}
