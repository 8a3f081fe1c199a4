import { isBlank, type Grid } from "../workbook/grid";
import { settingsGrid } from "./settings-grid";
import { SETTINGS_TABLES, type SettingsTable } from "./settings-tables";

/** Zero-based cell of a table's first heading. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a sheet of an earlier version gets the table of limits of lists of work: right of all that stands on it, a blank
 * column between. Null where it has one, or there is no room up to the last column that is read.
 */
export function missingLimits(grid: Grid, lastColumn: number): TablePlace | null {
  const { missing, places } = settingsGrid(grid);
  if (!missing.includes("exceptions")) return null;
  const used = Math.max(0, ...grid.values.map((cells) => cells.findLastIndex((cell) => !isBlank(cell)) + 1));
  const column = grid.left + used + 1;
  const { headings }: SettingsTable = SETTINGS_TABLES.exceptions;
  return column + headings.length - 1 > lastColumn ? null : { row: places.areas.headingRow, column };
}
