import { NO_DAY, dayOf, type Day } from "../../calendar/day";
import { monthOfYear, yearOf, type Month } from "../../calendar/month";
import { readDay, UNREADABLE, type DateReading } from "../words/dates";

/** The first date in a text: "28/4/17", "on 5 June 2017", "28/4" in the year of `month`; null where there is none. */
export function dayWithin(text: string, month: Month, reading: DateReading): Day | null {
  const full = /\d{1,2}(?:st|nd|rd|th)?[/.\-\s]+(?:\d{1,2}|[a-z]{3,9})[/.\-\s]+\d{2,4}\b/i.exec(text);
  if (full !== null) {
    const day = readDay(full[0].replace(/\s+/g, " "), reading);
    if (day !== UNREADABLE && day !== NO_DAY) return day;
  }
  const short = /(?<!\d)(\d{1,2})[/.](\d{1,2})(?![\d/.])/.exec(text);
  if (short === null) return null;
  const dayNumber = Number(short[1]);
  const monthNumber = Number(short[2]);
  if (dayNumber < 1 || dayNumber > 31 || monthNumber < 1 || monthNumber > 12) return null;
  // The nearest such day: "5/1" under December is the next year's.
  const ahead = monthNumber - monthOfYear(month);
  const year = yearOf(month) + (ahead > 6 ? -1 : ahead < -6 ? 1 : 0);
  return dayOf(year, monthNumber, dayNumber);
}
