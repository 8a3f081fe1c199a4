import { cellAddress, range, rowSpan } from "../../workbook/addresses";
import { after, shortMonth } from "../../calendar/month";
import type { Row } from "../../indicators/define-indicator";
import { DISPLAY, displayText } from "../../workbook/number-formats";
import { MONTHS_SHOWN, type IndicatorFigures } from "../../scorecard/figures";
import type { PlanCell } from "../../workbook/sheet-plan";
import { variationOf, type Variation } from "../../scorecard/variation";
import { axisOf } from "./chart-axis";
import { COMMENTARY_ROWS, closingRows, type Closing } from "./table-footer";
import { FIRST_FIGURE, LABEL, MONTH, WIDTHS, type SheetColumns } from "./columns";
import { ratingFormula, trendFormula } from "./formulas";
import { HEIGHT, LOOK } from "../../workbook/styles";
import { laySeries, showsTarget } from "./series";
import type { SettingsLookup } from "../../settings/settings-lookup";
import { SheetBuilder, formula, text } from "../../workbook/sheet-builder";
import { measureCells, tableCell } from "./table-cells";
import { planWorkings, type Workings } from "./workings";

/** About how many characters fit a line of the commentary box. */
const COMMENTARY_LINE = 135;

/** Where the parts of a block stand, for "at a glance", for names and for what comes below. */
export interface BlockPlace {
  readonly top: number;
  /** The first row below the block. */
  readonly end: number;
  readonly ratedRow: number;
  /** "$M$34": the cell that holds the target, and the tolerance. */
  readonly target: string;
  readonly tolerance: string;
  /** "B34": the comparator of the rated row. */
  readonly previous: string;
  /** The cells that show ratings; null where the table has none. */
  readonly ratings: string | null;
  readonly variation: Variation | null;
  /** Height in points, for page breaks. */
  readonly height: number;
}

/** What a block says besides its figures. */
export interface BlockInput {
  /** Zero-based row of its heading. */
  readonly top: number;
  readonly columns: SheetColumns;
  readonly commentary: string;
  /** What was said a month ago; "" for nothing. */
  readonly lastCommentary: string;
  /** What its defined names begin with. */
  readonly prefix: string;
  readonly lookup: SettingsLookup;
  /** Whether its chart shows the mean and the limits of ordinary variation. */
  readonly showsLimits: boolean;
}

/** How far down each part of a block goes; the same for an indicator whatever its figures say. */
export function blockRows(figures: IndicatorFigures, top: number): { firstRow: number; closing: Closing; end: number } {
  const firstRow = top + 2;
  const closing = closingRows(figures, firstRow + figures.rows.length);
  return { firstRow, closing, end: closing.captionRow + MONTHS_SHOWN + 2 };
}

/** Writes the block of an indicator: table, target, rating, trend, commentary, chart, and the workings beside them. */
export function layBlock(sheet: SheetBuilder, figures: IndicatorFigures, input: BlockInput): BlockPlace {
  const { top, columns: edges, prefix, lookup } = input;
  const { indicator, columns, rows } = figures;
  const last = FIRST_FIGURE + columns.length - 1;
  const { firstRow, closing, end } = blockRows(figures, top);
  const at = new Map<Row, number>(rows.map(({ row }, index) => [row, firstRow + index]));
  const workings = planWorkings(figures, top + 1, edges.workings, lookup);
  const series = { top: closing.captionRow, left: edges.workings };
  const cellOf = measureCells(figures, at, workings);
  const ratedRow = at.get(figures.rated.row) ?? firstRow;
  const format = figures.rated.row.format;
  const previous =
    figures.rated.row.comparatorLeftBlank === true ? workings.previousAt : cellAddress(ratedRow, FIRST_FIGURE);
  const variation = variationOf(figures.series.map(({ value }) => value));
  const heights = new Heights(sheet, top, end);

  layHeads(sheet, figures, top, edges, heights);
  rows.forEach(({ row, cells }, index) => {
    const rowNumber = firstRow + index;
    sheet.block(rowNumber, LABEL, [
      [
        text(row.label),
        ...cells.map((_, column) =>
          tableCell(figures, index, column, cellOf, workings, series.top + 1, series.left + 1),
        ),
      ],
    ]);
    sheet.numberFormat(range(rowNumber, FIRST_FIGURE, rowNumber, last), DISPLAY[row.format].excelFormat);
    if (row.label.length > WIDTHS.label) heights.set(rowNumber, rowNumber, 2 * HEIGHT.row);
    columns.forEach((column, columnIndex) => {
      sheet.add("figures", {
        indicator: indicator.number,
        row: row.label,
        column: column.label,
        cell: cellAddress(rowNumber, FIRST_FIGURE + columnIndex),
        counted: row.kind === "count" ? workings.countedAt(row.measure, columnIndex) : null,
        remark: cellAddress(closing.remarkRow, LABEL),
        format: row.format,
      });
    });
  });
  sheet
    .format(range(firstRow, LABEL, firstRow + rows.length - 1, LABEL), LOOK.label)
    .format(range(firstRow, FIRST_FIGURE, firstRow + rows.length - 1, last), LOOK.figure)
    .format(range(ratedRow, LABEL, ratedRow, last), LOOK.bold);

  layClosing(sheet, figures, closing, { ratedRow, previous, workings, variation, edges, lookup });
  for (const { isHidden } of closing.rows) if (isHidden) heights.hide();
  layRemark(sheet, closing, edges, heights);
  layCommentary(sheet, closing, input, heights);
  workings.lay(sheet, cellOf);
  laySeries(sheet, figures, { ...series, cellOf, target: workings.target, variation });
  layChart(sheet, figures, closing.captionRow, input, variation);
  heights.set(closing.captionRow, closing.captionRow, HEIGHT.smallHeading);

  sheet.add(
    "names",
    { name: `${prefix}_Value`, range: cellAddress(ratedRow, MONTH) },
    { name: `${prefix}_Previous`, range: previous },
    { name: `${prefix}_Target`, range: workings.target.replace(/\$/g, "") },
    { name: `${prefix}_Commentary`, range: cellAddress(closing.commentaryRow + 1, LABEL) },
    { name: `${prefix}_Table`, range: range(firstRow, FIRST_FIGURE, firstRow + rows.length - 1, last) },
  );
  const ratingRow = closing.rows.find(({ kind }) => kind === "rating")?.row;
  const ratings = ratingRow === undefined ? null : range(ratingRow, MONTH, ratingRow, last);
  return {
    top,
    end,
    ratedRow,
    target: workings.target,
    tolerance: workings.tolerance,
    previous,
    ratings,
    variation,
    height: heights.sum(),
  };

  function layChart(
    target: SheetBuilder,
    { month, rated, settings }: IndicatorFigures,
    captionRow: number,
    { showsLimits }: BlockInput,
    limits: Variation | null,
  ): void {
    const hasTarget = showsTarget(figures);
    const firstMonth = after(month, 1 - MONTHS_SHOWN);
    const caption = `${rated.row.label}, ${shortMonth(firstMonth)} to ${shortMonth(month)}${hasTarget ? ", with target" : ""}`;
    const lines = 1 + (hasTarget ? 1 : 0) + (showsLimits && limits !== null ? 3 : 0);
    target
      .block(captionRow, LABEL, [[text(caption)]])
      .format(range(captionRow, LABEL, captionRow, LABEL), LOOK.caption);
    target.add("charts", {
      name: `Scorecard chart ${indicator.number}`,
      source: range(series.top, series.left, series.top + MONTHS_SHOWN, series.left + lines),
      from: cellAddress(captionRow + 1, LABEL),
      to: cellAddress(captionRow + MONTHS_SHOWN, edges.last),
      axis: { ...axisOf({ series: figures.series, settings, rated }), code: DISPLAY[format].excelFormat },
      hasTarget,
      hasLimits: showsLimits && limits !== null,
    });
  }
}

/** The heights of a block's rows, and what they add up to. */
class Heights {
  private extra = 0;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly top: number,
    private readonly end: number,
  ) {
    sheet.add("rowHeights", { rows: rowSpan(top, end - 1), points: HEIGHT.row });
  }

  set(first: number, last: number, points: number): void {
    this.sheet.add("rowHeights", { rows: rowSpan(first, last), points });
    this.extra += (last - first + 1) * (points - HEIGHT.row);
  }

  /** A row that is there and not seen takes no room. */
  hide(): void {
    this.extra -= HEIGHT.row;
  }

  sum(): number {
    return (this.end - this.top) * HEIGHT.row + this.extra;
  }
}

function layHeads(
  sheet: SheetBuilder,
  { indicator, columns }: IndicatorFigures,
  top: number,
  { last }: SheetColumns,
  heights: Heights,
): void {
  const heading = `${indicator.number}  ${indicator.title}`;
  heights.set(top, top, 8 + Math.ceil(heading.length / 115) * 18);
  heights.set(top + 1, top + 1, HEIGHT.columnHeads);
  sheet
    .block(top, LABEL, [[text(heading)]])
    .add("merges", range(top, LABEL, top, last))
    .format(range(top, LABEL, top, last), LOOK.blockHeading)
    .block(top + 1, LABEL, [[null, ...columns.map(({ label }) => text(label))]])
    .format(range(top + 1, LABEL, top + 1, last), LOOK.columnHead);
}

interface ClosingInput {
  readonly ratedRow: number;
  readonly previous: string;
  readonly workings: Workings;
  readonly variation: Variation | null;
  readonly edges: SheetColumns;
  readonly lookup: SettingsLookup;
}

/** Target, rating, trend and national average. */
function layClosing(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  closing: Closing,
  { ratedRow, previous, workings, variation, edges, lookup }: ClosingInput,
): void {
  const { indicator, columns } = figures;
  const format = figures.rated.row.format;
  const last = FIRST_FIGURE + columns.length - 1;
  const { target, tolerance } = workings;
  const ratedCell = (index: number) => cellAddress(ratedRow, FIRST_FIGURE + index);
  for (const { kind, label, row, isHidden } of closing.rows) {
    const line: PlanCell[] = [text(label), ...columns.map(() => null)];
    if (kind === "target") line[MONTH] = formula(`IF(ISNUMBER(${target}),${target},"–")`);
    if (kind === "nationalAverage")
      line[MONTH] = formula(lookup.indicator(indicator.number, "National average", format.startsWith("percent")));
    if (kind === "trend") {
      line[MONTH] = formula(trendFormula(previous, ratedCell(1), indicator.direction, format));
      line[MONTH + 1] = text(variationSentence(figures, variation));
      sheet
        .add("merges", range(row, MONTH + 1, row, edges.last))
        .format(range(row, MONTH + 1, row, edges.last), LOOK.variation);
    }
    if (kind === "rating") {
      columns.forEach((_, index) => {
        if (figures.ratings[index] !== null)
          line[FIRST_FIGURE + index] = formula(
            ratingFormula(ratedCell(index), target, tolerance, indicator.direction, format),
          );
      });
    }
    sheet.block(row, LABEL, [line]).format(range(row, LABEL, row, LABEL), LOOK.label);
    sheet.format(
      range(row, FIRST_FIGURE, row, kind === "trend" ? MONTH : last),
      kind === "rating" ? LOOK.rating : kind === "trend" ? LOOK.trend : LOOK.figure,
    );
    sheet.add("hiddenRows", { row, isHidden });
    if (kind === "target" || kind === "nationalAverage") {
      const code =
        kind === "nationalAverage" && figures.rows.some((each) => each.row.kind === "rate")
          ? "0"
          : DISPLAY[format].excelFormat;
      sheet.numberFormat(range(row, MONTH, row, MONTH), code);
    }
  }
}

/** What the trend row says about variation. */
function variationSentence({ rated }: Pick<IndicatorFigures, "rated">, variation: Variation | null): string {
  if (variation === null) return "";
  const { format } = rated.row;
  if (variation.signal !== null) return `More than ordinary variation: ${variation.signal}`;
  const lower =
    rated.row.kind === "count" || format.startsWith("percent") ? Math.max(0, variation.lower) : variation.lower;
  const upper = format.startsWith("percent") ? Math.min(1, variation.upper) : variation.upper;
  return `Ordinary variation: ${displayText(lower, format)} to ${displayText(upper, format)}`;
}

function layRemark(
  sheet: SheetBuilder,
  { remark, remarkRow }: Closing,
  { last }: SheetColumns,
  heights: Heights,
): void {
  sheet
    .block(remarkRow, LABEL, [[text(remark)]])
    .add("merges", range(remarkRow, LABEL, remarkRow, last))
    .format(range(remarkRow, LABEL, remarkRow, last), LOOK.note);
  if (remark.length > COMMENTARY_LINE)
    heights.set(remarkRow, remarkRow, Math.ceil(remark.length / COMMENTARY_LINE) * HEIGHT.row);
}

/** The box for the month's commentary, and beside it what was said a month ago. */
function layCommentary(
  sheet: SheetBuilder,
  { commentaryRow }: Closing,
  { commentary, lastCommentary, columns: { last, workings, end } }: BlockInput,
  heights: Heights,
): void {
  const first = commentaryRow + 1;
  const bottom = first + COMMENTARY_ROWS - 1;
  const box = range(first, LABEL, bottom, last);
  sheet
    .block(commentaryRow, LABEL, [[text("Commentary")]])
    .format(range(commentaryRow, LABEL, commentaryRow, LABEL), LOOK.commentaryLabel)
    .block(first, LABEL, [[text(commentary)]])
    .add("merges", box)
    .format(box, LOOK.commentary);
  if (lastCommentary !== "") {
    const beside = range(first, workings, bottom, end);
    sheet
      .block(commentaryRow, workings, [[text("Last month (not printed)")]])
      .format(range(commentaryRow, workings, commentaryRow, workings), LOOK.workingsHeadLeft)
      .block(first, workings, [[text(lastCommentary)]])
      .add("merges", beside)
      .format(beside, LOOK.lastCommentary);
  }
  heights.set(commentaryRow, commentaryRow, HEIGHT.smallHeading);
  const lines = commentary
    .split("\n")
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / COMMENTARY_LINE)), 0);
  if (lines > COMMENTARY_ROWS) heights.set(first, bottom, (lines * HEIGHT.row) / COMMENTARY_ROWS);
}
