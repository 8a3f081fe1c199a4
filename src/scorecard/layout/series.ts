import { cellAddress } from "../../lists/grid";
import { shortMonth } from "../../calendar/month";
import type { Row } from "../../indicators/indicator";
import { DISPLAY } from "../display";
import type { IndicatorFigures } from "../figures";
import type { PlanCell } from "../plan";
import { WORKINGS } from "./columns";
import { LOOK } from "./look";
import { formula, range, text, type SheetBuilder } from "./sheet-builder";
import type { MeasureCells } from "./workings";

/** The thirteen months behind the chart, beside it: month, value, target, and what the value is made of. */
export function laySeries(sheet: SheetBuilder, figures: IndicatorFigures, place: { top: number; first: number }, cellOf: MeasureCells, target: string): void {
  const { rated, series, seriesMeasures, indicator } = figures;
  const hasTarget = showsTarget(figures);
  const labels = seriesMeasures.map((name) => indicator.measures.find((measure) => measure.name === name)?.label ?? name);
  const parts = WORKINGS + 3;
  const head: PlanCell[] = [text("Month"), text(rated.row.label), hasTarget ? text("Target") : null, ...labels.map(text)];
  const rows = series.map((point, index): PlanCell[] => {
    const row = place.first + index;
    const cells = point.parts.map((_, part) => cellAddress(row, parts + part));
    const isMonth = index === series.length - 1;
    return [
      text(shortMonth(point.month)),
      point.value === null ? null : formula(seriesValue(rated.row, cells)),
      hasTarget ? formula(`IF(ISNUMBER(${target}),${target},NA())`) : null,
      ...point.parts.map((value, part): PlanCell => (isMonth && value !== null ? formula(cellOf(seriesMeasures[part] ?? "", 1)) : value)),
    ];
  });
  const bottom = place.first + series.length - 1;
  const last = parts + labels.length - 1;
  sheet
    .block(place.top, WORKINGS, [head, ...rows])
    .format(range(place.top, WORKINGS, bottom, WORKINGS), LOOK.workingsLabel)
    .format(range(place.top, WORKINGS + 1, bottom, last), LOOK.workings)
    .numberFormat(range(place.first, WORKINGS + 1, bottom, WORKINGS + 2), DISPLAY[rated.row.format].excelFormat)
    .numberFormat(range(place.first, parts, bottom, last), "#,##0.##");
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
      return first;
    case "total":
      return `SUM(${parts[0] ?? ""}:${parts.at(-1) ?? ""})`;
    case "rate":
      return first;
    case "share":
    case "mean":
      return `IF(${second}=0,NA(),${first}/${second})`;
  }
}
