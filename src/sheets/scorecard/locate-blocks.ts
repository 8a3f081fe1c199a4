import { cellAddress, parseRange, type Box } from "../../workbook/addresses";
import type { Month } from "../../calendar/month";
import type { IndicatorFigures } from "../../scorecard/figures";
import { glanceName, namePrefix, populationsName } from "../../workbook/defined-names";
import type { CellEntries } from "../../workbook/plan-cells";
import { blockRows } from "./block";
import { FIRST_FIGURE, LABEL, sheetEdges } from "./columns";

/** Where the parts of a scorecard stand: the row that heads "at a glance", and the row of each block's heading. */
export interface BlockLocations {
  readonly glance: number;
  /** By the number of the indicator. */
  readonly tops: ReadonlyMap<number, number>;
  /** The first row of the table of populations; null on a sheet that was made without one. */
  readonly populations: number | null;
}

/** Where a table stands on a sheet, and the areas that its columns were made for. */
export interface LocatedTable {
  readonly table: Box;
  /** The first column of its workings. */
  readonly workings: number;
  /** The names of the areas and other periods, in the order of their columns. */
  readonly areas: readonly string[];
}

export type Located =
  /** Everything is where a build would put it, or moved up and down as wholes. */
  | { readonly kind: "in place"; readonly locations: BlockLocations }
  /** The areas are others than when the sheet was made, or tables have newer rows: it has to be laid out again. */
  | {
      readonly kind: "other layout";
      /** Whether an earlier version made it, without the rows that tables have now and the months by area. */
      readonly isEarlier: boolean;
      readonly locations: BlockLocations;
      readonly tables: ReadonlyMap<number, LocatedTable>;
    }
  /** Rows or columns were put inside a block, or parts of one were taken away. */
  | { readonly kind: "taken apart"; readonly what: string };

/** Zero-based row of the heading of "at a glance" on a sheet as it is first made. */
export const GLANCE_HEAD = 3;

/** The workings of a table begin so many columns before the cell that holds its target. */
export const TARGET_COLUMN = 2;

/** The blocks one under the other, as a sheet is first made. */
export function stackedBlocks(figures: readonly IndicatorFigures[]): BlockLocations {
  const tops = new Map<number, number>();
  let top = GLANCE_HEAD + figures.length + 2;
  for (const each of figures) {
    tops.set(each.indicator.number, top);
    top = blockRows(each, top).end;
  }
  return { glance: GLANCE_HEAD, tops, populations: top };
}

/**
 * Where the blocks of an existing scorecard stand, by the defined names, which follow when rows are put in or taken out.
 * `beside` is how many columns tables may have beside the month's now; `shown` gives what the sheet's cells show.
 */
export function locateBlocks(
  names: ReadonlyMap<string, string>,
  month: Month,
  figures: readonly IndicatorFigures[],
  beside: number,
  shown: CellEntries,
): Located {
  const boxOf = (name: string) => {
    const address = names.get(name);
    return address === undefined || address.includes("#REF") ? null : parseRange(address);
  };
  const tops = new Map<number, number>();
  const tables = new Map<number, LocatedTable>();
  let hasOtherColumns = false;
  const versions = new Set<Version>();
  for (const each of figures) {
    const prefix = namePrefix(month, each.indicator.number);
    const table = boxOf(`${prefix}_Table`);
    const commentary = boxOf(`${prefix}_Commentary`);
    const target = boxOf(`${prefix}_Target`);
    const version = table === null || commentary === null ? null : versionOf(each, table, commentary);
    if (table === null || target === null || version === null)
      return { kind: "taken apart", what: `the block of indicator ${each.indicator.number}` };
    versions.add(version);
    const workings = target.left - TARGET_COLUMN;
    const located = { table, workings, areas: recordedAreas(table, workings, shown) };
    if (!hasColumnsOf(each, located, sheetEdges(beside).workings)) hasOtherColumns = true;
    tables.set(each.indicator.number, located);
    tops.set(each.indicator.number, table.top - 2);
  }
  const glance = boxOf(glanceName(month));
  if (glance === null || glance.bottom - glance.top + 1 !== figures.length || glance.left !== LABEL)
    return { kind: "taken apart", what: "“At a glance”" };
  const populations = boxOf(populationsName(month))?.top ?? null;
  const locations = { glance: glance.top - 1, tops, populations };
  const isEarlier = versions.has("earlier");
  if (isEarlier && versions.has("this")) return { kind: "taken apart", what: "one of the blocks" };
  return hasOtherColumns || isEarlier
    ? { kind: "other layout", isEarlier, locations, tables }
    : { kind: "in place", locations };
}

/** Which version made a block; "any" where it looks the same in all. */
type Version = "this" | "earlier" | "any";

/** Null where rows were put in or taken out: a block is as long in every version, and its commentary stands where that one put it. */
function versionOf(figures: IndicatorFigures, table: Box, commentary: Box): Version | null {
  const { commentaryRow, newer } = blockRows(figures, table.top - 2).footer;
  const isTable = table.left === FIRST_FIGURE && table.bottom - table.top + 1 === figures.rows.length;
  if (!isTable || commentary.left !== LABEL) return null;
  if (commentary.top === commentaryRow + 1) return newer === 0 ? "any" : "this";
  return commentary.top === commentaryRow + 1 - newer ? "earlier" : null;
}

/** The areas of a table as its workings record them: nobody edits those, while heads of printed columns are typed over. */
function recordedAreas(table: Box, workings: number, shown: CellEntries): string[] {
  const areas = table.right - table.left - 1;
  return Array.from({ length: Math.max(0, areas) }, (_, at) => {
    const recorded = String(shown(cellAddress(table.top - 1, workings + 3 + at)));
    return recorded !== "" ? recorded : String(shown(cellAddress(table.top - 1, table.left + 2 + at)));
  });
}

function hasColumnsOf({ columns }: IndicatorFigures, located: LocatedTable, workings: number): boolean {
  const beside = columns.filter(({ kind }) => kind === "area" || kind === "period").map(({ label }) => label);
  return (
    located.workings === workings &&
    located.areas.length === beside.length &&
    located.areas.every((area, at) => area === beside[at])
  );
}
