import type { CellValue } from "../../workbook/grid";
import { areWorkWords } from "./name-like";

/** What an issue says in place of a text that may hold a name. */
export const UNQUOTED = "The text";

/** Figures, signs, the months, and single letters as in codes ("X9"). */
const FIGURES =
  /^(?:[^\p{L}]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|\b\p{L}(?!\p{L}))*$/iu;
const LONGEST = 30;

/** How a cell that cannot be read is quoted in an issue: by its figures, or not at all where it has words: they may be a name. */
export function quoteFigures(cell: CellValue | undefined): string {
  const text = String(cell ?? "").trim();
  return text.length <= LONGEST && FIGURES.test(text) ? `“${text}”` : UNQUOTED;
}

/** How a role is quoted in an issue: only where all its words are words of the work, for people write names there too. */
export function quoteWork(cell: CellValue | undefined): string {
  const text = String(cell ?? "").trim();
  return text !== "" && areWorkWords(text) ? `“${text}”` : UNQUOTED;
}
