import type { Column } from "../columns";
import type { ListDefinition } from "../list";
import { spellingKey } from "../words/spelling";
import type { ColumnMapping } from "./column-mapping";
import type { ColumnHeading } from "./heading-window";
import { isGeneric } from "./weigh-names";

/** Which of a table's columns are which of a list. */
export interface MatchedColumns {
  /** Each column of the list that was found, by its place in the grid. */
  readonly columns: ReadonlyMap<string, number>;
  /** Further places of the same column. */
  readonly further: ReadonlyMap<string, readonly number[]>;
  /** The heading by which each was found. */
  readonly keys: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<number>;
  /** How many headings are there that are not read but tell the list from others. */
  readonly tells: number;
}

/** Matches headings with the columns of a list; what a person said comes first, so that no other column takes it. */
export function matchColumns(
  definition: ListDefinition,
  headings: readonly ColumnHeading[],
  mapping: ColumnMapping | undefined,
): MatchedColumns {
  const columns = new Map<string, number>();
  const keys = new Map<string, string>();
  const taken = new Set<number>();
  const mapped = mapping?.columns ?? {};
  const isMapped = ([name]: readonly [string, Column]) => mapped[name] !== undefined;
  const all = Object.entries(definition.columns);
  for (const [name, column] of [...all.filter(isMapped), ...all.filter((entry) => !isMapped(entry))]) {
    const said = mapped[name];
    for (const spelling of said === undefined ? keysOf(column) : [said]) {
      const found = headings.find(
        ({ column: at, keys: own }) => own.includes(spelling) && (column.again === true || !taken.has(at)),
      );
      if (found === undefined) continue;
      columns.set(name, found.column);
      keys.set(name, spelling);
      taken.add(found.column);
      break;
    }
  }
  const further = new Map<string, number[]>();
  for (const [name, column] of all) {
    if (!columns.has(name) || isMapped([name, column]) || column.isName === true || column.again === true) continue;
    const spellings = keysOf(column).filter((key) => !isGeneric(key));
    const others = headings.filter(
      ({ column: at, keys: own }) => !taken.has(at) && own.some((key) => spellings.includes(key)),
    );
    if (others.length === 0) continue;
    further.set(
      name,
      others.map(({ column: at }) => at),
    );
    for (const { column: at } of others) taken.add(at);
  }
  const tells = (definition.tells ?? []).map(spellingKey);
  return {
    columns,
    further,
    keys,
    taken,
    tells: tells.filter((tell) => headings.some(({ keys: own }) => own.includes(tell))).length,
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
