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

/** The scale in per cent of sheets with several lists side by side, each on pages of its own: 11 points are 7 on paper. */
export const LISTS_SCALE = 64;

/** How much of a page lists side by side are planned for: nothing makes them narrower where a program measures wider. */
const LISTS_USED = 0.78;

/**
 * The columns that begin a page, so that of lists side by side none is split: as many of them to a wide page as fit at
 * {@link LISTS_SCALE}. `lefts` are their first columns in order, `widths` the characters of all columns from the first on.
 */
export function columnBreaks(lefts: readonly number[], widths: readonly number[]): number[] {
  const room = (pageSize(true).width * LISTS_USED * 100) / LISTS_SCALE;
  const breaks: number[] = [];
  const [, ...others] = lefts;
  let [first = 0] = lefts;
  others.forEach((left, index) => {
    const end = others[index + 1] ?? widths.length;
    if (widthOf(widths.slice(first, end)) <= room) return;
    breaks.push(left);
    first = left;
  });
  return breaks;
}
