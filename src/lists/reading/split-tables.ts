import type { CellValue, Grid, Source } from "../../workbook/grid";

export interface SheetTable {
  readonly name: string;
  /** "A3:F120", headings included. */
  readonly range: string;
  readonly hasTotals: boolean;
}

interface Corner {
  readonly top: number;
  readonly left: number;
}

/**
 * A grid for each Excel table of a sheet (headings included, its totals row left out), and one for the rest of the
 * sheet if anything stands outside the tables. `corner` is the sheet position of `values[0][0]`.
 */
export function splitTables(
  source: Source,
  values: readonly (readonly CellValue[])[],
  tables: readonly SheetTable[],
  corner: Corner,
  date1904: boolean,
  hiddenRows = 0,
): Grid[] {
  const grids: Grid[] = [];
  const rest = tables.length === 0 ? values : values.map((row) => [...row]);
  for (const table of tables) {
    const box = parseRange(table.range);
    if (box === null) continue;
    const bottom = table.hasTotals ? box.bottom - 1 : box.bottom;
    const inside = values
      .slice(box.top - corner.top, bottom - corner.top + 1)
      .map((row) => row.slice(box.left - corner.left, box.right - corner.left + 1));
    grids.push({
      source: { ...source, table: table.name },
      top: box.top,
      left: box.left,
      values: inside,
      date1904,
      hiddenRows,
    });
    for (let row = box.top - corner.top; row <= box.bottom - corner.top; row++) {
      (rest[row] as CellValue[] | undefined)?.fill(null, box.left - corner.left, box.right - corner.left + 1);
    }
  }
  if (rest.some((row) => row.some((cell) => cell !== null && cell !== ""))) {
    grids.push({ source, ...corner, values: rest, date1904, hiddenRows });
  }
  return grids;
}

/** A rectangle of cells; zero-based corners, both included. */
export interface Box extends Corner {
  readonly bottom: number;
  readonly right: number;
}

/** Zero-based corners of "A3:F120", "$A$3:$F$120" or "Sheet!A3"; null for anything else. */
export function parseRange(address: string): Box | null {
  const match = /(?:^|!)\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address.trim());
  if (!match) return null;
  const left = columnNumber(match[1] ?? "A");
  const top = Number(match[2]) - 1;
  return {
    top,
    left,
    bottom: match[4] === undefined ? top : Number(match[4]) - 1,
    right: match[3] === undefined ? left : columnNumber(match[3]),
  };
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
