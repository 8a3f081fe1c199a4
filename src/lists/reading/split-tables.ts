import { parseRange } from "../../workbook/addresses";
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
