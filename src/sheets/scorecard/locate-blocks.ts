import { parseRange, type Box } from "../../workbook/addresses";
import type { Month } from "../../calendar/month";
import type { IndicatorFigures } from "../../scorecard/figures";
import { blockRows } from "./block";
import { FIRST_FIGURE, LABEL, MONTH } from "./columns";
import { glanceName, namePrefix } from "../../workbook/defined-names";

/** Where the parts of a scorecard stand: the row that heads "at a glance", and the row of each block's heading. */
export interface Arrangement {
  readonly glance: number;
  readonly tops: ReadonlyMap<number, number>;
}

/** Zero-based row of the heading of "at a glance" on a sheet as it is first made. */
export const GLANCE_HEAD = 3;

/** The blocks one under the other, as a sheet is first made. */
export function firstArrangement(figures: readonly IndicatorFigures[]): Arrangement {
  const tops = new Map<number, number>();
  let top = GLANCE_HEAD + figures.length + 2;
  for (const each of figures) {
    tops.set(each.indicator.number, top);
    top = blockRows(each, top).end;
  }
  return { glance: GLANCE_HEAD, tops };
}

export type Found =
  /** Everything is where a build would put it, or moved up and down as wholes. */
  | { readonly kind: "in place"; readonly arrangement: Arrangement }
  /** There are other areas than when the sheet was made, which had so many and its tables there: it has to be laid out again. */
  | {
      readonly kind: "other columns";
      readonly arrangement: Arrangement;
      readonly areas: number;
      readonly tables: ReadonlyMap<number, Box>;
    }
  /** Rows or columns were put inside a block, or parts of one were taken away. */
  | { readonly kind: "taken apart"; readonly what: string };

/** How an existing scorecard is arranged, by the defined names, which follow when rows are put in or taken out. */
export function arrangementOf(
  names: ReadonlyMap<string, string>,
  month: Month,
  figures: readonly IndicatorFigures[],
): Found {
  const boxOf = (name: string) => {
    const address = names.get(name);
    return address === undefined || address.includes("#REF") ? null : parseRange(address);
  };
  const tops = new Map<number, number>();
  const tables = new Map<number, Box>();
  let hasOtherColumns = false;
  let areas = 0;
  for (const each of figures) {
    const prefix = namePrefix(month, each.indicator.number);
    const what = `the block of indicator ${each.indicator.number}`;
    const table = boxOf(`${prefix}_Table`);
    const commentary = boxOf(`${prefix}_Commentary`);
    if (table === null || commentary === null) return { kind: "taken apart", what };
    const top = table.top - 2;
    const { closing } = blockRows(each, top);
    if (
      table.left !== FIRST_FIGURE ||
      table.bottom - table.top + 1 !== each.rows.length ||
      commentary.top !== closing.commentaryRow + 1 ||
      commentary.left !== LABEL
    )
      return { kind: "taken apart", what };
    if (table.right - table.left + 1 !== each.columns.length) hasOtherColumns = true;
    areas = Math.max(areas, table.right - MONTH);
    tables.set(each.indicator.number, table);
    tops.set(each.indicator.number, top);
  }
  const glance = boxOf(glanceName(month));
  if (glance === null || glance.bottom - glance.top + 1 !== figures.length || glance.left !== LABEL)
    return { kind: "taken apart", what: "“At a glance”" };
  const arrangement = { glance: glance.top - 1, tops };
  return hasOtherColumns ? { kind: "other columns", arrangement, areas, tables } : { kind: "in place", arrangement };
}
