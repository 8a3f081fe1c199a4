import { DISPLAY, displayText, roundHalfAway, type Format } from "../workbook/number-formats";
import type { Limits } from "./control-limits";
import type { Signal } from "./special-cause";

/** Which way a signal points, in the words of its rule. */
const SIDES = {
  1: { beside: "above", limit: "upper", moving: "rising" },
  [-1]: { beside: "below", limit: "lower", moving: "falling" },
} as const;

/** By which rule a month is out of the ordinary, or what its values usually are, for small print. */
export function ruleOfValues(signal: Signal | null, { mean, lower, upper }: Limits, format: Format): string {
  const text = (value: number) => displayText(value, format);
  const usual = `usually ${text(leastWithin(lower, format))} to ${text(mostWithin(upper, format))}`;
  if (signal === null) return usual;
  const { beside, limit, moving } = SIDES[signal.side];
  switch (signal.rule) {
    case "outside":
      return `${beside} the ${limit} limit; ${usual}`;
    case "trend":
      return `seven months ${moving}; ${usual}`;
    case "near":
      return `two of three months near the ${limit} limit; ${usual}`;
    case "run":
      return `seven months in a row ${beside} the mean of ${text(mean)}`;
  }
}

/** The same of a level, whose change in the month is judged. */
export function ruleOfChanges(signal: Signal | null, limits: Limits, change: number, format: Format): string {
  const [own, least, most] = [change, limits.lower, limits.upper].map((value) => changeText(value, format));
  const unit = DISPLAY[format].isPercent ? " points" : "";
  const usual = `${own ?? ""}${unit} in the month, usually ${least ?? ""} to ${most ?? ""}${unit}`;
  return signal?.rule === "near" ? `two of three changes near the ${SIDES[signal.side].limit} limit; ${usual}` : usual;
}

/** "+34", "−1.2", "0": a change as displayed, percentages in points; a caseload is displayed whole and moves by tenths. */
function changeText(change: number, format: Format): string {
  const { isPercent, decimals } = DISPLAY[format];
  const shownDecimals = isPercent ? decimals - 1 : format === "whole" ? 1 : 0;
  const size = roundHalfAway(Math.abs(isPercent ? change * 100 : change), shownDecimals);
  const sign = size === 0 ? "" : change > 0 ? "+" : "−";
  return `${sign}${size.toFixed(size === 0 ? 0 : shownDecimals)}`;
}

/** Binary fractions are a hair off what they stand for. */
const HAIR = 1e-9;

/** The least value, as displayed, that lies within a lower limit: what is below it looks so. Nothing is less than nothing. */
function leastWithin(lower: number, format: Format): number {
  const scale = 10 ** DISPLAY[format].decimals;
  return Math.max(0, Math.ceil(lower * scale - HAIR) / scale);
}

/** The most, as displayed, that lies within an upper limit; a percentage is no more than 100%. */
function mostWithin(upper: number, format: Format): number {
  const scale = 10 ** DISPLAY[format].decimals;
  const most = Math.floor(upper * scale + HAIR) / scale;
  return DISPLAY[format].isPercent ? Math.min(1, most) : most;
}
