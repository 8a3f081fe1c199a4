import type { Month } from "../../calendar/month";
import type { Row } from "../../indicators/define-indicator";
import { DISPLAY } from "../../workbook/number-formats";
import type { IndicatorFigures } from "../figures";
import type { SeriesPoint } from "../figure-cells";
import { measuresOf } from "../row-expressions";
import { isOfFew } from "./published-facts";
import { LARGEST_SMALL, isSmall } from "./system";

/** Whether a month's own copy has a small count behind the rated row, or one that its parts would tell by their difference. */
export function isSmallMonth(
  { rated: { row } }: Pick<IndicatorFigures, "rated">,
  { parts }: Pick<SeriesPoint, "parts">,
): boolean {
  const [first = null, second = null] = parts;
  const isRatio = row.kind === "share" || row.kind === "mean";
  if (!isRatio) return parts.some((part) => part !== null && isSmall(part));
  if (second !== null && second > 0 && second <= LARGEST_SMALL) return true;
  if (row.kind === "share" && first !== null && isSmall(first)) return true;
  return !isOfAverages(row) && first !== null && second !== null && isSmall(second - first);
}

/**
 * Which rows of a comparator that is made of several months have to be withheld, by their numbers: all where a month had a
 * small count or is no point of the chart, which the other months' copies and the sum would tell, for the rows tell one another;
 * else those that are of few on average. A single month's rows likewise, where its own copy withholds it.
 */
export function withheldComparators(figures: IndicatorFigures, hidden: ReadonlySet<Month>): ReadonlySet<number> {
  const { indicator, columns, comparatorMonths, rows, measure, seriesMeasures } = figures;
  const column = columns.findIndex(({ kind }) => kind === "comparator");
  const isHiddenSomewhere = comparatorMonths.some((month) => hidden.has(month));
  if (column < 0) return new Set();
  if (indicator.comparator.kind === "baseline") return new Set(isHiddenSomewhere ? rows.keys() : []);
  const few = LARGEST_SMALL * (indicator.comparator.kind === "cumulative" ? comparatorMonths.length : 1);
  const isFew = (name: string) => {
    const value = measure(name)[column] ?? null;
    return value !== null && value > 0 && value <= few;
  };
  return new Set(
    rows.flatMap(({ row }, at) => {
      const unknown = isOfAverages(row) ? [] : measuresOf(row).filter((name) => !seriesMeasures.includes(name));
      return isHiddenSomewhere || isOfFew(row, figures, column) || unknown.some(isFew) ? [at] : [];
    }),
  );
}

/** Mean days, and cases a worker: what they are made of is no number of children. */
function isOfAverages(row: Row): boolean {
  return row.kind === "mean" || (row.kind === "share" && !DISPLAY[row.format].isPercent);
}
