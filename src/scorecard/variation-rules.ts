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
  const { isPercent } = DISPLAY[format];
  const text = (value: number) => displayText(isPercent ? Math.min(1, Math.max(0, value)) : Math.max(0, value), format);
  const usual = `usually ${text(lower)} to ${text(upper)}`;
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
  const said = (value: number) => changeText(value, format);
  const usual = `${said(change)} in the month, usually ${said(limits.lower)} to ${said(limits.upper)}`;
  if (signal === null) return usual;
  const { beside, limit, moving } = SIDES[signal.side];
  switch (signal.rule) {
    case "outside":
      return usual;
    case "trend":
      return `seven changes ${moving}; ${usual}`;
    case "near":
      return `two of three changes near the ${limit} limit; ${usual}`;
    case "run":
      return `seven changes in a row ${beside} the usual; ${usual}`;
  }
}

/** "+34", "−1.2 points", "0": a change as displayed; a caseload is displayed whole and moves by tenths. */
function changeText(change: number, format: Format): string {
  const { isPercent, decimals } = DISPLAY[format];
  const shownDecimals = isPercent ? decimals - 1 : format === "whole" ? 1 : 0;
  const size = roundHalfAway(Math.abs(isPercent ? change * 100 : change), shownDecimals);
  const sign = size === 0 ? "" : change > 0 ? "+" : "−";
  return `${sign}${size.toFixed(size === 0 ? 0 : shownDecimals)}${isPercent ? " points" : ""}`;
}
