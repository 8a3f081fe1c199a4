import type { PlanFit } from "../../workbook/sheet-plan";
import { pointsOnPage, scaleFor, widthOf } from "../../workbook/print-scale";
import { WIDTHS, type SheetEdges } from "./columns";
import { CHART_ROW, flowPages, type FlowPage, type FlowPart } from "./page-flow";

/** Below this scale, in per cent, the wider page is taken: 11 points are hardly read at less. */
const LEAST_SCALE = 58;

/** How the sheet is printed: upright or wide, how large, and what stands on each page. */
export interface PrintPages {
  readonly landscape: boolean;
  readonly fit: PlanFit;
  readonly pages: readonly FlowPage[];
}

/**
 * Lays the parts of a scorecard out on pages, “at a glance” among them, which on a wide page has no room for a block below
 * it. `titles` are the points of the rows that each page repeats. With many areas the pages are wide; where one page of that scale would not
 * hold the highest part, all is printed a little smaller.
 */
export function printPages(parts: readonly FlowPart[], { last }: SheetEdges, titles: number): PrintPages {
  const width = widthOf([WIDTHS.label, ...Array.from({ length: last }, () => WIDTHS.figure)]);
  const landscape = scaleFor(width, false) < LEAST_SCALE;
  const byWidth = scaleFor(width, landscape);
  const tallest = titles + Math.max(...parts.map(leastHeight));
  const scale = Math.min(byWidth, scaleFor(width, landscape, tallest));
  const room = pointsOnPage(scale, landscape) - titles;
  return {
    landscape,
    fit: { scale, pages: scale < byWidth ? "as scaled" : "one wide" },
    pages: flowPages(parts, room),
  };
}

function leastHeight({ height, chartRows }: FlowPart): number {
  return height + chartRows * CHART_ROW.usual;
}
