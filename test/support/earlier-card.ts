import type { SheetModel, WorkbookModel } from "../../src/host/model";
import { CARD, named } from "./small-book";

/** The labels of the rows that an earlier version did not have, in column A. */
const NEWER = ["Variation", "To the target", "Benchmarks"];
/** Printed columns of a sheet for five areas, and where the months by area begin. */
const PRINTED = 8;
const AREA_MONTHS = 21;
/** From a block's first newer row to its caption are at most so many rows. */
const FOOTER = 15;

/**
 * Makes the scorecard of a workbook one of an earlier version: without the rows of variation, of the way to the target and of benchmarks,
 * with what stood under them so much higher, a sentence merged beside the trend, and no months by area.
 */
export function makeEarlier(workbook: WorkbookModel): SheetModel {
  const card = workbook.sheet(CARD)!;
  for (let number = 1; number <= 14; number++) {
    const { bottom, top } = named(workbook, `SC_2017_05_I${String(number).padStart(2, "0")}_Table`);
    const commentary = workbook.names.find(({ name }) => name === nameOf(number))!;
    let row = bottom + 1;
    for (let seen = 0; seen < FOOTER; seen++) {
      const label = card.value(row, 0);
      if (typeof label === "string" && NEWER.includes(label)) {
        takeRow(card, row, row + FOOTER - seen);
        const at = Number(/\$(\d+)/.exec(commentary.range.split("!")[1]!)![1]);
        commentary.range = commentary.range.replace(/\d+/g, (digits, offset: number, whole: string) =>
          offset > whole.lastIndexOf("!") ? String(at - 1) : digits,
        );
      } else row++;
    }
    const trend = card.values.findIndex(
      (cells, at) => at > bottom && at < bottom + 6 && String(cells[0]).startsWith("Trend"),
    );
    if (trend > 0) {
      for (let column = 3; column < PRINTED; column++) clear(card, trend, column);
      card.setValue(trend, 3, "Ordinary variation: 90% to 95%");
      card.merges.push({ startRow: trend, endRow: trend, startCol: 3, endCol: PRINTED - 1 });
    }
    for (let at = top; at < top + 40; at++)
      for (let column = AREA_MONTHS; column < AREA_MONTHS + 8; column++) clear(card, at, column);
  }
  workbook.touch();
  return card;
}

const nameOf = (number: number) => `SC_2017_05_I${String(number).padStart(2, "0")}_Commentary`;

/** Takes a printed row away, with those below it, up to a last one, moved up; the workings beside it stay. */
function takeRow(card: SheetModel, row: number, last: number): void {
  for (let at = row; at < last; at++)
    for (let column = 0; column < PRINTED; column++) {
      const from = `${at + 1},${column}`;
      const to = `${at},${column}`;
      const formula = card.formulas.get(from);
      const style = card.styles.get(from);
      card.setValue(at, column, card.value(at + 1, column));
      if (formula === undefined) card.formulas.delete(to);
      else card.formulas.set(to, formula);
      if (style === undefined) card.styles.delete(to);
      else card.styles.set(to, style);
    }
  for (let column = 0; column < PRINTED; column++) clear(card, last, column);
  card.merges = card.merges.flatMap((merge) => {
    if (merge.startCol >= PRINTED || merge.startRow < row || merge.startRow > last) return [merge];
    return merge.startRow === row ? [] : [{ ...merge, startRow: merge.startRow - 1, endRow: merge.endRow - 1 }];
  });
}

function clear(card: SheetModel, row: number, column: number): void {
  card.formulas.delete(`${row},${column}`);
  if (card.value(row, column) !== null) card.setValue(row, column, null);
}
