import type { CellValue } from "../../src/workbook/grid";

/** Two counts that a column of a table is made of, and what it shows of them. */
export interface Attacked {
  readonly indicator: number;
  /** Which rows show a count, by their numbers. */
  readonly countRows: readonly number[];
  /** The rows from the two counts, as anybody would compute them. */
  readonly rows: readonly ((a: number, b: number, population: number | null) => number | string)[];
  /** Which counts point to people: the two, and what a difference would tell. */
  readonly counts: readonly ((a: number, b: number) => number)[];
  /** The rated row, target and tolerance, and whether more is better; null where it is not rated. */
  readonly rating: {
    readonly row: number;
    readonly target: number;
    readonly tolerance: number;
    readonly more: boolean;
  } | null;
}

/** What somebody has before them: a table of the copy, column by column, its row of ratings last. */
export interface Seen {
  readonly columns: readonly (readonly CellValue[])[];
  readonly populations: readonly (number | null)[];
}

/** The true counts, by column as seen; those of the city first. */
export type Truth = readonly (readonly [number, number])[];

type Pair = readonly [number, number];

/** Half away from zero, written anew. */
export function halfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(Number((value * scale).toPrecision(14)) + 0.5) / scale;
}

/**
 * Tries to work out every count from 1 to 4 from all that a table shows, by trying out all counts up to `most` in every area.
 * It is told what even a careful reader does not know: how many children have no area or two. What is left of each such
 * count that the copy does not show: its possible values. `believes` takes a withheld count to be none from 1 to 4.
 */
export function attack(
  attacked: Attacked,
  seen: Seen,
  truth: Truth,
  most: number,
  believes: boolean,
): { readonly what: string; readonly truth: number; readonly possible: ReadonlySet<number> }[] {
  const agrees = (column: number, [a, b]: Pair): boolean => {
    const cells = seen.columns[column]!;
    const values = attacked.rows.map((row) => row(a, b, seen.populations[column] ?? null));
    return (
      values.every((value, row) =>
        agreesWith(cells[row] ?? null, value, believes && attacked.countRows.includes(row)),
      ) && agreesWithRating(attacked, cells[values.length] ?? null, values)
    );
  };
  // A belief that is wrong somewhere works nothing out.
  if (!truth.every((pair, column) => agrees(column, pair))) {
    if (believes) return [];
    throw new Error(`Table ${attacked.indicator} does not show what is true.`);
  }
  const all: Pair[] = [];
  for (let a = 0; a <= most; a++) for (let b = 0; b <= most; b++) all.push([a, b]);
  const areas = truth.slice(1).map((_, at) => all.filter((pair) => agrees(at + 1, pair)));
  const sumOf = (pairs: readonly Pair[]): Pair => [
    pairs.reduce((sum, [a]) => sum + a, 0),
    pairs.reduce((sum, [, b]) => sum + b, 0),
  ];
  const [a, b] = sumOf(truth.slice(1));
  const loose: Pair = truth.length === 1 ? [0, 0] : [truth[0]![0] - a, truth[0]![1] - b];
  const city = (sum: Pair): Pair => [sum[0] + loose[0], sum[1] + loose[1]];
  const cityAgrees = new Map<string, boolean>();
  const isCity = (sum: Pair): boolean => {
    const key = sum.join(",");
    if (!cityAgrees.has(key)) {
      const [x, y] = city(sum);
      cityAgrees.set(key, x >= 0 && y >= 0 && agrees(0, [x, y]));
    }
    return cityAgrees.get(key)!;
  };
  if (truth.length === 1) return left(attacked, truth, [all.filter((pair) => agrees(0, pair))]);
  const without = areas.map((_, skipped) => sums(areas.filter((__, at) => at !== skipped)));
  const possible = areas.map((pairs, at) =>
    pairs.filter((pair) => without[at]!.some((rest) => isCity(sumOf([pair, rest])))),
  );
  const totals = sums(areas).filter(isCity).map(city);
  return left(attacked, truth, [totals, ...possible]);
}

function left(attacked: Attacked, truth: Truth, possible: readonly (readonly Pair[])[]) {
  return truth.flatMap(([a, b], column) =>
    attacked.counts.flatMap((count, at) => {
      const value = count(a, b);
      if (value < 1 || value > 4) return [];
      const values = new Set(possible[column]!.map((pair) => count(...pair)));
      return [{ what: `count ${at} of column ${column}`, truth: value, possible: values }];
    }),
  );
}

/** All sums of one pair from each. */
function sums(lists: readonly (readonly Pair[])[]): Pair[] {
  let found = new Map<string, Pair>([["0,0", [0, 0]]]);
  for (const list of lists) {
    const next = new Map<string, Pair>();
    for (const [a, b] of found.values()) for (const [c, d] of list) next.set(`${a + c},${b + d}`, [a + c, b + d]);
    found = next;
  }
  return [...found.values()];
}

function agreesWith(cell: CellValue, value: number | string, believes: boolean): boolean {
  if (cell === "c") return !believes || typeof value === "string" || value < 1 || value > 4;
  if (cell === "<5") return typeof value === "number" && value >= 1 && value <= 4;
  return typeof value === "number" ? typeof cell === "number" && Math.abs(cell - value) < 1e-9 : cell === value;
}

function agreesWithRating({ rating }: Attacked, cell: CellValue, values: readonly (number | string)[]): boolean {
  if (rating === null || cell === null || cell === "withheld") return true;
  const value = values[rating.row];
  if (typeof value !== "number") return cell === "No data";
  const worse = rating.more ? rating.target - value : value - rating.target;
  return cell === (worse <= 1e-9 ? "Green" : worse <= rating.tolerance + 1e-9 ? "Amber" : "Red");
}
