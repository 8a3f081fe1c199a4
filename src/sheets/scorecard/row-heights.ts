import { rowSpan } from "../../workbook/addresses";
import type { SheetBuilder } from "../../workbook/sheet-builder";
import { HEIGHT } from "../../workbook/styles";

/** About how many characters of a block's heading fit a line, and how high a line of it is. */
const HEADING = { line: 115, points: 18, padding: 8 } as const;

/** The height in points of the row that holds a block's heading. */
export function headingPoints(heading: string): number {
  return HEADING.padding + Math.ceil(heading.length / HEADING.line) * HEADING.points;
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
