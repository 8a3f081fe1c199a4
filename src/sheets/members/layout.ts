import { MONTHS_SHOWN } from "../../scorecard/figure-columns";

/** Zero-based columns of the page for members. */
export const TITLE = 0;
export const VALUE = 1;
export const PREVIOUS = 2;
export const TARGET = 4;
export const RATING = 5;
export const PICTURE = 6;
export const DIRECTION = 7;
export const BENCHMARK = 8;
export const LAST = TITLE + 8;

/** The thirteen months behind the pictures, right of what is printed and of a gap. */
export const WORKINGS = LAST + 2;
export const WORKINGS_END = WORKINGS + MONTHS_SHOWN;

/** Widths of the printed columns in characters. */
export const COLUMNS = [43, 8.5, 8, 8, 8, 10.5, 17, 19, 14] as const;

/** Zero-based row of the column heads, and of the first line. Each line has two rows: figures, and a sentence below. */
export const HEADS = 4;
export const FIRST_LINE = HEADS + 1;
