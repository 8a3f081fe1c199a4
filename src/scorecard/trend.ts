import type { Direction } from "../indicators/define-indicator";
import type { Format } from "../workbook/number-formats";
import { roundAsDisplayed } from "../workbook/number-formats";

export type Trend = "Improving" | "Worsening" | "Steady" | "Up" | "Down" | "No data";

/** What a rising and a falling number mean. */
export const TREND_WORDS: Readonly<Record<Direction, { readonly up: Trend; readonly down: Trend }>> = {
  higher: { up: "Improving", down: "Worsening" },
  lower: { up: "Worsening", down: "Improving" },
  neither: { up: "Up", down: "Down" },
};

export const ARROWS = { up: "▲", down: "▼", steady: "►" } as const;

/** The month against its comparator, both as displayed: equal is Steady. */
export function trend(value: number | null, comparator: number | null, direction: Direction, format: Format): Trend {
  if (value === null || comparator === null) return "No data";
  const difference = roundAsDisplayed(value, format) - roundAsDisplayed(comparator, format);
  if (difference === 0) return "Steady";
  return difference > 0 ? TREND_WORDS[direction].up : TREND_WORDS[direction].down;
}
