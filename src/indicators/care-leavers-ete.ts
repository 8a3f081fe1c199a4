import { NO_DAY, addMonths, birthday, dateOf, dayOf, type Day } from "../calendar/day";
import { financialYearStart, yearOf } from "../calendar/month";
import { careLeavers, isInEte, isLeftOut, isNotKnown } from "../lists/care-leavers";
import type { List } from "../lists/list";
import type { DayColumn } from "../lists/typed-columns";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { knownMonths, ofAnyMeasure } from "./counting/known-months";
import { without, type MonthSet, type MonthWindow } from "./counting/month-set";
import { MonthSets } from "./counting/month-sets";
import { RowIssues } from "./counting/row-issues";
import { rowsByCode } from "./counting/rows-by-code";
import { tally } from "./counting/tally";

const YOUNGEST = 17;
const OLDEST = 21;

export const careLeaversInEte = defineIndicator({
  number: 8,
  title: "% of Care Leavers in Employment, Education or Training (ETE)",
  shortTitle: "Care leavers in ETE (%)",
  definition: [
    "Cumulative in the financial year from April: care leavers who turned 17, 18, 19, 20 or 21 from 1 April to the end of the month.",
    "In ETE: activity status F1 to F6 or P1 to P6 (full- or part-time), or ETE = Yes. G codes, blank and unknown are not. Those who died or returned home (RHOM) are in neither number.",
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
  judgedBy: "last year",
  waysToTarget: [
    {
      moves: "numerator",
      one: "{n} more care leaver in employment, education or training",
      more: "{n} more care leavers in employment, education or training",
    },
  ],
  tableRows: { target: false, rating: true, trend: true },
  count: ({ lists, window }) => {
    const list = listOf(lists, careLeavers);
    if (list === undefined) return withoutList("Care leavers");
    const issues = new RowIssues();
    reportPeople(list, issues);
    const { turned, inEte } = birthdays(list, window);
    return {
      measures: {
        turned: tally({ list, months: (row) => turned.at(row) }, window, 0),
        inEte: tally({ list, months: (row) => inEte.at(row) }, window, 0),
      },
      ...ofAnyMeasure(knownMonths(list)),
      issues: issues.all(),
    };
  },
});

type CareLeavers = List<typeof careLeavers.columns>;

/** Reports rows without a date of birth, and all but the last of a person's rows without a status date. */
function reportPeople(list: CareLeavers, issues: RowIssues): void {
  const { person, born, statusOn } = list.columns;
  const report = issues.of(list);
  const lastUndated = new Map<number, number>();
  for (let row = 0; row < list.length; row++) if (statusOn.isBlank(row)) lastUndated.set(person.code(row), row);
  for (let row = 0; row < list.length; row++) {
    if (born.isBlank(row)) report(row, "born", "There is no date of birth.", "Left out.");
    if (statusOn.isBlank(row) && lastUndated.get(person.code(row)) !== row) {
      const problem = "The same person has another row without a status date further down.";
      report(row, "person", problem, "The last row counts.");
    }
  }
}

/** For each row the months in whose cumulative figure it stands for its person's birthday, in ETE or with a status that is not known. */
export function birthdays(
  list: CareLeavers,
  window: MonthWindow,
): Readonly<Record<"turned" | "inEte" | "notKnown", MonthSets>> {
  const { person, born, statusOn } = list.columns;
  const turned = new MonthSets(list.length);
  const inEte = new MonthSets(list.length);
  const notKnown = new MonthSets(list.length);
  const years = new Set(window.months.map((m) => yearOf(financialYearStart(m))));
  const byPerson = rowsByCode(person, list.names.size);
  for (let code = 0; code < byPerson.size; code++) {
    if (byPerson.count(code) === 0) continue;
    const rows = [...byPerson.rows(code)];
    const birth = earliestOf(rows.map((row) => born.day(row)));
    const first = rows.find((row) => !born.isBlank(row));
    if (birth === null || first === undefined) continue;
    for (const year of years) {
      const turning = birthdayInYearFrom(birth, dayOf(year, 4, 1));
      if (turning === null) continue;
      const chosen = statusAt(rows, statusOn, turning);
      if (chosen !== null && isLeftOut(list.columns, chosen)) continue;
      const months = monthsFrom(turning, year, window);
      turned.add(chosen ?? first, months);
      if (chosen !== null && isInEte(list.columns, chosen)) inEte.add(chosen, months);
      else if (chosen === null || isNotKnown(list.columns, chosen)) notKnown.add(chosen ?? first, months);
    }
  }
  return { turned, inEte, notKnown };
}

function earliestOf(days: readonly Day[]): Day | null {
  return days
    .filter((day) => day !== NO_DAY)
    .reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
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
function monthsFrom(turning: Day, year: number, window: MonthWindow): MonthSet {
  return without(window.endingFrom(turning), window.endingFrom(dayOf(year + 1, 4, 1)));
}

/** The row that gives a person's status at a birthday, or null where it is not known. */
function statusAt(rows: readonly number[], statusOn: DayColumn, turning: Day): number | null {
  const dated = rows.filter((row) => !statusOn.isBlank(row));
  if (dated.length === 0) return rows.at(-1) ?? null;
  const from = addMonths(turning, -3);
  const to = addMonths(turning, 1);
  const near = dated.filter((row) => statusOn.day(row) >= from && statusOn.day(row) <= to);
  const distance = (row: number) => Math.abs(statusOn.day(row) - turning);
  // Of two that are equally near the later one counts, and of two rows of one day the one further down.
  near.sort((a, b) => distance(a) - distance(b) || statusOn.day(b) - statusOn.day(a) || b - a);
  return near[0] ?? null;
}
