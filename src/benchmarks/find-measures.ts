import type { CellValue } from "../workbook/grid";
import { exact } from "./exact";
import { TIME_AND_PLACE, headingText, headingWords, type HeadingWords } from "./headings";
import type { MeasureKey } from "./measures";
import { daysOf, publishedNumber, twoParts } from "./published-value";

type Row = readonly CellValue[];

/** A measure that a file has: which rows speak of it, and its value there in the measure's unit. */
export interface FoundMeasure {
  readonly measure: MeasureKey;
  readonly isCount: boolean;
  readonly speaksOf: (row: Row) => boolean;
  readonly value: (row: Row) => number | null;
}

/** A column that tells rows apart: an age group, a stage, a kind of child. */
interface Filter {
  readonly at: number;
  readonly words: HeadingWords;
  readonly values: ReadonlySet<string>;
}

/** The columns of a file besides time and place. */
interface FileColumns {
  readonly heads: readonly { readonly at: number; readonly words: HeadingWords; readonly text: string }[];
  readonly filters: readonly Filter[];
  readonly rows: readonly Row[];
}

/** More different texts than this in a column are no filter. */
const MOST_CHOICES = 80;

/** The measures that a file has, by the words of its headings and filters. */
export function findMeasures(headings: Row, rows: readonly Row[]): FoundMeasure[] {
  const heads = headings
    .map((heading, at) => ({ at, words: headingWords(heading), text: headingText(heading) }))
    .filter(({ text }) => text !== "" && !TIME_AND_PLACE.test(text));
  const file: FileColumns = { heads, filters: filtersOf(heads, rows), rows };
  return [
    ...reReferrals(file),
    ...assessments(file),
    ...plans(file),
    ...inCare(file),
    ...careLeavers(file),
    ...adoption(file),
    ...caseload(file),
    ...agency(file),
    ...population(file),
  ];
}

function filtersOf(heads: FileColumns["heads"], rows: readonly Row[]): Filter[] {
  return heads.flatMap(({ at, words }): Filter[] => {
    const values = new Set<string>();
    for (const row of rows) {
      const cell = row[at];
      // Symbols are short and numbers have no letters; a filter's values are words, or ages as "17-18".
      if (typeof cell !== "string" || cell.length < 4 || values.has(cell)) continue;
      if (!/[a-z]{3}|^\d{1,2} ?[-–] ?\d{1,2}$/i.test(cell)) continue;
      values.add(cell);
      if (values.size > MOST_CHOICES) return [];
    }
    return values.size === 0 ? [] : [{ at, words, values }];
  });
}

const TOTAL = /^(?:total|all\b.*)$/i;

/** Rows of the own filters' choice, and of the total of every other filter that has one. */
function rowsWhere(
  { filters }: FileColumns,
  own: readonly { readonly at: number; readonly isMeant: (value: string) => boolean }[],
): (row: Row) => boolean {
  const others = filters.filter(
    ({ at, values }) => !own.some((each) => each.at === at) && values.size > 1 && [...values].some(isTotal),
  );
  const is = (row: Row, at: number, isMeant: (value: string) => boolean) => isMeant(String(row[at] ?? "").trim());
  return (row) =>
    own.every(({ at, isMeant }) => is(row, at, isMeant)) && others.every(({ at }) => is(row, at, isTotal));
}

function isTotal(value: string): boolean {
  return TOTAL.test(value.trim());
}

/** The first column with all of some words and none of others. */
function column({ heads }: FileColumns, has: readonly string[], not: readonly string[] = []): number | null {
  const found = heads.find(({ words }) => has.every((word) => words.has(word)) && !not.some((word) => words.has(word)));
  return found?.at ?? null;
}

function filterWith({ filters }: FileColumns, isMeant: (value: string) => boolean): Filter | null {
  return filters.find(({ values }) => [...values].some(isMeant)) ?? null;
}

/** A percentage as a share of one; a column with nothing above one holds shares already. */
function shareIn({ rows }: FileColumns, at: number): (row: Row) => number | null {
  const isShare = rows.every((row) => (publishedNumber(row[at]) ?? 0) <= 1);
  return (row) => {
    const value = publishedNumber(row[at]);
    return value === null || isShare ? value : exact(value / 100);
  };
}

const NUMBERS = ["count", "number", "child", "children"];

function reReferrals(file: FileColumns): FoundMeasure[] {
  const at = column(file, ["rereferral", "percent"], NUMBERS);
  if (at === null) return [];
  return [{ measure: "re-referrals", isCount: false, speaksOf: rowsWhere(file, []), value: shareIn(file, at) }];
}

/** The last day of the working days within which an assessment is in time. */
const IN_TIME = 45;

function assessments(file: FileColumns): FoundMeasure[] {
  const common = { measure: "assessments in time", isCount: false, speaksOf: rowsWhere(file, []) } as const;
  const direct = column(file, ["within", String(IN_TIME), "percent"]);
  if (direct !== null) return [{ ...common, value: shareIn(file, direct) }];
  const completed =
    column(file, ["assessment", "completed"], ["percent"]) ?? column(file, ["assessment", "total"], ["percent"]);
  const bands = file.heads.flatMap(({ at, words, text }) => {
    const isBand =
      (words.has("day") || words.has("days")) && !["percent", "percentile", "median"].some((no) => words.has(no));
    const last = isBand ? lastDayOf(text) : null;
    return last === null || last > IN_TIME ? [] : [{ at, last }];
  });
  if (completed === null || !bands.some(({ last }) => last === IN_TIME)) return [];
  const value = (row: Row) => {
    const all = publishedNumber(row[completed]);
    const inside = bands.map(({ at }) => publishedNumber(row[at]));
    if (all === null || all === 0 || inside.includes(null)) return null;
    const sum = inside.reduce((total: number, part) => total + (part ?? 0), 0);
    return exact(Math.round((sum / all) * 1000) / 1000);
  };
  return [{ ...common, value }];
}

/** The last day of a band: 0 for the same day, 45 for "41 45 days"; null for an open one. */
function lastDayOf(text: string): number | null {
  if (/\bsame day\b/.test(text)) return 0;
  const [, , last] = /\b(\d+) (?:to |and )?(\d+)\b/.exec(text) ?? [];
  return last === undefined ? null : Number(last);
}

function plans(file: FileColumns): FoundMeasure[] {
  const rate = column(file, ["cpp", "31", "rate"]);
  const count = column(file, ["cpp", "31"], ["rate", "percent", "child", "children"]);
  const at = rate ?? count;
  if (at === null) return [];
  return [
    {
      measure: "protection plans",
      isCount: rate === null,
      speaksOf: rowsWhere(file, []),
      value: (row) => publishedNumber(row[at]),
    },
  ];
}

function inCare(file: FileColumns): FoundMeasure[] {
  const rate =
    column(file, ["rate", "10000"]) ?? column(file, ["rate", "10", "k"]) ?? column(file, ["rate", "31"], ["cpp"]);
  if (rate === null) return [];
  const isInCare = (value: string) => /looked after (?:at|on) 31(?:st)? march/i.test(value);
  const filter = filterWith(file, isInCare);
  const says = file.heads.find(({ at }) => at === rate)?.words;
  const isNamed = says !== undefined && (says.has("cla") || says.has("looked")) && says.has("31");
  if (filter === null && !isNamed) return [];
  const own = filter === null ? [] : [{ at: filter.at, isMeant: isInCare }];
  return [
    {
      measure: "children in care",
      isCount: false,
      speaksOf: rowsWhere(file, own),
      value: (row) => publishedNumber(row[rate]),
    },
  ];
}

function careLeavers(file: FileColumns): FoundMeasure[] {
  const isActive = (value: string) =>
    !/\bnot\b/i.test(value) &&
    /^(?:total )?(?:in )?education, (?:employment or training|training or employment)/i.test(value);
  const activity = filterWith(file, isActive);
  const percent = column(file, ["percent"]);
  if (activity === null || percent === null) return [];
  const groups = [
    { measure: "care leavers 19–21", ages: /\b19(?: to |\s*[-–]\s*)21\b/i },
    { measure: "care leavers 17–18", ages: /\b17(?: to |\s*[-–]\s*)18\b/i },
  ] as const;
  return groups.flatMap(({ measure, ages }): FoundMeasure[] => {
    const isOfAge = (value: string) => ages.test(value);
    const age = filterWith(file, isOfAge);
    if (age === null) return [];
    const own = [
      { at: activity.at, isMeant: isActive },
      { at: age.at, isMeant: isOfAge },
    ];
    return [{ measure, isCount: false, speaksOf: rowsWhere(file, own), value: shareIn(file, percent) }];
  });
}

function adoption(file: FileColumns): FoundMeasure[] {
  const isStage = (value: string) =>
    /entry into care|entering care/i.test(value) &&
    /(?:date )?(?:placed for adoption|moving in)/i.test(value) &&
    !/decision|order/i.test(value);
  const stage = filterWith(file, isStage);
  const at = file.heads.find((head) => file.rows.some((row) => twoParts(row[head.at]) !== null))?.at ?? null;
  if (stage === null || at === null) return [];
  const isYearsAndMonths = file.rows.every((row) => (twoParts(row[at])?.part ?? 0) < 12);
  return [
    {
      measure: "care to placement",
      isCount: false,
      speaksOf: rowsWhere(file, [{ at: stage.at, isMeant: isStage }]),
      value: (row) => {
        const length = twoParts(row[at]);
        return length === null ? null : daysOf(length, isYearsAndMonths);
      },
    },
  ];
}

function caseload(file: FileColumns): FoundMeasure[] {
  const at = column(file, ["caseload", "fte"]) ?? column(file, ["caseload"], ["headcount"]);
  if (at === null) return [];
  return [
    { measure: "caseload", isCount: false, speaksOf: rowsWhere(file, []), value: (row) => publishedNumber(row[at]) },
  ];
}

function agency(file: FileColumns): FoundMeasure[] {
  const ways = [
    { measure: "agency by FTE", by: "fte" },
    { measure: "agency by heads", by: "headcount" },
  ] as const;
  const not = ["cover", "vacancy", "turnover"];
  return ways.flatMap(({ measure, by }): FoundMeasure[] => {
    const at = column(file, ["agency", "rate", by], not) ?? column(file, ["agency", "percent", by], not);
    return at === null ? [] : [{ measure, isCount: false, speaksOf: rowsWhere(file, []), value: shareIn(file, at) }];
  });
}

function population(file: FileColumns): FoundMeasure[] {
  const at = column(file, ["population"], ["rate", "percent", "type"]);
  const isOfAge = (value: string) => /\b0(?: to |\s*[-–]\s*)17\b/i.test(value);
  const age = filterWith(file, isOfAge);
  if (at === null || age === null) return [];
  return [
    {
      measure: "population",
      isCount: false,
      speaksOf: rowsWhere(file, [{ at: age.at, isMeant: isOfAge }]),
      value: (row) => publishedNumber(row[at]),
    },
  ];
}
