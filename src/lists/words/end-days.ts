import { NO_DAY, dayOf, type Day } from "../../calendar/day";
import { lastDay } from "../../calendar/month";
import type { CellValue } from "../../workbook/grid";
import { scanDays } from "./day-text";
import { UNREADABLE, monthWithin, readDay, type DateReading } from "./dates";
import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/** What a column of last days holds where it is said that something ended and not when: open in no month. */
export const ENDED = -2 as Day;

/** Up to here a date is how a system writes that there is none: 1 January 1900. */
const LAST_OF_NO_DATE = dayOf(1900, 12, 31);

const read = phraseReader<"open" | "ended">([
  {
    meaning: "open",
    is: ["no", "n", "false", "open", "active", "none", "nil", "null", "n a", "na", "not applicable"],
    has: [
      "not closed",
      "not ended",
      "not yet",
      "not left",
      "to be closed",
      "awaiting closure",
      "pending closure",
      "still open",
      "remains open",
      "ongoing",
      "on going",
      "current",
      "in post",
    ],
  },
  {
    meaning: "ended",
    is: ["yes", "y", "true", "c"],
    has: [
      "closed",
      "case closure",
      "ended",
      "ceased",
      "finished",
      "NFA",
      "no further action",
      "no longer open",
      "deregistered",
      "de registered",
      "discharged",
      "plan removed",
      "stepped down",
      "step down",
      "left",
      "leaver",
      "resigned",
      "retired",
    ],
  },
]);

/**
 * The last day that a cell says: a day as {@link readDay} reads it, "Closed 26/5/17", or "Closed May 2017" (the last day of
 * that month). {@link ENDED} where it ended and nobody says when ("closed", "Yes"), {@link NO_DAY} where it goes on ("still
 * open", blank, a system's 1 January 1900); {@link UNREADABLE} for all else.
 */
export function readEndDay(value: CellValue | undefined, reading: DateReading): Day {
  if (value === true) return ENDED;
  if (value === false || value === 0) return NO_DAY;
  const day = readDay(value, reading);
  if (day > NO_DAY) return day <= LAST_OF_NO_DATE ? (typeof value === "number" ? UNREADABLE : NO_DAY) : day;
  if (day !== UNREADABLE || typeof value !== "string" || value.length > LONGEST_WORDS) return day;
  const { days, hasBroken, rest } = scanDays(value, reading);
  const [only] = days;
  if (only !== undefined) {
    const isOne = days.length === 1 && !hasBroken;
    return isOne && read(spellingKey(rest)) === "ended" ? only : UNREADABLE;
  }
  switch (read(spellingKey(value))) {
    case undefined:
      return UNREADABLE;
    case "open":
      return NO_DAY;
    case "ended": {
      const month = monthWithin(value, reading);
      return month === null ? (/\d/.test(value) ? UNREADABLE : ENDED) : lastDay(month);
    }
  }
}
