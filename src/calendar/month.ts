import { MONTH_NAMES, addDays, dateOf, dayOf, type Day } from "./day";

/** A calendar month, as year × 12 + (month − 1), so that months are added and compared as integers. */
export type Month = number & { readonly unit: "month" };

export function month(year: number, monthOfYear: number): Month {
  return (year * 12 + monthOfYear - 1) as Month;
}

export function yearOf(m: Month): number {
  return Math.floor(m / 12);
}

/** 1 to 12. */
export function monthOfYear(m: Month): number {
  return (m % 12) + 1;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  const date = dateOf(day);
  return month(date.year, date.month);
}

export function firstDay(m: Month): Day {
  return dayOf(yearOf(m), monthOfYear(m), 1);
}

/** "At month end" means at the end of this day. */
export function lastDay(m: Month): Day {
  return addDays(firstDay(after(m, 1)), -1);
}

/** The month `count` months after `m` (before, if negative). */
export function after(m: Month, count: number): Month {
  return (m + count) as Month;
}

/** `count` months, oldest first, the last of them `last`. */
export function monthsUpTo(last: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => after(last, index - count + 1));
}

/** The March whose last day is the latest 31 March before `m` begins. */
export function marchBefore(m: Month): Month {
  const march = month(yearOf(m), 3);
  return march < m ? march : after(march, -12);
}

/** The April that began the financial year of `m`. */
export function financialYearStart(m: Month): Month {
  return monthOfYear(m) >= 4 ? month(yearOf(m), 4) : month(yearOf(m) - 1, 4);
}

/** "May-17": how months are labelled on the scorecard. */
export function shortMonth(m: Month): string {
  return `${(MONTH_NAMES[monthOfYear(m) - 1] ?? "").slice(0, 3)}-${String(yearOf(m) % 100).padStart(2, "0")}`;
}

/** "May 2017" */
export function longMonth(m: Month): string {
  return `${MONTH_NAMES[monthOfYear(m) - 1] ?? ""} ${yearOf(m)}`;
}

/** "2017-05" */
export function isoMonth(m: Month): string {
  return `${yearOf(m)}-${String(monthOfYear(m)).padStart(2, "0")}`;
}

/** The month of "2017-05", or null where the text is not one. */
export function parseIsoMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const monthNumber = Number(match[2]);
  return monthNumber >= 1 && monthNumber <= 12 ? month(Number(match[1]), monthNumber) : null;
}
