import { parseRange, type Box } from "../../workbook/addresses";
import { isBlank, type CellValue, type Grid, type Source } from "../../workbook/grid";

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

type Values = readonly (readonly CellValue[])[];

/**
 * The grids of a sheet. With one Excel table or none it is one grid, so that a title above the table and rows that were
 * added below or beside it are read with it; with several, each is a grid and so is the rest, if there is any. Rows of
 * totals of a table are left out. `corner` is the sheet position of `values[0][0]`.
 */
export function splitTables(
  source: Source,
  values: Values,
  tables: readonly SheetTable[],
  corner: Corner,
  date1904: boolean,
  hiddenRows = 0,
): Grid[] {
  const placed = tables.flatMap(({ name, range, hasTotals }) => {
    const box = parseRange(range);
    return box === null ? [] : [{ name, hasTotals, box: within(box, corner) }];
  });
  const rest = placed.length === 0 ? values : values.map((row) => [...row]);
  for (const { hasTotals, box } of placed) if (hasTotals) clear(rest, { ...box, top: box.bottom });
  const isUsed = rest.some((row) => row.some((cell) => !isBlank(cell)));
  const [only] = placed;
  if (only === undefined || placed.length === 1) {
    if (!isUsed) return [];
    const named = only === undefined ? source : { ...source, table: only.name };
    return [{ source: named, ...corner, values: rest, date1904, hiddenRows }];
  }
  const grids: Grid[] = placed.map(({ name, box }) => {
    const bottom = continuesTo(
      rest,
      box,
      placed.map((table) => table.box),
    );
    const inside = rest.slice(box.top, bottom + 1).map((row) => row.slice(box.left, box.right + 1));
    clear(rest, { ...box, bottom });
    return {
      source: { ...source, table: name },
      top: box.top + corner.top,
      left: box.left + corner.left,
      values: inside,
      date1904,
      hiddenRows,
    };
  });
  if (rest.some((row) => row.filter((cell) => !isBlank(cell)).length > 1)) {
    grids.push({ source, ...corner, values: rest, date1904, hiddenRows });
  }
  return grids;
}

function within({ top, left, bottom, right }: Box, corner: Corner): Box {
  return { top: top - corner.top, left: left - corner.left, bottom: bottom - corner.top, right: right - corner.left };
}

/** The last of the rows that go on right below a table in its columns, up to a blank one or another table. */
function continuesTo(values: Values, box: Box, tables: readonly Box[]): number {
  const isTaken = (row: number) =>
    tables.some(
      (other) =>
        other !== box && row >= other.top && row <= other.bottom && other.left <= box.right && other.right >= box.left,
    );
  let { bottom } = box;
  while (
    !isTaken(bottom + 1) &&
    (values[bottom + 1] ?? []).slice(box.left, box.right + 1).some((cell) => !isBlank(cell))
  ) {
    bottom++;
  }
  return bottom;
}

function clear(values: Values, { top, bottom, left, right }: Box): void {
  for (let row = top; row <= bottom; row++) (values[row] as CellValue[] | undefined)?.fill(null, left, right + 1);
}
