import type { Month } from "../calendar/month";
import type { Scorecard } from "./make-scorecard";

/** How many figures of a month have changed since it was published; null for a month that was not the last one published. */
export function changedSince(
  { returns, revisions }: Pick<Scorecard, "returns" | "revisions">,
  month: Month,
): { readonly month: Month; readonly changed: number } | null {
  if (returns.before !== month) return null;
  const changed = revisions.filter((each) => each.isPublished && each.month === month && "measure" in each.entry);
  return { month, changed: changed.length };
}
