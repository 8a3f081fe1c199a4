import { NO_DAY, dayOf, type Day } from "../../calendar/day";
import { after, firstDay, monthOfYear, yearOf, type Month } from "../../calendar/month";
import type { CellValue } from "../../workbook/grid";
import { readDay, UNREADABLE, type DateReading } from "../words/dates";

/** What a month's cell says of when a worker came or went. */
export type ComingOrGoing = { readonly kind: "left"; readonly on: Day } | { readonly kind: "starts"; readonly on: Day };

const LEFT =
  /^\W*(?:has |now )?(?:left(?! (?:message|early))|leaver|leaving|resigned|retired|no longer (?:here|in (?:post|team|service))|moved (?:on|teams?)|transferred|ended contract|contract ended|finished)\b[\s:.,\-–]*(.*)$/i;
const STARTS =
  /^\W*(?:starts?|starting|joins?|joining|not (?:yet )?(?:started|in post|employed|joined)|nys|due to start|pre[\s-]?start)\b[\s:.,\-–]*(.*)$/i;
const LONGEST = 80;

/** "Left", "Leaver", "LEFT 28/4/17", "Starts 5/6/17" under a month; null for any other cell. */
export function comingOrGoing(cell: CellValue, month: Month, reading: DateReading): ComingOrGoing | null {
  if (typeof cell !== "string" || cell.length > LONGEST) return null;
  const left = LEFT.exec(cell);
  if (left !== null) return { kind: "left", on: dayWithin(left[1] ?? "", month, reading) ?? firstDay(month) };
  const starts = STARTS.exec(cell);
  if (starts !== null)
    return { kind: "starts", on: dayWithin(starts[1] ?? "", month, reading) ?? firstDay(after(month, 1)) };
  return null;
}

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
