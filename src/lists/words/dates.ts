import { DAYS_TO_1904, LAST_SENSIBLE_DAY, NO_DAY, type Day } from "../../calendar/day";
import { month, monthOf, yearOf, type Month } from "../../calendar/month";
import { isBlank, type CellValue } from "../../workbook/grid";
import { checkedDay, fullYear, monthNumber, scanDays } from "./day-text";
import { areAsides } from "./asides";

/** What a date cell may turn out to be, besides a day. */
export const UNREADABLE = -1 as Day;

/** How the dates of one grid are read. */
export interface DateReading {
  /** Whether serials count from 1 January 1904. */
  readonly date1904: boolean;
  /** The last year a two-digit year may mean: ten years after the month of the scorecard. */
  readonly lastYear: number;
  /** The month that the cells speak of, where the caller knows it: "29/3" is then read in the nearest year. */
  readonly near?: Month;
}

/** The last year that two digits may mean on the scorecard of `m`: two-digit years lie in the hundred years up to it. */
export function lastTwoDigitYear(m: Month): number {
  return yearOf(m) + 10;
}

/** A date with what people write beside one is not longer. */
const LONGEST_DATE = 100;

/**
 * The day a cell means: a serial (its time of day dropped; 1904 workbooks shifted), or a day-first text date
 * ("29/03/2017", "1.3.17", "29-Mar-17", "Wed 29 March 2017", "2017-03-29", "20170329"), with or without a time,
 * initials or "(late)". {@link NO_DAY} for a blank cell; {@link UNREADABLE} for anything else: two days in one cell,
 * a day without a year (unless `reading.near` says it), days outside 1900–2100.
 */
export function readDay(value: CellValue | undefined, reading: DateReading): Day {
  if (typeof value === "number") {
    if (value >= 10_000_000) return readTextDay(String(value), reading);
    const serial = Math.floor(value) + (reading.date1904 ? DAYS_TO_1904 : 0);
    return serial >= 1 && serial <= LAST_SENSIBLE_DAY ? (serial as Day) : UNREADABLE;
  }
  if (isBlank(value)) return NO_DAY;
  return typeof value === "string" ? readTextDay(value, reading) : UNREADABLE;
}

/** All the days of a cell ("29/03/17 & 30/03/17" are two); none where any of it is not understood. */
export function readDays(value: CellValue | undefined, reading: DateReading): readonly Day[] {
  if (typeof value === "string" && value.length <= LONGEST_DATE) {
    const { days, hasBroken, rest } = scanDays(value, reading);
    if (days.length > 1) return hasBroken || !areAsides(rest) ? [] : days;
  }
  const day = readDay(value, reading);
  return day > NO_DAY ? [day] : [];
}

const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm|z)?)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})${TIME}$`, "i");
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})${TIME}$`, "i");

function readTextDay(text: string, reading: DateReading): Day {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_DATE) return UNREADABLE;
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) {
    const year = fullYear(dayFirst[3] ?? "", reading.lastYear);
    return checkedDay(year, Number(dayFirst[2]), Number(dayFirst[1])) ?? UNREADABLE;
  }
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) {
    return checkedDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])) ?? UNREADABLE;
  }
  // A number alone is no date, whatever month is spoken of.
  if (/^\d{1,2}$/.test(trimmed)) return UNREADABLE;
  const { days, hasBroken, rest } = scanDays(trimmed, reading);
  const [day] = days;
  return day === undefined || days.length > 1 || hasBroken || !areAsides(rest) ? UNREADABLE : day;
}

/** A month that stands in a heading, with its year or, as in "May", without: then the caller says which year. */
export type MonthHeading =
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "month of the year"; readonly monthOfYear: number };

/** What stands around the month in a heading and changes nothing: "Month ending …", "… supervision", "… (1)". */
const BEFORE =
  /^(?:(?:month|period)\s?(?:ending|end|to)|m\/e|as at|as of|mid|end of|end|supervisions?|sup|cases?|caseloads?)[\s:-]{1,3}/i;
const AFTER = /[\s-]{1,3}(?:dates?|dates? held|supervisions?|sup|cases?|caseloads?|\(\d\))$/i;
const LONGEST_HEADING = 60;

/**
 * The month a heading means: "May-17", "May 2017", "May (17)", "2017-05", "2017 May", "201705", "05/2017", "05/17",
 * "Month ending 31/05/2017", "May 17 supervision", or a date of any day in it; "May" is a month of the year.
 * Null where it means none: a week ("w/c 01/05/2017"), a period of another calendar ("P2 17/18"), a small number.
 */
export function readMonthHeading(value: CellValue | undefined, reading: DateReading): MonthHeading | null {
  const whole = readMonth(value, reading);
  if (whole !== null) return { kind: "month", month: whole };
  if (typeof value !== "string" || value.length > LONGEST_HEADING) return null;
  const text = bareMonth(value);
  const named = /^[a-z]{3,9}\.?$/i.test(text) ? monthNumber(text) : 0;
  return named === 0 ? null : { kind: "month of the year", monthOfYear: named };
}

/** The month of a heading that says its year; see {@link readMonthHeading}. Null for all others. */
export function readMonth(value: CellValue | undefined, reading: DateReading): Month | null {
  if (typeof value === "number") {
    if (value >= 190_001 && value <= 210_012) return compactMonth(String(value));
    // Serials from 1980 on: headings may also be counts or codes.
    return value > 29220 || (reading.date1904 && value > 27758) ? monthOfDay(readDay(value, reading)) : null;
  }
  if (typeof value !== "string" || value.length > LONGEST_HEADING || !/\d/.test(value)) return null;
  return monthOfText(value.trim(), reading) ?? monthOfText(bareMonth(value), reading);
}

function bareMonth(text: string): string {
  return text.trim().replace(BEFORE, "").replace(AFTER, "").trim();
}

function monthOfText(text: string, reading: DateReading): Month | null {
  const worded = /^([a-z]{3,9})\.?[\s\-/'’,(]{0,4}(\d{4}|\d{2})\)?$/i.exec(text);
  if (worded) return monthFrom(fullYear(worded[2] ?? "", reading.lastYear), monthNumber(worded[1] ?? ""));
  const yearThenWord = /^(\d{4})[\s\-/]{1,3}([a-z]{3,9})$/i.exec(text);
  if (yearThenWord) return monthFrom(Number(yearThenWord[1]), monthNumber(yearThenWord[2] ?? ""));
  const yearFirst = /^(\d{4})(?:[\-/.]|\s?-?\s?m)(\d{1,2})$/i.exec(text);
  if (yearFirst) return monthFrom(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[\-/.](\d{4})$/.exec(text);
  if (monthFirst) return monthFrom(Number(monthFirst[2]), Number(monthFirst[1]));
  // "05/17" is a month and a year; "05/06" may be a day and a month.
  const short = /^(\d{2})[\-/.](\d{2})$/.exec(text);
  if (short)
    return Number(short[2]) > 12 ? monthFrom(fullYear(short[2] ?? "", reading.lastYear), Number(short[1])) : null;
  if (/^\d{6}$/.test(text)) return compactMonth(text);
  return monthOfDay(readDay(text, reading));
}

/** "201705" */
function compactMonth(digits: string): Month | null {
  const year = Number(digits.slice(0, 4));
  return year >= 1900 && year <= 2100 ? monthFrom(year, Number(digits.slice(4))) : null;
}

/** A name or title is not longer; what follows in a longer one is not looked at. */
const LONGEST_NAME = 300;

/** The month named inside a longer text such as "Caseloads - May 2017.xlsx", or null where none is. */
export function monthWithin(text: string, reading: DateReading): Month | null {
  const name = text.slice(0, LONGEST_NAME);
  const match =
    /(?:^|[^a-z])((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[\s\-_'’.]*(\d{4}|\d{2})(?!\d)/i.exec(name);
  if (match) return readMonth(`${match[1] ?? ""} ${match[2] ?? ""}`, reading);
  const iso = /(?:^|\D)(20\d{2})[\-_. ](\d{2})(?!\d)/.exec(name);
  return iso ? monthFrom(Number(iso[1]), Number(iso[2])) : null;
}

function monthOfDay(day: Day): Month | null {
  return day > NO_DAY ? monthOf(day) : null;
}

function monthFrom(year: number, monthOfYear: number): Month | null {
  return monthOfYear >= 1 && monthOfYear <= 12 ? month(year, monthOfYear) : null;
}
