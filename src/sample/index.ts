import { caseListBook } from "./case-lists";
import { officeBooks } from "./office-books";
import { publishedFigures } from "./published-figures";
import { seeded } from "./random";
import type { SampleBook } from "./book";

export { SAMPLE_MONTH } from "./sample-month";
export { gridsOf } from "./grids";
export { sampleSettings } from "./settings";
export { writeSampleBook, type SampleBook } from "./book";

const SEED = 2017;

/** What is handed in for the sample month: five office workbooks, the lists of the case system, and published figures of other councils. The same every time. */
export function sampleFiles(): SampleBook[] {
  const random = seeded(SEED);
  const offices = officeBooks(random);
  const lists = caseListBook(random);
  return [
    ...offices.slice(0, -1),
    ...offices.slice(-1).map((book) => withCopies(book, lists)),
    lists,
    publishedFigures(),
  ];
}

/** The citywide office hands in a list that the case system's workbook holds as well: its rows count once. */
function withCopies(book: SampleBook, { sheets }: SampleBook): SampleBook {
  const copies = sheets.filter(({ name }) => name === "Adoptions");
  return { ...book, sheets: [...book.sheets, ...copies] };
}
