import type { Direction } from "../indicators/define-indicator";
import type { Format } from "../workbook/number-formats";
import { roundAsDisplayed } from "../workbook/number-formats";

export type Rating = "Green" | "Amber" | "Red" | "No target" | "No data";

/** What a difference may be off and still be equal, so that 0.26 − 0.24 is two points and not a hair more. */
export const SLACK = 0.0000005;

/**
 * How a value stands to its target: Green at or better, Amber worse by no more than the tolerance, else Red.
 * Speaks of the value as displayed, so that what one sees is what is rated. All in the unit of the value (0.83 is 83%).
 */
export function rate(
  value: number | null,
  target: number | null,
  tolerance: number | null,
  direction: Direction,
  format: Format,
): Rating {
  if (value === null) return "No data";
  if (target === null || direction === "neither") return "No target";
  const shown = roundAsDisplayed(value, format);
  const worseBy = direction === "higher" ? target - shown : shown - target;
  if (worseBy <= SLACK) return "Green";
  return worseBy <= (tolerance ?? 0) + SLACK ? "Amber" : "Red";
}
