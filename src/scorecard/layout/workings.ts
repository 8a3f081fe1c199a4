import { columnLetters } from "../../lists/grid";
import { DISPLAY, NOT_KNOWN } from "../display";
import { measuresOf, type FigureColumn, type IndicatorFigures } from "../figures";
import type { PlanCell } from "../plan";
import { WORKINGS } from "./columns";
import { LOOK } from "./look";
import type { SettingsLookup } from "./settings-lookup";
import { formula, range, text, type SheetBuilder } from "./sheet-builder";

/** The cell that holds a measure in a column of the table. */
export type MeasureCells = (measure: string, columnIndex: number) => string;

export interface Workings {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly populationRow: number;
  readonly targetRow: number;
  readonly toleranceRow: number;
  readonly previousRow: number;
  readonly lay: (sheet: SheetBuilder, cellOf: MeasureCells) => void;
}

/** The numbers behind the table that it does not show: measures, populations, target and tolerance. */
export function planWorkings(figures: IndicatorFigures, top: number, lookup: SettingsLookup): Workings {
  const { indicator, rows, columns } = figures;
  const hidden = indicator.measures.filter(({ name }) => !rows.some(({ row }) => row.kind === "count" && row.measure === name && row.comparatorLeftBlank !== true));
  const shownWithoutComparator = new Set(rows.flatMap(({ row }) => (row.kind === "count" && row.comparatorLeftBlank === true ? [row.measure] : [])));
  const rowOf = new Map(hidden.map(({ name }, index) => [name, top + 1 + index]));
  const hasRate = rows.some(({ row }) => row.kind === "rate");
  const populationRow = top + 1 + hidden.length;
  const targetRow = populationRow + (hasRate ? 1 : 0);
  const toleranceRow = targetRow + 1;
  const previousRow = toleranceRow + 1;
  const needsPrevious = figures.rated.row.comparatorLeftBlank === true;
  const last = WORKINGS + columns.length;
  const format = DISPLAY[figures.rated.row.format].excelFormat;
  const isPercent = figures.rated.row.format.startsWith("percent");

  const lay = (sheet: SheetBuilder, cellOf: MeasureCells) => {
    sheet
      .block(top, WORKINGS, [[text("Workings (not printed)"), ...columns.map(({ label }) => text(label))]])
      .format(range(top, WORKINGS, top, WORKINGS), LOOK.workingsHeadLeft)
      .format(range(top, WORKINGS + 1, top, last), LOOK.workingsHead);
    hidden.forEach(({ name, label }, index) => {
      const values = figures.measure(name).map((value): PlanCell => value ?? text(NOT_KNOWN));
      // A count that the table shows from the month on stands here for its comparator alone.
      sheet.block(top + 1 + index, WORKINGS, [[text(label), ...(shownWithoutComparator.has(name) ? values.slice(0, 1) : values)]]);
      sheet.numberFormat(range(top + 1 + index, WORKINGS + 1, top + 1 + index, last), "#,##0.##");
    });
    if (hasRate) {
      sheet.block(populationRow, WORKINGS, [[text("Children aged 0 to 17"), ...columns.map((column) => formula(populationFormula(column)))]]);
      sheet.numberFormat(range(populationRow, WORKINGS + 1, populationRow, last), "#,##0");
    }
    sheet.block(targetRow, WORKINGS, [
      [text("Target"), null, formula(lookup.indicator(indicator.number, "Target", isPercent))],
      [text("Tolerance"), null, formula(lookup.indicator(indicator.number, "Tolerance", isPercent))],
    ]);
    sheet.numberFormat(range(targetRow, WORKINGS + 2, toleranceRow, WORKINGS + 2), format);
    if (needsPrevious) {
      const parts = measuresOf(figures.rated.row).map((name) => cellOf(name, 0)).join(",");
      sheet.block(previousRow, WORKINGS, [[text(`${figures.rated.row.label}, ${columns[0]?.label ?? ""}`), formula(`IF(COUNT(${parts})<${String(measuresOf(figures.rated.row).length)},"${NOT_KNOWN}",SUM(${parts}))`)]]);
      sheet.numberFormat(range(previousRow, WORKINGS + 1, previousRow, WORKINGS + 1), "#,##0.##");
    }
    const bottom = needsPrevious ? previousRow : toleranceRow;
    sheet.format(range(top + 1, WORKINGS, bottom, WORKINGS), LOOK.workingsLabel);
    sheet.format(range(top + 1, WORKINGS + 1, bottom, last), LOOK.workings);
  };
  const populationFormula = (column: FigureColumn): string => {
    if (column.kind === "area") return lookup.population(column.label);
    const areas = columns.flatMap((each, index) => (each.kind === "area" ? [index] : []));
    const first = columnLetters(WORKINGS + 1 + (areas[0] ?? 0));
    const lastArea = columnLetters(WORKINGS + 1 + (areas.at(-1) ?? 0));
    const row = String(populationRow + 1);
    return `IF(COUNT(${first}${row}:${lastArea}${row})=0,"",SUM(${first}${row}:${lastArea}${row}))`;
  };
  return { rowOf, populationRow, targetRow, toleranceRow, previousRow, lay };
}
