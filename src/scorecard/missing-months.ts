import { shortMonth, type Month } from "../calendar/month";
import { isComputed, type Row } from "../indicators/define-indicator";
import type { CellContext } from "./figure-cells";
import { inWords } from "./in-words";
import { placedIn, type Placed } from "./placed-counts";
import { measuresOf } from "./row-expressions";

/** Why figures of the month, or the comparator, are n/a: the months missing and what the lists say of each. */
export function missingMonthsNote(
  { indicator, values, month, comparatorMonths, columns }: CellContext,
  placed: readonly Placed[],
): string[] {
  const whyNot = (of: Month, measure: string) => {
    const { result } = placedIn(placed, of);
    return isComputed(result) ? (result.why?.(of, measure) ?? "") : "";
  };
  const needed = (rows: readonly Row[]) => [...new Set(rows.flatMap(measuresOf))];
  const unknownOf = (months: readonly Month[], measures: readonly string[]) =>
    months.flatMap((each) => {
      const missing = measures.filter((measure) => values(measure, each, "city") === null);
      return missing.length === 0 ? [] : [{ month: each, missing }];
    });
  const reasons = (unknown: ReturnType<typeof unknownOf>) => [
    ...new Set(unknown.flatMap((each) => each.missing.map((measure) => whyNot(each.month, measure)))),
  ];
  const now = reasons(unknownOf([month], needed(indicator.rows)));
  const compared = indicator.rows.filter(({ comparatorLeftBlank }) => comparatorLeftBlank !== true);
  const before = unknownOf(comparatorMonths, needed(compared));
  const label = columns[0]?.label ?? "";
  const named = inWords(before.map((each) => shortMonth(each.month)));
  const sentences = [
    ...now,
    ...(before.length === 0 ? [] : [`“${label}” is n/a: nothing is known of ${named}.`]),
    ...columns.flatMap((column): string[] => {
      if (column.kind !== "period") return [];
      const unknown = unknownOf(column.months, needed(indicator.rows));
      const months = inWords(unknown.map((each) => shortMonth(each.month)));
      return unknown.length === 0 ? [] : [`“${column.label}” is n/a: nothing is known of ${months}.`];
    }),
    ...(now.some((reason) => reason !== "") ? [] : reasons(before).slice(0, 1)),
  ];
  return [...new Set(sentences)].filter((sentence) => sentence !== "");
}
