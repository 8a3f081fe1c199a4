import type { Box } from "../area";
import type { SheetModel } from "../model";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** How Excel takes a chart's range apart: which way its series run, and whether headings and categories lead them. */
export interface SeriesLayout {
  readonly by: "Columns" | "Rows";
  /** Whether the first row (by columns) names the series. */
  readonly hasNames: boolean;
  /** Whether the first column (by columns) is the categories. */
  readonly hasCategories: boolean;
}

/**
 * How Excel reads a chart's range. Without `seriesBy` it guesses: series run along the longer side. Headings that are
 * numbers or dates are taken for values, and a first column of numbers for a series of its own, unless the corner is blank.
 * Source: learn.microsoft.com, Excel.ChartSeriesBy; support.microsoft.com, "Change how rows and columns of data are plotted".
 */
export function seriesLayout(sheet: SheetModel, box: Box, given: SeriesBy): SeriesLayout {
  const rows = box.bottom - box.top + 1;
  const columns = box.right - box.left + 1;
  const by = given === "Auto" ? (columns > rows ? "Rows" : "Columns") : given;
  const isBlankCorner = isBlank(sheet, box.top, box.left);
  const top = lineOf(box.left + 1, box.right, (column) => isHeading(sheet, box.top, column));
  const side = lineOf(box.top + 1, box.bottom, (row) => isHeading(sheet, row, box.left));
  const hasTop = isBlankCorner || top;
  const hasSide = isBlankCorner || side;
  return by === "Columns"
    ? { by, hasNames: hasTop, hasCategories: hasSide }
    : { by, hasNames: hasSide, hasCategories: hasTop };
}

function lineOf(first: number, last: number, test: (at: number) => boolean): boolean {
  for (let at = first; at <= last; at++) if (!test(at)) return false;
  return last >= first;
}

/** A text, or a date: Excel takes dates along an edge for categories. */
function isHeading(sheet: SheetModel, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "string") return value !== "" && !value.startsWith("#");
  return typeof value === "number" && /[ymd]/i.test(sheet.styles.get(`${row},${column}`)?.numFmt ?? "");
}

function isBlank(sheet: SheetModel, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  return value === null || value === "";
}
