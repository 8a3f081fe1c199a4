import { LAST_SENSIBLE_DAY, MONTH_NAMES, dayOf, daysInMonth, type Day } from "../../calendar/day";
import { month, monthOfYear, yearOf, type Month } from "../../calendar/month";

/** The days that stand in a text, and what is left of the text without them. */
export interface DayScan {
  readonly days: readonly Day[];
  /** Whether something looks like a date and is none: "31/4/17", or "29/3" where no month says the year. */
  readonly hasBroken: boolean;
  /** The other words and signs. */
  readonly rest: string;
}

/** How the dates of a text are read. */
export interface DayScanning {
  /** The last year that two digits may mean. */
  readonly lastYear: number;
  /** The month whose days are spoken of: a day without a year is the nearest to it, a bare "12" is in it. */
  readonly near?: Month;
}

/** "twelfth" is none of these: only what digits say is read. */
const MONTH_WORDS = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?`;
const ORDINAL = "(?:st|nd|rd|th)?";
const NO_TIME = String.raw`(?!\d|[:.]\d|\s?[ap]m)`;
const SEPARATOR = String.raw`[/.\-\\]{1,2}`;

/** The ways a day is typed, tried in this order at each place where a number or a month may begin. */
const WAYS = {
  time: /@?\s?\d{1,2}(?:[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{1,6})?\s?[ap]\.?m\b|:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?!\d)z?|\s?[ap]\.?m\b)/iy,
  yearFirst: /(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)t?/iy,
  dayFirst: new RegExp(String.raw`(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{4}|\d{2})(?!\d)`, "y"),
  dayAndWord: new RegExp(
    String.raw`(\d{1,2})${ORDINAL}[\s./\-]{0,3}(?:of\s)?${MONTH_WORDS}(?:[\s./\-,'’]{0,3}(\d{4}|\d{2})${NO_TIME})?`,
    "iy",
  ),
  wordAndDay: new RegExp(
    String.raw`${MONTH_WORDS}\s{0,2}(\d{1,2})${ORDINAL}${NO_TIME}(?:,?\s{0,2}(\d{4})(?!\d))?`,
    "iy",
  ),
  eightDigits: /\d{8}(?!\d)/y,
  dayAndMonth: /(\d{1,2})[/.\-\\](\d{1,2})(?!\d|\s?[ap]m)/iy,
  day: /(\d{1,2})(?:st|nd|rd|th)?(?![\da-z])/iy,
} as const;

/** Nothing a person types on one day is longer; what is longer is a note, and its dates are its own. */
const LONGEST = 200;

/** Finds the days of a text, in the order in which they stand. Takes time by the length of the text. */
export function scanDays(text: string, scanning: DayScanning): DayScan {
  const hasDigits = /\d/.test(text);
  if (text.length > LONGEST || !hasDigits) return { days: [], hasBroken: hasDigits, rest: text };
  const days: Day[] = [];
  const rest: string[] = [];
  /** Days whose month follows: "29 and 30/03/17". */
  let waiting: number[] = [];
  let hasBroken = false;
  const add = (day: Day | null) => {
    if (day === null) hasBroken = true;
    else if (!days.includes(day)) days.push(day);
  };
  const addInMonth = (day: Day | null, inMonth: Month | null) => {
    if (inMonth !== null) for (const each of waiting) add(checkedDay(yearOf(inMonth), monthOfYear(inMonth), each));
    waiting = [];
    add(day);
  };
  let at = 0;
  while (at < text.length) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(at));
    const found = isStart ? dayAt(text, at, scanning) : null;
    if (found === null) {
      rest.push(text.charAt(at));
      at++;
      continue;
    }
    at = found.end;
    rest.push(" ");
    if (found.kind === "waiting") waiting.push(found.day);
    else if (found.kind === "day") addInMonth(found.day, found.inMonth);
  }
  const { near } = scanning;
  for (const each of waiting) add(near === undefined ? null : checkedDay(yearOf(near), monthOfYear(near), each));
  return { days, hasBroken, rest: rest.join("") };
}

type DayFound =
  | { readonly kind: "time"; readonly end: number }
  | { readonly kind: "waiting"; readonly day: number; readonly end: number }
  | { readonly kind: "day"; readonly day: Day | null; readonly inMonth: Month | null; readonly end: number };

/** The way matched at a place of the text, if it is. */
function matchAt(way: keyof typeof WAYS, text: string, at: number): RegExpExecArray | null {
  const pattern = WAYS[way];
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function dated(end: number, year: number, monthNumber: number, day: number): DayFound {
  return {
    kind: "day",
    day: checkedDay(year, monthNumber, day),
    inMonth: monthNumber >= 1 && monthNumber <= 12 ? month(year, monthNumber) : null,
    end,
  };
}

function withoutYear(end: number, near: Month | undefined, monthNumber: number, day: number): DayFound {
  if (near === undefined) return { kind: "day", day: null, inMonth: null, end };
  return dated(end, nearestYear(monthNumber, near), monthNumber, day);
}

function dayAt(text: string, at: number, { lastYear, near }: DayScanning): DayFound | null {
  const time = matchAt("time", text, at);
  if (time) return { kind: "time", end: at + time[0].length };
  const yearFirst = matchAt("yearFirst", text, at);
  if (yearFirst)
    return dated(at + yearFirst[0].length, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = matchAt("dayFirst", text, at);
  if (dayFirst) {
    return dated(
      at + dayFirst[0].length,
      fullYear(dayFirst[3] ?? "", lastYear),
      Number(dayFirst[2]),
      Number(dayFirst[1]),
    );
  }
  const dayAndWord = matchAt("dayAndWord", text, at);
  if (dayAndWord) {
    const [, day, word = "", year] = dayAndWord;
    if (year === undefined) return withoutYear(at + dayAndWord[0].length, near, monthNumber(word), Number(day));
    return dated(at + dayAndWord[0].length, fullYear(year, lastYear), monthNumber(word), Number(day));
  }
  const wordAndDay = matchAt("wordAndDay", text, at);
  if (wordAndDay) {
    const [, word = "", day, year] = wordAndDay;
    if (year === undefined) return withoutYear(at + wordAndDay[0].length, near, monthNumber(word), Number(day));
    return dated(at + wordAndDay[0].length, Number(year), monthNumber(word), Number(day));
  }
  const eight = matchAt("eightDigits", text, at);
  if (eight) {
    const [digits] = eight;
    // "20170329"; "19122017" is of 2017, for no month is the twentieth.
    const isYearFirst = /^(?:19|20)/.test(digits) && Number(digits.slice(4, 6)) <= 12;
    return isYearFirst
      ? dated(at + eight[0].length, Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)))
      : dated(at + eight[0].length, Number(digits.slice(4, 8)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
  }
  const dayAndMonth = matchAt("dayAndMonth", text, at);
  if (dayAndMonth) {
    const [, first, second] = dayAndMonth;
    // Under May, "5/12" may be 12 May as an American types it.
    const isEither = near !== undefined && Number(second) !== monthOfYear(near) && Number(first) === monthOfYear(near);
    if (isEither) return { kind: "day", day: null, inMonth: null, end: at + dayAndMonth[0].length };
    return withoutYear(at + dayAndMonth[0].length, near, Number(second), Number(first));
  }
  const day = matchAt("day", text, at);
  return day ? { kind: "waiting", day: Number(day[1]), end: at + day[0].length } : null;
}

/** The year in which a month of the year lies nearest to a month; the earlier one of two. */
function nearestYear(monthNumber: number, near: Month): number {
  const sameYear = month(yearOf(near), monthNumber);
  if (sameYear - near > 5) return yearOf(near) - 1;
  return near - sameYear > 6 ? yearOf(near) + 1 : yearOf(near);
}

/** The day of a date, or null where there is no such day from 1900 to 2100. */
export function checkedDay(year: number, monthNumber: number, day: number): Day | null {
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > daysInMonth(year, monthNumber)) return null;
  const serial = dayOf(year, monthNumber, day);
  return serial >= 1 && serial <= LAST_SENSIBLE_DAY ? serial : null;
}

/** Two digits lie in the hundred years up to `lastYear`. */
export function fullYear(digits: string, lastYear: number): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  const century = lastYear - (lastYear % 100);
  return century + year > lastYear ? century + year - 100 : century + year;
}

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase());

/** 1 to 12 for "Mar", "March" or "Sept"; 0 where the word is no month. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, "");
  if (lower.length < 3) return 0;
  return MONTHS.findIndex((full) => full.startsWith(lower) || (lower === "sept" && full === "september")) + 1;
}
