import type { Month } from "../../calendar/month";
import { commentaryName } from "../../workbook/defined-names";
import type { Held } from "./cell-snapshot";

/** The commentary that people wrote on a month's scorecard, by the numbers of the indicators; found by its defined names wherever the rows moved to. */
export function commentaryOf(
  month: Month,
  held: Held | undefined,
  names: ReadonlyMap<string, string>,
  indicators: Iterable<number>,
): Map<number, string> {
  const commentary = new Map<number, string>();
  if (held === undefined) return commentary;
  for (const number of indicators) {
    const cell = names.get(commentaryName(month, number))?.split("!").at(-1)?.replace(/\$/g, "").split(":")[0];
    const words = cell === undefined ? "" : String(held.values(cell));
    if (words !== "") commentary.set(number, words);
  }
  return commentary;
}
