import { DISPLAY } from "../../workbook/number-formats";
import type { SeriesPoint } from "../../scorecard/figure-cells";
import type { IndicatorFigures } from "../../scorecard/figures";
import { showsTarget } from "./series";

/** How much of its own size an axis spans at least: a smaller span would make a ripple look like a wave. */
const LEAST_SPAN = 0.2;

/**
 * The ends and the step of a chart's value axis: round numbers around the values and the targets, from zero if that is near,
 * and what is drawn beside them,
 * and never so tight that small movements look large. Percentages do not pass 100%.
 */
export function axisOf(
  {
    series,
    rated,
    ...figures
  }: Pick<IndicatorFigures, "indicator" | "rated"> & {
    readonly series: readonly Pick<SeriesPoint, "value" | "target">[];
  },
  beside: readonly (number | null)[] = [],
): { min: number; max: number; step: number } {
  const values = series.flatMap(({ value }) => (value === null ? [] : [value]));
  if (showsTarget({ series, ...figures })) values.push(...series.flatMap(({ target }) => target ?? []));
  if (values.length > 0) values.push(...beside.flatMap((value) => value ?? []));
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0 || high <= 0)
    return DISPLAY[rated.row.format].isPercent ? { min: 0, max: 1, step: 0.2 } : { min: 0, max: 10, step: 2 };
  const span = Math.max(high - low, high * LEAST_SPAN);
  const middle = (high + low) / 2;
  const step = roundStep(span / 4);
  const bottom = Math.max(0, Math.floor((middle - span * 0.75) / step) * step);
  const min = bottom < high * 0.35 ? 0 : bottom;
  const top = Math.ceil((middle + span * 0.75) / step) * step;
  const max = DISPLAY[rated.row.format].isPercent ? Math.min(1, top) : Math.max(top, 5 * step);
  return { min: tidy(min), max: tidy(max), step: tidy(step) };
}

/** How much of the height of a picture is left free above and below its line, as a share of what it spans. */
const PICTURE_MARGIN = 0.15;

/**
 * The ends of a picture's value axis: just around the values, and never so tight that small movements look large; null where
 * there is no value. A picture has no target and no labels, so its ends need not be round.
 */
export function pictureAxisOf(values: readonly (number | null)[]): { min: number; max: number } | null {
  const known = values.flatMap((value) => value ?? []);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(high - low, Math.abs(high) * LEAST_SPAN) || 1;
  const reach = span * (0.5 + PICTURE_MARGIN);
  const middle = (high + low) / 2;
  return { min: tidy(middle - reach), max: tidy(middle + reach) };
}

/** 1, 2 or 5 times a power of ten, not below `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5, 10].find((factor) => factor * power >= step) ?? 10) * power;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
