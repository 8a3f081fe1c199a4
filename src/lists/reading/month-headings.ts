import { dateOf } from "../../calendar/day";
import { after, financialYearStart, month, monthOf, monthOfYear, yearOf, type Month } from "../../calendar/month";
import { isBlank, type CellValue } from "../../workbook/grid";
import { monthNumber } from "../words/day-text";
import { readDay, readMonth, type DateReading } from "../words/dates";

/** How the months above columns are read. */
export interface HeadingReading extends DateReading {
  /** The month of the scorecard, for months without a year. */
  readonly month?: Month;
}

/** What a heading says of its month. */
export type MonthHeading =
  | { readonly kind: "month"; readonly month: Month; readonly other: Month | null }
  /** "Apr": which year is told by the heading above, the names around or the order. */
  | { readonly kind: "bare"; readonly monthOfYear: number };

/** Words that a heading may have beside its month. */
const BESIDE =
  /\b(?:supervisions?|supervised|y\/n|yes\/no|dates?|held|cases|caseloads?|sup|month|of|in|for|the|sessions?)\b/gi;
const LONGEST = 40;
/** Which of several in the year or the month: "Month 1", "sup 2". */
const COUNTED = /\b(?:month|sup|supervision|session|date)s?\s?\d{1,2}(?=\s|$|[(:,-])/gi;

/** The month that a heading means: with its year, without, or null where it is none. */
export function monthHeading(cell: CellValue | undefined, reading: DateReading): MonthHeading | null {
  if (isBlank(cell) || typeof cell === "boolean") return null;
  if (typeof cell === "number") {
    const found = readMonth(cell, reading);
    return found === null ? null : { kind: "month", month: found, other: yearTypedAsDay(cell, reading) };
  }
  if (cell.length > LONGEST) return null;
  const text = withoutCount(cell)
    .replace(BESIDE, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s:\-–]+|[\s:\-–?()]+$/g, (sign) => (sign.includes("(") === sign.includes(")") ? "" : sign));
  const found = readMonth(text, reading);
  if (found !== null) return { kind: "month", month: found, other: null };
  const word = /^([a-z]{3,9})\.?$/i.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  const named = monthNumber(word);
  return named === 0 ? null : { kind: "bare", monthOfYear: named };
}

/** "Month 1 (April '17)" and "April sup 2" without the number, which is no year where a month stands without it. */
function withoutCount(heading: string): string {
  const text = heading.replace(COUNTED, " ").trim();
  return text === "" ? heading : text.replace(/^\(([^()]*)\)$/, "$1");
}

/** "Jan-18" typed into a cell becomes 18 January of the year it was typed in: the month that was meant. */
function yearTypedAsDay(serial: number, reading: DateReading): Month | null {
  const day = readDay(serial, reading);
  const dayNumber = dateOf(day).day;
  return dayNumber < 10 ? null : month(2000 + dayNumber, monthOfYear(monthOf(day)));
}

/** A year, or the financial year that begins in it, as headings and names write it. */
export interface YearNamed {
  readonly year: number;
  /** Whether it runs from April to March. */
  readonly isFinancial: boolean;
}

/** "2017/18", "2017-18", "17-18", "2017-2018" or "2017" within a text; null where there is none, or two. */
export function yearNamed(text: string): YearNamed | null {
  const pairs = [...text.matchAll(/(?<!\d)(?:20)?(\d{2})\s*[/\-–_]\s*(?:20)?(\d{2})(?![\d/\-.])/g)]
    .map(([, first, second]) => [Number(first), Number(second)] as const)
    .filter(([first, second]) => second === first + 1);
  const [pair] = pairs;
  if (pair !== undefined) return pairs.length > 1 ? null : { year: 2000 + pair[0], isFinancial: true };
  const years = new Set([...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([, year]) => Number(year)));
  const [year] = years;
  return year === undefined || years.size > 1 ? null : { year, isFinancial: false };
}

export interface PlacedMonth {
  readonly column: number;
  readonly heading: MonthHeading;
  /** The year in a heading above it. */
  readonly year: YearNamed | null;
}

/** The month of each heading, in the order given; `names` are the title and the names of sheet and file. */
export function resolveMonths(
  headings: readonly PlacedMonth[],
  names: readonly string[],
  reading: HeadingReading,
): { month: Month; column: number }[] {
  const named = names.flatMap((name) => yearNamed(name) ?? [])[0] ?? null;
  const dated = withYearsTypedAsDays(headings, named);
  const bare = headings.flatMap(({ heading }) => (heading.kind === "bare" ? [heading.monthOfYear] : []));
  const first = bare.length === 0 ? 0 : firstYear(bare, named, dated, headings, reading);
  let year = first;
  let before = 0;
  return headings.map(({ column, heading, year: above }, index) => {
    if (heading.kind === "month") return { column, month: dated[index] ?? heading.month };
    const { monthOfYear: at } = heading;
    if (above !== null) return { column, month: month(above.isFinancial && at < 4 ? above.year + 1 : above.year, at) };
    if (before !== 0 && at < before) year++;
    before = at;
    return { column, month: month(year, at) };
  });
}

/** The year of the first month without one. */
function firstYear(
  bare: readonly number[],
  named: YearNamed | null,
  dated: readonly (Month | null)[],
  headings: readonly PlacedMonth[],
  { month: asked, lastYear }: HeadingReading,
): number {
  const [opening = 1] = bare;
  if (named !== null) return named.isFinancial && opening < 4 ? named.year + 1 : named.year;
  // "Apr, May-17, Jun": the neighbour with a year tells.
  const at = dated.findIndex((each, index) => each !== null && headings[index]?.heading.kind === "month");
  const neighbour = at < 0 ? null : dated[at];
  const turns = (upTo: number) => bare.slice(1, upTo).filter((each, index) => each < (bare[index] ?? 0)).length;
  if (neighbour !== null && neighbour !== undefined) {
    const base = yearOf(neighbour);
    const firstBareAt = headings.findIndex(({ heading }) => heading.kind === "bare");
    if (firstBareAt < at) return opening > monthOfYear(neighbour) ? base - 1 : base;
    return opening < monthOfYear(neighbour) ? base + 1 : base;
  }
  const wanted = asked ?? month(lastYear - 10, 12);
  const last = bare.lastIndexOf(monthOfYear(wanted));
  if (last >= 0) return yearOf(wanted) - turns(last + 1);
  // The month asked for is not among them: the latest such run that does not begin after it.
  return month(yearOf(wanted), opening) <= wanted ? yearOf(wanted) : yearOf(wanted) - 1;
}

/** Reads serials as "Jan-18" became them where only that makes the months follow one another, or fits the year named. */
function withYearsTypedAsDays(headings: readonly PlacedMonth[], named: YearNamed | null): (Month | null)[] {
  const plain = headings.map(({ heading }) => (heading.kind === "month" ? heading.month : null));
  const doubtful = headings.some(({ heading }) => heading.kind === "month" && heading.other !== null);
  if (!doubtful) return plain;
  const other = headings.map(({ heading }) => (heading.kind === "month" ? (heading.other ?? heading.month) : null));
  const known = plain.filter((each) => each !== null);
  const isBetter =
    (known.length > 1 && !inOrder(plain)) || (named !== null && !allIn(plain, named) && allIn(other, named));
  return inOrder(other) && isBetter ? other : plain;
}

function allIn(months: readonly (Month | null)[], { year, isFinancial }: YearNamed): boolean {
  return months.every((each) => each === null || yearOf(isFinancial ? financialYearStart(each) : each) === year);
}

function inOrder(months: readonly (Month | null)[]): boolean {
  const known = months.filter((each) => each !== null);
  return known.every(
    (each, index) => index === 0 || each === known[index - 1] || each === after(known[index - 1] ?? each, 1),
  );
}
