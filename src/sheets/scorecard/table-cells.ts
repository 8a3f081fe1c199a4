import { cellAddress, range } from "../../workbook/addresses";
import type { Row } from "../../indicators/define-indicator";
import { NOT_APPLICABLE, NOT_KNOWN } from "../../workbook/number-formats";
import { MONTHS_BEFORE, MONTHS_SHOWN, type IndicatorFigures } from "../../scorecard/figures";
import type { PlanCell } from "../../workbook/sheet-plan";
import { FIRST_FIGURE } from "./columns";
import { shareFormula } from "./formulas";
import { formula, text } from "../../workbook/sheet-builder";
import type { MeasureCells, Workings } from "./workings";

/** A measure stands in the table if it is a row of counts, else in the workings. */
export function measureCells(
  figures: IndicatorFigures,
  at: ReadonlyMap<Row, number>,
  workings: Workings,
): MeasureCells {
  return (measure, columnIndex) => {
    const shown = figures.rows.find(
      ({ row }) =>
        row.kind === "count" && row.measure === measure && (columnIndex > 0 || row.comparatorLeftBlank !== true),
    );
    const row = shown === undefined ? undefined : at.get(shown.row);
    return row !== undefined ? cellAddress(row, FIRST_FIGURE + columnIndex) : workings.countedAt(measure, columnIndex);
  };
}

/** What a cell of the table holds: a count as a value, everything made of counts as a formula. */
export function tableCell(
  figures: IndicatorFigures,
  rowIndex: number,
  columnIndex: number,
  cellOf: MeasureCells,
  workings: Workings,
  seriesFirst: number,
  valueColumn: number,
): PlanCell {
  const figureRow = figures.rows[rowIndex];
  const found = figureRow?.cells[columnIndex];
  if (figureRow === undefined || found === undefined) return null;
  const { row } = figureRow;
  if (found.value === null && (found.missing === "left blank" || found.missing === "not applicable"))
    return row.kind === "rate" ? rateFormula(row.measure) : text(found.text);
  switch (row.kind) {
    case "count":
      return figures.measure(row.measure)[columnIndex] ?? text(NOT_KNOWN);
    case "total": {
      const parts = row.measures.map((name) => cellOf(name, columnIndex)).join(",");
      return formula(`IF(COUNT(${parts})<${row.measures.length},"${NOT_KNOWN}",SUM(${parts}))`);
    }
    case "rate":
      return rateFormula(row.measure);
    case "mean":
      if (columnIndex === 0) {
        const six = range(
          seriesFirst + MONTHS_SHOWN - 1 - MONTHS_BEFORE,
          valueColumn,
          seriesFirst + MONTHS_SHOWN - 2,
          valueColumn,
        );
        return formula(`IF(COUNT(${six})<${MONTHS_BEFORE},"${NOT_KNOWN}",AVERAGE(${six}))`);
      }
      return formula(shareFormula(cellOf(row.measure, columnIndex), cellOf(row.among, columnIndex)));
    case "share":
      return formula(shareFormula(cellOf(row.measure, columnIndex), cellOf(row.among, columnIndex)));
  }

  function rateFormula(name: string): PlanCell {
    const population = workings.populationAt(columnIndex);
    const children = cellOf(name, columnIndex);
    return formula(
      `IF(ISNUMBER(${population}),IF(ISNUMBER(${children}),${children}/${population}*10000,"${NOT_KNOWN}"),"${NOT_APPLICABLE}")`,
    );
  }
}
