import { cellRef, colToLetter, letterToCol, parseCellRef, rangeRef } from "hucre";

/** A rectangle of cells; zero-based corners, both included. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const CORNERS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const WHOLE_ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** "A", "Z", "AA": the letters of a zero-based column. */
export function columnLetters(column: number): string {
  return colToLetter(column);
}

/** "D14" from zero-based row and column. */
export function cellAddress(row: number, column: number): string {
  return cellRef(row, column);
}

/** "B4:H4" from zero-based corners; "B4" for a single cell. */
export function range(top: number, left: number, bottom: number, right: number): string {
  return top === bottom && left === right ? cellRef(top, left) : rangeRef(top, left, bottom, right);
}

/** "4:9" from zero-based rows. */
export function rowSpan(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}

/** "B:H" from zero-based columns. */
export function columnSpan(first: number, last: number): string {
  return `${colToLetter(first)}:${colToLetter(last)}`;
}

/** "$4:$4" from zero-based rows: the rows repeated on each page. */
export function titleRows(first: number, last: number): string {
  return `$${first + 1}:$${last + 1}`;
}

/** "$B$4" */
export function absolute(row: number, column: number): string {
  return `$${colToLetter(column)}$${row + 1}`;
}

/** "'Scorecard May-17'!A30", with apostrophes in the name doubled. */
export function onSheet(sheet: string, address: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${address}`;
}

/**
 * Zero-based corners of "A3:F120", "$A$3:$F$120", "Sheet!A3", "A:C" or "3:9"; whole columns and rows reach to the end of
 * a sheet. Null for anything else and for what lies outside a sheet.
 */
export function parseRange(address: string): Box | null {
  const plain = address.trim().replace(/^.*!/s, "");
  const corners = CORNERS.exec(plain);
  if (corners !== null) {
    const [, left = "", top = "", right = left, bottom = top] = corners;
    const first = parseCellRef(left + top);
    const last = parseCellRef(right + bottom);
    return inSheet({ top: first.row, left: first.col, bottom: last.row, right: last.col });
  }
  const columns = WHOLE_COLUMNS.exec(plain);
  if (columns !== null) {
    return inSheet({
      top: 0,
      left: letterToCol(columns[1] ?? ""),
      bottom: LAST_ROW,
      right: letterToCol(columns[2] ?? ""),
    });
  }
  const rows = WHOLE_ROWS.exec(plain);
  return rows === null
    ? null
    : inSheet({ top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: LAST_COLUMN });
}

function inSheet(box: Box): Box | null {
  return box.top <= box.bottom && box.left <= box.right && box.bottom <= LAST_ROW && box.right <= LAST_COLUMN
    ? box
    : null;
}

/** The sheet that "'Scorecard May-17'!$A$1" names; null where it names none. */
export function sheetOf(reference: string): string | null {
  const [, quoted, plain] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference) ?? [];
  return quoted?.replace(/''/g, "'") ?? plain ?? null;
}
