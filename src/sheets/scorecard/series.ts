import { cellAddress, range } from "../../workbook/addresses";
import { shortMonth } from "../../calendar/month";
import type { Row } from "../../indicators/define-indicator";
import { DISPLAY, plainNumberFormat } from "../../workbook/number-formats";
import type { IndicatorFigures } from "../../scorecard/figures";
import type { PlanCell } from "../../workbook/sheet-plan";
import type { Variation } from "../../scorecard/variation";
import { SERIES_WIDTH } from "./columns";
import { LOOK } from "../../workbook/styles";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { MeasureCells } from "./workings";

/** Where the series stands and what it draws on. */
export interface SeriesPlace {
  readonly top: number;
  readonly left: number;
  readonly cellOf: MeasureCells;
  readonly target: string;
  readonly variation: Variation | null;
}

/** The thirteen months behind the chart: month, value, target, mean and limits, and what the value is made of. */
export function laySeries(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  { top, left, cellOf, target, variation }: SeriesPlace,
): void {
  const { rated, series, seriesMeasures, indicator } = figures;
  const labels = seriesMeasures.map(
    (name) => indicator.measures.find((measure) => measure.key === name)?.label ?? name,
  );
  const lines: { head: string; cell: PlanCell }[] = [
    ...(showsTarget(figures) ? [{ head: "Target", cell: formula(`IF(ISNUMBER(${target}),${target},NA())`) }] : []),
    ...(variation === null
      ? []
      : [
          { head: "Mean", cell: variation.mean },
          { head: "Lower limit", cell: variation.lower },
          { head: "Upper limit", cell: variation.upper },
        ]),
  ];
  const parts = left + 2 + lines.length;
  const filled = (cells: readonly PlanCell[]): PlanCell[] =>
    Array.from({ length: SERIES_WIDTH }, (_, index) => cells[index] ?? null);
  const rows = series.map((point, index) => {
    const row = top + 1 + index;
    const cells = point.parts.map((_, part) => cellAddress(row, parts + part));
    const isMonth = index === series.length - 1;
    return filled([
      text(shortMonth(point.month)),
      point.value === null ? null : formula(seriesValue(rated.row, cells)),
      ...lines.map(({ cell }) => cell),
      ...point.parts.map((value, part): PlanCell =>
        isMonth && value !== null ? formula(cellOf(seriesMeasures[part] ?? "", 1)) : value,
      ),
    ]);
  });
  const bottom = top + series.length;
  const last = left + SERIES_WIDTH - 1;
  sheet
    .block(top, left, [
      filled([text("Month"), text(rated.row.label), ...lines.map(({ head }) => text(head)), ...labels.map(text)]),
      ...rows,
    ])
    .format(range(top, left, bottom, left), LOOK.workingsLabel)
    .format(range(top, left + 1, bottom, last), LOOK.workings)
    .numberFormat(range(top + 1, left + 1, bottom, parts - 1), DISPLAY[rated.row.format].excelFormat);
  labels.forEach((_, part) =>
    sheet.numberFormat(
      range(top + 1, parts + part, bottom, parts + part),
      plainNumberFormat(series.map((point) => point.parts[part] ?? null)),
    ),
  );
}

/** Whether the chart has a line for the target. */
export function showsTarget({ indicator, settings }: IndicatorFigures): boolean {
  return indicator.direction !== "neither" && settings.target !== null;
}

/** No denominator leaves a gap in the chart, not a zero. */
function seriesValue(row: Row, parts: readonly string[]): string {
  const [first = "", second = ""] = parts;
  switch (row.kind) {
    case "count":
    case "rate":
      return first;
    case "total":
      return `SUM(${parts[0] ?? ""}:${parts.at(-1) ?? ""})`;
    case "share":
    case "mean":
      return `IF(${second}=0,NA(),${first}/${second})`;
  }
}
