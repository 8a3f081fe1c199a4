/**
 * Statistical process control by an XmR chart: whether a movement is more than ordinary variation.
 * Limits at mean ± 2.66 × mean moving range (Wheeler, Understanding Variation; NHS England, Making Data Count).
 */

/** 3 / 1.128: three standard deviations as multiples of the mean moving range of two. */
const LIMIT_FACTOR = 2.66;
/** "Near a limit" is beyond two thirds of the way from the mean to it. */
const NEAR = 2 / 3;
/** How many points in a row on one side of the mean, or rising, or falling, are no accident. */
const RUN = 6;
/** Below this many months limits say little. */
const LEAST_MONTHS = 12;

export interface Variation {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** What about the last point is more than ordinary, as the end of a sentence; null where nothing is. */
  readonly signal: string | null;
}

/** The limits of a series and what its last point signals; null with fewer than twelve known months or an unknown last one. */
export function variationOf(values: readonly (number | null)[]): Variation | null {
  const known = values.filter((value): value is number => value !== null);
  if (known.length < LEAST_MONTHS || values.at(-1) === null || values.length === 0) return null;
  const limits = limitsOf(known);
  return { ...limits, signal: signalOf(known, limits.mean, limits.upper - limits.mean) };
}

/** Mean and limits of at least two values, whatever they signal. */
export function limitsOf(values: readonly number[]): Omit<Variation, "signal"> {
  const mean = average(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const reach = LIMIT_FACTOR * average(ranges);
  return { mean, lower: mean - reach, upper: mean + reach };
}

function signalOf(points: readonly number[], mean: number, reach: number): string | null {
  const last = points.at(-1) ?? mean;
  if (last > mean + reach) return "above the upper limit";
  if (last < mean - reach) return "below the lower limit";
  const run = points.slice(-RUN);
  if (run.every((point) => point > mean)) return `${RUN} months running above the mean`;
  if (run.every((point) => point < mean)) return `${RUN} months running below the mean`;
  const steps = points
    .slice(-RUN)
    .map((point, index, all) => (index === 0 ? NaN : point - (all[index - 1] ?? point)))
    .slice(1);
  if (points.length >= RUN && steps.every((step) => step > 0)) return `${RUN} months rising`;
  if (points.length >= RUN && steps.every((step) => step < 0)) return `${RUN} months falling`;
  const three = points.slice(-3);
  const isNear = (side: 1 | -1) =>
    reach > 0 &&
    (last - mean) * side > NEAR * reach &&
    three.filter((point) => (point - mean) * side > NEAR * reach).length >= 2;
  if (isNear(1)) return "two of three months near the upper limit";
  if (isNear(-1)) return "two of three months near the lower limit";
  return null;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
