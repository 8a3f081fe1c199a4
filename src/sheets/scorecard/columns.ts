/** Zero-based columns of the scorecard sheet: labels, then figures. */
export const LABEL = 0;
export const FIRST_FIGURE = 1;
export const MONTH = FIRST_FIGURE + 1;

/** As many areas as the sheet has room for without growing. */
const USUAL_AREAS = 5;

/** Widths in characters of the default font. */
export const WIDTHS = { label: 46, figure: 14.5, gap: 4, workingsLabel: 34, workings: 13 } as const;

/** Where the columns of a sheet end, which depends on how many areas there are. */
export interface SheetEdges {
  /** The last column that is printed. */
  readonly last: number;
  /** The first column of the workings, right of what is printed and of a gap. */
  readonly workings: number;
  /** The last column of the workings. */
  readonly end: number;
}

/** The months of a chart take this many columns: month, value, target, mean, limits, and up to four measures. */
export const SERIES_WIDTH = 10;

/** What heads the months of a chart. */
export const SERIES_MONTH = "Month";

export function sheetEdges(areas: number): SheetEdges {
  const last = MONTH + Math.max(areas, USUAL_AREAS);
  return { last, workings: last + 2, end: last + 2 + SERIES_WIDTH - 1 };
}

/** A column's width in points: seven pixels a character and five of padding, four pixels to three points. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
