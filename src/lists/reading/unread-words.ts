import type { CellValue } from "../../workbook/grid";
import type { Column } from "../columns";
import { mayBeName } from "../words/name-like";
import { UNQUOTED, quoteFigures } from "../words/quoting";

/** A word that stands in so many cells of a column is one issue, and no slip of the hand in each. */
const FEWEST_OF_A_WORD = 3;
const LONGEST_WORD = 40;
const MOST_WORDS = 1_000;

/** Words in the cells of a column that could not be read: one that recurs ("tbc", "see notes") is told once. */
export class UnreadWords {
  private readonly words = new Map<string, { readonly first: number[]; cells: number }>();

  constructor(private readonly column: Pick<Column, "heading" | "expected" | "isPersonal">) {}

  /** Takes the cell of a row if it is a word; false for figures and for what is never quoted. */
  take(index: number, cell: CellValue | undefined): boolean {
    const word = typeof cell === "string" ? cell.trim() : "";
    if (word === "" || word.length > LONGEST_WORD || /\d/.test(word) || this.column.isPersonal === true) return false;
    const known = this.words.get(word);
    if (known === undefined) {
      if (this.words.size >= MOST_WORDS) return false;
      this.words.set(word, { first: [index], cells: 1 });
      return true;
    }
    known.cells++;
    if (known.first.length < FEWEST_OF_A_WORD - 1) known.first.push(index);
    return true;
  }

  /** Where each word first stands and what is wrong with it; a rare one once for each of its cells. */
  problems(): { readonly index: number; readonly problem: string }[] {
    const { heading, expected = "readable" } = this.column;
    return [...this.words].flatMap(([word, { first, cells }]) => {
      if (cells < FEWEST_OF_A_WORD) return first.map((index) => ({ index, problem: unreadProblem(word, this.column) }));
      const quoted = mayBeName(word) ? UNQUOTED : `“${word}”`;
      const problem = `${quoted} stands in ${cells.toLocaleString("en-GB")} cells under “${heading}” and is not ${expected}.`;
      return first.slice(0, 1).map((index) => ({ index, problem }));
    });
  }
}

/** "“32/13/2017” under “Closed date” is not a date that can be read." */
export function unreadProblem(
  cell: CellValue | undefined,
  { heading, expected = "readable", isPersonal }: Pick<Column, "heading" | "expected" | "isPersonal">,
): string {
  return `${isPersonal === true ? UNQUOTED : quoteFigures(cell)} under “${heading}” is not ${expected}.`;
}
