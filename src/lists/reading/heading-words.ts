import { isBlank, type CellValue } from "../../workbook/grid";
import { LIST_DEFINITIONS } from "../catalogue";
import { readEmployment } from "../words/employment";
import { ROLES, readRole } from "../words/roles";
import { cellKey, spellingKey } from "../words/spelling";

/** Every heading that some list knows, as a spelling key. */
const KNOWN = new Set<string>();
/** Headings of the column that a row of its list cannot do without: who or what the row is of. */
const KEYS = new Set<string>();
for (const definition of LIST_DEFINITIONS) {
  for (const [name, column] of Object.entries(definition.columns)) {
    for (const spelling of column.spellings) {
      KNOWN.add(spellingKey(spelling));
      if (name === definition.key) KEYS.add(spellingKey(spelling));
    }
  }
  for (const tell of definition.tells ?? []) KNOWN.add(spellingKey(tell));
}
for (const word of ["surname", "last name", "family name", "first name", "forename"]) {
  KNOWN.add(word);
  KEYS.add(word);
}

/** Headings are written on a line or two; nothing longer is compared. */
const LONGEST_HEADING = 80;

/** A cell of a heading as a spelling key; "" for what is no text of a heading's length. */
export function headingKey(cell: CellValue | undefined): string {
  return typeof cell === "string" && cell.length > LONGEST_HEADING ? "" : cellKey(cell);
}

/** Whether a spelling key heads a column of any list. */
export function isKnownHeading(key: string): boolean {
  return KNOWN.has(key);
}

/** Whether it heads the column of workers, children, young people or families. */
export function isKeyHeading(key: string): boolean {
  return KEYS.has(key);
}

/** Headings that stand in the rows as well, as the word of a status. */
const ALSO_A_STATUS = new Set([
  "allocated",
  "ceased",
  "left",
  "leaver",
  "absence",
  "qualified",
  "uasc",
  "completed",
  "held",
  "supervised",
  "seen",
  "done",
  "closed",
]);
const ALSO_IN_ROWS = new Set([...KNOWN].filter((key) => ALSO_A_STATUS.has(key) || isRoleOrContract(key)));

function isRoleOrContract(key: string): boolean {
  return ROLES.some((role) => role === readRole(key)) || readEmployment(key) !== null;
}

/** Whether a heading's spelling key is as likely a word of the rows: "SW" heads workers and is a role, "Agency" a contract. */
export function mayStandInRows(key: string): boolean {
  return ALSO_IN_ROWS.has(key);
}

const LETTERS_ONLY = new Set([...KNOWN].map((key) => key.replaceAll(" ", "")));
/** Whether some heading begins and ends with these letters and has about this length. */
const SHAPES = new Uint8Array(32 * 32 * (LONGEST_HEADING + 8));
/** Further signs and spaces that a heading may have beside its words. */
const MOST_SIGNS = 4;
for (const key of KNOWN) {
  for (let length = key.length - 1; length <= key.length + MOST_SIGNS; length++) {
    SHAPES[shapeOf(key.charCodeAt(0), key.charCodeAt(key.length - 1), length)] = 1;
  }
}

function shapeOf(first: number, last: number, length: number): number {
  return (length * 32 + (first & 31)) * 32 + (last & 31);
}

const ZERO = 48;
const NINE = 57;
const UPPER_A = 65;

/** A fast first look at a cell far down a sheet: false for nearly all cells that are no heading. */
export function mayBeHeading(cell: CellValue | undefined): boolean {
  if (typeof cell !== "string" || cell.length < 2 || cell.length > LONGEST_HEADING) return false;
  const last = cell.charCodeAt(cell.length - 1);
  if (last >= ZERO && last <= NINE) return false;
  // Ends that are letters tell most cells apart without looking inside.
  if (last >= UPPER_A && SHAPES[shapeOf(cell.charCodeAt(0), last, cell.length)] !== 1) return false;
  return LETTERS_ONLY.has(cell.toLowerCase().replace(/[^a-z0-9]/g, ""));
}

/** How many cells of a row hold something. */
export function filledCells(cells: readonly CellValue[], left = 0, right = cells.length - 1): number {
  let count = 0;
  for (let column = left; column <= right; column++) if (!isBlank(cells[column])) count++;
  return count;
}
