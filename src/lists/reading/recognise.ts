import type { Month } from "../../calendar/month";
import type { Grid } from "../../workbook/grid";
import { atOnce, type Steps } from "../../workbook/steps";
import type { ListDefinition, ListName } from "../list";
import { takeApartInSteps, type TableAnatomy } from "./anatomy";
import type { ColumnMapping } from "./column-mapping";
import { columnHeadings, type ColumnHeading } from "./heading-window";
import { matchColumns, type MatchedColumns } from "./match-columns";
import { monthlyCells, withoutMonthly, type StaffGuess } from "./monthly-cells";
import { monthNamed } from "./named-month";
import { monthsOf } from "./month-groups";
import type { HeadingReading } from "./month-headings";
import { returnTableOf, type ReturnTable } from "./return-tables";
import { saidBySheet } from "./said-by-sheet";
import { allNames, namesOf, ownNames, type SheetNames } from "./sheet-names";
import { contentsAgainst } from "./weigh-contents";
import { isGeneric, isNamedFor, titleAgainst, wordAgainst } from "./weigh-names";

/** A sheet's name counts as much as this many headings. */
const NAME_WEIGHT = 3;

/** A table that was recognised as a list: where its headings stand and which column is which. */
export interface Recognised {
  readonly definition: ListDefinition;
  readonly grid: Grid;
  readonly table: TableAnatomy;
  readonly names: SheetNames;
  /** Index of the lowest heading row in the grid's values. */
  readonly headingRow: number;
  /** Index in the grid's rows of each column found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Further columns that are the same one of the list: the first cell of a row that is filled counts. */
  readonly further: ReadonlyMap<string, readonly number[]>;
  /** The column of first names where its worker column holds surnames only. */
  readonly firstNames: number | null;
  readonly monthColumns: readonly MonthColumnAt[];
  /** Where each row says its month, and which cell of the row is read like one under that month. */
  readonly monthRows: { readonly month: number; readonly said: number } | null;
  /** The month that the sheet, its title or its file is named for. */
  readonly namedMonth: Month | null;
  /** The list that the sheet holds first, where it holds this one as well. */
  readonly onSheetOf?: ListName;
}

interface MonthColumnAt {
  readonly month: Month;
  readonly column: number;
  /** Whether it holds the last of all dates: those before its month say nothing of theirs. */
  readonly isLast?: true;
  /** What speaks for its workers being all of the staff, where that is not shown. */
  readonly guess?: StaffGuess;
}

/** Why nothing is read from a sheet. */
export type NotRead =
  /** Might be any of these, the likeliest first; `why` tells them apart for a person. */
  | { readonly kind: "unclear"; readonly candidates: readonly ListName[]; readonly why: UnclearBecause }
  /** Named like a list, or partly headed like one, but without a column it needs. */
  | { readonly kind: "incomplete"; readonly list: ListName; readonly missing: readonly string[] }
  /** Its name says that it is about something else. */
  | { readonly kind: "other subject"; readonly word: string; readonly candidates: readonly ListName[] }
  /** Of one worker, if its name is a worker's: a person has to say so. */
  | { readonly kind: "worker sheet" }
  /** A table of a statutory return beside those that are lists. */
  | {
      readonly kind: "return table";
      readonly table: ReturnTable;
      /** The sheet with which it was joined by child. */
      readonly joinedWith?: string;
    }
  | { readonly kind: "none" };

type UnclearBecause =
  | { readonly kind: "several lists" }
  | { readonly kind: "generic headings" }
  | { readonly kind: "contents"; readonly sentence: string }
  | { readonly kind: "hidden" }
  | { readonly kind: "old copy"; readonly of: string };

/** A table that is not read on a sheet of which others are. */
export interface TableNotRead {
  readonly table: TableAnatomy;
  readonly reason: NotRead;
}

export type Recognition =
  { readonly kind: "list"; readonly lists: readonly Recognised[]; readonly unread: readonly TableNotRead[] } | NotRead;

interface Candidate extends Recognised {
  readonly score: number;
  /** Whether a name of the sheet, its table or title (or the file's, where they say nothing) is the list's. */
  readonly named: boolean;
  readonly matched: MatchedColumns;
  readonly missing: readonly string[];
  readonly isGeneric: boolean;
}

/**
 * Tells which lists the tables of a grid hold, by their headings, what stands below them and the names of sheet, table,
 * title and file. `mapping` is a person's word on it. Where the evidence is thin or two lists fit, nothing is read.
 */
export function recognise(
  grid: Grid,
  definitions: readonly ListDefinition[],
  reading: HeadingReading,
  mapping?: ColumnMapping,
): Recognition {
  return atOnce(recogniseInSteps(grid, definitions, reading, mapping));
}

/** {@link recognise}, in steps of a few milliseconds. */
export function* recogniseInSteps(
  grid: Grid,
  definitions: readonly ListDefinition[],
  reading: HeadingReading,
  mapping: ColumnMapping | undefined,
): Steps<Recognition> {
  if (mapping?.list === "none") return { kind: "none" };
  const considered = mapping === undefined ? definitions : definitions.filter(({ name }) => name === mapping.list);
  const tables = yield* takeApartInSteps(
    grid,
    reading,
    mapping === undefined ? null : new Set(Object.values(mapping.columns)),
  );
  const found = tables.map((table) => recogniseTable(table, considered, reading, mapping));
  const lists = found.flatMap((each) => (each.kind === "list" ? each.lists : []));
  const unread = found.flatMap((reason, index) => {
    const table = tables[index];
    return reason.kind === "list" || table === undefined ? [] : [{ table, reason }];
  });
  if (lists.length > 0) return { kind: "list", lists, unread };
  return found[0] ?? { kind: "none" };
}

function recogniseTable(
  table: TableAnatomy,
  definitions: readonly ListDefinition[],
  reading: HeadingReading,
  mapping: ColumnMapping | undefined,
): Recognition {
  const { grid, headingTop, headingBottom, left, right } = table;
  const headings = columnHeadings(grid, headingTop, headingBottom, left, right, reading);
  const names = namesOf(grid, table.top, headingTop, left, right);
  const all = definitions.flatMap(
    (definition) => candidateFor(table, headings, names, definition, reading, mapping) ?? [],
  );
  const complete = all.filter(({ missing }) => missing.length === 0).sort((a, b) => b.score - a.score);
  if (mapping !== undefined) {
    const [chosen] = complete;
    return chosen === undefined ? incompleteOf(all) : { kind: "list", lists: [chosen], unread: [] };
  }
  const meant = all.filter(({ named, missing }) => named && missing.length > 0);
  const against = new Map(
    complete.map((each) => {
      const ofTable = table.top > 0 ? titleAgainst(names, each.definition) : null;
      return [each, ofTable ?? wordAgainst(names, each.definition)];
    }),
  );
  const possible = complete.filter((each) => against.get(each) === null);
  const best = possible[0];
  if (best === undefined) {
    const [first] = complete;
    const word = first === undefined ? null : against.get(first);
    return first !== undefined && typeof word === "string"
      ? { kind: "other subject", word, candidates: complete.map(({ definition }) => definition.name) }
      : (ofReturn(headings) ?? incompleteOf(all));
  }
  // A sheet named for a list without a column it needs is that list, incomplete, and never another.
  if (!best.named && meant.length > 0 && !possible.some(({ named }) => named)) return incompleteOf(meant);
  const rivals = possible.filter((other) => other.score === best.score && other !== best);
  const winners = [best, ...rivals].filter(
    ({ definition }) => ![best, ...rivals].some((rival) => rival.definition.name === definition.yieldsTo),
  );
  const [chosen] = winners;
  if (chosen === undefined || winners.length > 1) {
    return {
      kind: "unclear",
      candidates: [best, ...rivals].map(({ definition }) => definition.name),
      why: { kind: "several lists" },
    };
  }
  const candidates = [chosen.definition.name];
  if ((chosen.isGeneric || table.grid.isTurned === true) && !chosen.named)
    return { kind: "unclear", candidates, why: { kind: "generic headings" } };
  const sentence = contentsAgainst(chosen, chosen.named, reading);
  if (sentence !== null) return { kind: "unclear", candidates, why: { kind: "contents", sentence } };
  const also = possible.find(({ definition }) => definition.name === chosen.definition.alsoHolds);
  return {
    kind: "list",
    lists: also === undefined ? [chosen] : [chosen, { ...also, onSheetOf: chosen.definition.name }],
    unread: [],
  };
}

function ofReturn(headings: readonly ColumnHeading[]): NotRead | null {
  const table = returnTableOf(headings);
  return table === null ? null : { kind: "return table", table };
}

/** The likeliest list among those without a column that they need, if it is likely at all. */
function incompleteOf(candidates: readonly Candidate[]): NotRead {
  const [best] = candidates
    .filter(({ missing, score, named }) => missing.length > 0 && (candidates.length === 1 || (score >= 2 && named)))
    .sort((a, b) => b.score - a.score);
  return best === undefined
    ? { kind: "none" }
    : { kind: "incomplete", list: best.definition.name, missing: best.missing };
}

function candidateFor(
  table: TableAnatomy,
  headings: readonly ColumnHeading[],
  names: SheetNames,
  definition: ListDefinition,
  reading: HeadingReading,
  mapping: ColumnMapping | undefined,
): Candidate | null {
  const all = allNames(names);
  const named = isNamedFor(ownNames(names), definition);
  const matched = matchColumns(definition, headings, mapping, named);
  const { further, firstNames, taken } = matched;
  const found = matched.columns.size;
  if (mapping === undefined && (found === 0 || (found < 2 && definition.months === undefined))) return null;
  const namedMonth = monthNamed(names, reading);
  const underMonths = definition.months === undefined ? [] : monthsOf(headings, taken, all, definition, reading);
  const monthly =
    underMonths.length > 0 ? null : monthlyCells({ table, definition, columns: matched.columns, namedMonth }, reading);
  const months = monthly?.kind === "column" ? [monthly] : underMonths;
  const columns = withoutMonthly(matched.columns, definition, monthly !== null);
  const isSaidByName = (name: string) =>
    definition.sheetSays?.column === name && saidBySheet(definition, names) !== null;
  const has = (name: string) =>
    name === "months" ? months.length > 0 || monthly !== null : columns.has(name) || isSaidByName(name);
  const missing = definition.needed
    .filter((group) => !group.some(has))
    .map((group) =>
      group
        .map((name) => (name === "months" ? "column per month" : `column ${definition.columns[name]?.heading ?? name}`))
        .join(" and no "),
    );
  const isNamedAtAll = named || isNamedFor(all, definition);
  const needed = definition.needed.map((group) => group.find(has));
  return {
    definition,
    grid: table.grid,
    table,
    names,
    headingRow: table.headingBottom,
    columns,
    further,
    firstNames,
    monthColumns: months,
    monthRows: monthly?.kind === "rows" ? monthly : null,
    namedMonth,
    named,
    matched,
    missing,
    isGeneric: needed.every(
      (name) => name !== undefined && name !== "months" && isGenericKey(name, matched.keys.get(name) ?? ""),
    ),
    score: found + (months.length > 0 ? 1 : 0) + matched.tells + (isNamedAtAll ? NAME_WEIGHT : 0),
  };
}

/** Children and workers stand on sheets of all kinds, whatever the case system calls them. */
function isGenericKey(name: string, key: string): boolean {
  return name === "child" || (name === "worker" && !key.startsWith("supervisee")) || isGeneric(key);
}
