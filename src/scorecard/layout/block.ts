import { cellAddress } from "../../lists/grid";
import { after, shortMonth } from "../../calendar/month";
import type { Row } from "../../indicators/indicator";
import { DISPLAY, NOT_APPLICABLE, NOT_KNOWN } from "../display";
import { MONTHS_BEFORE, MONTHS_SHOWN, type IndicatorFigures } from "../figures";
import type { PlanCell } from "../plan";
import { axisOf } from "./chart-axis";
import { FIRST_FIGURE, LABEL, LAST_COLUMN, WIDTHS, WORKINGS } from "./columns";
import { ratingFormula, shareFormula, trendFormula } from "./formulas";
import { HEIGHT, LOOK } from "./look";
import { laySeries, showsTarget } from "./series";
import type { SettingsLookup } from "./settings-lookup";
import { SheetBuilder, absolute, formula, range, rowSpan, text } from "./sheet-builder";
import { planWorkings, type MeasureCells, type Workings } from "./workings";

const MONTH = FIRST_FIGURE + 1;
const COMMENTARY_ROWS = 4;
/** About how many characters fit a line of the commentary box. */
const COMMENTARY_LINE = 135;

/** Where the parts of a block stand, for "at a glance", for names and for what comes below. */
export interface BlockPlace {
  readonly top: number;
  /** The first row below the block. */
  readonly end: number;
  readonly ratedRow: number;
  /** "$L$34": the cell that holds the target, and the tolerance. */
  readonly target: string;
  readonly tolerance: string;
  /** "B34": the comparator of the rated row. */
  readonly previous: string;
  readonly commentaryRow: number;
  /** The cells that show ratings; null where the table has none. */
  readonly ratings: string | null;
  /** Height in points, for page breaks. */
  readonly height: number;
}

/** What a block says besides its figures. */
export interface BlockInput {
  /** Zero-based row of its heading. */
  readonly top: number;
  readonly commentary: string;
  /** What its defined names begin with. */
  readonly prefix: string;
  readonly lookup: SettingsLookup;
}

/** Writes the block of an indicator: table, target, rating, trend, commentary, chart, and the workings beside them. */
export function layBlock(sheet: SheetBuilder, figures: IndicatorFigures, { top, commentary, prefix, lookup }: BlockInput): BlockPlace {
  const { indicator, columns, rows } = figures;
  const last = FIRST_FIGURE + columns.length - 1;
  const firstRow = top + 2;
  const at = new Map<Row, number>(rows.map(({ row }, index) => [row, firstRow + index]));
  const workings = planWorkings(figures, top + 1, lookup);
  const closing = closingRows(figures, firstRow + rows.length);
  const captionRow = closing.captionRow;
  const series = { top: captionRow, first: captionRow + 1 };
  const cellOf = measureCells(figures, at, workings.rowOf);
  const ratedRow = at.get(figures.rated.row) ?? firstRow;
  const target = absolute(workings.targetRow, WORKINGS + 2);
  const tolerance = absolute(workings.toleranceRow, WORKINGS + 2);

  // Heading and column heads
  const heading = `${String(indicator.number)}  ${indicator.title}`;
  const headingPoints = 8 + Math.ceil(heading.length / 115) * 18;
  const end = captionRow + MONTHS_SHOWN + 2;
  let extra = headingPoints + HEIGHT.columnHeads - 2 * HEIGHT.row;
  const grow = (first: number, lastRow: number, points: number) => {
    sheet.add("rowHeights", { rows: rowSpan(first, lastRow), points });
    extra += (lastRow - first + 1) * (points - HEIGHT.row);
  };
  sheet
    .block(top, LABEL, [[text(heading)]])
    .add("merges", range(top, LABEL, top, LAST_COLUMN))
    .format(range(top, LABEL, top, LAST_COLUMN), LOOK.blockHeading)
    .add("rowHeights", { rows: rowSpan(top, end - 1), points: HEIGHT.row }, { rows: rowSpan(top, top), points: headingPoints })
    .block(top + 1, LABEL, [[null, ...columns.map(({ label }) => text(label))]])
    .format(range(top + 1, LABEL, top + 1, LAST_COLUMN), LOOK.columnHead)
    .add("rowHeights", { rows: rowSpan(top + 1, top + 1), points: HEIGHT.columnHeads });

  // The table
  const cells = rows.map(({ row, cells: figuresOfRow }, index): PlanCell[] => [
    text(row.label),
    ...figuresOfRow.map((_, columnIndex) => tableCell(figures, index, columnIndex, cellOf, workings, series.first)),
  ]);
  sheet
    .block(firstRow, LABEL, cells)
    .format(range(firstRow, LABEL, firstRow + rows.length - 1, LABEL), LOOK.label)
    .format(range(firstRow, FIRST_FIGURE, firstRow + rows.length - 1, last), LOOK.figure)
    .format(range(ratedRow, LABEL, ratedRow, last), LOOK.bold);
  for (const { row } of rows) {
    const rowNumber = at.get(row) ?? firstRow;
    sheet.numberFormat(range(rowNumber, FIRST_FIGURE, rowNumber, last), DISPLAY[row.format].excelFormat);
    if (row.label.length > WIDTHS.label) grow(rowNumber, rowNumber, 2 * HEIGHT.row);
  }

  // Target, rating, trend, national average
  const format = figures.rated.row.format;
  const ratedCell = (index: number) => cellAddress(ratedRow, FIRST_FIGURE + index);
  const previous = figures.rated.row.comparatorLeftBlank === true ? cellAddress(workings.previousRow, WORKINGS + 1) : ratedCell(0);
  for (const { kind, row } of closing.rows) {
    const line: PlanCell[] = [text(closing.labels[kind]), ...columns.map(() => null)];
    if (kind === "target") line[MONTH] = formula(`IF(ISNUMBER(${target}),${target},"–")`);
    if (kind === "nationalAverage") line[MONTH] = formula(lookup.indicator(indicator.number, "National average", format.startsWith("percent")));
    if (kind === "trend") line[MONTH] = formula(trendFormula(previous, ratedCell(1), indicator.direction, format));
    if (kind === "rating") {
      columns.forEach((_, index) => {
        if (figures.ratings[index] !== null) line[FIRST_FIGURE + index] = formula(ratingFormula(ratedCell(index), target, tolerance, indicator.direction, format));
      });
    }
    sheet.block(row, LABEL, [line]).format(range(row, LABEL, row, LABEL), LOOK.label);
    sheet.format(range(row, FIRST_FIGURE, row, last), kind === "rating" ? LOOK.rating : kind === "trend" ? LOOK.trend : LOOK.figure);
    if (kind === "target" || kind === "nationalAverage") {
      const code = kind === "nationalAverage" && figures.rows.some((each) => each.row.kind === "rate") ? "0" : DISPLAY[format].excelFormat;
      sheet.numberFormat(range(row, MONTH, row, MONTH), code);
    }
  }
  closing.remarks.forEach((remark, index) => {
    const row = closing.remarksRow + index;
    sheet.block(row, LABEL, [[text(remark)]]).add("merges", range(row, LABEL, row, LAST_COLUMN)).format(range(row, LABEL, row, LAST_COLUMN), LOOK.note);
    if (remark.length > COMMENTARY_LINE) grow(row, row, Math.ceil(remark.length / COMMENTARY_LINE) * HEIGHT.row);
  });

  // Commentary
  const commentaryRow = closing.commentaryRow + 1;
  const box = range(commentaryRow, LABEL, commentaryRow + COMMENTARY_ROWS - 1, LAST_COLUMN);
  sheet
    .block(closing.commentaryRow, LABEL, [[text("Commentary")]])
    .format(range(closing.commentaryRow, LABEL, closing.commentaryRow, LABEL), LOOK.commentaryLabel)
    .block(commentaryRow, LABEL, [[text(commentary)]])
    .add("merges", box)
    .format(box, LOOK.commentary);
  grow(closing.commentaryRow, closing.commentaryRow, HEIGHT.smallHeading);
  const lines = commentary.split("\n").reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / COMMENTARY_LINE)), 0);
  if (lines > COMMENTARY_ROWS) grow(commentaryRow, commentaryRow + COMMENTARY_ROWS - 1, (lines * HEIGHT.row) / COMMENTARY_ROWS);

  workings.lay(sheet, cellOf);
  laySeries(sheet, figures, series, cellOf, target);
  const hasTarget = showsTarget(figures);
  const firstMonth = after(figures.month, 1 - MONTHS_SHOWN);
  const caption = `${figures.rated.row.label}, ${shortMonth(firstMonth)} to ${columns[1]?.label ?? ""}${hasTarget ? ", with target" : ""}`;
  sheet.block(captionRow, LABEL, [[text(caption)]]).format(range(captionRow, LABEL, captionRow, LABEL), LOOK.caption);
  grow(captionRow, captionRow, HEIGHT.smallHeading);
  const axis = axisOf(figures);
  sheet.add("charts", {
    name: `Scorecard chart ${String(indicator.number)}`,
    source: range(series.top, WORKINGS, series.first + MONTHS_SHOWN - 1, WORKINGS + (hasTarget ? 2 : 1)),
    from: cellAddress(captionRow + 1, LABEL),
    to: cellAddress(captionRow + MONTHS_SHOWN, LAST_COLUMN),
    altText: `Line chart of ${caption}. The figures stand beside it in columns J to L.`,
    axis: { ...axis, code: DISPLAY[format].excelFormat },
    hasTarget,
  });

  sheet.add(
    "names",
    { name: `${prefix}_Value`, range: ratedCell(1) },
    { name: `${prefix}_Previous`, range: previous },
    { name: `${prefix}_Target`, range: target.replace(/\$/g, "") },
    { name: `${prefix}_Commentary`, range: cellAddress(commentaryRow, LABEL) },
    { name: `${prefix}_Table`, range: range(firstRow, FIRST_FIGURE, firstRow + rows.length - 1, last) },
  );
  const height = (end - top) * HEIGHT.row + extra;
  const ratingRow = closing.rows.find(({ kind }) => kind === "rating")?.row;
  const ratings = ratingRow === undefined ? null : range(ratingRow, MONTH, ratingRow, last);
  return { top, end, ratedRow, target, tolerance, previous, commentaryRow, ratings, height };
}

type Closing = "target" | "rating" | "trend" | "nationalAverage";

/** The rows under the table: which there are and where. */
function closingRows({ indicator, settings, notes }: IndicatorFigures, first: number) {
  const kinds: Closing[] = [];
  if (indicator.tableRows.target || (settings.target !== null && indicator.direction !== "neither")) kinds.push("target");
  if (indicator.tableRows.rating) kinds.push("rating");
  if (indicator.tableRows.trend) kinds.push("trend");
  if (settings.nationalAverage !== null) kinds.push("nationalAverage");
  const rows = kinds.map((kind, index) => ({ kind, row: first + index }));
  const remarks = [...(indicator.footnotes ?? []), ...notes];
  const remarksRow = first + kinds.length;
  const commentaryRow = remarksRow + remarks.length;
  const labels: Record<Closing, string> = {
    target: "Target",
    rating: "Performance rating",
    trend: indicator.trendLabel ?? "Trend",
    nationalAverage: indicator.nationalAverageLabel ?? "National average",
  };
  return { rows, labels, remarks, remarksRow, commentaryRow, captionRow: commentaryRow + COMMENTARY_ROWS + 1 };
}

/** In the table if it is a row of counts, else in the workings. */
function measureCells(figures: IndicatorFigures, at: ReadonlyMap<Row, number>, workingsRow: ReadonlyMap<string, number>): MeasureCells {
  return (measure, columnIndex) => {
    const shown = figures.rows.find(({ row }) => row.kind === "count" && row.measure === measure && (columnIndex > 0 || row.comparatorLeftBlank !== true));
    const row = shown === undefined ? undefined : at.get(shown.row);
    return row !== undefined ? cellAddress(row, FIRST_FIGURE + columnIndex) : cellAddress(workingsRow.get(measure) ?? 0, WORKINGS + 1 + columnIndex);
  };
}

function tableCell(
  { rows, measure }: IndicatorFigures,
  rowIndex: number,
  columnIndex: number,
  cellOf: MeasureCells,
  workings: Workings,
  seriesFirst: number,
): PlanCell {
  const figureRow = rows[rowIndex];
  const found = figureRow?.cells[columnIndex];
  if (figureRow === undefined || found === undefined) return null;
  const { row } = figureRow;
  if (found.value === null && (found.missing === "left blank" || found.missing === "not applicable")) return row.kind === "rate" ? rateFormula(row.measure) : text(found.text);
  switch (row.kind) {
    case "count":
      return measure(row.measure)[columnIndex] ?? text(NOT_KNOWN);
    case "total": {
      const parts = row.measures.map((name) => cellOf(name, columnIndex)).join(",");
      return formula(`IF(COUNT(${parts})<${String(row.measures.length)},"${NOT_KNOWN}",SUM(${parts}))`);
    }
    case "rate":
      return rateFormula(row.measure);
    case "mean":
      if (columnIndex === 0) {
        const six = range(seriesFirst + MONTHS_SHOWN - 1 - MONTHS_BEFORE, WORKINGS + 1, seriesFirst + MONTHS_SHOWN - 2, WORKINGS + 1);
        return formula(`IF(COUNT(${six})<${String(MONTHS_BEFORE)},"${NOT_KNOWN}",AVERAGE(${six}))`);
      }
      return formula(shareFormula(cellOf(row.measure, columnIndex), cellOf(row.among, columnIndex)));
    case "share":
      return formula(shareFormula(cellOf(row.measure, columnIndex), cellOf(row.among, columnIndex)));
  }

  function rateFormula(name: string): PlanCell {
    const population = cellAddress(workings.populationRow, WORKINGS + 1 + columnIndex);
    const children = cellOf(name, columnIndex);
    return formula(`IF(ISNUMBER(${population}),IF(ISNUMBER(${children}),${children}/${population}*10000,"${NOT_KNOWN}"),"${NOT_APPLICABLE}")`);
  }
}
