import type { Month } from "../../calendar/month";
import type { Column } from "../columns";
import { monthWithin, readMonth, type DateReading } from "../words/dates";
import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import type { ListDefinition, ListName } from "../list";
import type { ColumnMapping } from "./column-mapping";
import { cellKey, spellingKey } from "../words/spelling";

/** How far down a sheet the row of headings is looked for. */
const DEEPEST_HEADING = 40;
/** A sheet's name counts as much as this many headings. */
const NAME_WEIGHT = 3;

/** A grid that was recognised as a list: where its headings stand and which column is which. */
export interface Recognised {
  readonly definition: ListDefinition;
  readonly grid: Grid;
  /** Index of the heading row in the grid's values. */
  readonly headingRow: number;
  /** Index in the grid's rows of each column found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly monthColumns: readonly { readonly month: Month; readonly column: number }[];
  /** The month that the sheet, its title or its file is named for. */
  readonly namedMonth: Month | null;
}

export type Recognition =
  | { readonly kind: "list"; readonly lists: readonly Recognised[] }
  /** Might be any of these; nothing is read from it. */
  | { readonly kind: "unclear"; readonly candidates: readonly ListName[] }
  /** Named like a list, or partly headed like one, but without a column it needs. */
  | { readonly kind: "incomplete"; readonly list: ListName; readonly missing: readonly string[] }
  | { readonly kind: "none" };

interface Candidate extends Recognised {
  readonly score: number;
  readonly named: boolean;
}

/**
 * Tells which list a grid holds, by the row of headings that explains most columns, wherever it stands in the
 * first 40 rows; the names of sheet, table and file decide between lists that share columns.
 * `mapping` is a person's word on it.
 */
export function recognise(
  grid: Grid,
  definitions: readonly ListDefinition[],
  reading: DateReading,
  mapping?: ColumnMapping,
): Recognition {
  if (mapping?.list === "none") return { kind: "none" };
  const considered = mapping === undefined ? definitions : definitions.filter(({ name }) => name === mapping.list);
  const candidates: Candidate[] = [];
  let incomplete: { list: ListName; missing: string[]; score: number } | null = null;
  const depth = Math.min(grid.values.length, DEEPEST_HEADING);
  for (let row = 0; row < depth; row++) {
    const headings = (grid.values[row] ?? []).map(cellKey);
    if (headings.filter((key) => key !== "").length < 2) continue;
    for (const definition of considered) {
      const found = matchHeadings(grid, row, headings, definition, reading, mapping);
      if (found === null) continue;
      if (found.missing.length === 0) candidates.push(found.candidate);
      else if (
        ((found.candidate.score >= 2 && found.candidate.named) || mapping !== undefined) &&
        (incomplete?.score ?? -1) < found.candidate.score
      ) {
        incomplete = { list: definition.name, missing: found.missing, score: found.candidate.score };
      }
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.headingRow - b.headingRow);
  const best = candidates[0];
  if (best === undefined) {
    return incomplete === null
      ? { kind: "none" }
      : { kind: "incomplete", list: incomplete.list, missing: incomplete.missing };
  }
  const rivals = candidates.filter(
    (other) =>
      other.score === best.score && other.headingRow === best.headingRow && other.definition !== best.definition,
  );
  const winner = [best, ...rivals].filter(
    ({ definition }) => !rivals.concat(best).some((rival) => rival.definition.name === definition.yieldsTo),
  );
  const [chosen] = winner;
  if (chosen === undefined || winner.length > 1) {
    return { kind: "unclear", candidates: [best, ...rivals].map(({ definition }) => definition.name) };
  }
  const also = candidates.find(
    ({ definition, headingRow }) => definition.name === chosen.definition.alsoHolds && headingRow === chosen.headingRow,
  );
  return { kind: "list", lists: also === undefined ? [chosen] : [chosen, also] };
}

function matchHeadings(
  grid: Grid,
  row: number,
  headings: readonly string[],
  definition: ListDefinition,
  reading: DateReading,
  mapping: ColumnMapping | undefined,
): { candidate: Candidate; missing: string[] } | null {
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  const mapped = mapping?.columns ?? {};
  const isMapped = ([name]: readonly [string, Column]) => mapped[name] !== undefined;
  const all = Object.entries(definition.columns);
  // What a person said comes first, so that no other column takes its heading.
  for (const [name, column] of [...all.filter(isMapped), ...all.filter((entry) => !isMapped(entry))]) {
    const said = mapped[name];
    for (const spelling of said === undefined ? keysOf(column) : [said]) {
      const at = headings.findIndex((key, index) => key === spelling && (column.again === true || !taken.has(index)));
      if (at >= 0) {
        columns.set(name, at);
        taken.add(at);
        break;
      }
    }
  }
  if (mapping === undefined && (columns.size === 0 || (columns.size < 2 && definition.months === undefined)))
    return null;
  const monthColumns = definition.months === undefined ? [] : monthHeadings(grid.values[row] ?? [], taken, reading);
  const tells = (definition.tells ?? []).map(spellingKey).filter((tell) => headings.includes(tell)).length;
  const named = isNamedFor(grid, row, definition);
  const missing = definition.needed
    .filter((group) => !group.some((name) => (name === "months" ? monthColumns.length > 0 : columns.has(name))))
    .map((group) =>
      group
        .map((name) => (name === "months" ? "a column per month" : (definition.columns[name]?.heading ?? name)))
        .join(" or "),
    );
  return {
    candidate: {
      definition,
      grid,
      headingRow: row,
      columns,
      monthColumns,
      namedMonth: monthNamed(grid, row, reading),
      named,
      score: columns.size + (monthColumns.length > 0 ? 1 : 0) + tells + (named ? NAME_WEIGHT : 0),
    },
    missing,
  };
}

const KEYS = new WeakMap<Column, readonly string[]>();

/** The spelling keys of a column's headings, made once. */
function keysOf(column: Column): readonly string[] {
  const known = KEYS.get(column);
  if (known !== undefined) return known;
  const keys = column.spellings.map(spellingKey);
  KEYS.set(column, keys);
  return keys;
}

function monthHeadings(
  cells: readonly CellValue[],
  taken: ReadonlySet<number>,
  reading: DateReading,
): { month: Month; column: number }[] {
  const found: { month: Month; column: number }[] = [];
  cells.forEach((cell, column) => {
    if (taken.has(column) || isBlank(cell)) return;
    const month = readMonth(cell, reading);
    if (month !== null) found.push({ month, column });
  });
  return found;
}

/** The names that a sheet goes by, most telling first. */
function namesOf(grid: Grid, headingRow: number): string[] {
  const titles = grid.values
    .slice(0, headingRow)
    .map((cells) => cells.filter((cell) => !isBlank(cell)))
    .flatMap((cells) => (cells.length <= 2 ? cells.filter((cell) => typeof cell === "string") : []));
  return [
    grid.source.table ?? "",
    grid.source.sheet,
    ...titles,
    grid.source.file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, ""),
  ];
}

function isNamedFor(grid: Grid, headingRow: number, definition: ListDefinition): boolean {
  return namesOf(grid, headingRow).some((name) => {
    const key = ` ${spellingKey(name.replace(/([a-z])([A-Z])/g, "$1 $2"))} `;
    return definition.calledAs.some((called) => key.includes(` ${spellingKey(called)} `));
  });
}

function monthNamed(grid: Grid, headingRow: number, reading: DateReading): Month | null {
  for (const name of namesOf(grid, headingRow)) {
    const month = monthWithin(name, reading);
    if (month !== null) return month;
  }
  return null;
}

/** The headings of a sheet as they are written, for a person to say which is which; of its fullest row of words if none was recognised. */
export function headingsOf({ values }: Grid, headingRow: number | null): string[] {
  const words = (row: readonly CellValue[]) =>
    row.filter((cell) => typeof cell === "string" && cell.trim() !== "").length;
  const first = values.slice(0, DEEPEST_HEADING);
  const fullest = first.reduce((best, row, at) => (words(row) > words(first[best] ?? []) ? at : best), 0);
  return (values[headingRow ?? fullest] ?? []).map((cell) => String(cell ?? "").trim());
}
