import type { Direction } from "../indicators/define-indicator";
import { exact } from "./exact";
import type { Neighbours } from "./benchmark";

/**
 * The neighbours' median, lowest and highest, and the place of the council among itself and them: from the best, or from
 * the highest where neither direction is better. Places are shared by equal values. Null where no neighbour has a value.
 */
export function compareWith(
  neighbours: readonly (number | null)[],
  council: number | null,
  direction: Direction,
): Neighbours | null {
  const known = neighbours.flatMap((value) => value ?? []).sort((a, b) => a - b);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const isBetter = (value: number, than: number) => (direction === "lower" ? value < than : value > than);
  return {
    median: medianOf(known),
    lowest,
    highest,
    place: council === null ? null : 1 + known.filter((value) => isBetter(value, council)).length,
    of: known.length + (council === null ? 0 : 1),
  };
}

/** The middle of sorted values; of an even number the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : exact((low + high) / 2);
}
