import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { headingKey, isKeyHeading, isKnownHeading } from "./heading-words";
import { monthHeading, type HeadingReading } from "./month-headings";

/** Months stand in one of the first columns, and begin within so many rows. */
const FURTHEST_COLUMN = 4;
const DEEPEST = 40;
/** Names stand so few rows above the first month, and rows that say more of each worker above them. */
const MOST_ROWS_ABOVE = 4;
const LONGEST_NAME = 60;
const CORNER = /^(?:month|months|date|period|worker|name|names|staff|staff name|supervision|supervisions)?$/;

/**
 * A sheet whose months run down and whose workers stand across, with rows and columns changed over, so that it reads like
 * one with a column per month; null for all others. Lines above the table are its titles.
 */
export function turned(grid: Grid, reading: HeadingReading): Grid | null {
  const { values, merges } = grid;
  for (let column = 0; column < FURTHEST_COLUMN; column++) {
    const first = values.slice(0, DEEPEST).findIndex((row) => monthHeading(row[column], reading) !== null);
    const names = first < 1 ? null : namesAbove(values, first, column);
    if (names === null) continue;
    const top = firstOfTable(values, names, column);
    const rows = values.slice(top).map((row) => row.slice(column));
    const width = Math.max(...rows.map(({ length }) => length));
    return {
      ...grid,
      values: Array.from({ length: width }, (_, at) =>
        rows.map((row, below) => (at === 0 && below === names - top ? "Worker" : (row[at] ?? null))),
      ),
      top: grid.left + column,
      left: grid.top + top,
      isTurned: true,
      titles: values.slice(0, top).flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? [cell] : []))),
      ...(merges === undefined ? {} : { merges: merges.map(turnedBox) }),
    };
  }
  return null;
}

function turnedBox({ top, left, bottom, right }: NonNullable<Grid["merges"]>[number]) {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** The row of names above the first month: two or more texts that are no headings and differ, beside a corner that may be one. */
function namesAbove(values: Grid["values"], first: number, column: number): number | null {
  for (let row = first - 1; row >= Math.max(0, first - MOST_ROWS_ABOVE); row--) {
    const cells = values[row] ?? [];
    const others = cells.slice(column + 1).filter((cell) => !isBlank(cell));
    const corner = headingKey(cells[column]);
    if (others.length < 2 || !(CORNER.test(corner) || isKeyHeading(corner))) continue;
    const different = new Set(others.map(headingKey)).size;
    if (others.every(mayNameWorker) && different > 1) return row;
  }
  return null;
}

function mayNameWorker(cell: CellValue): boolean {
  return (
    typeof cell === "string" && cell.length <= LONGEST_NAME && /\p{L}/u.test(cell) && !isKnownHeading(headingKey(cell))
  );
}

/** The first of the rows right above the names that say more of each worker: of which team, of which role. */
function firstOfTable(values: Grid["values"], names: number, column: number): number {
  const filled = (row: number) => (values[row] ?? []).slice(column + 1).filter((cell) => !isBlank(cell)).length;
  let top = names;
  while (top > 0 && names - top < MOST_ROWS_ABOVE && filled(top - 1) > 0 && !isBlank(values[top - 1]?.[column])) top--;
  return top;
}
