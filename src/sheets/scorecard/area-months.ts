import type { IndicatorFigures } from "../../scorecard/figures";
import { shortMonth } from "../../calendar/month";
import { cellAddress, range } from "../../workbook/addresses";
import { DISPLAY } from "../../workbook/number-formats";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { PlanCell } from "../../workbook/sheet-plan";
import { STYLE } from "../../workbook/styles";
import { FIRST_FIGURE, type SheetEdges } from "./columns";

/**
 * The thirteen months of each area beside the block, and under them what each area is compared with. Which cell holds the
 * comparator of an area, by the index of its column in the table; null where it is not known.
 */
export function layAreaMonths(
  sheet: SheetBuilder,
  { byArea, columns, series, rated }: IndicatorFigures,
  {
    top,
    edges: { areas: left },
    ratedRow,
  }: { readonly top: number; readonly edges: SheetEdges; readonly ratedRow: number },
): (columnIndex: number) => string | null {
  if (byArea.length === 0) return () => null;
  const bottom = top + series.length;
  const last = left + byArea.length;
  const rows = series.map(({ month }, index): PlanCell[] => [
    text(shortMonth(month)),
    ...byArea.map(({ columnIndex, values }): PlanCell => {
      const value = values[index] ?? null;
      if (value === null) return null;
      return index === series.length - 1 ? formula(cellAddress(ratedRow, FIRST_FIGURE + columnIndex)) : value;
    }),
  ]);
  sheet
    .block(top, left, [
      [
        text(`${rated.row.label}, by area`),
        ...byArea.map(({ columnIndex }) => text(columns[columnIndex]?.label ?? "")),
      ],
      ...rows,
      [text(columns[0]?.label ?? ""), ...byArea.map(({ comparator }) => comparator)],
    ])
    .format(range(top, left, bottom + 1, left), STYLE.workingsLabel)
    .format(range(top, left + 1, bottom + 1, last), STYLE.workings)
    .numberFormat(range(top + 1, left + 1, bottom + 1, last), DISPLAY[rated.row.format].excelFormat);
  return (columnIndex) => {
    const at = byArea.findIndex((each) => each.columnIndex === columnIndex);
    return (byArea[at]?.comparator ?? null) === null ? null : cellAddress(bottom + 1, left + 1 + at);
  };
}
