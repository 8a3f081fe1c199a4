import type { CellValue, Grid } from "../../workbook/grid";
import type { TableAnatomy } from "./anatomy";

/** A column that stands on no sheet: its heading, and its cell for each row of a table. */
export interface AddedColumn {
  readonly heading: string;
  readonly of: (cells: readonly CellValue[]) => CellValue;
}

/** A grid with further columns behind its last, for the rows of one of its tables. */
export function withColumns({ grid, headingBottom, end }: TableAnatomy, added: readonly AddedColumn[]): Grid {
  const width = Math.max(...grid.values.map(({ length }) => length));
  const values = grid.values.map((row, at): CellValue[] => {
    const cells = Array.from({ length: width }, (_, column) => row[column] ?? null);
    const isRow = at > headingBottom && at < end;
    const further = added.map(({ heading, of }) => (at === headingBottom ? heading : isRow ? of(row) : null));
    return [...cells, ...further];
  });
  return { ...grid, values };
}
