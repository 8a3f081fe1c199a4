import { LAST_SENSIBLE_DAY, NO_DAY, dayOf, daysInMonth, type Day } from "../../calendar/day";
import { month, monthOf, yearOf, type Month } from "../../calendar/month";
import { isBlank, type CellValue } from "../../workbook/grid";

/** What a date cell may turn out to be, besides a day. */
export const UNREADABLE = -1 as Day;

/** How the dates of one grid are read. */
export interface DateReading {
  /** Whether serials count from 1 January 1904. */
  readonly date1904: boolean;
  /** The last year a two-digit year may mean: ten years after the month of the scorecard. */
  readonly lastYear: number;
}

/** The last year that two digits may mean on the scorecard of `m`: two-digit years lie in the hundred years up to it. */
export function lastTwoDigitYear(m: Month): number {
  return yearOf(m) + 10;
}

const OFFSET_1904 = 1462;
const MONTH_WORDS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day a cell means: a serial (its time of day dropped; 1904 workbooks shifted), or a day-first text date
 * ("29/03/2017", "1.3.17", "29-Mar-17", "29 March 2017", "2017-03-29", each with or without a time).
 * {@link NO_DAY} for a blank cell, {@link UNREADABLE} for anything else, days outside 1900–2100 included.
 */
export function readDay(value: CellValue | undefined, reading: DateReading): Day {
  if (typeof value === "number") {
    const serial = Math.floor(value) + (reading.date1904 ? OFFSET_1904 : 0);
    return serial >= 1 && serial <= LAST_SENSIBLE_DAY ? (serial as Day) : UNREADABLE;
  }
  if (isBlank(value)) return NO_DAY;
  return typeof value === "string" ? readTextDay(value, reading.lastYear) : UNREADABLE;
}

const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm|z)?)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})${TIME}$`, "i");
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})${TIME}$`, "i");
const DAY_WORD = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]+)?(\d{1,2})(?:st|nd|rd|th)?[/.\-\s]*([a-z]{3,9})\.?[/.\-\s,]*'?(\d{4}|\d{2})${TIME}$`,
  "i",
);

function readTextDay(text: string, lastYear: number): Day {
  const trimmed = text.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return checkedDay(fullYear(dayFirst[3] ?? "", lastYear), Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) return checkedDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const worded = DAY_WORD.exec(trimmed);
  if (worded) return checkedDay(fullYear(worded[3] ?? "", lastYear), monthNumber(worded[2] ?? ""), Number(worded[1]));
  return UNREADABLE;
}

function checkedDay(year: number, monthOfYear: number, day: number): Day {
  if (monthOfYear < 1 || monthOfYear > 12 || day < 1 || day > daysInMonth(year, monthOfYear)) return UNREADABLE;
  const serial = dayOf(year, monthOfYear, day);
  return serial >= 1 && serial <= LAST_SENSIBLE_DAY ? serial : UNREADABLE;
}

function fullYear(digits: string, lastYear: number): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  const century = lastYear - (lastYear % 100);
  return century + year > lastYear ? century + year - 100 : century + year;
}

/** 1 to 12 for "Mar", "March" or "Sept"; 0 where the word is no month. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  const index = MONTH_WORDS.indexOf(lower.slice(0, 3));
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ][index];
  return full !== undefined && (full.startsWith(lower) || lower === "sept") ? index + 1 : 0;
}

/**
 * The month a heading means: "May-17", "May 2017", "May17", "2017-05", "05/2017", or a date of any day in it.
 * Null where it means none; a bare number that is no recent serial is none.
 */
export function readMonth(value: CellValue | undefined, reading: DateReading): Month | null {
  if (typeof value === "number") {
    // Serials from 1980 on: headings may also be counts or codes.
    return value > 29220 || (reading.date1904 && value > 27758) ? monthOfDay(readDay(value, reading)) : null;
  }
  if (typeof value !== "string") return null;
  const text = value.trim();
  const worded = /^([a-z]{3,9})\.?[\s\-/'’,]*(\d{4}|\d{2})$/i.exec(text);
  if (worded) return monthFrom(fullYear(worded[2] ?? "", reading.lastYear), monthNumber(worded[1] ?? ""));
  const yearFirst = /^(\d{4})[\-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return monthFrom(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[\-/.](\d{4})$/.exec(text);
  if (monthFirst) return monthFrom(Number(monthFirst[2]), Number(monthFirst[1]));
  return monthOfDay(readDay(text, reading));
}

/** The month named inside a longer text such as "Caseloads - May 2017.xlsx", or null where none is. */
export function monthWithin(text: string, reading: DateReading): Month | null {
  const match =
    /(?:^|[^a-z])((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[\s\-_'’.]*(\d{4}|\d{2})(?!\d)/i.exec(text);
  if (match) return readMonth(`${match[1] ?? ""} ${match[2] ?? ""}`, reading);
  const iso = /(?:^|\D)(20\d{2})[\-_. ](\d{2})(?!\d)/.exec(text);
  return iso ? monthFrom(Number(iso[1]), Number(iso[2])) : null;
}

function monthOfDay(day: Day): Month | null {
  return day > NO_DAY ? monthOf(day) : null;
}

function monthFrom(year: number, monthOfYear: number): Month | null {
  return monthOfYear >= 1 && monthOfYear <= 12 ? month(year, monthOfYear) : null;
}
