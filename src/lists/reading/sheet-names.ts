import { isBlank, type Grid, type Source } from "../../workbook/grid";
import { spellingKey } from "../words/spelling";

/** What the names around a table say, most telling first. */
export interface SheetNames {
  readonly table: string;
  readonly sheet: string;
  /** Lines above the table that hold one or two cells of words. */
  readonly titles: readonly string[];
  /** Without folder and extension. */
  readonly file: string;
}

/** The names of a table whose titles stand in rows from `top` (included) to `headingTop` (not included). */
export function namesOf(
  { source, values, titles: more = [] }: Grid,
  top: number,
  headingTop: number,
  left = 0,
  right = Number.MAX_SAFE_INTEGER,
): SheetNames {
  const titles = values
    .slice(top, headingTop)
    .map((cells) => cells.slice(left, right + 1).filter((cell) => !isBlank(cell)))
    .flatMap((cells) => (cells.length <= 2 ? cells.filter((cell) => typeof cell === "string") : []));
  return { table: source.table ?? "", sheet: source.sheet, titles: [...more, ...titles], file: fileTitle(source) };
}

/** A file's name without folder and extension. */
function fileTitle({ file }: Source): string {
  return file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
}

/** All names in one list, most telling first. */
export function allNames({ table, sheet, titles, file }: SheetNames): string[] {
  return [table, sheet, ...titles, file];
}

/** Names of the sheet itself: without the file's, where the file has other sheets with names of their own. */
export function ownNames({ table, sheet, titles, file }: SheetNames): string[] {
  return isNeutral(sheet) ? [table, ...titles, sheet, file] : [table, sheet, ...titles];
}

/** "Sheet1", "Data", "17-18", "May 2017", or the name of a .csv file: a name that says nothing of what a sheet holds. */
export function isNeutral(sheet: string): boolean {
  return (
    /^(?:sheet|data|list|table|export|report|tab|master|main|results?|query)?[\s\d\-_/().]*$/i.test(sheet) ||
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\s\d\-_/'’.]*$/i.test(sheet) ||
    /\.\w{3,4}$/.test(sheet)
  );
}

/** What follows in a longer name or title is not looked at. */
const LONGEST_NAME = 300;

/** Whether a name holds a phrase as whole words: "East_CaseLoads" holds "caseloads". */
export function says(whole: string, phrase: string): boolean {
  const name = whole.slice(0, LONGEST_NAME);
  const key = spellingKey(phrase);
  return (
    ` ${spellingKey(name.replace(/([a-z])([A-Z])/g, "$1 $2"))} `.includes(` ${key} `) ||
    ` ${spellingKey(name)} `.includes(` ${key} `)
  );
}
