import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { filledCells, headingKey, isKeyHeading, isKnownHeading, mayBeHeading, mayStandInRows } from "./heading-words";
import { atOnce, type Steps } from "../../workbook/steps";
import { ROWS_PER_STEP } from "./sheet-rows";
import { headingRowByKind } from "./heading-by-kind";
import { isPartOfMonth } from "./column-headings";
import { headingOfWindow, strengthOf, type HeadingWindow } from "./heading-window";
import { monthHeading, type HeadingReading } from "./month-headings";

/** How far down a stretch of columns its first headings are looked for. */
const DEEPEST_HEADING = 40;
/** How many of a title's rows right above later headings belong to them. */
const MOST_TITLE_ROWS = 3;

/** A heading and a month, or two headings, are more. */
const LEAST_STRENGTH = 1.4;

/** A table on a sheet: its columns, its headings and where its rows end. */
export interface TableAnatomy {
  readonly grid: Grid;
  /** First and last column, as they are numbered in the grid. */
  readonly left: number;
  readonly right: number;
  /** First row, titles included. */
  readonly top: number;
  /** First and last row of the headings. */
  readonly headingTop: number;
  readonly headingBottom: number;
  /** The row after its last. */
  readonly end: number;
}

/**
 * Takes a sheet apart into its tables: side by side with a blank column between, and one under the other, each with its
 * headings of one to three rows. A sheet without headings is no table. `extra` are headings that a person has named;
 * null where nobody has said what the sheet is.
 */
export function takeApart(
  grid: Grid,
  reading: HeadingReading,
  extra: ReadonlySet<string> | null = null,
): TableAnatomy[] {
  return atOnce(takeApartInSteps(grid, reading, extra));
}

/** {@link takeApart}, in steps of a few milliseconds. */
export function* takeApartInSteps(
  grid: Grid,
  reading: HeadingReading,
  extra: ReadonlySet<string> | null,
): Steps<TableAnatomy[]> {
  const rows = usedRows(grid);
  const width = grid.values.slice(0, 200).reduce((most, row) => Math.max(most, row.length), 0);
  const known = (key: string) => isKnownHeading(key) || extra?.has(key) === true;
  const found: TableAnatomy[] = [];
  for (const { left, right } of columnBands(grid, width, rows, reading, known))
    found.push(...(yield* tablesOf(grid, left, right, rows, reading, known)));
  const at = found.length > 0 || extra === null ? null : headingRowByKind(grid);
  if (at === null) return found;
  return [{ grid, left: 0, right: Math.max(width - 1, 0), top: 0, headingTop: at, headingBottom: at, end: rows }];
}

/** Rows down to the last that holds anything: a format at the far end makes no rows. */
export function usedRows({ values }: Grid): number {
  let rows = values.length;
  while (rows > 0 && (values[rows - 1] ?? []).every(isBlank)) rows--;
  return rows;
}

interface Band {
  readonly left: number;
  readonly right: number;
}

type Known = (key: string) => boolean;

/** Stretches of columns that are tables of their own: parted by a blank column, each with a key heading of its own. */
function columnBands(grid: Grid, width: number, rows: number, reading: HeadingReading, known: Known): Band[] {
  const whole = { left: 0, right: Math.max(width - 1, 0) };
  const sample = grid.values.slice(0, Math.min(rows, DEEPEST_HEADING));
  const isBlankColumn = (column: number) => sample.every((row) => isBlank(row[column]));
  const pieces: Band[] = [];
  for (let column = 0; column < width; column++) {
    if (isBlankColumn(column)) continue;
    const last = pieces.at(-1);
    if (last?.right === column - 1) pieces[pieces.length - 1] = { left: last.left, right: column };
    else pieces.push({ left: column, right: column });
  }
  if (pieces.length < 2) return [whole];
  const isTable = ({ left, right }: Band) => {
    const at = firstHeading(grid, left, right, rows, reading, known);
    return at !== null && (grid.values[at] ?? []).slice(left, right + 1).some((cell) => isKeyHeading(headingKey(cell)));
  };
  const tables = pieces.filter(isTable);
  if (tables.length < 2) return [whole];
  return tables.map(({ left }, index) => ({
    left: index === 0 ? 0 : left,
    right: (tables[index + 1]?.left ?? width) - 1,
  }));
}

/**
 * The row that has most headings among the first, alone or else with those above and below it; null where none has two.
 */
function firstHeading(
  grid: Grid,
  left: number,
  right: number,
  rows: number,
  reading: HeadingReading,
  known: Known,
): number | null {
  const strongest = (strengthIn: (row: number) => number) => {
    let best: number | null = null;
    let most = LEAST_STRENGTH;
    for (let row = 0; row < Math.min(rows, DEEPEST_HEADING); row++) {
      const strength = strengthIn(row);
      if (strength <= most) continue;
      most = strength;
      best = row;
    }
    return best;
  };
  const alone = (row: number) => strengthOf(grid, row, row, left, right, reading, known);
  return (
    strongest(alone) ??
    strongest((row) => {
      if (!(grid.values[row] ?? []).slice(left, right + 1).some((cell) => isKeyHeading(headingKey(cell)))) return 0;
      const { top, bottom } = headingOfWindow(grid, row, left, right, reading, known);
      return strengthOf(grid, top, bottom, left, right, reading, known);
    })
  );
}

function* tablesOf(
  grid: Grid,
  left: number,
  right: number,
  rows: number,
  reading: HeadingReading,
  known: Known,
): Steps<TableAnatomy[]> {
  const strongest = firstHeading(grid, left, right, rows, reading, known);
  if (strongest === null) return [];
  const main = headingOfWindow(grid, strongest, left, right, reading, known);
  const first = headingBefore(grid, main.top, left, right, reading, known) ?? main;
  const windows = [first];
  const key = keyColumn(grid.values[strongest] ?? [], left, right);
  for (let row = first.bottom + 1; row < rows; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    if (row === main.top) {
      windows.push(main);
      row = main.bottom;
      continue;
    }
    const cells = grid.values[row] ?? [];
    if (!hasHeadingAtLeft(cells, left) && (key <= left + 2 || !mayBeHeading(cells[key]))) continue;
    if (!isHeadingAgain(grid, row, left, right, reading, known)) continue;
    const next = headingOfWindow(grid, row, left, right, reading, known);
    const before = windows.at(-1);
    windows.push(before === undefined ? next : { ...next, top: Math.max(next.top, before.bottom + 1) });
    row = next.bottom;
  }
  const tops = windows.map(({ top }, index) =>
    index === 0 ? 0 : titlesAbove(grid, top, left, right, (windows[index - 1]?.bottom ?? 0) + 1),
  );
  return windows.map(({ top, bottom }, index) => ({
    grid,
    left,
    right,
    top: tops[index] ?? 0,
    headingTop: top,
    headingBottom: bottom,
    end: tops[index + 1] ?? rows,
  }));
}

/** The headings of a table above the one that has most of them: with rows below, and fewer columns of the list. */
function headingBefore(
  grid: Grid,
  strongest: number,
  left: number,
  right: number,
  reading: HeadingReading,
  known: Known,
): HeadingWindow | null {
  for (let row = 0; row < strongest - 1; row++) {
    if (!hasHeadingAtLeft(grid.values[row] ?? [], left)) continue;
    if (!isHeadingAgain(grid, row, left, right, reading, known)) continue;
    const window = headingOfWindow(grid, row, left, right, reading, known);
    const below = grid.values.slice(window.bottom + 1, strongest);
    if (below.some((cells) => filledCells(cells, left, right) > 1)) return window;
  }
  return null;
}

/** Headings further down may stand in another order: one of the first columns has a word of theirs. */
function hasHeadingAtLeft(cells: readonly CellValue[], left: number): boolean {
  return mayBeHeading(cells[left]) || mayBeHeading(cells[left + 1]) || mayBeHeading(cells[left + 2]);
}

/** Which column is looked at to find the headings of further tables below. */
function keyColumn(cells: readonly CellValue[], left: number, right: number): number {
  for (let column = left; column <= right; column++) if (isKeyHeading(headingKey(cells[column]))) return column;
  return left;
}

/**
 * Further down, headings are words and months only: two that are known, a key among them, or a key beside months. Words
 * that stand in rows as well ("Ann | SW | Agency") make no headings by themselves.
 */
function isHeadingAgain(
  grid: Grid,
  row: number,
  left: number,
  right: number,
  reading: HeadingReading,
  known: Known,
): boolean {
  const cells = (grid.values[row] ?? []).slice(left, right + 1).filter((cell) => !isBlank(cell));
  const keys = cells.map(headingKey);
  if (cells.length < 2 || !keys.some(isKeyHeading)) return false;
  const others = cells.filter((_, at) => !known(keys[at] ?? ""));
  const knownKeys = new Set(keys.filter(known));
  const headingsOnly = [...knownKeys].filter((key) => !mayStandInRows(key));
  const isTold = headingsOnly.length > 1 || headingsOnly.some(isKeyHeading);
  const isMonth = (cell: CellValue | undefined) => monthHeading(cell, reading) !== null;
  if (isTold && knownKeys.size > 1 && knownKeys.size * 2 >= Math.min(cells.length, 6))
    return others.every((cell) => isWord(cell) || isMonth(cell));
  // A column of their own beside months ("Staff member | Grade | May-17") is not known and makes no row of data of them.
  if (headingsOnly.some(isKeyHeading) && others.some(isMonth))
    return others.every((cell) => isWord(cell) || isMonth(cell));
  const isUnderMonths = () => (grid.values[row - 1] ?? []).slice(left, right + 1).some(isMonth);
  const areMonths = () => others.every((cell) => isMonth(cell) || (isPartOfMonth(cell) && isUnderMonths()));
  return (isTold || others.length > 0) && areMonths();
}

function isWord(cell: CellValue): boolean {
  return typeof cell === "string" && !/\d{3,}/.test(cell);
}

/** The first of the rows above headings that are their title and no row of the table before. */
function titlesAbove(grid: Grid, heading: number, left: number, right: number, from: number): number {
  const filled = (row: number) => filledCells(grid.values[row] ?? [], left, right);
  let row = heading - 1;
  while (row >= from && filled(row) === 0) row--;
  const isAdjacent = row === heading - 1;
  let top = heading;
  while (row >= from && filled(row) === 1 && heading - row <= MOST_TITLE_ROWS + 1) {
    top = row;
    row--;
  }
  if (top === heading || row < from || filled(row) === 0) return top;
  // Rows of the table before go on right up to it: one line above the headings is the title, if any.
  return isAdjacent ? heading - 1 : heading;
}
