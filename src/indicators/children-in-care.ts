import { NO_DAY, birthday, type Day } from "../calendar/day";
import { Answer } from "../lists/words/yes-no";
import { childrenInCare as care } from "../lists/children-in-care";
import type { List } from "../lists/list";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { monthsOfOpenRows } from "./counting/known-months";
import { tally } from "./counting/tally";
import type { MonthBits, MonthWindow } from "./counting/month-set";

export const childrenInCare = defineIndicator({
  number: 7,
  title: "Number of Children in Care (UASC excluded) - Snapshot as of month end",
  shortTitle: "Children in care (UASC excluded)",
  definition: [
    "Different children in care at the end of the month and under 18 then (the 18th birthday is after it), without unaccompanied asylum seeking children (UASC). A child without a date of birth counts as under 18.",
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
  tableRows: { target: true, rating: false, trend: false },
  ratedForCityOnly: true,
  nationalAverageLabel: "National average per 10K",
  footnotes: ["Children of 18 and over are excluded from the total."],
  count: ({ lists, window, month, areas }) => {
    const list = listOf(lists, care);
    if (list === undefined) return withoutList("Children in care");
    const { child, ended, uasc } = list.columns;
    const inCare = inCareBits(list, window);
    const once = { of: child, size: list.names.size };
    return {
      measures: {
        children: tally(
          { list, bits: (row) => (uasc[row] === Answer.Yes ? 0 : inCare(row)), once, area: list.area },
          window,
          areas,
        ),
        withUasc: tally({ list, bits: inCare, once, area: list.area }, window, areas),
      },
      knows: monthsOfOpenRows(ended, month),
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

/** The month ends at which the child of a row is in care and under 18. */
export function inCareBits(list: List<typeof care.columns>, window: MonthWindow): (row: number) => MonthBits {
  const { born, started, ended } = list.columns;
  return (row) => {
    const open = window.openBits(started[row] as Day, ended[row] as Day);
    return open === 0 || born[row] === NO_DAY ? open : open & ~window.endingFrom(birthday(born[row] as Day, 18));
  };
}
