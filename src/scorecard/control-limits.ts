/**
 * The limits of ordinary variation of an XmR chart: mean ± 2.66 × mean moving range (Wheeler, Understanding Variation; NHS
 * England, Making Data Count).
 */

/** 3 / 1.128: three standard deviations as multiples of the mean moving range of two. */
const LIMIT_FACTOR = 2.66;
/** Limits of fewer points, or of fewer moving ranges, say little. */
export const LEAST_POINTS = 13;
const LEAST_RANGES = 10;

/** Mean and limits, in the unit of the values. */
export interface Limits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** The limits of consecutive points, null for one that is not known: across a gap there is no moving range. Null where there is no range at all. */
export function limitsOf(points: readonly (number | null)[]): Limits | null {
  const known = points.filter((point) => point !== null);
  const ranges = movingRanges(points);
  if (ranges.length === 0) return null;
  const mean = average(known);
  const reach = LIMIT_FACTOR * average(ranges);
  return { mean, lower: mean - reach, upper: mean + reach };
}

/** {@link limitsOf}, or null where the points are too few to judge by: `least` is how many there have to be. */
export function firmLimitsOf(points: readonly (number | null)[], least = LEAST_POINTS): Limits | null {
  const known = points.filter((point) => point !== null).length;
  return known < least || movingRanges(points).length < LEAST_RANGES ? null : limitsOf(points);
}

function movingRanges(points: readonly (number | null)[]): number[] {
  return points.flatMap((point, index) => {
    const before = index === 0 ? null : (points[index - 1] ?? null);
    return point === null || before === null ? [] : [Math.abs(point - before)];
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
