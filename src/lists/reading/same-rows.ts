import { isBlank, type CellValue, type Source } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import { columnHeadings } from "./column-headings";
import type { HeadingReading } from "./month-headings";
import type { Recognised } from "./recognition";
import type { ChosenRows, Section } from "./record-rows";
import { stretches } from "./sheet-rows";

/** Rows of a sheet that stand on an earlier one as well. */
export interface RowsAgain {
  /** The sheet, as its place among the list's tables. */
  readonly at: number;
  readonly count: number;
  /** The earlier sheet that holds most of them. */
  readonly of: Source;
  readonly isWhole: boolean;
}

/** Of longer texts only the beginning goes into the hash. */
const LONGEST_MIXED = 24;

/** A row of a list: which table it is of, and its index in the grid. */
type RowAt = readonly [table: number, row: number];

/**
 * Leaves out rows that are identical with one of an earlier sheet (two copies of a file, extracts that overlap), for
 * lists whose rows are known by an ID. Rows of one sheet are left as they are.
 */
export function* withoutSameRows(
  tables: readonly Recognised[],
  chosen: readonly ChosenRows[],
  reading: HeadingReading,
): Steps<{ readonly chosen: readonly ChosenRows[]; readonly again: readonly RowsAgain[] }> {
  const sheets = new Set(tables.map(({ grid }) => grid));
  if (sheets.size < 2 || tables.some(({ definition }) => definition.key === "worker")) return { chosen, again: [] };
  const headings = tables.map((table) => placesByHeading(table, reading));
  const byHash = new Map<number, RowAt[]>();
  const again: RowsAgain[] = [];
  const kept: ChosenRows[] = [];
  for (const [at, own] of chosen.entries()) {
    const table = tables[at];
    if (table === undefined) continue;
    const columns = [...table.columns.values()];
    const rows: number[] = [];
    const places: number[] = [];
    const added: [number, RowAt][] = [];
    const sources = new Map<Source, number>();
    for (const [from, to] of stretches(own.rows.length)) {
      for (let index = from; index < to; index++) {
        const row = own.rows[index] ?? 0;
        const cells = table.grid.values[row] ?? [];
        const hash = hashOf(cells, table, columns);
        const same = byHash
          .get(hash)
          ?.find(([other, otherRow]) => isSame(tables, headings, [at, row], [other, otherRow]));
        const source = same === undefined ? undefined : tables[same[0]]?.grid.source;
        if (source !== undefined) sources.set(source, (sources.get(source) ?? 0) + 1);
        else {
          rows.push(row);
          places.push(index);
          added.push([hash, [at, row]]);
        }
      }
      yield;
    }
    for (const [hash, place] of added) {
      const others = byHash.get(hash);
      // Rows of one sheet that are the same are many only by mistake; a few of them are enough to find a copy.
      if (others === undefined) byHash.set(hash, [place]);
      else if (others.length < 8) others.push(place);
    }
    const [most] = [...sources].sort(([, a], [, b]) => b - a);
    const count = own.rows.length - rows.length;
    if (most !== undefined) again.push({ at, count, of: most[0], isWhole: rows.length === 0 });
    kept.push(
      count === 0 ? own : { ...own, rows: Int32Array.from(rows), sections: sectionsAmong(own.sections, places) },
    );
  }
  return { chosen: kept, again };
}

/** Sections by the rows that are left, of which `places` says where they stood before. */
function sectionsAmong(sections: readonly Section[], places: readonly number[]): Section[] {
  let at = 0;
  return sections.map(({ from, text }) => {
    while (at < places.length && (places[at] ?? 0) < from) at++;
    return { from: at, text };
  });
}

/** Mixes what stands in the list's columns, whatever their order on the sheet. */
function hashOf(cells: readonly CellValue[], { columns }: Recognised, places: readonly number[]): number {
  let hash = columns.size;
  for (const place of places) {
    const cell = cells[place];
    if (typeof cell === "number") hash = (hash + Math.imul(cell | 0, 0x9e3779b1)) | 0;
    else if (typeof cell === "string") {
      let text = cell.length;
      for (let index = Math.min(cell.length, LONGEST_MIXED) - 1; index >= 0; index--)
        text = (Math.imul(text, 31) + cell.charCodeAt(index)) | 0;
      hash = (hash + Math.imul(text, 0x85ebca6b)) | 0;
    }
  }
  return hash;
}

function placesByHeading({ grid, table }: Recognised, reading: HeadingReading): ReadonlyMap<string, number> {
  const { headingTop, headingBottom, left, right } = table;
  const headings = columnHeadings(grid, headingTop, headingBottom, left, right, reading);
  return new Map(headings.flatMap(({ keys, column }) => (keys[0] === undefined ? [] : [[keys[0], column] as const])));
}

/** Whether two rows hold the same in every column of the list and under every heading that both sheets have. */
function isSame(
  tables: readonly Recognised[],
  headings: readonly ReadonlyMap<string, number>[],
  [at, row]: RowAt,
  [other, otherRow]: RowAt,
): boolean {
  const a = tables[at];
  const b = tables[other];
  if (a === undefined || b === undefined || a.grid === b.grid || a.columns.size !== b.columns.size) return false;
  const cells = a.grid.values[row] ?? [];
  const others = b.grid.values[otherRow] ?? [];
  const isEqual = (x: CellValue | undefined, y: CellValue | undefined) => x === y || (isBlank(x) && isBlank(y));
  for (const [name, place] of a.columns) {
    const there = b.columns.get(name);
    if (there === undefined || !isEqual(cells[place], others[there])) return false;
  }
  for (const [heading, place] of headings[at] ?? []) {
    const there = headings[other]?.get(heading);
    if (there !== undefined && !isEqual(cells[place], others[there])) return false;
  }
  return true;
}
