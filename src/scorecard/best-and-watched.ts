import type { Rating } from "./rating";

/** How a month differs from the usual variation of its series. */
export type Special = "better" | "worse" | "other than usual";

/** How an indicator stands in a month, as far as the page for members judges by it. */
export interface Standing {
  readonly indicator: number;
  readonly rating: Rating;
  /** Null where the month is as usual, or its series is not judged. */
  readonly special: Special | null;
  /** By how many tolerances the value as displayed is better than its target, below zero where it is worse; null without a target. */
  readonly lead: number | null;
  /** Whether an open question or a return in doubt may still change it. */
  readonly isProvisional: boolean;
}

/** How many indicators are named as going well, and as many to watch. */
export const MOST_NAMED = 3;

/**
 * The indicators that go well, best first: those rated Green, or without a target and better than usual; none that is worse
 * than usual, and none that is provisional. Better than usual comes first, then the lead over the target, then the number.
 */
export function goingWell(standings: readonly Standing[]): Standing[] {
  return standings
    .filter(
      ({ rating, special, isProvisional }) =>
        !isProvisional && (rating === "Green" ? special !== "worse" : rating === "No target" && special === "better"),
    )
    .sort(
      (a, b) =>
        Number(b.special === "better") - Number(a.special === "better") ||
        leadOf(b) - leadOf(a) ||
        a.indicator - b.indicator,
    )
    .slice(0, MOST_NAMED);
}

/**
 * The indicators to watch, most urgent first: Red, then Amber, then others that are worse than usual, then those without a
 * good direction that are other than usual. Among equals worse than usual comes first, then the lag behind the target, then
 * the number. None of them is among {@link goingWell}.
 */
export function toWatch(standings: readonly Standing[]): Standing[] {
  return standings
    .filter((each) => urgency(each) !== null)
    .sort(
      (a, b) =>
        (urgency(a) ?? 0) - (urgency(b) ?? 0) ||
        Number(b.special === "worse") - Number(a.special === "worse") ||
        leadOf(a) - leadOf(b) ||
        a.indicator - b.indicator,
    )
    .slice(0, MOST_NAMED);
}

/** 0 is most urgent; null where there is nothing to watch. */
function urgency({ rating, special }: Standing): number | null {
  if (rating === "Red") return 0;
  if (rating === "Amber") return 1;
  if (special === "worse") return 2;
  return special === "other than usual" && rating !== "Green" ? 3 : null;
}

/** Without a target nothing leads and nothing lags. */
function leadOf({ lead }: Standing): number {
  return lead ?? 0;
}
