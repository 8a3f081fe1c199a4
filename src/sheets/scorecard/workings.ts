import { cellAddress, absolute, range } from "../../workbook/addresses";
import { DISPLAY, NOT_KNOWN, plainNumberFormat } from "../../workbook/number-formats";
import { formulaOf } from "../../workbook/expressions";
import type { FigureColumn } from "../../scorecard/figure-cells";
import { cityPopulation } from "../../scorecard/row-expressions";
import type { IndicatorFigures } from "../../scorecard/figures";
import type { PlanCell } from "../../workbook/sheet-plan";
import { STYLE } from "../../workbook/styles";
import { figureFormula, type FigureReferences, type MeasureCells } from "./figure-formula";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";

export interface Workings {
  /** "$M$34": the cells that hold the target and the tolerance. */
  readonly target: string;
  readonly tolerance: string;
  /** The cell that holds a measure as it was counted, whatever a person typed over it in the table. */
  readonly countedAt: MeasureCells;
  readonly populationAt: (columnIndex: number) => string;
  /** The cell that holds the comparator of the rated row where the table leaves it blank. */
  readonly comparatorAt: string;
  readonly lay: (sheet: SheetBuilder, references: FigureReferences) => void;
}

/**
 * The numbers behind the table, right of it: every measure as counted, populations, target and tolerance. What comes from
 * the settings is a value, so that a scorecard stays as it was published until it is refreshed.
 */
export function planWorkings(figures: IndicatorFigures, top: number, left: number): Workings {
  const { indicator, rows, columns, rated } = figures;
  const { measures } = indicator;
  const hasRate = rows.some(({ row }) => row.kind === "rate");
  const populationRow = top + 1 + measures.length;
  const targetRow = populationRow + (hasRate ? 1 : 0);
  const comparatorRow = targetRow + 2;
  const needsComparator = rated.row.comparatorLeftBlank === true;
  const last = left + columns.length;

  const populationAt = (columnIndex: number) => cellAddress(populationRow, left + 1 + columnIndex);
  const populationCell = ({ kind }: FigureColumn, at: number): PlanCell => {
    // Where all areas have a column, the city's children are those of the columns.
    if (kind !== "month" || indicator.areas !== "all") return figures.populations[at] ?? null;
    const areas = columns.flatMap((each, index) => (each.kind === "area" ? [index] : []));
    return formula(formulaOf(cityPopulation(areas), populationAt));
  };
  const lay = (sheet: SheetBuilder, references: FigureReferences) => {
    sheet
      .block(top, left, [
        [text("As counted (not printed)"), ...columns.map(({ label }) => text(label))],
        ...measures.map(({ key: name, label }) => [
          text(label),
          ...figures.measure(name).map((value): PlanCell => value ?? text(NOT_KNOWN)),
        ]),
      ])
      .format(range(top, left, top, left), STYLE.workingsHeadLeft)
      .format(range(top, left + 1, top, last), STYLE.workingsHead);
    measures.forEach(({ key: name }, index) => {
      const [before = null, ...values] = figures.measure(name);
      const row = top + 1 + index;
      sheet
        .numberFormat(range(row, left + 1, row, left + 1), plainNumberFormat([before]))
        .numberFormat(range(row, left + 2, row, last), plainNumberFormat(values));
    });
    if (hasRate) {
      sheet.block(populationRow, left, [[text("Children aged 0 to 17"), ...columns.map(populationCell)]]);
      sheet.numberFormat(range(populationRow, left + 1, populationRow, last), "#,##0");
    }
    sheet.block(targetRow, left, [
      [text("Target"), null, figures.settings.target],
      [text("Tolerance"), null, figures.settings.tolerance],
    ]);
    sheet.numberFormat(range(targetRow, left + 2, targetRow + 1, left + 2), DISPLAY[rated.row.format].excelFormat);
    if (needsComparator) {
      sheet.block(comparatorRow, left, [
        [text(`${rated.row.label}, ${columns[0]?.label ?? ""}`), figureFormula(figures, rated.row, 0, references)],
      ]);
      sheet.numberFormat(
        range(comparatorRow, left + 1, comparatorRow, left + 1),
        plainNumberFormat([figures.comparator.value]),
      );
    }
    const bottom = needsComparator ? comparatorRow : targetRow + 1;
    sheet.format(range(top + 1, left, bottom, left), STYLE.workingsLabel);
    sheet.format(range(top + 1, left + 1, bottom, last), STYLE.workings);
  };
  return {
    target: absolute(targetRow, left + 2),
    tolerance: absolute(targetRow + 1, left + 2),
    countedAt: (measure, columnIndex) => {
      const at = measures.findIndex(({ key }) => key === measure);
      if (at < 0) throw new Error(`Indicator ${indicator.number} has no measure “${measure}”.`);
      return cellAddress(top + 1 + at, left + 1 + columnIndex);
    },
    populationAt,
    comparatorAt: cellAddress(comparatorRow, left + 1),
    lay,
  };
}
