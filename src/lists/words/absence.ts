import { after, firstDay, lastDay, month, monthOfYear, type Month } from "../../calendar/month";
import type { Day } from "../../calendar/day";
import { fullYear, monthNumber, scanDays, type DayScanning } from "./day-text";
import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/**
 * Absences of a whole month: maternity, paternity, adoption and parental leave, long-term sickness, career break and
 * secondment. Annual leave, sickness and suspension are none of them.
 */
const readAbsence = phraseReader<boolean>([
  {
    meaning: false,
    has: [
      "back from",
      "returned",
      "returns from",
      "return from",
      "no longer",
      "not on",
      "not lts",
      "not seconded",
      "end of",
      "ended",
      "adoption team",
      "adoptions team",
      "adoption service",
    ],
  },
  {
    meaning: true,
    is: [
      "MAT",
      "PAT",
      "M L",
      "P L",
      "PL",
      "CB",
      "C B",
      "SEC",
      "AL ADOPTION",
      "ADOPTION",
      "SICK LONG TERM",
      "L T",
      "LTA",
    ],
    has: [
      "ML",
      "maternity",
      "mat leave",
      "on mat",
      "m l",
      "paternity",
      "pat leave",
      "PL from",
      "parental leave",
      "SPL",
      "adoption leave",
      "LTS",
      "LTSL",
      "l t s",
      "lt sick*",
      "l t sick*",
      "long term sick*",
      "longterm sick*",
      "sick long term",
      "sickness long term",
      "long term absence",
      "long term absent",
      "LTA from",
      "LTA since",
      "career break",
      "CB from",
      "CB until",
      "sabbatical",
      "seconded to",
      "seconded out",
      "secondment",
    ],
  },
  { meaning: true, is: ["seconded"] },
]);

/** What the words of a cell say of an absence in a month. */
export type AbsenceReading = "absent" | "part of the month" | "unclear" | "none";

/** Whether a word in a status means absent for whole months. `further` are spelling keys of the settings. */
export function isAbsence(word: string, further: ReadonlySet<string>): boolean {
  if (word.length > LONGEST_WORDS) return false;
  const key = spellingKey(word);
  return further.has(key) || readAbsence(key) === true;
}

/**
 * Whether words mean absent from the first to the last day of `at`: "ML from 3/4" and "LTS until Sept" are under May,
 * "ML from 22/5" is part of it, "LTS until May" is unclear.
 */
export function readAbsenceIn(
  text: string,
  at: Month,
  further: ReadonlySet<string>,
  scanning: DayScanning,
): AbsenceReading {
  if (!isAbsence(text, further)) return "none";
  const words = text.toLowerCase();
  const until = UNTIL.exec(words);
  const from = FROM.exec(words);
  const fromText = from === null ? "" : words.slice(from.index + from[0].length, endOf(until, from));
  const untilText = until === null ? "" : words.slice(until.index + until[0].length);
  const began = boundary(fromText, at, scanning, from?.[1] === "since" ? "past" : "nearest");
  const ends = boundary(untilText, at, scanning, "future");
  if (began === "unclear" || ends === "unclear") return "unclear";
  const beganLater = began !== null && began > firstDay(at);
  const endsSooner = ends !== null && ends < lastDay(at);
  return beganLater || endsSooner ? "part of the month" : "absent";
}

const FROM = /\b(from|since|started|starting|began|wef)\s/;
const UNTIL = /\b(?:until|till|til|to|back|returns?|returning|ends?|ending)\s/;

function endOf(until: RegExpExecArray | null, from: RegExpExecArray): number | undefined {
  return until !== null && until.index > from.index ? until.index : undefined;
}

const MONTH_ALONE =
  /^\s*(?:the\s|in\s|mid\s|early\s|late\s|end of\s){0,2}([a-z]{3,9})\.?\s{0,2}['’]?(\d{4}|\d{2})?(?!\d)/;

/** The day that a boundary of an absence means; null where it says none. A month is unclear where it is `at` itself. */
function boundary(
  text: string,
  at: Month,
  scanning: DayScanning,
  direction: "past" | "nearest" | "future",
): Day | null | "unclear" {
  const [day] = scanDays(text, { ...scanning, near: at }).days;
  const alone = MONTH_ALONE.exec(text);
  const named = monthNumber(alone?.[1] ?? "");
  if (named === 0) return day ?? null;
  const year = alone?.[2];
  const meant =
    year === undefined ? monthTowards(named, at, direction) : month(fullYear(year, scanning.lastYear), named);
  return meant === at ? "unclear" : firstDay(meant);
}

function monthTowards(named: number, at: Month, direction: "past" | "nearest" | "future"): Month {
  const behind = (monthOfYear(at) - named + 12) % 12;
  const isPast = direction === "past" || (direction === "nearest" && behind <= 6);
  const distance = isPast ? -behind : (12 - behind) % 12;
  return after(at, distance);
}
