import type { Direction } from "../indicators/define-indicator";
import {
  allKnown,
  calculation,
  comparison,
  number,
  reference,
  round,
  sum,
  valueOf,
  when,
  word,
  type Expression,
} from "../workbook/expressions";
import { DISPLAY, type Format } from "../workbook/number-formats";

export type Rating = "Green" | "Amber" | "Red" | "No target" | "No data";

/** What a rating is made from. */
export type RatingPart = "value" | "target" | "tolerance";

/** What a difference may be off and still be equal, so that 0.26 − 0.24 is two points and not a hair more. */
const SLACK = 0.0000005;

/**
 * How a value stands to its target: Green at or better, Amber worse by no more than the tolerance, else Red.
 * Speaks of the value as displayed, so that what one sees is what is rated. No tolerance is none.
 */
export function ratingExpression(direction: Direction, format: Format): Expression<RatingPart, Rating> {
  const value = reference<RatingPart>("value");
  const target = reference<RatingPart>("target");
  if (direction === "neither")
    return when(allKnown<RatingPart>("value"), word<Rating>("No target"), word<Rating>("No data"));
  const shown = round(value, DISPLAY[format].decimals);
  const worseBy = direction === "higher" ? calculation(target, "-", shown) : calculation(shown, "-", target);
  const allowed = calculation(sum<RatingPart>(["tolerance"]), "+", number(SLACK));
  const rated = when(
    comparison(worseBy, "<=", number(SLACK)),
    word<Rating>("Green"),
    when(comparison(worseBy, "<=", allowed), word<Rating>("Amber"), word<Rating>("Red")),
  );
  return when(
    allKnown<RatingPart>("value"),
    when(allKnown<RatingPart>("target"), rated, word<Rating>("No target")),
    word<Rating>("No data"),
  );
}

/** The rating of a value, by {@link ratingExpression}. All in the unit of the value (0.83 is 83%). */
export function rate(
  value: number | null,
  target: number | null,
  tolerance: number | null,
  direction: Direction,
  format: Format,
): Rating {
  const parts: Readonly<Record<RatingPart, number | null>> = { value, target, tolerance };
  const found = valueOf(ratingExpression(direction, format), (part) => parts[part]);
  if (typeof found === "number") throw new Error("A rating is a word.");
  return found;
}
