import { after, shortMonth, type Month } from "../calendar/month";
import type { Direction, JudgedBy } from "../indicators/define-indicator";
import type { LimitsBegin } from "../settings/limits-begin";
import { displayText, type Format } from "../workbook/number-formats";
import { LEAST_POINTS, firmLimitsOf, type Limits } from "./control-limits";
import { signalsOf, type Signal, type SignalRule } from "./special-cause";
import { ruleOfChanges, ruleOfValues } from "./variation-rules";

/** What a month is, by which way its number went and which way is better. */
export type VariationWord =
  "Better than usual" | "Worse than usual" | "Higher than usual" | "Lower than usual" | "No real change";

/** How limits stand to a target. */
export type Assurance =
  "Will usually meet the target" | "May or may not meet the target" | "Will not meet it unless something changes";

/** Whether a movement is more than ordinary variation. */
export interface Variation {
  /** Of the month; null where it is not judged. */
  readonly word: VariationWord | null;
  /** By which rule, in small print; "" where nothing can be said. Where there is no word, why there is none. */
  readonly rule: string;
  /** The months with a special cause, and what each of them is. */
  readonly special: ReadonlyMap<Month, Exclude<VariationWord, "No real change">>;
  /** The limits of each month, where months are judged by their values; none elsewhere. */
  readonly limits: ReadonlyMap<Month, Limits>;
  /** Null without a target or without limits. */
  readonly assurance: Assurance | null;
}

/** A month of the rated row. */
interface VariationPoint {
  readonly month: Month;
  /** Null where it is not known. */
  readonly value: number | null;
  /** What the value is a share of: people or events; null for what is no share, and where it is not known. */
  readonly of: number | null;
}

/** A series to judge: consecutive months, the month of the scorecard last. */
export interface VariationSeries {
  readonly judgedBy: JudgedBy;
  readonly direction: Direction;
  readonly format: Format;
  readonly points: readonly VariationPoint[];
  /** Where the settings let limits begin, in any order. */
  readonly begins: readonly LimitsBegin[];
  /** In the unit of the values; null for none. */
  readonly target: number | null;
}

/** How many months limits look back where the settings do not let them begin. */
export const MONTHS_LOOKED_AT = 36;

const NOTHING = { word: null, rule: "", special: new Map(), limits: new Map(), assurance: null } as const;

/** Whether the last month is out of the ordinary, by the rule that fits the series. */
export function variationOf(series: VariationSeries): Variation {
  switch (series.judgedBy) {
    case "values":
      return withReason(byValues(series), series);
    case "changes":
      return withReason(byChanges(series), series);
    case "last year":
      return byLastYear(series);
    case "none":
      return NOTHING;
  }
}

/** Says in the small print since when the limits of the month hold, and why. */
function withReason(variation: Variation, { points, begins }: VariationSeries): Variation {
  const last = points.at(-1)?.month;
  if (last === undefined || variation.rule === "") return variation;
  const begun = begins.filter(({ from }) => from <= last).sort((one, other) => other.from - one.from)[0];
  if (begun === undefined) return variation;
  const why = begun.reason === "" ? "" : ` (${begun.reason})`;
  return { ...variation, rule: `${variation.rule}; limits since ${shortMonth(begun.from)}${why}` };
}

const ALL_RULES: ReadonlySet<SignalRule> = new Set(["outside", "trend", "near", "run"]);
/** One large change moves the mean of changes away from all others, which would be a run on one side of it. */
const RULES_OF_CHANGES: ReadonlySet<SignalRule> = new Set(["outside", "near"]);
/** Of what happens to few there are long runs without any: only a month outside the limits says something. */
const RULES_OF_FEW: ReadonlySet<SignalRule> = new Set(["outside"]);

function byValues(series: VariationSeries): Variation {
  const { points, direction, format, target } = series;
  const limits = new Map<Month, Limits>();
  const special = new Map<Month, Exclude<VariationWord, "No real change">>();
  let last: { signal: Signal | null; limits: Limits } | null = null;
  for (const { points: own, fixed } of segmentsOf(series)) {
    const values = own.map(({ value }) => value);
    const found = firmLimitsOf(values.slice(0, fixed));
    const rules = areFew(own) ? RULES_OF_FEW : ALL_RULES;
    const signals = signalsOf(values, found, rules).map((signal, index) =>
      signal?.rule === "outside" && isSmall(own[index], found) ? null : signal,
    );
    own.forEach(({ month }, index) => {
      if (found !== null) limits.set(month, found);
      const signal = signals[index] ?? null;
      if (signal !== null) special.set(month, wordOf(signal, direction));
    });
    last = found === null ? null : { signal: signals.at(-1) ?? null, limits: found };
  }
  if (points.at(-1)?.value == null || last === null) return { ...NOTHING, rule: tooFew(series), limits, special };
  return {
    word: last.signal === null ? "No real change" : wordOf(last.signal, direction),
    rule: ruleOfValues(last.signal, last.limits, format),
    special,
    limits,
    assurance: target === null || direction === "neither" ? null : assuranceOf(last.limits, target, direction),
  };
}

/** On average of the months this many people or events or fewer are few. */
const FEW = 5;
/** So many people or events more or fewer than on average are no signal by themselves. */
const LEAST_DIFFERENCE = 3;

/** Whether what is counted, or what it lacks to the whole, is rare. */
function areFew(points: readonly VariationPoint[]): boolean {
  const rarer = points.flatMap(({ value, of }) => {
    if (value === null) return [];
    return of === null ? [value] : [Math.min(value, 1 - value) * of];
  });
  return rarer.reduce((sum, each) => sum + each, 0) <= FEW * rarer.length;
}

/** Whether a point differs from the mean by fewer than {@link LEAST_DIFFERENCE}, as among few one person makes. */
function isSmall(point: VariationPoint | undefined, limits: Limits | null): boolean {
  if (limits === null || point === undefined || point.value === null) return true;
  return Math.abs(point.value - limits.mean) * (point.of ?? 1) < LEAST_DIFFERENCE;
}

/** Levels: the change from month to month is what is ordinary or not. A change into a new segment is none. */
function byChanges(series: VariationSeries): Variation {
  const { points, direction, format } = series;
  const special = new Map<Month, Exclude<VariationWord, "No real change">>();
  let last: { signal: Signal | null; limits: Limits; change: number } | null = null;
  for (const { points: own, fixed } of segmentsOf(series)) {
    const changes = own.slice(1).map(({ value }, index) => {
      const before = own[index]?.value ?? null;
      return value === null || before === null ? null : value - before;
    });
    const found = firmLimitsOf(changes.slice(0, fixed - 1), LEAST_POINTS - 1);
    const signals = signalsOf(changes, found, RULES_OF_CHANGES);
    own.slice(1).forEach(({ month }, index) => {
      const signal = signals[index] ?? null;
      if (signal !== null) special.set(month, wordOf(signal, direction));
    });
    const change = changes.at(-1) ?? null;
    last = found === null || change === null ? null : { signal: signals.at(-1) ?? null, limits: found, change };
  }
  if (points.at(-1)?.value == null || last === null) return { ...NOTHING, rule: tooFew(series), special };
  return {
    word: last.signal === null ? "No real change" : wordOf(last.signal, direction),
    rule: ruleOfChanges(last.signal, last.limits, last.change, format),
    special,
    limits: new Map(),
    assurance: null,
  };
}

/** What adds up from April on: against the same month last year, both with the chance that their numbers leave them. */
function byLastYear({ points, direction, format, begins }: VariationSeries): Variation {
  const now = points.at(-1);
  if (now === undefined || now.value === null) return NOTHING;
  const then = points.find(({ month }) => month === after(now.month, -12));
  if (then === undefined || then.value === null) return { ...NOTHING, rule: "no same month last year" };
  const since = begins.find(({ from }) => from > then.month && from <= now.month);
  if (since !== undefined) return { ...NOTHING, rule: `not compared across ${shortMonth(since.from)}` };
  const said = `${displayText(then.value, format)} in ${shortMonth(then.month)}`;
  const side = sideOfShares(now, then);
  if (side === null) return { ...NOTHING, rule: `${said}: too few people to compare` };
  if (side === 0) return { ...NOTHING, word: "No real change", rule: `${said}: within chance` };
  const word = wordOf({ rule: "outside", side }, direction);
  return { ...NOTHING, word, rule: `${said}: more than chance`, special: new Map([[now.month, word]]) };
}

/** Fewer people than this are no base for a comparison of shares. */
const LEAST_PEOPLE = 20;

/** Which of two shares is higher by more than two standard errors (with Yates's correction); 0 for neither, null for too few people. */
function sideOfShares(
  { value: now, of: n }: VariationPoint,
  { value: then, of: m }: VariationPoint,
): Signal["side"] | 0 | null {
  if (now === null || n === null || then === null || m === null || Math.min(n, m) < LEAST_PEOPLE) return null;
  const pooled = (now * n + then * m) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  const difference = now - then;
  const beyond = Math.abs(difference) - (1 / n + 1 / m) / 2;
  return error > 0 && beyond > 2 * error ? (difference > 0 ? 1 : -1) : 0;
}

/** The stretches of months that have limits of their own, and how many of their first months fix them. */
function segmentsOf({ points, begins }: VariationSeries): { points: readonly VariationPoint[]; fixed: number }[] {
  const last = points.at(-1)?.month;
  if (last === undefined) return [];
  const sorted = [...begins].filter(({ from }) => from <= last).sort((one, other) => one.from - other.from);
  const first = sorted[0]?.from ?? Infinity;
  const before = points.filter(({ month }) => month < first).slice(-MONTHS_LOOKED_AT);
  const segments = sorted.map(({ from, fixedUpTo }, index) => {
    const end = sorted[index + 1]?.from ?? Infinity;
    const own = points.filter(({ month }) => month >= from && month < end);
    const fixed = fixedUpTo === null ? own.length : own.filter(({ month }) => month <= fixedUpTo).length;
    return { points: own, fixed };
  });
  return [...(before.length === 0 ? [] : [{ points: before, fixed: before.length }]), ...segments];
}

function wordOf({ side }: Signal, direction: Direction): Exclude<VariationWord, "No real change"> {
  switch (direction) {
    case "neither":
      return side > 0 ? "Higher than usual" : "Lower than usual";
    case "higher":
      return side > 0 ? "Better than usual" : "Worse than usual";
    case "lower":
      return side > 0 ? "Worse than usual" : "Better than usual";
  }
}

/** Whether both limits lie on one side of the target. */
function assuranceOf({ lower, upper }: Limits, target: number, direction: Direction): Assurance {
  const isMet = direction === "higher" ? lower >= target : upper <= target;
  const isMissed = direction === "higher" ? upper < target : lower > target;
  return isMet
    ? "Will usually meet the target"
    : isMissed
      ? "Will not meet it unless something changes"
      : "May or may not meet the target";
}

/** Why there are no limits for the last month. */
function tooFew(series: VariationSeries): string {
  const own = segmentsOf(series).at(-1);
  const known = (own?.points ?? []).filter(({ value }) => value !== null).length;
  return known === 0 ? "" : `from ${LEAST_POINTS} months on; ${known} so far`;
}
