import { after, firstDay, monthOf } from "../calendar/month";
import { adoptions } from "../lists/adoptions";
import { listOf, withoutList, type Counts, type Given, type NotComputed } from "./define-indicator";
import { knownOver, ofAnyMeasure } from "./counting/known-months";
import { NO_MONTHS, without } from "./counting/month-set";
import { isReversed } from "./counting/open-rows";
import { RowIssues } from "./counting/row-issues";
import { tally } from "./counting/tally";

interface Interval {
  readonly from: "placementOrder" | "enteredCare";
  readonly to: "matched" | "placed";
  /** "placement order to match", in a sentence. */
  readonly name: string;
  /** How many months up to a month end the adoption orders lie in. */
  readonly months: number;
}

/**
 * Days between two dates of children whose adoption order lies in so many months up to each month end.
 * A missing or negative interval is left out of both the days and the children.
 */
export function adoptionInterval({ from, to, name, months }: Interval): (given: Given) => Counts | NotComputed {
  return ({ lists, window }) => {
    const list = listOf(lists, adoptions);
    if (list === undefined) return withoutList("Adoptions");
    for (const column of [from, to]) {
      if (!list.has(column))
        return { reason: `Not computed: the list of adoptions has no column “${adoptions.columns[column].heading}”.` };
    }
    const { child, ordered, [from]: start, [to]: end } = list.columns;
    const isMissing = (row: number) => start.isBlank(row) || end.isBlank(row);
    const ordersIn = (row: number) => {
      const order = ordered.day(row);
      if (ordered.isBlank(row) || isMissing(row) || isReversed(start, end, row)) return NO_MONTHS;
      return without(window.endingFrom(order), window.beginningAfter(firstDay(after(monthOf(order), months - 1))));
    };
    const issues = new RowIssues();
    const report = issues.of(list);
    for (let row = 0; row < list.length; row++) {
      if (ordered.isBlank(row)) continue;
      const done = "Left out of the mean.";
      if (isMissing(row)) report(row, to, `A date from ${name} is missing.`, done);
      else if (isReversed(start, end, row)) report(row, to, `The dates from ${name} are in the wrong order.`, done);
    }
    const once = { of: child, size: list.names.size };
    return {
      measures: {
        days: tally({ list, months: ordersIn, once, weight: (row) => end.day(row) - start.day(row) }, window, 0),
        children: tally({ list, months: ordersIn, once }, window, 0),
      },
      ...ofAnyMeasure(knownOver(list, months)),
      issues: issues.all(),
    };
  };
}
