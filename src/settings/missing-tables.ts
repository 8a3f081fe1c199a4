import { isBlank, type Grid } from "../workbook/grid";
import { settingsGrid } from "./settings-grid";
import { SETTINGS_TABLES, type SettingsTable } from "./settings-tables";

/** The tables that sheets of earlier versions are given. */
const GIVEN = ["exceptions", "limits"] as const;

/** A table that is to be added: its key, and the zero-based cell of its first heading. */
export interface MissingTable {
  readonly table: (typeof GIVEN)[number];
  readonly row: number;
  readonly column: number;
}

/**
 * Where a sheet of an earlier version gets the tables that it lacks: right of all that stands on it, a blank column before
 * each, as far as there is room up to the last column that is read.
 */
export function missingTables(grid: Grid, lastColumn: number): MissingTable[] {
  const { missing, places } = settingsGrid(grid);
  const used = Math.max(0, ...grid.values.map((cells) => cells.findLastIndex((cell) => !isBlank(cell)) + 1));
  const row = places.areas.headingRow;
  let column = grid.left + used + 1;
  return GIVEN.flatMap((table): MissingTable[] => {
    const { headings }: SettingsTable = SETTINGS_TABLES[table];
    if (!missing.includes(table) || column + headings.length - 1 > lastColumn) return [];
    const place = { table, row, column };
    column += headings.length + 1;
    return [place];
  });
}
