import { isBlank, type Grid } from "../workbook/grid";
import { settingsGrid } from "./settings-grid";
import { FROM, SETTINGS_TABLES, type SettingsTable, type SettingsTableKey } from "./settings-tables";

/** Where a sheet of an earlier version gets the heading “From”. */
export interface FromHeading {
  readonly table: SettingsTableKey;
  /** Zero-based cell of the new heading, right of the table's last one. */
  readonly row: number;
  readonly column: number;
  /** The last row of the table. */
  readonly bottom: number;
}

const DATED: readonly SettingsTableKey[] = ["indicators", "areas", "teams"];

/**
 * The headings “From” that a settings sheet does not have yet. They take blank columns only: nothing is moved or written
 * over, and a table beside which something stands stays as it is.
 */
export function missingFrom(grid: Grid): FromHeading[] {
  const { places, rows } = settingsGrid(grid);
  return DATED.flatMap((table): FromHeading[] => {
    const entries = rows(table);
    const { headings }: SettingsTable = SETTINGS_TABLES[table];
    const { columns, headingRow: row } = places[table];
    if (entries === undefined || columns[headings.indexOf(FROM)] !== null) return [];
    const column = Math.max(...columns.flatMap((each) => each ?? [])) + 1;
    const isFree = grid.values.every((cells) => isBlank(cells[column - grid.left]));
    return isFree ? [{ table, row, column, bottom: entries.at(-1)?.row ?? row + 1 }] : [];
  });
}
