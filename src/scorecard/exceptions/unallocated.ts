import { NO_DAY, formatDay } from "../../calendar/day";
import { includes } from "../../indicators/counting/month-set";
import { listOf, withoutList } from "../../indicators/define-indicator";
import { caseMonths, unallocatedCases } from "../../indicators/unallocated-cases";
import { cases } from "../../lists/cases";
import { DayColumn } from "../../lists/typed-columns";
import { NO_AREA } from "../../lists/words/areas";
import { countAgain, countNow, withColumn } from "./count-again";
import { several, type Exception, type ExceptionKind } from "./exception";
import { shownId } from "./shown-id";

/** Cases that no worker has; a child with two of them is on the list twice, and once in the figure. */
export const unallocated: ExceptionKind = {
  title: "Unallocated cases",
  indicator: unallocatedCases,
  who: "ID",
  since: "Referred",
  amount: "Days",
  find: ({ lists, given, end, teams }) => {
    const list = listOf(lists, cases);
    if (list === undefined) return withoutList("Cases");
    const { child, referred } = list.columns;
    const { unallocated: months } = caseMonths(list, given.window, given.unallocatedAfterDays);
    const exceptions: Exception[] = [];
    for (let row = 0; row < list.length; row++) {
      if (!includes(months(row), 0)) continue;
      const since = referred.day(row) === NO_DAY ? null : referred.day(row);
      exceptions.push({
        row,
        what: "Unallocated",
        who: shownId(list, child.code(row)),
        team: teams.of(list, row),
        area: list.area[row] ?? NO_AREA,
        since,
        amount: since === null ? null : end - since,
        more: since === null ? "no referral date" : "",
        at: list.whereIs(row),
        once: null,
      });
    }
    const now = countNow(unallocatedCases, given);
    if (typeof now !== "function") return now;
    return {
      exceptions,
      notes: [],
      effect: (chosen) => {
        const allocated = new DayColumn(list.columns.allocated);
        for (const { row } of chosen) allocated[row] = end;
        return {
          condition: `the ${several(chosen.length, "case")} had been allocated by ${formatDay(end)}`,
          now,
          then: countAgain(unallocatedCases, given, withColumn(list, "allocated", allocated)),
        };
      },
    };
  },
};
