import { NO_DAY, formatDay, type Day } from "../../calendar/day";
import { later } from "../../calendar/order";
import { longMonth } from "../../calendar/month";
import { includes } from "../../indicators/counting/month-set";
import { CITY } from "../../indicators/counting/tally";
import { isComputed, listOf, withoutList } from "../../indicators/define-indicator";
import { planMonths } from "../../indicators/protection-plans";
import { protectionVisits, seenAtVisit } from "../../indicators/protection-visits";
import type { List } from "../../lists/list";
import { protectionPlans } from "../../lists/protection-plans";
import { protectionVisits as visits } from "../../lists/protection-visits";
import { DayColumn } from "../../lists/typed-columns";
import { NO_AREA } from "../../lists/words/areas";
import { tallyOf } from "../placed-counts";
import { type Exception, type ExceptionKind } from "./exception";
import { limitReached } from "./limit-reached";
import { shownId } from "./shown-id";

/** Children on a plan at the month's end whom nobody has seen for some time. */
export const notSeen: ExceptionKind = {
  title: "Children on a plan not seen",
  indicator: protectionVisits,
  who: "ID",
  since: "Last seen",
  amount: "Working days",
  find: ({ lists, given, end, month, teams, limits }) => {
    const plans = listOf(lists, protectionPlans);
    const list = listOf(lists, visits);
    if (plans === undefined) return withoutList("Protection plans");
    if (list === undefined) return withoutList("Protection visits");
    const counts = protectionVisits.count(given);
    if (!isComputed(counts)) return counts;
    const { child, started } = plans.columns;
    const isOpen = planMonths(plans, given.window);
    const lastSeen = lastSeenDays(list, end);
    const planned = new DayColumn(plans.names.size);
    const open: number[] = [];
    for (let row = 0; row < plans.length; row++) {
      if (!includes(isOpen(row), 0)) continue;
      open.push(row);
      const since = planned.day(child.code(row));
      if (since === NO_DAY || started.day(row) < since) planned[child.code(row)] = started.day(row);
    }
    // A list of each child's last visit has the visits of those before it begins; any other knows of none before.
    const begins = list.reach === null || list.reach.onlyOne === "last events" ? NO_DAY : list.reach.from;
    const listed = new Set<string>();
    const exceptions = open.flatMap((row): Exception[] => {
      const code = child.code(row);
      const area = plans.area[row] ?? NO_AREA;
      if (listed.has(`${code} ${area}`)) return [];
      listed.add(`${code} ${area}`);
      const seen = lastSeen.day(code);
      const since = seen === NO_DAY ? later(planned.day(code), begins) : seen;
      if (since === NO_DAY) return [];
      const days = given.calendar.between(since, end);
      const reached = limitReached(limits.notSeen, days);
      if (reached === null) return [];
      return [
        {
          row,
          what: `Not seen for ${reached} working days or more`,
          who: shownId(plans, code),
          team: teams.of(plans, row),
          area,
          since: seen === NO_DAY ? null : seen,
          amount: days,
          more: seen === NO_DAY ? `no visit since ${formatDay(since)}` : "",
          at: plans.whereIs(row),
          once: code,
        },
      ];
    });
    const childrenOf = (measure: string) =>
      new Set(
        tallyOf(counts, protectionVisits, measure)
          .rows(0, CITY)
          .map((row) => child.code(row)),
      );
    return {
      exceptions,
      notes: [],
      effect: (chosen) => {
        const due = childrenOf("due");
        const visited = childrenOf("visited");
        const more = new Set(
          chosen.map(({ row }) => child.code(row)).filter((code) => due.has(code) && !visited.has(code)),
        );
        if (more.size === 0) return null;
        const now = (measure: string) => tallyOf(counts, protectionVisits, measure).at(0, CITY);
        return {
          condition: `the ${more.size.toLocaleString("en-GB")} of these who were to be visited in ${longMonth(month)} and were not had been seen`,
          now,
          then: (measure) => now(measure) + (measure === "visited" ? more.size : 0),
        };
      },
    };
  },
};

/** The last day up to one on which each child was seen, by code. */
function lastSeenDays(list: List<typeof visits.columns>, end: Day): DayColumn {
  const { child, visited, lastVisited } = list.columns;
  const wasSeen = seenAtVisit(list);
  const days = new DayColumn(list.names.size);
  for (let row = 0; row < list.length; row++) {
    if (!wasSeen(row)) continue;
    for (const day of [visited.day(row), lastVisited.day(row)])
      if (day <= end && day > days.day(child.code(row))) days[child.code(row)] = day;
  }
  return days;
}
