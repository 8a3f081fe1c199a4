import type { Direction, Indicator, WayToTarget } from "../indicators/define-indicator";
import type { IndicatorSettings } from "../settings/settings";
import type { Format } from "../workbook/number-formats";
import type { SeriesPoint } from "./figure-cells";
import { paceSentence } from "./pace";
import { rate } from "./rating";
import type { Variation } from "./variation";

/** What is missing to a target. */
export interface ToTarget {
  /** "14 more children seen": the smallest number that makes the value as displayed meet the target. */
  readonly distance: string;
  /** "at this pace met in Aug-17 (Jul-17 to Nov-17)"; null where nothing moves towards it. */
  readonly pace: string | null;
}

interface Asked {
  readonly indicator: Indicator;
  readonly settings: Pick<IndicatorSettings, "target">;
  /** Of the rated row, the month last. */
  readonly points: readonly SeriesPoint[];
  readonly variation: Pick<Variation, "word" | "special">;
}

/** How far the month is from its target; null where it meets it, and where either is not known or not told in people. */
export function toTargetOf({ indicator, settings: { target }, points, variation }: Asked): ToTarget | null {
  const { waysToTarget, rated, direction } = indicator;
  const last = points.at(-1);
  if (waysToTarget === undefined || target === null || direction === "neither") return null;
  if (last === undefined || last.value === null) return null;
  const [numerator = null, denominator = null] = rated.kind === "share" ? last.parts : [last.value, null];
  if (numerator === null || (rated.kind === "share" && denominator === null)) return null;
  const ways = waysToTarget.flatMap((way): string[] => {
    const missing = leastToTarget({
      numerator,
      denominator,
      moves: way.moves,
      target,
      direction,
      format: rated.format,
    });
    return missing === null || missing === 0 ? [] : [inWords(way, missing)];
  });
  if (ways.length === 0) return null;
  return { distance: ways.join(", or "), pace: paceSentence(points, variation, target, direction) };
}

/** A missed target of a count, or of a share of so many. */
export interface Missing {
  readonly numerator: number;
  /** Null for a count. */
  readonly denominator: number | null;
  readonly moves: WayToTarget["moves"];
  readonly target: number;
  readonly direction: Exclude<Direction, "neither">;
  readonly format: Format;
}

/**
 * The smallest whole number by which the numerator (or both) has to move for the value as displayed to meet the target: 0
 * where it meets it, null where no number does.
 */
export function leastToTarget(missing: Missing): number | null {
  const { numerator, denominator, moves, direction } = missing;
  const most = Math.floor(
    direction === "lower"
      ? moves === "both" && denominator !== null
        ? Math.min(numerator, denominator - 1)
        : numerator
      : denominator === null
        ? Math.ceil(missing.target - numerator) + 1
        : denominator - numerator,
  );
  let [low, high] = [0, Math.max(0, most)];
  if (!meets(missing, high)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (meets(missing, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meets({ numerator, denominator, moves, target, direction, format }: Missing, by: number): boolean {
  const moved = numerator + (direction === "higher" ? by : -by);
  const whole = denominator === null ? 1 : moves === "both" ? denominator - by : denominator;
  return whole > 0 && rate(moved / whole, target, null, direction, format) === "Green";
}

function inWords({ one, more }: WayToTarget, count: number): string {
  const shown = count.toFixed(0).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return (count === 1 ? one : more).replace("{n}", shown);
}
