import { cellAddress } from "../../workbook/addresses";
import type { Row } from "../../indicators/define-indicator";
import { NOT_KNOWN } from "../../workbook/number-formats";
import type { IndicatorFigures } from "../../scorecard/figures";
import type { PlanCell } from "../../workbook/sheet-plan";
import { text } from "../../workbook/sheet-builder";
import { FIRST_FIGURE } from "./columns";
import { figureFormula, type FigureReferences, type MeasureCells } from "./figure-formula";

/** A measure stands in the table if it is a row of counts, whose first row is at `firstRow`, else in the workings. */
export function measureCells(
  { rows }: Pick<IndicatorFigures, "rows">,
  firstRow: number,
  countedAt: MeasureCells,
): MeasureCells {
  return (measure, columnIndex) => {
    const shown = rows.findIndex(
      ({ row }) =>
        row.kind === "count" && row.measure === measure && (columnIndex > 0 || row.comparatorLeftBlank !== true),
    );
    return shown < 0 ? countedAt(measure, columnIndex) : cellAddress(firstRow + shown, FIRST_FIGURE + columnIndex);
  };
}

/** What a cell of the table holds: a count as a value, everything made of counts as a formula. */
export function tableCell(
  figures: IndicatorFigures,
  row: Row,
  columnIndex: number,
  references: FigureReferences,
): PlanCell {
  const column = figures.columns[columnIndex];
  if (column === undefined || (column.kind === "comparator" && row.comparatorLeftBlank === true)) return null;
  if (row.kind === "count") return figures.measure(row.measure)[columnIndex] ?? text(NOT_KNOWN);
  return figureFormula(figures, row, columnIndex, references);
}
