import type { Column } from "../columns";
import type { ListDefinition } from "../list";
import { spellingKey } from "../words/spelling";
import type { ColumnMapping } from "./column-mapping";
import type { ColumnHeading } from "./column-headings";
import { isGeneric } from "./weigh-names";

/** Which of a table's columns are which of a list. */
export interface MatchedColumns {
  /** Each column of the list that was found, by its place in the grid. */
  readonly columns: ReadonlyMap<string, number>;
  /** Further places of the same column. */
  readonly further: ReadonlyMap<string, readonly number[]>;
  /** The heading by which each was found. */
  readonly keys: ReadonlyMap<string, string>;
  /** Where the first names stand beside the surnames that were found as the worker; null where a cell holds the whole name. */
  readonly firstNames: number | null;
  readonly taken: ReadonlySet<number>;
  /** How many headings are there that are not read but tell the list from others. */
  readonly tells: number;
}

/**
 * Matches headings with the columns of a list; what a person said comes first, so that no other column takes it. Headings
 * of more than one meaning fit where the sheet is `named` for the list, and after all others.
 */
export function matchColumns(
  definition: ListDefinition,
  headings: readonly ColumnHeading[],
  mapping: ColumnMapping | undefined,
  named: boolean,
): MatchedColumns {
  const columns = new Map<string, number>();
  const keys = new Map<string, string>();
  const taken = new Set<number>();
  const mapped = mapping?.columns ?? {};
  const isMapped = ([name]: readonly [string, Column]) => mapped[name] !== undefined;
  const all = Object.entries(definition.columns);
  const match = (name: string, column: Column, spellings: readonly string[]) => {
    for (const spelling of spellings) {
      const found = headings.find(
        ({ column: at, keys: own }) => own.includes(spelling) && (column.again === true || !taken.has(at)),
      );
      if (found === undefined) continue;
      columns.set(name, found.column);
      keys.set(name, spelling);
      taken.add(found.column);
      return;
    }
  };
  for (const [name, column] of [...all.filter(isMapped), ...all.filter((entry) => !isMapped(entry))]) {
    const said = mapped[name];
    match(name, column, said === undefined ? keysOf(column) : [said]);
  }
  if (named || mapping !== undefined)
    for (const [name, { weakSpellings = [], ...column }] of all)
      if (!columns.has(name)) match(name, column, weakSpellings.map(spellingKey));
  const firstNames =
    definition.key === "worker" && mapped["worker"] === undefined ? namesInTwo(headings, columns) : null;
  if (firstNames !== null) {
    columns.set("worker", firstNames.surname);
    keys.set("worker", "surname");
    taken.add(firstNames.surname).add(firstNames.first);
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
    firstNames: firstNames?.first ?? null,
    taken,
    tells: tells.filter((tell) => headings.some(({ keys: own }) => own.includes(tell))).length,
  };
}

const SURNAME = ["surname", "last name", "family name"];
const FIRST_NAME = ["first name", "first names", "forename", "forenames", "given name"];

/** The columns of a name in two parts, where no column holds the whole name; "Name" beside "Surname" is the first name. */
function namesInTwo(
  headings: readonly ColumnHeading[],
  columns: ReadonlyMap<string, number>,
): { surname: number; first: number } | null {
  const find = (words: readonly string[]) => headings.find(({ keys }) => keys.some((key) => words.includes(key)));
  const whole = columns.get("worker");
  const surname = find(SURNAME);
  const first = find(FIRST_NAME) ?? find(["name"]);
  if (surname === undefined || first === undefined) return null;
  const isWhole = whole !== undefined && whole !== first.column && whole !== surname.column;
  return isWhole ? null : { surname: surname.column, first: first.column };
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
