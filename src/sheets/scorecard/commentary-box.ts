import { range } from "../../workbook/addresses";
import type { SheetBuilder } from "../../workbook/sheet-builder";
import { text } from "../../workbook/sheet-builder";
import { HEIGHT, STYLE } from "../../workbook/styles";
import { LABEL } from "./columns";

/** Rows of the commentary box. */
export const COMMENTARY_ROWS = 4;

/** About how many characters fit a line across the printed columns. */
const LINE = 135;

/** How many lines a text takes across the printed columns; a paragraph takes one at least. */
export function linesOf(words: string): number {
  return words.split("\n").reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / LINE)), 0);
}

/** The height in points of each row of the box, so that nothing of a commentary is clipped. */
export function commentaryRowPoints(words: string): number {
  return (Math.max(COMMENTARY_ROWS, linesOf(words)) * HEIGHT.row) / COMMENTARY_ROWS;
}

/** The box for a commentary over the printed columns. Its rows are to be {@link commentaryRowPoints} high. */
export function layCommentaryBox(sheet: SheetBuilder, first: number, last: number, words: string): void {
  const box = range(first, LABEL, first + COMMENTARY_ROWS - 1, last);
  sheet
    .block(first, LABEL, [[text(words)]])
    .add("merges", box)
    .format(box, STYLE.commentary);
}
