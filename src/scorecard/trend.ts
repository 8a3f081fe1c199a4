import type { Direction } from "../indicators/define-indicator";
import { allKnown, comparison, reference, round, valueOf, when, word, type Expression } from "../workbook/expressions";
import { DISPLAY, type Format } from "../workbook/number-formats";
import type { Variation } from "./variation";

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

interface Varied {
  readonly variation: Pick<Variation, "word">;
}

/** Which way is better, or that a movement is no real change and means nothing. */
export type Meaning = Direction | "no real change";

/** What a movement of the month's figure means where its variation is known: no more than that it is steady, or what it is. */
export function meaningOf({
  indicator,
  variation,
}: { readonly indicator: { readonly direction: Direction } } & Varied): Meaning {
  return variation.word === "No real change" ? "no real change" : indicator.direction;
}

/** What a movement means for the indicator. */
function trendWord(movement: Movement, meaning: Meaning): Trend {
  switch (movement) {
    case "up":
    case "down":
      return meaning === "no real change" ? "Steady" : MEANING[meaning][movement];
    case "steady":
      return "Steady";
    case "unknown":
      return "No data";
  }
}

/** The trend as the sheet has it: what is no real change is steady, whichever way the number went. */
export function shownTrend({ trend: told, variation }: { readonly trend: Trend } & Varied): Trend {
  return variation.word === "No real change" && told !== "No data" ? "Steady" : told;
}

/** As the sheet shows it: an arrow for the number and a word for what it means. */
export function trendText(movement: Movement, meaning: Meaning): string {
  return `${ARROWS[movement]}${trendWord(movement, meaning)}`;
}

/** The trend of a value against its comparator, by {@link trendExpression}. */
export function trend(value: number | null, comparator: number | null, direction: Direction, format: Format): Trend {
  const parts: Readonly<Record<TrendPart, number | null>> = { value, comparator };
  const movement = valueOf(trendExpression(format), (part) => parts[part]);
  if (typeof movement === "number") throw new Error("A trend is a word.");
  return trendWord(movement, direction);
}
