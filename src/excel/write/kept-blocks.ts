import { cellAddress } from "../../workbook/addresses";
import type { PlanBlock, SheetPlan } from "../../workbook/sheet-plan";
import type { IndicatorFigures } from "../../scorecard/figures";
import { blockRows } from "../../sheets/scorecard/block";
import type { BlockLocations } from "../../sheets/scorecard/locate-blocks";

/**
 * A plan that leaves the rows of figures that are kept as they are: their blocks and their lines at a glance. Cells of typed-over
 * figures that are taken back are written all the same.
 */
export function withoutKeptBlocks(
  plan: SheetPlan,
  figures: readonly IndicatorFigures[],
  { glance, tops }: BlockLocations,
  takeBack: ReadonlySet<string>,
): SheetPlan {
  const kept = new Set<number>();
  figures.forEach((each, index) => {
    const top = tops.get(each.indicator.number);
    if (!each.isKept || top === undefined) return;
    kept.add(glance + 1 + index);
    for (let row = top; row < blockRows(each, top).end; row++) kept.add(row);
  });
  if (kept.size === 0) return plan;
  const blocks = plan.blocks.flatMap(({ top, left, cells }) =>
    cells.flatMap((row, down): PlanBlock[] => {
      if (!kept.has(top + down)) return [{ top: top + down, left, cells: [row] }];
      return row.flatMap((cell, across): PlanBlock[] =>
        takeBack.has(cellAddress(top + down, left + across))
          ? [{ top: top + down, left: left + across, cells: [[cell]] }]
          : [],
      );
    }),
  );
  return { ...plan, blocks };
}
