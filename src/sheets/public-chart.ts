import { cellAddress, range } from "../workbook/addresses";
import { shortMonth } from "../calendar/month";
import { DISPLAY } from "../workbook/number-formats";
import { text, type SheetBuilder } from "../workbook/sheet-builder";
import type { PlanCell } from "../workbook/sheet-plan";
import { STYLE } from "../workbook/styles";
import type { PublicTable } from "../scorecard/publication";
import { axisOf } from "./scorecard/chart-axis";
import { LABEL, SERIES_MONTH, sheetEdges } from "./scorecard/columns";
import { showsTarget } from "./scorecard/series";

/** Rows of a chart, and of the caption above it. */
const CHART_ROWS = 10;
export const PUBLIC_CHART_ROWS = 1 + CHART_ROWS;

/** The columns right of what is printed and of a gap: months, values and targets. */
const SERIES_COLUMNS = 3;

/** The first column of the series that the charts draw, and the last one. */
export function publicSeriesColumns(areas: number): { readonly left: number; readonly right: number } {
  const { workings: left } = sheetEdges(areas);
  return { left, right: left + SERIES_COLUMNS - 1 };
}

export interface PublicChartPlace {
  /** The row beside which the series begins: below that of the column heads, by which a copy is known again. */
  readonly top: number;
  readonly captionRow: number;
  /** The last column that is printed. */
  readonly last: number;
  /** The first column of the series. */
  readonly left: number;
}

/**
 * The chart of a block of the copy under its caption, and beside the block the series that it draws: the published months and
 * targets as displayed, and nothing else. Its axis is made of these alone; marks and limits would tell of other values.
 */
export function layPublicChart(
  sheet: SheetBuilder,
  { figures, points }: PublicTable,
  { top, captionRow, last, left }: PublicChartPlace,
): void {
  const { indicator, rated } = figures;
  const { excelFormat } = DISPLAY[rated.row.format];
  const drawn = { indicator, rated, series: points };
  const hasTarget = showsTarget(drawn);
  const [from, to] = [points[0], points.at(-1)];
  const span = from === undefined || to === undefined ? "" : `, ${shortMonth(from.month)} to ${shortMonth(to.month)}`;
  const isDrawn = points.some(({ value }) => value !== null);
  const caption = isDrawn
    ? `${rated.row.label}${span}${hasTarget ? ", with target" : ""}; a gap is a month not known or not shown`
    : `${rated.row.label}${span}: no chart, for no month is known and may be shown`;
  const cells = points.map(({ month, value, target }): PlanCell[] => [
    text(shortMonth(month)),
    value,
    ...(hasTarget ? [target] : []),
  ]);
  const bottom = top + points.length;
  const right = left + (hasTarget ? 2 : 1);
  sheet
    .block(captionRow, LABEL, [[text(caption)]])
    .format(range(captionRow, LABEL, captionRow, LABEL), STYLE.caption)
    .block(top, left, [[text(SERIES_MONTH), text(rated.row.label), ...(hasTarget ? [text("Target")] : [])], ...cells])
    .format(range(top, left, bottom, left), STYLE.workingsLabel)
    .format(range(top, left + 1, bottom, right), STYLE.workings)
    .numberFormat(range(top + 1, left + 1, bottom, right), excelFormat)
    .add("charts", {
      kind: "line",
      name: `Copy chart ${indicator.number}`,
      source: range(top, left, bottom, right),
      from: cellAddress(captionRow + 1, LABEL),
      to: cellAddress(captionRow + CHART_ROWS, last),
      axis: { ...axisOf(drawn), code: excelFormat },
      hasTarget,
      hasEngland: false,
      hasLimits: false,
      marks: [],
    });
}
