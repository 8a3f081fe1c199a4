import type { Settings } from "../../settings/settings";

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
  /** The first column of the months by area, right of the workings and of a gap, and the last one. */
  readonly areas: number;
  readonly endOfAreas: number;
}

/** The months of a chart take this many columns: month, value, target, England, mean, limits, and up to four measures. */
export const SERIES_WIDTH = 11;

/** What heads the months of a chart. */
export const SERIES_MONTH = "Month";

/** `beside` is how many columns of areas and other periods a table may have beside the month's. */
export function sheetEdges(beside: number): SheetEdges {
  const last = MONTH + Math.max(beside, USUAL_AREAS);
  const end = last + 2 + workingsWidth(beside) - 1;
  return { last, workings: last + 2, end, areas: end + 2, endOfAreas: end + 2 + beside };
}

/** The columns that workings take: those of a chart, or a label and a column for each of the table. */
export function workingsWidth(beside: number): number {
  return Math.max(SERIES_WIDTH, 3 + beside);
}

/** {@link workingsWidth} of an earlier version, whose charts had no line for England. */
export function earlierWorkingsWidth(beside: number): number {
  return Math.max(SERIES_WIDTH - 1, 3 + beside);
}

/** How many columns a table of these settings may have beside the month's. */
export function columnsBeside({ areas, shownPeriods }: Pick<Settings, "areas" | "shownPeriods">): number {
  return areas.length + shownPeriods.length;
}
