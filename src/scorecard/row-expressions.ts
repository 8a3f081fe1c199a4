import type { Row } from "../indicators/define-indicator";
import {
  allKnown,
  anyKnown,
  average,
  calculation,
  comparison,
  number,
  reference,
  sum,
  when,
  word,
  type Expression,
} from "../workbook/expressions";
import { NOT_APPLICABLE, NOT_KNOWN, NO_DENOMINATOR } from "../workbook/number-formats";

/** What a row's figure is made from: a measure in the column, the children of the column, or an earlier month's figure. */
type RowPart =
  | { readonly kind: "measure"; readonly measure: string }
  | { readonly kind: "population" }
  /** The figure of one of the months that are compared with, from nought in their order. */
  | { readonly kind: "month"; readonly at: number };

/** What a cell shows instead of a number. */
export type NoNumber = typeof NO_DENOMINATOR | typeof NOT_APPLICABLE | typeof NOT_KNOWN;

export type RowExpression = Expression<RowPart, NoNumber>;

/** Rates are per so many children. */
const PER = 10_000;

/** The measures that a row is made of. */
export function measuresOf(row: Row): readonly string[] {
  switch (row.kind) {
    case "count":
    case "rate":
      return [row.measure];
    case "share":
    case "mean":
      return [row.measure, row.among];
    case "total":
      return row.measures;
  }
}

const measure = (key: string): RowPart => ({ kind: "measure", measure: key });

/** The arithmetic of a figure: the one rule that both its value and the sheet's formula are printed from. */
export function figureExpression(
  row: Row,
  column: "comparator" | "month" | "area",
  comparatorMonths: number,
): RowExpression {
  return row.kind === "mean" && column === "comparator" ? meanOfMonths(comparatorMonths) : rowExpression(row, column);
}

function rowExpression(row: Row, column: "comparator" | "month" | "area"): RowExpression {
  switch (row.kind) {
    case "count":
      return when(allKnown(measure(row.measure)), reference(measure(row.measure)), word(NOT_KNOWN));
    case "total": {
      const parts = row.measures.map(measure);
      return when(allKnown(...parts), sum(parts), word(NOT_KNOWN));
    }
    case "share":
    case "mean": {
      const part = measure(row.measure);
      const whole = measure(row.among);
      const none = column === "area" && row.kind === "share" && row.onlyWhereAny === true;
      return when(
        allKnown(part, whole),
        when(
          comparison(reference(whole), "=", number(0)),
          word<NoNumber>(none ? NOT_APPLICABLE : NO_DENOMINATOR),
          calculation(reference(part), "/", reference(whole)),
        ),
        word(NOT_KNOWN),
      );
    }
    case "rate": {
      const population: RowPart = { kind: "population" };
      const children = measure(row.measure);
      const rate = when(
        allKnown(children),
        calculation(calculation(reference(children), "/", reference(population)), "*", number(PER)),
        word<NoNumber>(NOT_KNOWN),
      );
      const none = word<NoNumber>(NOT_APPLICABLE);
      return when(allKnown(population), when(comparison(reference(population), ">", number(0)), rate, none), none);
    }
  }
}

/** The comparator of a mean: the mean of the figures of the months compared with, each of which has to be known. */
function meanOfMonths(months: number): RowExpression {
  const parts = Array.from({ length: months }, (_, at): RowPart => ({ kind: "month", at }));
  return when(allKnown(...parts), average(parts), word(NOT_KNOWN));
}

/** Children aged 0–17 of the city: of all areas that have a population; nothing where none has. */
export function cityPopulation<R>(areas: readonly R[]): Expression<R, ""> {
  return when(anyKnown(...areas), sum(areas), word(""));
}
