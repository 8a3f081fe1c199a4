import { cellAddress } from "../../workbook/addresses";
import type { CellValue, Grid } from "../../workbook/grid";
import type { VocabularyName } from "../words/vocabulary";
import type { Place } from "./issues";
import type { Under } from "./unknown-words";

/** How many rows are read between two steps: a few milliseconds for one column. */
export const ROWS_PER_STEP = 20_000;

/** Reports an issue of the sheet's `at`-th row and a column, both as they are numbered in the grid. */
export type IssueAt = (at: number, column: number, kind: string, problem: string, done: string) => void;

/** Notes the cell of the sheet's `at`-th row and a column as a word of a vocabulary that was not understood. */
export type UnknownAt = (
  of: VocabularyName,
  cell: CellValue | undefined,
  under: Under,
  at: number,
  column: number,
) => void;

/** Rows in stretches from (included) to (not included), each short enough for one step. */
export function* stretches(length: number): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < length; from += ROWS_PER_STEP) yield [from, Math.min(from + ROWS_PER_STEP, length)];
}

/** Where a cell of a grid stands on its sheet. */
export function placeOf(grid: Grid, row: number, column: number): Place {
  const { source, top, left, isTurned } = grid;
  const cell = isTurned === true ? cellAddress(left + column, top + row) : cellAddress(top + row, left + column);
  return { file: source.file, sheet: source.sheet, cell };
}
