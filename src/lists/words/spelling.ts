import type { CellValue } from "../../workbook/grid";

/**
 * What two spellings of the same heading or answer have in common: lower case, letters and digits only, one space
 * between words. "Date of  Birth:" and "DATE OF BIRTH" are both "date of birth".
 */
export function spellingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9✓✔]+/g, " ")
    .trim();
}

/** {@link spellingKey} of any cell; "" for a blank one. */
export function cellKey(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : spellingKey(String(value));
}

/** A look-up from every spelling to what it means. */
export function spellings<T>(
  table: readonly (readonly [meaning: T, ...spellings: string[]])[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [meaning, ...all] of table) for (const spelling of all) map.set(spellingKey(spelling), meaning);
  return map;
}

/**
 * The spellings of a heading, and each without its spaces: exports write "StartDate" and "START_DATE" for "Start date".
 */
export function headingSpellings(...headings: readonly string[]): readonly string[] {
  const squeezed = headings.map((heading) => spellingKey(heading).replaceAll(" ", ""));
  return [...new Set([...headings, ...squeezed])];
}
