import { rowSpan } from "../../workbook/addresses";
import type { SheetBuilder } from "../../workbook/sheet-builder";
import { HEIGHT } from "../../workbook/styles";

/** About how many characters of a block's heading fit a line, and how high a line of it is. */
const HEADING = { line: 115, points: 18, padding: 8 } as const;

/** The height in points of the row that holds a block's heading. */
export function headingPoints(heading: string): number {
  return HEADING.padding + Math.ceil(heading.length / HEADING.line) * HEADING.points;
}

/** About how many bold characters of a column's head fit a line, and how high a line of it is. */
const HEAD = { line: 12, points: 15.5, padding: 3 } as const;

/** The height in points of the row of column heads, so that the longest of them is not clipped. */
export function headsPoints(labels: readonly string[]): number {
  const lines = Math.max(0, ...labels.map(linesOfHead));
  return Math.max(HEIGHT.columnHeads, HEAD.padding + lines * HEAD.points);
}

/** How many lines a head takes: broken between words, and within a word that is longer than a line. */
function linesOfHead(label: string): number {
  let [lines, used] = [1, 0];
  for (const { length } of label.split(" ")) {
    if (used > 0 && used + 1 + length > HEAD.line) [lines, used] = [lines + 1, 0];
    const more = Math.ceil(length / HEAD.line) - 1;
    lines += more;
    used += (used > 0 ? 1 : 0) + length - more * HEAD.line;
  }
  return lines;
}

/** The heights of a block's rows, and what they add up to. */
export class RowHeights {
  private extra = 0;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly top: number,
    private readonly end: number,
  ) {
    sheet.add("rowHeights", { rows: rowSpan(top, end - 1), points: HEIGHT.row });
  }

  /** `isHidden` rows have their height for when they are shown, and take no room until then. */
  set(first: number, last: number, points: number, isHidden = false): void {
    this.sheet.add("rowHeights", { rows: rowSpan(first, last), points });
    if (isHidden) this.extra -= (last - first + 1) * HEIGHT.row;
    else this.extra += (last - first + 1) * (points - HEIGHT.row);
  }

  /** A row that is there and not seen takes no room. */
  hide(): void {
    this.extra -= HEIGHT.row;
  }

  sum(): number {
    return (this.end - this.top) * HEIGHT.row + this.extra;
  }
}
