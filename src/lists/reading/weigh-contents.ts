import { NO_DAY } from "../../calendar/day";
import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { readDay, UNREADABLE, type DateReading } from "../words/dates";
import type { Month } from "../../calendar/month";
import type { ListDefinition } from "../list";
import type { TableAnatomy } from "./anatomy";
import { isGeneric } from "./weigh-names";

/** How many filled cells of a column are looked at, and how few say nothing. */
const LOOKED_AT = 200;
const FEWEST = 5;
/** The share of a column's cells that have to be what its heading says, and under a heading that says little. */
const MOSTLY = 0.5;
const NEARLY_ALL = 0.95;
/** Nobody holds so many cases: such numbers are serials or IDs. */
const MOST_CASES = 400;

/** A table and the list that it may be. */
interface Weighed {
  readonly definition: ListDefinition;
  readonly grid: Grid;
  readonly table: TableAnatomy;
  readonly columns: ReadonlyMap<string, number>;
  readonly monthColumns: readonly { readonly month: Month; readonly column: number }[];
  /** The headings by which its columns were found. */
  readonly matched: { readonly keys: ReadonlyMap<string, string> };
}

/**
 * A sentence on what stands in a table's columns that does not fit the list, or null where it fits or too little stands
 * there to tell. `named` says whether the sheet is named for the list.
 */
export function contentsAgainst(table: Weighed, named: boolean, reading: DateReading): string | null {
  const { definition, columns, matched } = table;
  for (const name of definition.needed.flat()) {
    const at = columns.get(name);
    const column = definition.columns[name];
    if (at === undefined || column === undefined) continue;
    const cells = sample(table, at);
    if (cells.length < FEWEST) continue;
    if (column.absent === NO_DAY && column.unreadable === UNREADABLE) {
      const dates = cells.filter((cell) => readDay(cell, reading) !== UNREADABLE).length;
      const isVague = isGeneric(matched.keys.get(name) ?? "");
      // A heading and a name that both say it: then single cells are wrong, however many.
      if (named && !isVague) continue;
      const least = isVague && !named ? NEARLY_ALL : MOSTLY;
      if (dates < cells.length * least) return `Most cells under “${column.heading}” are no dates.`;
    }
    if (
      name === "cases" &&
      cells.filter((cell) => typeof cell === "number" && cell > MOST_CASES).length > cells.length / 2
    )
      return "The numbers under “Cases” are too large to be caseloads.";
  }
  if (!named && definition.name === "Supervisions" && columns.get("supervised") === undefined) {
    const cells = table.monthColumns.flatMap(({ column }) => sample(table, column));
    const counts = cells.filter((cell) => typeof cell === "number" && cell > 1 && cell < 1000).length;
    if (cells.length >= FEWEST && counts > cells.length * MOSTLY)
      return "Numbers stand under its months, no dates and no yes or no.";
  }
  return null;
}

/** The first filled cells of a table's column. */
function sample({ grid, table }: Weighed, column: number): CellValue[] {
  const cells: CellValue[] = [];
  for (let row = table.headingBottom + 1; row < table.end && cells.length < LOOKED_AT; row++) {
    const cell = grid.values[row]?.[column];
    if (!isBlank(cell)) cells.push(cell);
  }
  return cells;
}
