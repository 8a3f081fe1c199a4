import type { Month } from "../../calendar/month";
import type { Benchmarks } from "../../benchmarks/benchmark";
import { comparable } from "../../benchmarks/benchmarks-of-month";
import { MONTHS_SHOWN } from "../../scorecard/figure-columns";
import { monthsUpTo } from "../../calendar/month";

/** England beside the months of a chart. */
export interface EnglandLine {
  /** "England", "England, heads" */
  readonly name: string;
  /** By month; null where no year had ended yet. */
  readonly values: readonly (number | null)[];
}

/**
 * England in each of the thirteen months up to one: of each the latest year that had ended. Null where the indicator's
 * measure is another one than ours, or nothing is published.
 */
export function englandLine(
  indicator: number,
  month: Month,
  benchmarksIn: (month: Month) => Benchmarks,
): EnglandLine | null {
  const months = monthsUpTo(month, MONTHS_SHOWN).map((each) => comparable(benchmarksIn(each).get(indicator)));
  const named = months.findLast((each) => each !== null) ?? null;
  if (named === null) return null;
  // A line is of one measure.
  const values = months.map((each) => (each?.measure === named.measure ? each.england : null));
  return { name: named.apart === "" ? "England" : `England, ${named.apart}`, values };
}
