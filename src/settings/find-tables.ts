import { cellAddress } from "../workbook/addresses";
import { isBlank, type Grid } from "../workbook/grid";
import { readMonth } from "../lists/words/dates";
import { cellKey, spellingKey } from "../lists/words/spelling";
import {
  FROM,
  SETTINGS_TABLES,
  type SettingsPlace,
  type SettingsTable,
  type SettingsTableKey,
} from "./settings-tables";

/** A heading that a table should have and that a person renamed, cleared or took away. */
export interface HeadingProblem {
  readonly heading: string;
  /** Where it is expected, or the first heading of the table. */
  readonly cell: string;
  /** What stands there instead and is read as it; null where its column cannot be told. */
  readonly instead: string | null;
}

/** A table on a sheet: where it stands, and what is wrong with its headings. */
export interface FoundTable {
  readonly place: SettingsPlace;
  readonly problems: readonly HeadingProblem[];
}

const KEYS = Object.keys(SETTINGS_TABLES) as SettingsTableKey[];
/** A month with a two-digit year is one of this century. */
const LAST_YEAR = 2099;
const FROM_KEY = spellingKey(FROM);

/** All headings but {@link FROM}, which several tables have, and the tables that have them. */
const OWNERS: ReadonlyMap<string, SettingsTableKey> = new Map(
  KEYS.flatMap((key) =>
    SETTINGS_TABLES[key].headings
      .filter((heading) => heading !== FROM)
      .map((each) => [spellingKey(each), key] as const),
  ),
);

/**
 * The tables of a settings sheet, by their headings: a table is where most of its headings stand. A heading that is not
 * there is read from its place between the others, where that is sure, and told of in any case.
 */
export function findTables(grid: Grid): ReadonlyMap<SettingsTableKey, FoundTable> {
  const rows = grid.values.map((cells) => cells.map(cellKey));
  const most = rows.map((heads) => heads.filter((head) => OWNERS.has(head)).length);
  const mainRow = most.indexOf(Math.max(0, ...most));
  const found = new Map<SettingsTableKey, FoundTable>();
  for (const key of KEYS) {
    const table: SettingsTable = SETTINGS_TABLES[key];
    const counts = rows.map((heads) => headingsIn(table, heads));
    const count = Math.max(0, ...counts);
    const row = counts.indexOf(count);
    const least = row === mainRow ? 1 : Math.min(2, table.headings.length);
    if (count < least) continue;
    found.set(key, place(grid, row, rows[row] ?? [], key));
  }
  return found;
}

function headingsIn({ headings }: SettingsTable, heads: readonly string[]): number {
  return headings.filter((heading) => heading !== FROM && heads.includes(spellingKey(heading))).length;
}

function place(grid: Grid, row: number, heads: readonly string[], key: SettingsTableKey): FoundTable {
  const { headings, newer = [] }: SettingsTable = SETTINGS_TABLES[key];
  const columns = headings.map((heading): number | null => {
    const at = heading === FROM ? fromColumn(heads, key) : heads.indexOf(spellingKey(heading));
    return at < 0 ? null : at;
  });
  const first = columns.find((column) => column !== null) ?? 0;
  const addressOf = (column: number) => cellAddress(grid.top + row, grid.left + column);
  const problems: HeadingProblem[] = [];
  headings.forEach((heading, at) => {
    if (columns[at] !== null) return;
    const isNewer = newer.includes(heading);
    if (isNewer && heading !== FROM) return;
    const expected = expectedColumn(columns, at);
    const head = expected === null ? "" : (heads[expected] ?? "");
    const isFree = !OWNERS.has(head) && head !== FROM_KEY;
    const isThere = expected !== null && isFree && (head !== "" || hasValues(grid, row, expected));
    // Earlier versions do not have it: only months tell that a column is one whose heading was changed.
    if (isNewer && !(isThere && hasMonths(grid, row, expected))) return;
    if (isThere) columns[at] = expected;
    problems.push({
      heading,
      cell: addressOf(isThere ? expected : first),
      instead: isThere ? String(grid.values[row]?.[expected] ?? "").trim() : null,
    });
  });
  return {
    place: {
      headingRow: grid.top + row,
      columns: columns.map((column) => (column === null ? null : grid.left + column)),
    },
    problems,
  };
}

/** Where a heading that is not there has to be by those before and after it; null where they do not agree. */
function expectedColumn(columns: readonly (number | null)[], at: number): number | null {
  const places = columns.flatMap((column, index) => (column === null ? [] : [{ column, index }]));
  const before = places.filter(({ index }) => index < at).at(-1);
  const behind = places.find(({ index }) => index > at);
  const expected = [before, behind].flatMap((each) => (each === undefined ? [] : [each.column + at - each.index]));
  const [one, other = one] = expected;
  return one === undefined || one !== other || one < 0 ? null : one;
}

function hasValues(grid: Grid, row: number, column: number): boolean {
  return grid.values.slice(row + 1).some((cells) => !isBlank(cells[column]));
}

/** Whether all that stands below a heading is a month or a day. */
function hasMonths(grid: Grid, row: number, column: number): boolean {
  const reading = { date1904: grid.date1904, lastYear: LAST_YEAR };
  const cells = grid.values.slice(row + 1).map((each) => each[column]);
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => readMonth(cell, reading) !== null);
}

/** The column “From” of a table: the one that stands with its headings, those left of it before those right of it. */
function fromColumn(heads: readonly string[], key: SettingsTableKey): number {
  return heads.findIndex((head, column) => head === FROM_KEY && ownerOfFrom(heads, column) === key);
}

function ownerOfFrom(heads: readonly string[], column: number): SettingsTableKey | null {
  const left = ownerBeside(heads, column, -1);
  const isTaken =
    left !== null &&
    heads.slice(0, column).some((head, at) => head === FROM_KEY && ownerBeside(heads, at, -1) === left);
  return left !== null && !isTaken ? left : ownerBeside(heads, column, 1);
}

/** The table of the nearest heading on one side, with no blank between. */
function ownerBeside(heads: readonly string[], column: number, step: 1 | -1): SettingsTableKey | null {
  for (let at = column + step; at >= 0 && at < heads.length && heads[at] !== ""; at += step) {
    const owner = OWNERS.get(heads[at] ?? "");
    if (owner !== undefined) return hasFrom(owner) ? owner : null;
  }
  return null;
}

function hasFrom(key: SettingsTableKey): boolean {
  const { headings }: SettingsTable = SETTINGS_TABLES[key];
  return headings.includes(FROM);
}
