/** The height of the rows of a chart in points, as usual and at most: a page is filled by making its charts taller. */
export const CHART_ROW = { usual: 15.75, most: 31.5 } as const;

/** A part of the sheet that is not to be split over two pages. Heights are in points. */
export interface FlowPart {
  /** Zero-based row that it begins with. */
  readonly top: number;
  /** The height of all its rows but those of its chart. */
  readonly height: number;
  /** How many rows its chart has; 0 for none. */
  readonly chartRows: number;
}

/** A printed page: its parts, how high the rows of its charts are, and what share of its room is used. */
export interface FlowPage {
  readonly parts: readonly FlowPart[];
  readonly chartRow: number;
  readonly fill: number;
}

/** What a page costs by itself, and what empty room on it and charts taller than usual cost. */
const COST = { page: 1, empty: 12, taller: 0.4, tooHigh: 1000 } as const;

/**
 * The pages that parts flow over, none of them split: of all ways to break them the one with few and full pages whose charts
 * are not much taller than usual. `room` is what a page holds, in points; the last one is as full as it is. A part that is higher than a page has one of its own.
 */
export function flowPages(parts: readonly FlowPart[], room: number): FlowPage[] {
  // For the parts from each on, the cheapest pages: worked out from the last one backwards.
  const best: { cost: number; pages: readonly FlowPage[] }[] = Array.from({ length: parts.length + 1 }, () => ({
    cost: 0,
    pages: [],
  }));
  for (let from = parts.length - 1; from >= 0; from--) {
    let cheapest: { cost: number; pages: readonly FlowPage[] } | null = null;
    for (let to = from + 1; to <= parts.length; to++) {
      const isLast = to === parts.length;
      const page = pageOf(parts.slice(from, to), room, isLast);
      if (page.fill > 1 && to > from + 1) break;
      const rest = best[to];
      const cost = costOf(page, isLast) + (rest?.cost ?? 0);
      if (cheapest === null || cost < cheapest.cost) cheapest = { cost, pages: [page, ...(rest?.pages ?? [])] };
    }
    if (cheapest !== null) best[from] = cheapest;
  }
  return [...(best[0]?.pages ?? [])];
}

function pageOf(parts: readonly FlowPart[], room: number, isLast: boolean): FlowPage {
  const height = parts.reduce((sum, each) => sum + each.height, 0);
  const chartRows = parts.reduce((sum, each) => sum + each.chartRows, 0);
  const full = chartRows === 0 ? CHART_ROW.usual : (room - height) / chartRows;
  const wanted = isLast ? CHART_ROW.usual : Math.min(CHART_ROW.most, full);
  // Excel keeps heights in quarters of a point.
  const chartRow = Math.max(CHART_ROW.usual, Math.floor(wanted * 4) / 4);
  return { parts, chartRow, fill: (height + chartRows * chartRow) / room };
}

function costOf({ chartRow, fill }: FlowPage, isLast: boolean): number {
  const empty = isLast ? 0 : Math.max(0, 1 - fill);
  const taller = chartRow / CHART_ROW.usual - 1;
  return COST.page + COST.empty * empty + COST.taller * taller + (fill > 1 ? COST.tooHigh * fill : 0);
}
