import { cellAddress, columnLetters, absolute, range } from "../../workbook/addresses";
import { DISPLAY, NOT_KNOWN, plainNumberFormat } from "../../workbook/number-formats";
import { measuresOf, type FigureColumn } from "../../scorecard/figure-cells";
import type { IndicatorFigures } from "../../scorecard/figures";
import type { PlanCell } from "../../workbook/sheet-plan";
import { LOOK } from "../../workbook/styles";
import type { SettingsLookup } from "../../settings/settings-lookup";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";

/** The cell that holds a measure in a column of the table. */
export type MeasureCells = (measure: string, columnIndex: number) => string;

export interface Workings {
  /** "$M$34": the cells that hold the target and the tolerance. */
  readonly target: string;
  readonly tolerance: string;
  /** The cell that holds a measure as it was counted, whatever a person typed over it in the table. */
  readonly countedAt: (measure: string, columnIndex: number) => string;
  readonly populationAt: (columnIndex: number) => string;
  /** The cell that holds the comparator of the rated row where the table leaves it blank. */
  readonly previousAt: string;
  readonly lay: (sheet: SheetBuilder, cellOf: MeasureCells) => void;
}

/** The numbers behind the table, right of it: every measure as counted, populations, target and tolerance. */
export function planWorkings(figures: IndicatorFigures, top: number, left: number, lookup: SettingsLookup): Workings {
  const { indicator, rows, columns, rated } = figures;
  const { measures } = indicator;
  const hasRate = rows.some(({ row }) => row.kind === "rate");
  const populationRow = top + 1 + measures.length;
  const targetRow = populationRow + (hasRate ? 1 : 0);
  const previousRow = targetRow + 2;
  const needsPrevious = rated.row.comparatorLeftBlank === true;
  const last = left + columns.length;
  const isPercent = rated.row.format.startsWith("percent");

  const populationFormula = (column: FigureColumn): string => {
    if (column.kind === "area") return lookup.population(column.label);
    const areas = columns.flatMap((each, index) => (each.kind === "area" ? [index] : []));
    const row = String(populationRow + 1);
    const all = `${columnLetters(left + 1 + (areas[0] ?? 0))}${row}:${columnLetters(left + 1 + (areas.at(-1) ?? 0))}${row}`;
    return `IF(COUNT(${all})=0,"",SUM(${all}))`;
  };
  const lay = (sheet: SheetBuilder, cellOf: MeasureCells) => {
    sheet
      .block(top, left, [
        [text("As counted (not printed)"), ...columns.map(({ label }) => text(label))],
        ...measures.map(({ key: name, label }) => [
          text(label),
          ...figures.measure(name).map((value): PlanCell => value ?? text(NOT_KNOWN)),
        ]),
      ])
      .format(range(top, left, top, left), LOOK.workingsHeadLeft)
      .format(range(top, left + 1, top, last), LOOK.workingsHead);
    measures.forEach(({ key: name }, index) => {
      const [before = null, ...values] = figures.measure(name);
      const row = top + 1 + index;
      sheet
        .numberFormat(range(row, left + 1, row, left + 1), plainNumberFormat([before]))
        .numberFormat(range(row, left + 2, row, last), plainNumberFormat(values));
    });
    if (hasRate) {
      sheet.block(populationRow, left, [
        [text("Children aged 0 to 17"), ...columns.map((column) => formula(populationFormula(column)))],
      ]);
      sheet.numberFormat(range(populationRow, left + 1, populationRow, last), "#,##0");
    }
    sheet.block(targetRow, left, [
      [text("Target"), null, formula(lookup.indicator(indicator.number, "Target", isPercent))],
      [text("Tolerance"), null, formula(lookup.indicator(indicator.number, "Tolerance", isPercent))],
    ]);
    sheet.numberFormat(range(targetRow, left + 2, targetRow + 1, left + 2), DISPLAY[rated.row.format].excelFormat);
    if (needsPrevious) {
      const parts = measuresOf(rated.row)
        .map((name) => cellOf(name, 0))
        .join(",");
      sheet.block(previousRow, left, [
        [
          text(`${rated.row.label}, ${columns[0]?.label ?? ""}`),
          formula(`IF(COUNT(${parts})<${measuresOf(rated.row).length},"${NOT_KNOWN}",SUM(${parts}))`),
        ],
      ]);
      sheet.numberFormat(
        range(previousRow, left + 1, previousRow, left + 1),
        plainNumberFormat([figures.previous.value]),
      );
    }
    const bottom = needsPrevious ? previousRow : targetRow + 1;
    sheet.format(range(top + 1, left, bottom, left), LOOK.workingsLabel);
    sheet.format(range(top + 1, left + 1, bottom, last), LOOK.workings);
  };
  return {
    target: absolute(targetRow, left + 2),
    tolerance: absolute(targetRow + 1, left + 2),
    countedAt: (measure, columnIndex) =>
      cellAddress(top + 1 + measures.findIndex(({ key }) => key === measure), left + 1 + columnIndex),
    populationAt: (columnIndex) => cellAddress(populationRow, left + 1 + columnIndex),
    previousAt: cellAddress(previousRow, left + 1),
    lay,
  };
}
