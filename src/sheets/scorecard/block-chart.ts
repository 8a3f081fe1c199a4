import { cellAddress, range } from "../../workbook/addresses";
import { after, shortMonth } from "../../calendar/month";
import { MONTHS_SHOWN } from "../../scorecard/figure-columns";
import type { IndicatorFigures } from "../../scorecard/figures";
import { DISPLAY } from "../../workbook/number-formats";
import { text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { PlanLineChart, PointMark } from "../../workbook/sheet-plan";
import { STYLE } from "../../workbook/styles";
import type { EnglandLine } from "./england-line";
import { axisOf } from "./chart-axis";
import { LABEL, type SheetEdges } from "./columns";
import { showsTarget } from "./series";
import type { TableFooter } from "./table-footer";

/** The name of an indicator's chart. */
export function chartName(indicator: number): string {
  return `Scorecard chart ${indicator}`;
}

export interface ChartPlace {
  /** Says where the caption and the chart below it stand. */
  readonly footer: TableFooter;
  /** The top left cell of the series that it draws. */
  readonly series: { readonly top: number; readonly left: number };
  readonly edges: SheetEdges;
  /** Whether the mean and the limits of ordinary variation are drawn. */
  readonly hasLimits: boolean;
  /** Null where England is not drawn. */
  readonly england: EnglandLine | null;
}

/** The chart of a block and its caption: the rated row over thirteen months, with the target where there is one. */
export function layChart(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  { footer: { captionRow, chartRows }, series, edges, hasLimits, england }: ChartPlace,
): void {
  const { indicator, month, rated } = figures;
  const hasTarget = showsTarget(figures);
  const marks = marksOf(figures);
  const firstMonth = after(month, 1 - MONTHS_SHOWN);
  const caption = `${rated.row.label}, ${shortMonth(firstMonth)} to ${shortMonth(month)}${withLines(hasTarget, england)}${legendOf(marks)}`;
  const lines = 1 + (hasTarget ? 1 : 0) + (england === null ? 0 : 1) + (hasLimits ? 3 : 0);
  sheet
    .block(captionRow, LABEL, [[text(caption)]])
    .format(range(captionRow, LABEL, captionRow, LABEL), STYLE.caption)
    .add("charts", {
      kind: "line",
      name: chartName(indicator.number),
      source: range(series.top, series.left, series.top + MONTHS_SHOWN, series.left + lines),
      from: cellAddress(captionRow + 1, LABEL),
      to: cellAddress(captionRow + chartRows, edges.last),
      axis: { ...axisOf(figures, england?.values ?? []), code: DISPLAY[rated.row.format].excelFormat },
      hasTarget,
      hasEngland: england !== null,
      hasLimits,
      marks,
    });
}

/** ", with target and England" */
function withLines(hasTarget: boolean, england: EnglandLine | null): string {
  const lines = [...(hasTarget ? ["target"] : []), ...(england === null ? [] : [england.name])];
  return lines.length === 0 ? "" : `, with ${lines.join(" and ")}`;
}

const MARKS = {
  "Better than usual": "better",
  "Worse than usual": "worse",
  "Higher than usual": "higher",
  "Lower than usual": "lower",
} as const;

/** The shapes of the marks, for the caption. */
const SHAPES: Readonly<Record<PointMark, string>> = { better: "▲", worse: "◆", higher: "▲", lower: "◆" };

/** The months that are out of the ordinary and have a point. */
function marksOf({ series, variation }: IndicatorFigures): PlanLineChart["marks"] {
  return series.flatMap(({ month, value }, at) => {
    const word = variation.special.get(month);
    return word === undefined || value === null ? [] : [{ at, mark: MARKS[word] }];
  });
}

/** "; ▲ better than usual": what the marks mean. */
function legendOf(marks: PlanLineChart["marks"]): string {
  const shown = (["better", "worse", "higher", "lower"] as const).filter((each) =>
    marks.some(({ mark }) => mark === each),
  );
  return shown.map((mark) => `; ${SHAPES[mark]} ${mark} than usual`).join("");
}
