import { cellAddress, range } from "../../workbook/addresses";
import { shortMonth } from "../../calendar/month";
import { formulaOf } from "../../workbook/expressions";
import { DISPLAY, plainNumberFormat } from "../../workbook/number-formats";
import type { Limits } from "../../scorecard/control-limits";
import type { SeriesPoint } from "../../scorecard/figure-cells";
import type { IndicatorFigures } from "../../scorecard/figures";
import { measureLabel } from "../../scorecard/history";
import { figureExpression } from "../../scorecard/row-expressions";
import type { PlanCell } from "../../workbook/sheet-plan";
import { SERIES_MONTH, SERIES_WIDTH } from "./columns";
import { STYLE } from "../../workbook/styles";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { EnglandLine } from "./england-line";
import type { MeasureCells } from "./figure-formula";
import type { Workings } from "./workings";

/** The index of the month's column in a table. */
const MONTH_COLUMN = 1;

/** Where the series stands and what it draws on. */
export interface SeriesPlace {
  readonly top: number;
  readonly left: number;
  readonly measureAt: MeasureCells;
  readonly workings: Workings;
  readonly hasLimits: boolean;
  /** Null where England is not drawn. */
  readonly england: EnglandLine | null;
}

/** The thirteen months behind the chart: month, value, target, England, mean and limits, and what the value is made of. */
export function laySeries(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  { top, left, measureAt, workings, hasLimits, england }: SeriesPlace,
): void {
  const { rated, series, seriesMeasures, indicator } = figures;
  const labels = seriesMeasures.map((measure) => measureLabel([indicator], indicator.number, measure));
  const { limits } = figures.variation;
  const ofLimits = (part: keyof Limits) => series.map(({ month }) => limits.get(month)?.[part] ?? formula("NA()"));
  const lines: { head: string; cells: readonly PlanCell[] }[] = [
    ...(showsTarget(figures) ? [{ head: "Target", cells: targetCells(figures, workings) }] : []),
    ...(england === null
      ? []
      : [{ head: england.name, cells: england.values.map((value): PlanCell => value ?? formula("NA()")) }]),
    ...(hasLimits
      ? [
          { head: "Mean", cells: ofLimits("mean") },
          { head: "Lower limit", cells: ofLimits("lower") },
          { head: "Upper limit", cells: ofLimits("upper") },
        ]
      : []),
  ];
  const parts = left + 2 + lines.length;
  const filled = (cells: readonly PlanCell[]): PlanCell[] =>
    Array.from({ length: SERIES_WIDTH }, (_, index) => cells[index] ?? null);
  const rows = series.map((point, index) => {
    const row = top + 1 + index;
    const partAt = (measure: string) => cellAddress(row, parts + seriesMeasures.indexOf(measure));
    const isMonth = index === series.length - 1;
    return filled([
      text(shortMonth(point.month)),
      point.value === null ? null : formula(pointFormula(figures, partAt, point)),
      ...lines.map(({ cells }) => cells[index] ?? null),
      ...seriesMeasures.map((measure, part): PlanCell => {
        const value = point.parts[part] ?? null;
        return isMonth && value !== null ? formula(measureAt(measure, MONTH_COLUMN)) : value;
      }),
    ]);
  });
  const bottom = top + series.length;
  const last = left + SERIES_WIDTH - 1;
  sheet
    .block(top, left, [
      filled([text(SERIES_MONTH), text(rated.row.label), ...lines.map(({ head }) => text(head)), ...labels.map(text)]),
      ...rows,
    ])
    .format(range(top, left, bottom, left), STYLE.workingsLabel)
    .format(range(top, left + 1, bottom, last), STYLE.workings)
    .numberFormat(range(top + 1, left + 1, bottom, parts - 1), DISPLAY[rated.row.format].excelFormat);
  labels.forEach((_, part) =>
    sheet.numberFormat(
      range(top + 1, parts + part, bottom, parts + part),
      plainNumberFormat(series.map((point) => point.parts[part] ?? null)),
    ),
  );
}

/** Whether the chart has a line for the target. */
export function showsTarget({
  indicator,
  series,
}: Pick<IndicatorFigures, "indicator"> & { readonly series: readonly Pick<SeriesPoint, "target">[] }): boolean {
  return indicator.direction !== "neither" && series.some(({ target }) => target !== null);
}

/** Each month's own target, so that the line has a step where it changed; the month's own is that of the table. */
function targetCells({ series }: IndicatorFigures, { target: cell }: Workings): PlanCell[] {
  return series.map(({ target }, index) => {
    if (index === series.length - 1) return formula(`IF(ISNUMBER(${cell}),${cell},NA())`);
    return target ?? formula("NA()");
  });
}

/** A month's point: the rated row over the month's parts. What is no number leaves a gap in the chart, not a zero. */
function pointFormula(
  { rated, comparatorMonths }: IndicatorFigures,
  partAt: (measure: string) => string,
  { population }: SeriesPoint,
): string {
  return formulaOf(
    figureExpression(rated.row, "month", comparatorMonths.length),
    (part) => {
      switch (part.kind) {
        case "measure":
          return partAt(part.measure);
        case "population":
          return population === null ? "NA()" : String(population);
        case "month":
          return "NA()";
      }
    },
    () => "NA()",
  );
}
