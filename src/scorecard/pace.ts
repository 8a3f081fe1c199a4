import { after, shortMonth, type Month } from "../calendar/month";
import type { Direction } from "../indicators/define-indicator";
import type { SeriesPoint } from "./figure-cells";
import { MONTHS_SHOWN } from "./figure-columns";
import type { Variation } from "./variation";

/** A line through fewer months says nothing. */
const LEAST_MONTHS = 6;
/** Nothing is said of what lies further ahead. */
const MOST_AHEAD = 24;

/**
 * When a target is met if the months go on as they do: only where the month is better than usual. The line runs through the
 * months since the change, or the last thirteen; the range is that of the line moved by the spread of the months around it.
 */
export function paceSentence(
  points: readonly Pick<SeriesPoint, "month" | "value">[],
  { word, special }: Pick<Variation, "word" | "special">,
  target: number,
  direction: Exclude<Direction, "neither">,
): string | null {
  const now = points.at(-1)?.month;
  if (word !== "Better than usual" || now === undefined) return null;
  const towards = direction === "higher" ? 1 : -1;
  const line = lineThrough(monthsOfChange(points, special), now);
  if (line === null || line.slope * towards <= 0) return null;
  const ahead = (value: number) => Math.max(1, Math.ceil((target - value) / line.slope - 1e-9));
  const met = ahead(line.now);
  const soonest = ahead(line.now + line.spread * towards);
  const latest = ahead(line.now - line.spread * towards);
  if (latest > MOST_AHEAD) return null;
  const named = (months: number) => shortMonth(after(now, months));
  const when = soonest === latest ? "" : ` (${named(soonest)} to ${named(latest)})`;
  return `at this pace met in ${named(met)}${when}`;
}

/** The months from the first of those in a row that are out of the ordinary, or the last thirteen where these are few. */
function monthsOfChange(
  points: readonly Pick<SeriesPoint, "month" | "value">[],
  special: Variation["special"],
): { month: Month; value: number }[] {
  const usual = points.findLastIndex(({ month }) => special.get(month) !== "Better than usual");
  const since = known(points.slice(usual + 1));
  return since.length >= LEAST_MONTHS ? since : known(points.slice(-MONTHS_SHOWN));
}

function known(points: readonly Pick<SeriesPoint, "month" | "value">[]): { month: Month; value: number }[] {
  return points.flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]));
}

/** The straight line of least squares: its value now, its slope a month, and the standard deviation of months around it. */
function lineThrough(
  points: readonly { month: Month; value: number }[],
  now: Month,
): { now: number; slope: number; spread: number } | null {
  const count = points.length;
  if (count < LEAST_MONTHS) return null;
  const at = points.map(({ month }) => month - now);
  const middle = sum(at) / count;
  const mean = sum(points.map(({ value }) => value)) / count;
  const squares = sum(at.map((each) => (each - middle) ** 2));
  const slope = sum(points.map(({ value }, index) => ((at[index] ?? 0) - middle) * (value - mean))) / squares;
  const start = mean - slope * middle;
  const residuals = points.map(({ value }, index) => value - start - slope * (at[index] ?? 0));
  return { now: start, slope, spread: Math.sqrt(sum(residuals.map((each) => each ** 2)) / (count - 2)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
