import type { Direction } from "../../indicators/define-indicator";
import type { Format } from "../../workbook/number-formats";
import { DISPLAY, NOT_KNOWN, NO_DENOMINATOR } from "../../workbook/number-formats";
import { SLACK } from "../../scorecard/rating";
import { ARROWS, TREND_WORDS } from "../../scorecard/trend";

/** The rating of a cell, as rating.ts has it: the displayed value against the target, Amber within the tolerance. */
export function ratingFormula(
  value: string,
  target: string,
  tolerance: string,
  direction: Direction,
  format: Format,
): string {
  if (direction === "neither") return `IF(ISNUMBER(${value}),"No target","No data")`;
  const shown = displayed(value, format);
  const worseBy = direction === "higher" ? `${target}-${shown}` : `${shown}-${target}`;
  const slack = SLACK.toFixed(7);
  return `IF(NOT(ISNUMBER(${value})),"No data",IF(NOT(ISNUMBER(${target})),"No target",IF(${worseBy}<=${slack},"Green",IF(${worseBy}<=SUM(${tolerance})+${slack},"Amber","Red"))))`;
}

/** The trend of a cell against its comparator: a grey arrow for the number and a word for what it means. */
export function trendFormula(comparator: string, value: string, direction: Direction, format: Format): string {
  const { up, down } = TREND_WORDS[direction];
  const before = displayed(comparator, format);
  const now = displayed(value, format);
  return `IF(COUNT(${comparator},${value})<2,"No data",IF(${now}=${before},"${ARROWS.steady} Steady",IF(${now}>${before},"${ARROWS.up} ${up}","${ARROWS.down} ${down}")))`;
}

/** A part of a whole; "–" where there is no whole. */
export function shareFormula(part: string, whole: string): string {
  return `IF(COUNT(${part},${whole})<2,"${NOT_KNOWN}",IF(${whole}=0,"${NO_DENOMINATOR}",${part}/${whole}))`;
}

function displayed(cell: string, format: Format): string {
  return `ROUND(${cell},${DISPLAY[format].decimals})`;
}
