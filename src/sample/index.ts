import { caseListBook } from "./case-lists";
import { officeBooks } from "./office-books";
import { seeded } from "./random";
import type { SampleBook } from "./book";

export { SAMPLE_MONTH } from "./sample-month";
export { gridsOf } from "./grids";
export { sampleSettings } from "./settings";
export { writeSampleBook, type SampleBook } from "./book";

const SEED = 2017;

/** What is handed in for the sample month: five office workbooks and the lists of the case system. The same every time. */
export function sampleFiles(): SampleBook[] {
  const random = seeded(SEED);
  return [...officeBooks(random), caseListBook(random)];
}
