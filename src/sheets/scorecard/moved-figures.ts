import { cellAddress, parseRange } from "../../workbook/addresses";
import { areaKey, type ColumnKey } from "../../workbook/figure-key";
import { planCells, type CellEntries } from "../../workbook/plan-cells";
import type { SheetPlan } from "../../workbook/sheet-plan";
import type { IndicatorFigures } from "../../scorecard/figures";
import { AreaBook, type Area } from "../../lists/words/areas";
import type { LocatedTable } from "./locate-blocks";

/** How the remark of a block begins to name what was typed over for areas that are gone. */
const LOST = "Typed over by hand, of areas that are no longer in the settings:";

/** A figure that a person typed into the column of an area that the settings no longer have. */
export interface LostFigure {
  readonly indicator: number;
  /** "Total, WEST: 99" */
  readonly said: string;
}

/**
 * Where each figure of a plan, and what was counted of it, stood on a sheet that was made for other areas: by the order of
 * the rows, the first two columns, and the area's name or another spelling of it, so that a renamed area keeps its column.
 */
export function movedCells(
  plan: Pick<SheetPlan, "figures">,
  figures: readonly IndicatorFigures[],
  tables: ReadonlyMap<number, LocatedTable>,
  areas: readonly Area[],
): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { key, cell, counted } of plan.figures) {
    const of = figures.find(({ indicator }) => indicator.number === key.indicator);
    const rows = of?.rows ?? [];
    const located = tables.get(key.indicator);
    const down = rows.findIndex(({ row }) => row.key === key.row);
    const across = located === undefined || of === undefined ? -1 : columnsOf(located, of, areas).indexOf(key.column);
    const declared = rows[down]?.row;
    if (located === undefined || down < 0 || across < 0 || declared === undefined) continue;
    moved.set(cell, cellAddress(located.table.top + down, located.table.left + across));
    if (counted !== null && of !== undefined && declared.kind === "count")
      moved.set(counted, countedAt(of, located, declared.measure, across));
  }
  return moved;
}

/** What people typed over in the columns of areas that are gone: it has no place on the sheet any more, and must be told. */
export function lostFigures(
  figures: readonly IndicatorFigures[],
  tables: ReadonlyMap<number, LocatedTable>,
  areas: readonly Area[],
  held: CellEntries,
): LostFigure[] {
  return figures.flatMap((of): LostFigure[] => {
    const located = tables.get(of.indicator.number);
    if (located === undefined) return [];
    const keys = columnsOf(located, of, areas);
    return of.rows.flatMap(({ row }, down) =>
      keys.flatMap((key, across): LostFigure[] => {
        if (key !== null) return [];
        const now = held(cellAddress(located.table.top + down, located.table.left + across));
        const isFormula = typeof now === "string" && now.startsWith("=");
        const isAsCounted = row.kind === "count" && now === held(countedAt(of, located, row.measure, across));
        if (now === "" || isFormula || isAsCounted) return [];
        const said = `${row.label}, ${located.areas[across - 2] ?? ""}: ${String(now)}`;
        return [{ indicator: of.indicator.number, said }];
      }),
    );
  });
}

/** The plan with what was lost named in the remarks of its blocks. */
export function withLostFigures(plan: SheetPlan, lost: readonly LostFigure[]): SheetPlan {
  const blocks = [...plan.blocks];
  const cells = planCells(plan);
  for (const number of new Set(lost.map(({ indicator }) => indicator))) {
    const remark = plan.figures.find(({ key }) => key.indicator === number)?.remark;
    const box = remark === undefined ? null : parseRange(remark);
    if (remark === undefined || box === null) continue;
    const before = cells.get(remark) ?? null;
    const said = before !== null && typeof before === "object" && "text" in before ? `${before.text} ` : "";
    const names = lost.filter(({ indicator }) => indicator === number).map((each) => each.said);
    blocks.push({ top: box.top, left: box.left, cells: [[{ text: `${said}${LOST} ${names.join("; ")}.` }]] });
  }
  return { ...plan, blocks };
}

/** The keys of a table's columns now; null for an area or a period that the settings no longer have. */
function columnsOf(
  { areas: recorded }: LocatedTable,
  { columns }: IndicatorFigures,
  areas: readonly Area[],
): (ColumnKey | null)[] {
  const book = new AreaBook(areas, []);
  return [
    "comparator",
    "month",
    ...recorded.map((name) => {
      const period = columns.find(({ kind, label }) => kind === "period" && label === name);
      if (period !== undefined) return period.key;
      const area = areas.find((each) => each.name === name) ?? areas[book.areaNamed(name)];
      return area === undefined ? null : areaKey(area.name);
    }),
  ];
}

/** Counts stand in the workings in the order of the measures, from the row of the table's first figures on. */
function countedAt(
  { indicator }: IndicatorFigures,
  { table, workings }: LocatedTable,
  measure: string,
  across: number,
): string {
  const down = indicator.measures.findIndex(({ key }) => key === measure);
  return cellAddress(table.top + down, workings + 1 + across);
}
