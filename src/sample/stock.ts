import { addDays, NO_DAY, type Day } from "../calendar/day";
import { firstDay, lastDay, type Month } from "../calendar/month";
import type { Random } from "./random";

/** Something open from a start day until an end day; {@link NO_DAY} where it has not ended. */
export interface Stay {
  start: Day;
  end: Day;
  /** The month it began in, or null if it was open when the stock begins. */
  readonly since: Month | null;
}

export interface StockPlan {
  readonly months: readonly Month[];
  /** How many are open at the end of each month. */
  readonly levels: readonly number[];
  /** How many begin in each month and are open at its end; the first is not used. */
  readonly arrivals: readonly number[];
  /** How many days before the first month end the oldest began. */
  readonly oldest: number;
}

/**
 * Stays of which exactly `levels` are open at each month end. What ends in a month was open at the end of the month
 * before, so all that begins in a month is open at its end.
 */
export function stock(random: Random, plan: StockPlan): Stay[] {
  const [firstMonth, ...laterMonths] = plan.months;
  if (firstMonth === undefined) return [];
  const firstEnd = lastDay(firstMonth);
  const all: Stay[] = Array.from({ length: plan.levels[0] ?? 0 }, () => ({
    start: addDays(firstEnd, -random.between(1, plan.oldest)),
    end: NO_DAY,
    since: null,
  }));
  let open = [...all];
  for (const [at, month] of laterMonths.entries()) {
    const index = at + 1;
    const arriving = plan.arrivals[index] ?? 0;
    const leaving = open.length + arriving - (plan.levels[index] ?? 0);
    if (leaving < 0)
      throw new RangeError(`Month ${index}: a level of ${String(plan.levels[index])} needs more arrivals.`);
    const gone = new Set(random.sample(open, leaving));
    for (const stay of gone) stay.end = dayIn(random, month);
    const arrived = Array.from({ length: arriving }, () => ({
      start: dayIn(random, month),
      end: NO_DAY,
      since: month,
    }));
    open = [...open.filter((stay) => !gone.has(stay)), ...arrived];
    all.push(...arrived);
  }
  return all;
}

export function dayIn(random: Random, month: Month): Day {
  return addDays(firstDay(month), random.between(0, lastDay(month) - firstDay(month)));
}
