import { columnPoints } from "./column-points";

/** A4 between our margins, in points. */
const PAPER = { short: 595 - 68, long: 842 - 96, shortTall: 595 - 96, longWide: 842 - 68 } as const;

/** How much of a page is used: programs measure columns and rows a little differently. */
const USED = 0.97;

/** What fits between the margins of a page, in points. */
export function pageSize(landscape: boolean): { readonly width: number; readonly height: number } {
  return landscape ? { width: PAPER.longWide, height: PAPER.shortTall } : { width: PAPER.short, height: PAPER.long };
}

/** The width in points of columns that are so many characters wide. */
export function widthOf(characters: readonly number[]): number {
  return characters.reduce((sum, each) => sum + columnPoints(each), 0);
}

/**
 * The whole per cent, 100 at most, at which so many points fit a page: one page wide, and where a height is given one page
 * high as well.
 */
export function scaleFor(width: number, landscape: boolean, height = 0): number {
  const page = pageSize(landscape);
  const fits = Math.min(page.width / width, height === 0 ? Infinity : page.height / height);
  return Math.min(100, Math.floor(fits * USED * 100));
}

/** Points of rows that fit a page at a scale in per cent. */
export function pointsOnPage(scale: number, landscape: boolean): number {
  return (pageSize(landscape).height * USED * 100) / scale;
}
