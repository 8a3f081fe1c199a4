import { NO_DAY, addMonths, dateOf, formatDay, type Day } from "../../calendar/day";
import { includes } from "../../indicators/counting/month-set";
import { listOf, withoutList } from "../../indicators/define-indicator";
import { planMonths, protectionPlans as children } from "../../indicators/protection-plans";
import { protectionPlans } from "../../lists/protection-plans";
import { DayColumn } from "../../lists/typed-columns";
import { NO_AREA } from "../../lists/words/areas";
import { countAgain, countNow, withColumn } from "./count-again";
import { several, type Exception, type ExceptionKind } from "./exception";
import { limitReached } from "./limit-reached";
import { shownId } from "./shown-id";

/** Plans that have been open for many months at the month's end. */
export const longPlans: ExceptionKind = {
  title: "Plans open for long",
  indicator: children,
  who: "ID",
  since: "Started",
  amount: "Months",
  find: ({ lists, given, end, teams, limits }) => {
    const list = listOf(lists, protectionPlans);
    if (list === undefined) return withoutList("Protection plans");
    const { child, started } = list.columns;
    const isOpen = planMonths(list, given.window);
    const exceptions: Exception[] = [];
    const listed = new Set<string>();
    for (let row = 0; row < list.length; row++) {
      const since = started.day(row);
      if (since === NO_DAY || !includes(isOpen(row), 0)) continue;
      const months = monthsBetween(since, end);
      const reached = limitReached(limits.planMonths, months);
      const area = list.area[row] ?? NO_AREA;
      const plan = `${child.code(row)} ${since} ${area}`;
      if (reached === null || listed.has(plan)) continue;
      listed.add(plan);
      exceptions.push({
        row,
        what: `Open ${reached} months or more`,
        who: shownId(list, child.code(row)),
        team: teams.of(list, row),
        area,
        since,
        amount: months,
        more: "",
        at: list.whereIs(row),
        once: null,
      });
    }
    const now = countNow(children, given);
    if (typeof now !== "function") return now;
    return {
      exceptions,
      notes: [],
      effect: (chosen) => {
        // Identical rows are one plan: all of them end.
        const key = (row: number) => `${child.code(row)} ${started.day(row)} ${String(list.area[row])}`;
        const plans = new Set(chosen.map(({ row }) => key(row)));
        const ended = new DayColumn(list.columns.ended);
        for (let row = 0; row < list.length; row++) if (plans.has(key(row))) ended[row] = end;
        return {
          condition: `the ${several(chosen.length, "plan")} had ended by ${formatDay(end)}`,
          now,
          then: countAgain(children, given, withColumn(list, "ended", ended)),
        };
      },
    };
  },
};

/** Whole months from a day to another; the last day of a month completes one that began on a later day of its month. */
function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [dateOf(from), dateOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) <= to ? months : months - 1;
}
