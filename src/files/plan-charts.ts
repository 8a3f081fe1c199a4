import type { WriteSheet } from "hucre/xlsx";
import { columnLetters, onSheet, parseRange, type Box } from "../workbook/addresses";
import { planCells } from "../workbook/plan-cells";
import type { PlanCell, PlanLineChart, SheetPlan } from "../workbook/sheet-plan";
import { INK, TARGET_LINE } from "../workbook/styles";

type Chart = NonNullable<WriteSheet["charts"]>[number];

/**
 * The charts of a copy for publication as they are written into a file: the value's line, and the target's where there is one.
 * A chart without a value is left out, as Excel draws none. Throws for charts that no copy has: pictures, limits and marks.
 */
export function chartsOf(plan: SheetPlan): Chart[] {
  const cells = planCells(plan);
  return plan.charts.flatMap((chart): Chart[] => {
    const source = parseRange(chart.source);
    const [from, to] = [parseRange(chart.from), parseRange(chart.to)];
    if (chart.kind !== "line" || chart.hasLimits || chart.hasEngland || chart.marks.length > 0)
      throw new Error(`The sheet “${plan.name}” has a chart that shows more than a copy may.`);
    if (source === null || from === null || to === null) throw new Error(`The chart “${chart.name}” has no place.`);
    const { top, left, bottom } = source;
    const hasValue = Array.from({ length: bottom - top }, (_, at) =>
      cells.get(`${columnLetters(left + 1)}${top + 2 + at}`),
    );
    if (!hasValue.some((cell) => typeof cell === "number")) return [];
    const head = (column: number) => textOf(cells.get(`${columnLetters(column)}${top + 1}`) ?? null);
    return [chartOf(plan.name, chart, { source, from, to }, head)];
  });
}

function chartOf(
  sheet: string,
  { name, axis, hasTarget }: PlanLineChart,
  { source: { top, left, bottom }, from, to }: { readonly source: Box; readonly from: Box; readonly to: Box },
  head: (column: number) => string,
): Chart {
  const column = (at: number) => onSheet(sheet, `$${columnLetters(at)}$${top + 2}:$${columnLetters(at)}$${bottom + 1}`);
  const line = (at: number) => ({ name: head(at), values: column(at), categories: column(left) });
  const noTicks = { majorTickMark: "none", minorTickMark: "none" } as const;
  const { min, max, step: majorUnit } = axis;
  return {
    type: "line",
    series: [
      {
        ...line(left + 1),
        color: INK.slice(1),
        stroke: { width: 2.25 },
        marker: { symbol: "circle", size: 5, fill: INK.slice(1), line: INK.slice(1) },
      },
      ...(hasTarget
        ? [
            {
              ...line(left + 2),
              color: TARGET_LINE.slice(1),
              stroke: { width: 1.25, dash: "dash" as const },
              marker: { symbol: "none" as const },
            },
          ]
        : []),
    ],
    anchor: { from: { row: from.top, col: from.left }, to: { row: to.bottom + 1, col: to.right + 1 } },
    frameTitle: name,
    showTitle: false,
    autoTitleDeleted: true,
    legend: "bottom",
    dispBlanksAs: "gap",
    axes: {
      x: noTicks,
      y: {
        scale: { min, max, majorUnit },
        numberFormat: { formatCode: axis.code, sourceLinked: false },
        gridlines: { major: false },
        ...noTicks,
      },
    },
  };
}

function textOf(cell: PlanCell): string {
  return cell !== null && typeof cell === "object" && "text" in cell ? cell.text : "";
}
