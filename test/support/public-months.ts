import type { Month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { findFigure } from "../../src/scorecard/find-figure";
import { computeFigures, type IndicatorFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import { publicTables } from "../../src/scorecard/publication";
import { publicPlan } from "../../src/sheets/public-sheet";
import type { CellValue } from "../../src/workbook/grid";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { gridOf } from "./plan-book";
import { attack, halfUp, type Attacked, type Seen, type Truth } from "./public-attack";
import { MAY_17, on, read, settings, sheet } from "./tiny";

/** Counts of a month: of each area, and of rows without an area. */
interface Counts {
  /** Inside and outside 45 days. */
  readonly assessments: readonly [number, number][];
  readonly plans: readonly number[];
  /** Children in care, and those who came alone and seek asylum. */
  readonly care: readonly [number, number][];
  /** Supervised and not supervised. */
  readonly staff: readonly [number, number][];
  /** Unallocated and other open cases. */
  readonly cases: readonly [number, number][];
}

/** The counts of a month: one entry for each area, the last for rows without one; how many children on a plan are in the first two areas. */
export interface SmallMonth {
  readonly areas: readonly { readonly name: string; readonly population: number | null }[];
  readonly counts: Counts;
  readonly inTwoAreas: number;
}

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** The figures of such a month, counted from lists. */
export function figuresOf({ areas, counts, inTwoAreas }: SmallMonth): IndicatorFigures[] {
  const places = [...areas.map(({ name }) => name), null];
  const of = <T>(each: readonly T[], rows: (at: number, place: string | null, value: T) => CellValue[][]) =>
    each.flatMap((value, at) => rows(at, places[at] ?? null, value));
  const { lists } = read(
    [
      sheet("Assessments", [
        ["Child ID", "Area", "Start date", "Completed date"],
        ...of(counts.assessments, (at, place, [inside, outside]) => [
          ...times(inside, (each) => [`i${at} ${each}`, place, on("2017-05-01"), on("2017-05-10")]),
          ...times(outside, (each) => [`o${at} ${each}`, place, on("2016-05-01"), on("2017-05-10")]),
        ]),
      ]),
      sheet("Protection plans", [
        ["Child ID", "Area", "Start date", "End date"],
        ...of(counts.plans, (at, place, children) =>
          times(children, (each) => [`p${at} ${each}`, place, on("2017-04-03"), null]),
        ),
        ...times(inTwoAreas, (each) => [`p0 ${each}`, places[1] ?? null, on("2017-04-03"), null]),
      ]),
      sheet("Children in care", [
        ["Child ID", "Area", "Start date", "UASC", "Date of birth"],
        ...of(counts.care, (at, place, [children, alone]) => [
          ...times(children, (each) => [`c${at} ${each}`, place, on("2017-04-03"), "N", on("2010-01-01")]),
          ...times(alone, (each) => [`u${at} ${each}`, place, on("2017-04-03"), "Y", on("2010-01-01")]),
        ]),
      ]),
      sheet("Supervisions", [
        ["Worker", "Area", "May-17"],
        ...of(counts.staff, (at, place, [supervised, not]) => [
          ...times(supervised, (each) => [`Ann s${at}x${each}`, place, on("2017-05-09")]),
          ...times(not, (each) => [`Bob n${at}x${each}`, place, "N"]),
        ]),
      ]),
      sheet("Cases", [
        ["Child ID", "Area", "Referral date", "Allocation date"],
        ...of(counts.cases, (at, place, [unallocated, others]) => [
          ...times(unallocated, (each) => [`w${at} ${each}`, place, on("2017-05-01"), null]),
          ...times(others, (each) => [`a${at} ${each}`, place, on("2017-05-01"), on("2017-05-02")]),
        ]),
      ]),
    ],
    { settings: areaSettings(areas) },
  );
  return computeFigures(
    INDICATORS.filter(({ number }) => TABLES.some(({ indicator }) => indicator === number)),
    { month: MAY_17, lists, settings: areaSettings(areas), history: new History([]) },
  );
}

export function areaSettings(areas: SmallMonth["areas"]) {
  return settings({
    areas: areas.map(({ name, population }) => ({
      name,
      spellings: [],
      population,
      populationSource: "",
      showsCaseloads: true,
    })),
    teams: [],
  });
}

const percent = (decimals: number) => (part: number, whole: number) =>
  whole === 0 ? "–" : halfUp(part / whole, decimals);
const rate = (children: number, population: number | null) =>
  population === null ? "-" : halfUp((children / population) * 10_000, 0);

/** What of each table anybody can compute. */
export const TABLES: readonly (Attacked & {
  /** The row that the chart draws, by its number. */
  readonly charted: number;
  readonly measures: readonly [string, string];
  readonly isWhole: boolean;
})[] = [
  {
    indicator: 1,
    charted: 0,
    countRows: [0, 1],
    rows: [(a) => a, (a, b) => a + b, (a, b) => percent(3)(a, a + b)],
    counts: [(a) => a, (_, b) => b, (a, b) => a + b],
    rating: { row: 0, target: 0, tolerance: 5, more: false },
    measures: ["unallocated", "open"],
    isWhole: true,
  },
  {
    indicator: 3,
    charted: 3,
    countRows: [0, 1, 2],
    rows: [(a) => a, (_, b) => b, (a, b) => a + b, (a, b) => percent(2)(a, a + b)],
    counts: [(a) => a, (_, b) => b, (a, b) => a + b],
    rating: { row: 3, target: 0.85, tolerance: 0.05, more: true },
    measures: ["inside", "outside"],
    isWhole: false,
  },
  {
    indicator: 5,
    charted: 0,
    countRows: [0],
    rows: [(a) => a, (a, _, population) => rate(a, population)],
    counts: [(a) => a],
    rating: null,
    measures: ["children", "children"],
    isWhole: true,
  },
  {
    indicator: 7,
    charted: 0,
    countRows: [0],
    rows: [(a) => a, (a, b, population) => rate(a + b, population)],
    counts: [(a) => a, (_, b) => b, (a, b) => a + b],
    rating: null,
    measures: ["children", "withUasc"],
    isWhole: true,
  },
  {
    indicator: 12,
    charted: 2,
    countRows: [0, 1],
    rows: [(a) => a, (a, b) => a + b, (a, b) => percent(2)(a, a + b)],
    counts: [(a) => a, (_, b) => b, (a, b) => a + b],
    rating: { row: 2, target: 0.83, tolerance: 0.05, more: true },
    measures: ["supervised", "staff"],
    isWhole: true,
  },
];

/** The copy of such a month. */
export function copyOf(month: SmallMonth): SheetPlan {
  return copyOfFigures(MAY_17, figuresOf(month), month.areas.length);
}

export function copyOfFigures(month: Month, figures: readonly IndicatorFigures[], areas: number): SheetPlan {
  return publicPlan({
    month,
    publication: "Draft",
    tables: publicTables(figures, (indicator) => (row, column) => {
      const cell = findFigure(figures, { indicator, row, column })?.cell;
      return cell?.value ?? cell?.text ?? "";
    }),
    areas,
    commentary: new Map(),
  });
}

/** A month of an indicator's chart, as it stands on a copy; null for a gap. */
export type Charted = (indicator: number) => number | null;

/**
 * What a copy, or another grid laid out like it, shows of an indicator, by column: the city, then the areas. What a chart shows
 * of the month is taken for the city's rated row where the copy has a sign.
 */
function seenIn(
  grid: readonly (readonly CellValue[])[],
  table: (typeof TABLES)[number],
  areas: SmallMonth["areas"],
  charted: Charted,
): Seen {
  const top = grid.findIndex(([first]) => String(first).startsWith(`${table.indicator}  `));
  const rows = grid.slice(top + 2, top + 2 + table.rows.length);
  const below = grid.slice(top, top + 12).find(([label]) => label === "Performance rating") ?? [];
  const known = areas.flatMap(({ population }) => population ?? []);
  const drawn = charted(table.indicator);
  return {
    columns: [2, ...areas.map((_, at) => 3 + at)].map((column) => [
      ...rows.map((row, at) =>
        column === 2 && at === table.charted && drawn !== null ? drawn : (row[column] ?? null),
      ),
      table.rating === null ? null : (below[column] ?? null),
    ]),
    populations: [
      known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0),
      ...areas.map(({ population }) => population),
    ],
  };
}

/** The true counts of the city, where each child is one, and of the areas; null where a list is empty and nothing is known. */
function truthOf(table: (typeof TABLES)[number], figures: readonly IndicatorFigures[]): Truth | null {
  const { columns, measure } = figures.find(({ indicator }) => indicator.number === table.indicator)!;
  const [first, second] = table.measures.map((name) => measure(name));
  const pairs = columns.flatMap(({ kind }, column) => {
    const [a, b] = [first![column] ?? null, second![column] ?? null];
    if (kind === "comparator") return [];
    return a === null || b === null ? [null] : [[a, table.isWhole ? b - a : b] as const];
  });
  const known = pairs.filter((pair) => pair !== null);
  return known.length === pairs.length ? known : null;
}

/** What an attacker works out of a month's copy: the counts from 1 to 4 of which fewer than `least` values are left. */
export function recovered(month: SmallMonth, least: number, grid = gridOf(copyOf(month))): string[] {
  return recoveredFrom(figuresOf(month), month.areas, least, grid);
}

/** {@link recovered}, of a month by its figures, with what a chart tells of it. */
export function recoveredFrom(
  figures: readonly IndicatorFigures[],
  areas: SmallMonth["areas"],
  least: number,
  grid: readonly (readonly CellValue[])[],
  charted: Charted = () => null,
  tables = TABLES,
): string[] {
  return tables.flatMap((table) => {
    const truth = truthOf(table, figures);
    if (truth === null) return [];
    const seen = seenIn(grid, table, areas, charted);
    const most = Math.max(...truth.slice(1).flat());
    return [false, true].flatMap((believes) => {
      const few = (upTo: number) =>
        attack(table, seen, truth, upTo, believes).filter(({ possible }) => possible.size < least);
      // Larger counts are tried only where smaller ones leave too few.
      return (few(most + 6).length === 0 ? [] : few(most + 50)).map(
        ({ what, possible }) => `${table.indicator}, ${what}: ${[...possible].join(" or ")}`,
      );
    });
  });
}

/** A random month of small counts. */
export function randomMonth(next: (below: number) => number): SmallMonth {
  const areas = times(1 + next(4), (at) => ({
    name: `Area ${"ABCDE"[at] ?? ""}`,
    population: next(4) === 0 ? null : [900, 2_500, 8_000, 30_000, 110_000][next(5)]!,
  }));
  const small = () => (next(3) === 0 ? 0 : next(3) === 0 ? 1 + next(4) : next(12));
  const ofAreas = <T>(make: (isNowhere: boolean) => T) => times(areas.length + 1, (at) => make(at === areas.length));
  const pair = (isNowhere: boolean): [number, number] =>
    isNowhere && next(3) > 0 ? [0, 0] : isNowhere ? [next(3), next(3)] : [small(), small()];
  const plans = ofAreas((isNowhere) => (isNowhere ? next(2) : small()));
  return {
    areas,
    counts: {
      assessments: ofAreas(pair),
      plans,
      care: ofAreas(pair),
      staff: ofAreas(pair),
      cases: ofAreas(pair),
    },
    inTwoAreas: areas.length > 1 ? Math.min(plans[0]!, next(3)) : 0,
  };
}

/** Numbers that look random and are the same every time. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
