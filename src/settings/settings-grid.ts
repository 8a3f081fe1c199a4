import { cellAddress } from "../workbook/addresses";
import { isBlank, type CellValue, type Grid } from "../workbook/grid";
import { cellKey, spellingKey } from "../lists/words/spelling";
import {
  SETTINGS_TABLES,
  firstPlaces,
  type SettingsPlace,
  type SettingsPlaces,
  type SettingsTable,
  type SettingsTableKey,
} from "./settings-tables";

/** A row of a settings table: its cells by heading, and where they stand. */
export interface Entry {
  readonly cell: (heading: string) => CellValue;
  readonly address: (heading: string) => string;
}

/** The tables of the settings sheet, found by their headings wherever they stand. */
export interface SettingsGrid {
  readonly places: SettingsPlaces;
  /** The rows under a table's headings, up to the first that is blank in all its columns; undefined without headings. */
  readonly rows: (table: SettingsTableKey) => readonly Entry[] | undefined;
  /** The address of the cell that heads the first column of a table. */
  readonly headAddress: (table: SettingsTableKey) => string;
}

export function settingsGrid(grid: Grid): SettingsGrid {
  const keys = Object.keys(SETTINGS_TABLES) as SettingsTableKey[];
  const found = new Map(
    keys.flatMap((key) => {
      const place = findTable(grid, SETTINGS_TABLES[key]);
      return place === null ? [] : [[key, place] as const];
    }),
  );
  const places = { ...firstPlaces(), ...Object.fromEntries(found) };
  return {
    places,
    rows: (table) => {
      const place = found.get(table);
      return place === undefined ? undefined : entriesUnder(grid, place, SETTINGS_TABLES[table].headings);
    },
    headAddress: (table) => cellAddress(places[table].headingRow, places[table].columns[0] ?? 0),
  };
}

function findTable(grid: Grid, { headings }: SettingsTable): SettingsPlace | null {
  const keys = headings.map(spellingKey);
  for (const [row, cells] of grid.values.entries()) {
    const heads = cells.map(cellKey);
    const columns = keys.map((key) => heads.indexOf(key));
    if (!columns.includes(-1))
      return { headingRow: grid.top + row, columns: columns.map((column) => grid.left + column) };
  }
  return null;
}

function entriesUnder(grid: Grid, { headingRow, columns }: SettingsPlace, headings: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (let row = headingRow + 1 - grid.top; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    if (columns.every((column) => isBlank(cells[column - grid.left]))) break;
    const columnOf = (heading: string) => columns[headings.indexOf(heading)] ?? 0;
    entries.push({
      cell: (heading) => cells[columnOf(heading) - grid.left] ?? null,
      address: (heading) => cellAddress(grid.top + row, columnOf(heading)),
    });
  }
  return entries;
}
