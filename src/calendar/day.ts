/**
 * A whole day as its Excel serial number in the 1900 system (1 = 1 January 1900, 42886 = 31 May 2017).
 * Zero stands for "no day" in the columns of a list; see {@link NO_DAY}.
 */
export type Day = number & { readonly unit: "day" };

/** What a column of days holds where the cell is blank. */
export const NO_DAY = 0 as Day;

/** Days outside 1900–2100 are typing errors in these lists, and are refused. */
export const LAST_SENSIBLE_DAY = 73415 as Day;
/** How much later the serials of a 1904 workbook begin: a day is there by so many less. */
export const DAYS_TO_1904 = 1462;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days from 30 December 1899 to 1 March 0000, which is where the era arithmetic below starts. */
const ERA_OFFSET = 693899;

/**
 * The serial of a calendar date. Days past the end of a month run on into the next one.
 * Integer arithmetic in the proleptic Gregorian calendar; Excel's phantom 29 February 1900 is ignored,
 * so serials before 1 March 1900 differ from Excel's by one.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - ERA_OFFSET) as Day;
}

/** The calendar date of a serial; the inverse of {@link dayOf}. */
export function dateOf(day: Day): CalendarDate {
  const shifted = day + ERA_OFFSET;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day some days later (or earlier, if negative). */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (day + 5) % 7;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The same day of the month some months later (or earlier, if negative); the last day of the month
 * where there is no such day, as Excel's EDATE does: 31 May − 3 months = 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const from = dateOf(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/**
 * The birthday at which a person born on `birth` reaches `age`.
 * Someone born on 29 February has it on 1 March of other years.
 */
export function birthday(birth: Day, age: number): Day {
  const born = dateOf(birth);
  return dayOf(born.year + age, born.month, born.day);
}

/** "31 May 2017" */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${dayOfMonth} ${MONTH_NAMES[month - 1] ?? ""} ${year}`;
}

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "2017-06-14" */
export function isoDay(day: Day): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return [String(year).padStart(4, "0"), month, ofMonth].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The day that "2017-06-14" means; null for anything else, and for days that there are not. */
export function parseIsoDay(text: string): Day | null {
  const [, year, month, ofMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const day = dayOf(Number(year), Number(month), Number(ofMonth));
  return isoDay(day) === text ? day : null;
}
