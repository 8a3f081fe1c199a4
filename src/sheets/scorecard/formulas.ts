import type { Direction } from "../../indicators/define-indicator";
import { ratingExpression, type RatingPart } from "../../scorecard/rating";
import { trendExpression, trendText, type Meaning, type TrendPart } from "../../scorecard/trend";
import { formulaOf } from "../../workbook/expressions";
import type { Format } from "../../workbook/number-formats";

/** The formula of a rating over the cells that hold its parts. */
export function ratingFormula(
  cells: Readonly<Record<RatingPart, string>>,
  direction: Direction,
  format: Format,
): string {
  return formulaOf(ratingExpression(direction, format), (part) => cells[part]);
}

/** The formula of a trend over the cells that hold its parts: an arrow for the number and a word for what it means. */
export function trendFormula(cells: Readonly<Record<TrendPart, string>>, meaning: Meaning, format: Format): string {
  return formulaOf(
    trendExpression(format),
    (part) => cells[part],
    (movement) => `"${trendText(movement, meaning)}"`,
  );
}
