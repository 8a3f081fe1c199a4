import { DISPLAY, roundAsDisplayed } from "../workbook/number-formats";
import type { IndicatorFigures } from "./figures";

/** Where an indicator has no tolerance, a movement is measured in this share of the value before. */
const SHARE = 0.05;

/**
 * What moved most since the month before, largest first: the rated row as displayed, in tolerances of its indicator (without
 * one in twentieths of the value before), so that children and percentages can be compared. What did not move, and what is
 * not known in one of the two months, is left out.
 */
export function largestMovements(figures: readonly IndicatorFigures[], most: number): IndicatorFigures[] {
  return figures
    .flatMap((each) => {
      const size = movement(each);
      return size === null || size === 0 ? [] : [{ each, size }];
    })
    .sort((a, b) => b.size - a.size || a.each.indicator.number - b.each.indicator.number)
    .slice(0, most)
    .map(({ each }) => each);
}

function movement({
  series,
  rated,
  settings: { tolerance },
}: Pick<IndicatorFigures, "series" | "rated" | "settings">): number | null {
  const { format } = rated.row;
  const [before, now] = series.slice(-2).map(({ value }) => (value === null ? null : roundAsDisplayed(value, format)));
  if (before === undefined || now === undefined || before === null || now === null) return null;
  const unit =
    tolerance !== null && tolerance > 0
      ? tolerance
      : Math.max(Math.abs(before) * SHARE, 10 ** -DISPLAY[format].decimals);
  return Math.abs(now - before) / unit;
}
