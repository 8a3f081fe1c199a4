import { cellAddress } from "../workbook/addresses";
import { isBlank, type CellValue, type Grid } from "../workbook/grid";
import { findTables, type HeadingProblem } from "./find-tables";
import {
  SETTINGS_TABLES,
  firstPlaces,
  type SettingsPlace,
  type SettingsPlaces,
  type SettingsTableKey,
} from "./settings-tables";

/** A row of a settings table: its cells by heading, and where they stand. */
export interface Entry {
  /** Undefined where the sheet does not have the column. */
  readonly cell: (heading: string) => CellValue | undefined;
  /** Of the row's first cell where the sheet does not have the column. */
  readonly address: (heading: string) => string;
}

/** The tables of the settings sheet, found by their headings wherever they stand. */
export interface SettingsGrid {
  readonly places: SettingsPlaces;
  /** The tables that are not on the sheet. */
  readonly missing: readonly SettingsTableKey[];
  /** What is wrong with the headings of those that are. */
  readonly problems: readonly (HeadingProblem & { readonly table: SettingsTableKey })[];
  /** The rows under a table's headings, up to the first that is blank in all its columns; undefined without headings. */
  readonly rows: (table: SettingsTableKey) => readonly Entry[] | undefined;
  /** The address of the cell that heads the first column of a table. */
  readonly headAddress: (table: SettingsTableKey) => string;
}

export function settingsGrid(grid: Grid): SettingsGrid {
  const found = findTables(grid);
  const places = {
    ...firstPlaces(),
    ...Object.fromEntries([...found].map(([key, { place }]) => [key, place])),
  };
  return {
    places,
    missing: (Object.keys(SETTINGS_TABLES) as SettingsTableKey[]).filter((key) => !found.has(key)),
    problems: [...found].flatMap(([table, { problems }]) => problems.map((each) => ({ ...each, table }))),
    rows: (table) => {
      const place = found.get(table)?.place;
      return place === undefined ? undefined : entriesUnder(grid, place, SETTINGS_TABLES[table].headings);
    },
    headAddress: (table) => addressIn(places[table], 0, places[table].headingRow),
  };
}

function entriesUnder(grid: Grid, place: SettingsPlace, headings: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (let row = place.headingRow + 1 - grid.top; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    const cellAt = (column: number) => cells[column - grid.left] ?? null;
    if (place.columns.every((column) => column === null || isBlank(cellAt(column)))) break;
    entries.push({
      cell: (heading) => {
        const column = place.columns[headings.indexOf(heading)];
        if (column === undefined) throw new Error(`The settings have no column ${heading}.`);
        return column === null ? undefined : cellAt(column);
      },
      address: (heading) => addressIn(place, headings.indexOf(heading), grid.top + row),
    });
  }
  return entries;
}

function addressIn({ columns }: SettingsPlace, heading: number, row: number): string {
  const column = columns[heading] ?? columns.find((each) => each !== null);
  if (column === undefined) throw new Error("A table without a column has no address.");
  return cellAddress(row, column);
}

/** What a cell says, without blanks around it; "" for a blank one. */
export function textOf(cell: CellValue | undefined): string {
  return isBlank(cell) ? "" : String(cell).trim();
}
