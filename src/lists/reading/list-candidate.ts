import type { ListDefinition } from "../list";
import type { TableAnatomy } from "./anatomy";
import type { ColumnMapping } from "./column-mapping";
import type { ColumnHeading } from "./column-headings";
import { matchColumns, type MatchedColumns } from "./match-columns";
import { monthlyCells, withoutMonthly } from "./monthly-cells";
import { monthNamed } from "./named-month";
import { monthsOf } from "./month-groups";
import type { HeadingReading } from "./month-headings";
import type { Recognised } from "./recognition";
import { saidBySheet } from "./said-by-sheet";
import { allNames, ownNames, type SheetNames } from "./sheet-names";
import { isGeneric, isNamedFor } from "./weigh-names";

/** A sheet's name counts as much as this many headings. */
const NAME_WEIGHT = 3;

/** What speaks for a table being a list. */
export interface Candidate extends Recognised {
  readonly score: number;
  /** Whether a name of the sheet, its table or title (or the file's, where they say nothing) is the list's. */
  readonly named: boolean;
  readonly matched: MatchedColumns;
  readonly missing: readonly string[];
  readonly isGeneric: boolean;
}

/** What speaks for a table being a list of a kind; null where nothing does. `mapping` is a person's word on it. */
export function candidateFor(
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
