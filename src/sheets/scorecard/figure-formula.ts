import type { Row } from "../../indicators/define-indicator";
import { computedAs } from "../../scorecard/figure-cells";
import type { IndicatorFigures } from "../../scorecard/figures";
import { figureExpression } from "../../scorecard/row-expressions";
import { formulaOf } from "../../workbook/expressions";
import { formula, text } from "../../workbook/sheet-builder";
import type { PlanCell } from "../../workbook/sheet-plan";

/** The cell that holds a measure in a column of the table, by the column's index. */
export type MeasureCells = (measure: string, columnIndex: number) => string;

/** The cells that a table's formulas refer to. */
export interface FigureReferences {
  readonly measureAt: MeasureCells;
  readonly populationAt: (columnIndex: number) => string;
  /** The rated row's figures of the comparator's months, in order; null where the series does not show one of them. */
  readonly comparatorMonths: readonly string[] | null;
}

/** The formula of a row in a column, also where the table leaves it blank. */
export function figureFormula(
  figures: IndicatorFigures,
  row: Row,
  columnIndex: number,
  { measureAt, populationAt, comparatorMonths }: FigureReferences,
): PlanCell {
  const column = figures.columns[columnIndex];
  if (column === undefined) return null;
  const expression = figureExpression(row, computedAs(column), figures.comparatorMonths.length);
  // A baseline before the months of the chart has no cell to refer to.
  if (row.kind === "mean" && column.kind === "comparator" && comparatorMonths === null)
    return figures.comparator.value ?? text(figures.comparator.text);
  return formula(
    formulaOf(expression, (part) => {
      switch (part.kind) {
        case "measure":
          return measureAt(part.measure, columnIndex);
        case "population":
          return populationAt(columnIndex);
        case "month":
          return comparatorMonths?.[part.at] ?? "NA()";
      }
    }),
  );
}
