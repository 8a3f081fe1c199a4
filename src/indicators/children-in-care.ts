import { NO_DAY, birthday } from "../calendar/day";
import { LegalStatus } from "../lists/words/legal-status";
import { Answer } from "../lists/words/yes-no";
import { childrenInCare as care } from "../lists/children-in-care";
import type { List } from "../lists/list";
import { DayColumn } from "../lists/typed-columns";
import { defineIndicator, listOf, placesOf, withoutList } from "./define-indicator";
import { knownMonths, ofAnyMeasure } from "./counting/known-months";
import { isEmpty, NO_MONTHS, without, type MonthSet, type MonthWindow } from "./counting/month-set";
import { reportOpenRows } from "./counting/open-rows";
import { RowIssues } from "./counting/row-issues";
import { tally } from "./counting/tally";

export const childrenInCare = defineIndicator({
  number: 7,
  title: "Number of Children in Care (UASC excluded) - Snapshot as of month end",
  shortTitle: "Children in care (UASC excluded)",
  definition: [
    "Different children in care at the end of the month and under 18 then (the 18th birthday is after it), without unaccompanied asylum seeking children (UASC). A child without a date of birth counts as under 18.",
    "A child is UASC, and born on a day, if any of its rows says so. Short breaks (legal status V3 or V4) are not care.",
    "The rate is per 10,000 children aged 0 to 17 and includes UASC.",
    "Compared with the baseline month of the settings, else with the month end of the latest 31 March before the month. The target is for the city.",
  ],
  why: "Children should be in care when that is best for them, and the number says whether earlier help works.",
  source: "Department for Education, SSDA903 guide; Ofsted, ILACS Annex A, List 8.",
  direction: "lower",
  lists: ["Children in care"],
  areas: "all",
  comparator: { kind: "baseline" },
  measures: {
    children: "Children in care, UASC excluded",
    withUasc: "Children in care, UASC included",
  },
  rows: {
    total: { label: "Total CiC", kind: "count", measure: "children", format: "count" },
    rate: { label: "Rate per 10K (UASC included)", kind: "rate", measure: "withUasc", format: "whole" },
  },
  rated: "total",
  target: 1670,
  tolerance: 35,
  judgedBy: "changes",
  waysToTarget: [{ moves: "numerator", one: "{n} child fewer in care", more: "{n} fewer children in care" }],
  tableRows: { target: true, rating: false, trend: false },
  ratedForCityOnly: true,
  nationalAverageLabel: "National average per 10K",
  footnotes: ["Children of 18 and over are excluded from the total."],
  count: (given) => {
    const { lists, window, areas } = given;
    const list = listOf(lists, care);
    if (list === undefined) return withoutList("Children in care");
    const { child, uasc } = list.columns;
    const inCare = inCareMonths(list, window);
    const isUasc = new Uint8Array(list.names.size);
    for (let row = 0; row < list.length; row++) if (uasc[row] === Answer.Yes) isUasc[child.code(row)] = 1;
    const issues = new RowIssues();
    reportCare(list, issues);
    const counting = { list, once: { of: child, size: list.names.size }, area: placesOf(given, list) };
    return {
      measures: {
        children: tally(
          { ...counting, months: (row) => (isUasc[child.code(row)] === 1 ? NO_MONTHS : inCare(row)) },
          window,
          areas,
        ),
        withUasc: tally({ ...counting, months: inCare }, window, areas),
      },
      issues: issues.all(),
      ...ofAnyMeasure(knownMonths(list)),
      notes: [
        ...(list.has("uasc")
          ? []
          : ["The list of children in care has no UASC column: no child is taken to be unaccompanied asylum seeking."]),
        ...(list.has("born")
          ? []
          : ["The list of children in care has no date of birth column: every child counts as under 18."]),
      ],
    };
  },
});

type CareList = List<typeof care.columns>;

/** The month ends at which the child of a row is in care (short breaks apart) and under 18. */
export function inCareMonths(list: CareList, window: MonthWindow): (row: number) => MonthSet {
  const { child, started, ended, legalStatus } = list.columns;
  const bornOn = birthDays(list);
  return (row) => {
    if (legalStatus[row] === LegalStatus.ShortBreaks) return NO_MONTHS;
    const open = window.openBetween(started.day(row), ended.day(row));
    const birth = bornOn.day(child.code(row));
    return isEmpty(open) || birth === NO_DAY ? open : without(open, window.endingFrom(birthday(birth, 18)));
  };
}

/** The date of birth of each child, by code: that of any of its rows, the earliest where they differ. */
function birthDays({ length, names, columns: { child, born } }: CareList): DayColumn {
  const days = new DayColumn(names.size);
  for (let row = 0; row < length; row++) {
    const known = days.day(child.code(row));
    if (!born.isBlank(row) && (known === NO_DAY || born.day(row) < known)) days[child.code(row)] = born.day(row);
  }
  return days;
}

/** Reports episodes that are open since always or on no day, and children whose age is not known or told in two ways. */
export function reportCare(list: CareList, issues: RowIssues): void {
  const { child, born, started, ended } = list.columns;
  const report = issues.of(list);
  reportOpenRows(
    { column: "started", name: "start date", days: started },
    { column: "ended", name: "end date", days: ended },
    report,
  );
  if (!list.has("born")) return;
  const bornOn = birthDays(list);
  for (let row = 0; row < list.length; row++) {
    const birth = bornOn.day(child.code(row));
    if (birth === NO_DAY) report(row, "born", "There is no date of birth.", "Counted as under 18.");
    else if (!born.isBlank(row) && born.day(row) !== birth) {
      report(row, "born", "Another row of the child has an earlier date of birth.", "The earlier one counts.");
    }
  }
}
