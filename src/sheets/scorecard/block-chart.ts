import { cellAddress, range } from "../../workbook/addresses";
import { after, shortMonth } from "../../calendar/month";
import { MONTHS_SHOWN } from "../../scorecard/figure-columns";
import type { IndicatorFigures } from "../../scorecard/figures";
import { DISPLAY } from "../../workbook/number-formats";
import { text, type SheetBuilder } from "../../workbook/sheet-builder";
import { STYLE } from "../../workbook/styles";
import { axisOf } from "./chart-axis";
import { LABEL, type SheetEdges } from "./columns";
import { showsTarget } from "./series";

/** The name of an indicator's chart. */
export function chartName(indicator: number): string {
  return `Scorecard chart ${indicator}`;
}

export interface ChartPlace {
  /** The row of the caption; the chart is below it. */
  readonly captionRow: number;
  /** The top left cell of the series that it draws. */
  readonly series: { readonly top: number; readonly left: number };
  readonly edges: SheetEdges;
  /** Whether the mean and the limits of ordinary variation are drawn. */
  readonly hasLimits: boolean;
}

/** The chart of a block and its caption: the rated row over thirteen months, with the target where there is one. */
export function layChart(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  { captionRow, series, edges, hasLimits }: ChartPlace,
): void {
  const { indicator, month, rated } = figures;
  const hasTarget = showsTarget(figures);
  const firstMonth = after(month, 1 - MONTHS_SHOWN);
  const caption = `${rated.row.label}, ${shortMonth(firstMonth)} to ${shortMonth(month)}${hasTarget ? ", with target" : ""}`;
  const lines = 1 + (hasTarget ? 1 : 0) + (hasLimits ? 3 : 0);
  sheet
    .block(captionRow, LABEL, [[text(caption)]])
    .format(range(captionRow, LABEL, captionRow, LABEL), STYLE.caption)
    .add("charts", {
      kind: "line",
      name: chartName(indicator.number),
      source: range(series.top, series.left, series.top + MONTHS_SHOWN, series.left + lines),
      from: cellAddress(captionRow + 1, LABEL),
      to: cellAddress(captionRow + MONTHS_SHOWN, edges.last),
      axis: { ...axisOf(figures), code: DISPLAY[rated.row.format].excelFormat },
      hasTarget,
      hasLimits,
    });
}
