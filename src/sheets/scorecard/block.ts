import { cellAddress, range } from "../../workbook/addresses";
import type { Benchmark } from "../../benchmarks/benchmark";
import { DISPLAY } from "../../workbook/number-formats";
import type { IndicatorFigures } from "../../scorecard/figures";
import { layAreaMonths } from "./area-months";
import { layChart } from "./block-chart";
import { layCommentary, layFooter, layRemark } from "./block-footer";
import { tableFooter, type TableFooter } from "./table-footer";
import { benchmarkRowPoints } from "./benchmark-row";
import type { EnglandLine } from "./england-line";
import { FIRST_FIGURE, LABEL, MONTH, WIDTHS, type SheetEdges } from "./columns";
import { HEIGHT, STYLE } from "../../workbook/styles";
import { RowHeights, headingPoints, headsPoints } from "./row-heights";
import { laySeries } from "./series";
import { text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { FigureReferences } from "./figure-formula";
import { measureCells, tableCell } from "./table-cells";
import { planWorkings, type Workings } from "./workings";

/** Where the parts of a block stand, for "at a glance", for names and for what comes below. */
export interface BlockPlace {
  readonly figures: IndicatorFigures;
  readonly top: number;
  /** The first row below the block. */
  readonly end: number;
  readonly ratedRow: number;
  /** "$M$34": the cell that holds the target, and the tolerance. */
  readonly target: string;
  readonly tolerance: string;
  /** "B34": the comparator of the rated row. */
  readonly comparator: string;
  /** The cells that show ratings; null where the table has none. */
  readonly ratings: string | null;
  /** The rows of its chart. */
  readonly chart: { readonly first: number; readonly last: number };
  /** Height in points with a chart of usual rows, for page breaks. */
  readonly height: number;
}

/** What a block says besides its figures. */
export interface BlockInput {
  /** Zero-based row of its heading. */
  readonly top: number;
  readonly edges: SheetEdges;
  readonly commentary: string;
  /** What was said a month ago; "" for nothing. */
  readonly lastCommentary: string;
  /** What its defined names begin with. */
  readonly prefix: string;
  /** What is published of others; null for nothing. */
  readonly benchmark: Benchmark | null;
  /** England in each month of the chart, and what its line is called; null where it is not to be drawn. */
  readonly england: EnglandLine | null;
  /** Whether its chart shows the mean and the limits of ordinary variation. */
  readonly showsLimits: boolean;
}

/** How far down each part of a block goes; the same for an indicator whatever its figures say. */
export function blockRows(
  figures: IndicatorFigures,
  top: number,
  benchmark: Benchmark | null = null,
): { firstRow: number; footer: TableFooter; end: number } {
  const firstRow = top + 2;
  const footer = tableFooter(figures, firstRow + figures.rows.length, benchmark);
  return { firstRow, footer, end: footer.end };
}

/** Writes the block of an indicator: table, target, rating, trend, commentary, chart, and the workings beside them. */
export function layBlock(sheet: SheetBuilder, figures: IndicatorFigures, input: BlockInput): BlockPlace {
  const { top, edges, prefix } = input;
  const { columns, rows, rated } = figures;
  const last = FIRST_FIGURE + columns.length - 1;
  const { firstRow, footer, end } = blockRows(figures, top, input.benchmark);
  const workings = planWorkings(figures, top + 1, edges.workings);
  const series = { top: footer.seriesRow, left: edges.workings };
  const measureAt = measureCells(figures, firstRow, workings.countedAt);
  const comparatorMonths = comparatorCells(figures, series);
  const references: FigureReferences = { measureAt, populationAt: workings.populationAt, comparatorMonths };
  const ratedRow = firstRow + rows.indexOf(rated);
  const comparator =
    rated.row.comparatorLeftBlank === true ? workings.comparatorAt : cellAddress(ratedRow, FIRST_FIGURE);
  const hasLimits = figures.series.some(({ month }) => figures.variation.limits.has(month));
  const heights = new RowHeights(sheet, top, end);

  layHeads(sheet, figures, top, edges, heights);
  layRows(sheet, figures, firstRow, references, heights);
  layFigures(sheet, figures, firstRow, workings, cellAddress(footer.remarkRow, LABEL));
  sheet.format(range(ratedRow, LABEL, ratedRow, last), STYLE.bold);
  const months = layAreaMonths(sheet, figures, { top: footer.seriesRow, edges, ratedRow });
  const { benchmark } = input;
  layFooter(
    sheet,
    figures,
    footer,
    { ratedRow, comparator, comparatorOfArea: months, workings, edges, benchmark },
    heights,
  );
  for (const { kind, row, isHidden } of footer.rows) {
    if (kind === "benchmarks") heights.set(row, row, benchmarkRowPoints(figures.indicator.number), isHidden);
    else if (isHidden) heights.hide();
  }
  layRemark(sheet, footer, edges, heights);
  layCommentary(sheet, footer, input, edges, heights);
  workings.lay(sheet, references);
  laySeries(sheet, figures, { ...series, measureAt, workings, hasLimits, england: input.england });
  const showsLimits = input.showsLimits && hasLimits;
  layChart(sheet, figures, { footer, series, edges, hasLimits: showsLimits, england: input.england });
  heights.set(footer.captionRow, footer.captionRow, HEIGHT.smallHeading);

  sheet.add(
    "names",
    { name: `${prefix}_Value`, range: cellAddress(ratedRow, MONTH) },
    { name: `${prefix}_Previous`, range: comparator },
    { name: `${prefix}_Target`, range: workings.target.replace(/\$/g, "") },
    { name: `${prefix}_Commentary`, range: cellAddress(footer.commentaryRow + 1, LABEL) },
    { name: `${prefix}_Table`, range: range(firstRow, FIRST_FIGURE, firstRow + rows.length - 1, last) },
  );
  const ratingRow = footer.rows.find(({ kind }) => kind === "rating")?.row;
  return {
    figures,
    top,
    end,
    ratedRow,
    target: workings.target,
    tolerance: workings.tolerance,
    comparator,
    ratings: ratingRow === undefined ? null : range(ratingRow, MONTH, ratingRow, last),
    chart: { first: footer.captionRow + 1, last: footer.captionRow + footer.chartRows },
    height: heights.sum(),
  };
}

/** The cells of the series with the months of the comparator. */
function comparatorCells(
  { series, comparatorMonths }: IndicatorFigures,
  { top, left }: { readonly top: number; readonly left: number },
): string[] | null {
  const rows = comparatorMonths.map((month) => series.findIndex((point) => point.month === month));
  return rows.includes(-1) ? null : rows.map((row) => cellAddress(top + 1 + row, left + 1));
}

function layHeads(
  sheet: SheetBuilder,
  { indicator, columns }: IndicatorFigures,
  top: number,
  { last }: SheetEdges,
  heights: RowHeights,
): void {
  const heading = `${indicator.number}  ${indicator.title}`;
  heights.set(top, top, headingPoints(heading));
  heights.set(top + 1, top + 1, headsPoints(columns.map(({ label }) => label)));
  sheet
    .block(top, LABEL, [[text(heading)]])
    .add("merges", range(top, LABEL, top, last))
    .format(range(top, LABEL, top, last), STYLE.blockHeading)
    .block(top + 1, LABEL, [[null, ...columns.map(({ label }) => text(label))]])
    .format(range(top + 1, LABEL, top + 1, last), STYLE.columnHead);
}

function layRows(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  firstRow: number,
  references: FigureReferences,
  heights: RowHeights,
): void {
  const { columns, rows } = figures;
  const last = FIRST_FIGURE + columns.length - 1;
  const bottom = firstRow + rows.length - 1;
  rows.forEach(({ row }, index) => {
    const at = firstRow + index;
    const cells = columns.map((_, column) => tableCell(figures, row, column, references));
    sheet
      .block(at, LABEL, [[text(row.label), ...cells]])
      .numberFormat(range(at, FIRST_FIGURE, at, last), DISPLAY[row.format].excelFormat);
    if (row.label.length > WIDTHS.label) heights.set(at, at, 2 * HEIGHT.row);
  });
  sheet
    .format(range(firstRow, LABEL, bottom, LABEL), STYLE.label)
    .format(range(firstRow, FIRST_FIGURE, bottom, last), STYLE.figure);
}

/** Says of each figure of the table where it stands. */
function layFigures(
  sheet: SheetBuilder,
  { indicator, columns, rows }: IndicatorFigures,
  firstRow: number,
  workings: Workings,
  remark: string,
): void {
  rows.forEach(({ row }, index) => {
    columns.forEach((column, columnIndex) => {
      sheet.add("figures", {
        key: { indicator: indicator.number, row: row.key, column: column.key },
        row: row.label,
        column: column.label,
        cell: cellAddress(firstRow + index, FIRST_FIGURE + columnIndex),
        counted: row.kind === "count" ? workings.countedAt(row.measure, columnIndex) : null,
        remark,
        format: row.format,
      });
    });
  });
}
