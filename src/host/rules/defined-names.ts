import { ApiError } from "../members";

const LONGEST = 255;
const LAST_COLUMN = "XFD";

/**
 * Throws where Excel refuses a defined name: it begins with a letter, underscore or backslash, goes on with letters,
 * figures, underscores, full stops, backslashes and question marks, is no address in either notation, not R or C, and at
 * most 255 characters long. Source: support.microsoft.com, "Names in formulas", "Syntax rules for names".
 */
export function assertDefinedName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  if (!isWord || name.length > LONGEST || isAddress(name) || /^(true|false)$/i.test(name))
    throw new ApiError("InvalidArgument", `“${name}” cannot be a defined name.`);
}

function isAddress(name: string): boolean {
  if (/^(R\d*)?(C\d*)?$/i.test(name)) return true;
  const cell = /^([A-Z]{1,3})(\d+)$/i.exec(name);
  if (cell === null) return false;
  const column = (cell[1] ?? "").toUpperCase();
  const row = Number(cell[2]);
  return (column.length < LAST_COLUMN.length || column <= LAST_COLUMN) && row >= 1 && row <= 1_048_576;
}
