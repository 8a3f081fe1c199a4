import { NO_DAY, type Day } from "../calendar/day";
import { after, firstDay, monthOf } from "../calendar/month";
import { adoptions } from "../lists/adoptions";
import { listOf, withoutList, type Counts, type Given, type NotComputed } from "./define-indicator";
import { monthsOfEvents } from "./counting/known-months";
import { tally } from "./counting/tally";

type Interval = { readonly from: "placementOrder" | "enteredCare"; readonly to: "matched" | "placed" };

/**
 * Days between two dates of children whose adoption order lies in the `months` months up to each month end.
 * A missing or negative interval is left out of both the days and the children.
 */
export function adoptionInterval({ from, to }: Interval, months: number): (given: Given) => Counts | NotComputed {
  return ({ lists, window, month }) => {
    const list = listOf(lists, adoptions);
    if (list === undefined) return withoutList("Adoptions");
    for (const column of [from, to] as const) {
      if (!list.has(column))
        return { reason: `Not computed: the list of adoptions has no column “${adoptions.columns[column].heading}”.` };
    }
    const { child, ordered, [from]: start, [to]: end } = list.columns;
    const days = (row: number) => (end[row] ?? NO_DAY) - (start[row] ?? NO_DAY);
    const bits = (row: number) => {
      const order = ordered[row] as Day;
      if (order === NO_DAY || start[row] === NO_DAY || end[row] === NO_DAY || days(row) < 0) return 0;
      return window.endingFrom(order) & ~window.beginningAfter(firstDay(after(monthOf(order), months - 1)));
    };
    const once = { of: child, size: list.names.size };
    const knowsEvents = monthsOfEvents(ordered, month);
    const latestKnown = window.months.filter(knowsEvents).at(-1);
    return {
      measures: {
        days: tally({ list, bits, once, weight: days }, window, 0),
        children: tally({ list, bits, once }, window, 0),
      },
      // Months after the latest order are known too: adoptions are rare, and the figure looks back over many months.
      knows: (asked) =>
        knowsEvents(asked) || (latestKnown !== undefined && asked > latestKnown && asked <= month) || asked === month,
    };
  };
}
