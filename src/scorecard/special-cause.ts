import type { Limits } from "./control-limits";

/** The rules of Making Data Count: what is no accident about a point, strongest first. */
export type SignalRule = "outside" | "trend" | "near" | "run";

/** What a point is part of, and whether that is above (1) or below (-1), or rises or falls. */
export interface Signal {
  readonly rule: SignalRule;
  readonly side: 1 | -1;
}

/** "Near a limit" is beyond two thirds of the way from the mean to it. */
const NEAR = 2 / 3;
/** How many points in a row on one side of the mean, or rising, or falling, are no accident. */
const RUN = 7;

/**
 * What each point of a series signals against its limits; null for an ordinary one. All points of a run and of a rise are
 * part of it; of two of three near a limit those that are near. A point that is not known ends whatever runs.
 */
export function signalsOf(
  points: readonly (number | null)[],
  limits: Limits | null,
  rules: ReadonlySet<SignalRule>,
): (Signal | null)[] {
  if (limits === null) return points.map(() => null);
  return points.map((point, at) => {
    if (point === null) return null;
    const rule = ORDER.find((each) => rules.has(each) && RULES[each](points, at, limits) !== 0);
    return rule === undefined ? null : { rule, side: RULES[rule](points, at, limits) > 0 ? 1 : -1 };
  });
}

const ORDER: readonly SignalRule[] = ["outside", "trend", "near", "run"];

/** Above or rising 1, below or falling -1, neither 0. */
type Sign = 1 | -1 | 0;
type Rule = (points: readonly (number | null)[], at: number, limits: Limits) => Sign;

const RULES: Readonly<Record<SignalRule, Rule>> = {
  outside: (points, at, { lower, upper }) => {
    const point = points[at] ?? null;
    return point === null ? 0 : point > upper ? 1 : point < lower ? -1 : 0;
  },
  trend: (points, at) =>
    anyWindow(points, at, RUN, (run) => {
      const steps = run.slice(1).map((point, index) => point - (run[index] ?? point));
      return agreed(steps.map((step) => sign(step)));
    }),
  near: (points, at, limits) =>
    anyWindow(points, at, 3, (three) => {
      const side = agreed(three.map((point) => sign(point - limits.mean)));
      const isNear = (point: number) => side !== 0 && (point - nearLimit(limits, side)) * side > 0;
      return isNear(points[at] ?? limits.mean) && three.filter(isNear).length >= 2 ? side : 0;
    }),
  run: (points, at, { mean }) => anyWindow(points, at, RUN, (run) => agreed(run.map((point) => sign(point - mean)))),
};

function nearLimit({ mean, lower, upper }: Limits, side: 1 | -1): number {
  return mean + ((side > 0 ? upper : lower) - mean) * NEAR;
}

/** What the first window of known points around a point says that says anything. */
function anyWindow(
  points: readonly (number | null)[],
  at: number,
  length: number,
  says: (window: readonly number[]) => Sign,
): Sign {
  for (let first = Math.max(0, at - length + 1); first <= at && first + length <= points.length; first++) {
    const window = points.slice(first, first + length).filter((point) => point !== null);
    const said = window.length === length ? says(window) : 0;
    if (said !== 0) return said;
  }
  return 0;
}

/** The sign of all, or 0 where they differ. */
function agreed(signs: readonly Sign[]): Sign {
  const [first = 0] = signs;
  return signs.every((each) => each === first) ? first : 0;
}

function sign(value: number): Sign {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
