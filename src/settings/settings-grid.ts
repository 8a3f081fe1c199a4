import { cellAddress } from "../workbook/addresses";
import { isBlank, type CellValue, type Grid } from "../workbook/grid";
import { findTables, type FoundTable, type HeadingProblem } from "./find-tables";
import {
  SETTINGS_TABLES,
  firstPlaces,
  type SettingsPlace,
  type SettingsPlaces,
  type SettingsTableKey,
} from "./settings-tables";

/** A row of a settings table: its cells by heading, and where they stand. */
export interface Entry {
  /** Zero-based row of the sheet. */
  readonly row: number;
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
  /** The first cells of what stands below a gap in a table and is not read: notes between its rows, and rows below its end. */
  readonly alone: readonly { readonly cell: string; readonly text: string; readonly table: SettingsTableKey }[];
  /**
   * The rows under a table's headings, up to two that are blank in all its columns or to the headings of another table;
   * undefined without headings.
   */
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
  const under = new Map(
    [...found].map(([key, { place }]) => [
      key,
      rowsUnder(grid, place, SETTINGS_TABLES[key].headings, headingBelow(key, found)),
    ]),
  );
  return {
    places,
    alone: [...under].flatMap(([table, { alone }]) => alone.map((each) => ({ ...each, table }))),
    missing: (Object.keys(SETTINGS_TABLES) as SettingsTableKey[]).filter((key) => !found.has(key)),
    problems: [...found].flatMap(([table, { problems }]) => problems.map((each) => ({ ...each, table }))),
    rows: (table) => under.get(table)?.entries,
    headAddress: (table) => addressIn(places[table], 0, places[table].headingRow),
  };
}

/** The row of the next headings below those of a table, in one of its columns; infinity where there are none. */
function headingBelow(key: SettingsTableKey, found: ReadonlyMap<SettingsTableKey, FoundTable>): number {
  const own = found.get(key)?.place;
  if (own === undefined) return Infinity;
  const isOver = (place: SettingsPlace) =>
    place.headingRow > own.headingRow &&
    place.columns.some((column) => column !== null && own.columns.includes(column));
  return Math.min(...[...found.values()].filter(({ place }) => isOver(place)).map(({ place }) => place.headingRow));
}

interface RowsUnder {
  readonly entries: readonly Entry[];
  readonly alone: readonly { readonly cell: string; readonly text: string }[];
}

/** The caption of a table stands above its headings, and is no row of the table before. */
const CAPTION = 1;
const BLANKS_THAT_END = 2;

function rowsUnder(grid: Grid, place: SettingsPlace, headings: readonly string[], end: number): RowsUnder {
  const entries: Entry[] = [];
  const alone: RowsUnder["alone"][number][] = [];
  let blanks = 0;
  let isBelowGap = false;
  for (let at = place.headingRow + 1 - grid.top; at < grid.values.length; at++) {
    const row = grid.top + at;
    const cells = grid.values[at] ?? [];
    const cellAt = (column: number) => cells[column - grid.left] ?? null;
    const filled = place.columns.filter((column): column is number => column !== null && !isBlank(cellAt(column)));
    const isCaption = blanks > 0 && row === end - CAPTION;
    if (row >= end || isCaption) break;
    const [first] = filled;
    if (first === undefined) {
      blanks++;
      isBelowGap = true;
      continue;
    }
    const isLone = filled.length === 1 && headings.length > 1;
    const told = { cell: cellAddress(row, first), text: textOf(cellAt(first)) };
    if (blanks >= BLANKS_THAT_END) {
      // A note below the end is nobody's row; of rows there the first is told of.
      if (isLone) continue;
      alone.push(told);
      break;
    }
    if (isBelowGap && isLone) {
      alone.push(told);
      continue;
    }
    blanks = 0;
    entries.push({
      row,
      cell: (heading) => {
        const column = place.columns[headings.indexOf(heading)];
        if (column === undefined) throw new Error(`The settings have no column ${heading}.`);
        return column === null ? undefined : cellAt(column);
      },
      address: (heading) => addressIn(place, headings.indexOf(heading), row),
    });
  }
  return { entries, alone };
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
