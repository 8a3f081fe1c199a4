import type { Direction } from "../indicators/define-indicator";
import { allKnown, comparison, reference, round, valueOf, when, word, type Expression } from "../workbook/expressions";
import { DISPLAY, type Format } from "../workbook/number-formats";

export type Trend = "Improving" | "Worsening" | "Steady" | "Up" | "Down" | "No data";

/** Which way the number went. */
export type Movement = "up" | "down" | "steady" | "unknown";

/** What a trend is made from. */
export type TrendPart = "value" | "comparator";

/** What a rising and a falling number mean. */
const MEANING: Readonly<Record<Direction, { readonly up: Trend; readonly down: Trend }>> = {
  higher: { up: "Improving", down: "Worsening" },
  lower: { up: "Worsening", down: "Improving" },
  neither: { up: "Up", down: "Down" },
};

const ARROWS: Readonly<Record<Movement, string>> = { up: "▲ ", down: "▼ ", steady: "► ", unknown: "" };

/** The month against its comparator, both as displayed: equal is steady. */
export function trendExpression(format: Format): Expression<TrendPart, Movement> {
  const { decimals } = DISPLAY[format];
  const now = round(reference<TrendPart>("value"), decimals);
  const before = round(reference<TrendPart>("comparator"), decimals);
  return when(
    allKnown<TrendPart>("comparator", "value"),
    when(
      comparison(now, "=", before),
      word<Movement>("steady"),
      when(comparison(now, ">", before), word<Movement>("up"), word<Movement>("down")),
    ),
    word<Movement>("unknown"),
  );
}

/** What a movement means for the indicator. */
function trendWord(movement: Movement, direction: Direction): Trend {
  switch (movement) {
    case "up":
    case "down":
      return MEANING[direction][movement];
    case "steady":
      return "Steady";
    case "unknown":
      return "No data";
  }
}

/** As the sheet shows it: an arrow for the number and a word for what it means. */
export function trendText(movement: Movement, direction: Direction): string {
  return `${ARROWS[movement]}${trendWord(movement, direction)}`;
}

/** The trend of a value against its comparator, by {@link trendExpression}. */
export function trend(value: number | null, comparator: number | null, direction: Direction, format: Format): Trend {
  const parts: Readonly<Record<TrendPart, number | null>> = { value, comparator };
  const movement = valueOf(trendExpression(format), (part) => parts[part]);
  if (typeof movement === "number") throw new Error("A trend is a word.");
  return trendWord(movement, direction);
}
