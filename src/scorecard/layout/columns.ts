/** Zero-based columns of the scorecard sheet: labels, then figures; the workings stand right of what is printed. */
export const LABEL = 0;
export const FIRST_FIGURE = 1;
export const LAST_COLUMN = 7;
export const WORKINGS = 9;

/** Widths in characters of the default font. */
export const WIDTHS = { label: 46, figure: 14.5, gap: 4, workingsLabel: 34, workings: 13 } as const;


/** A column's width in points: seven pixels a character and five of padding, four pixels to three points. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
