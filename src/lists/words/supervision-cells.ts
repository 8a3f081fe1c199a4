import { NO_DAY, type Day } from "../../calendar/day";
import { lastDay, type Month } from "../../calendar/month";
import type { CellValue } from "../../workbook/grid";
import { readAbsenceIn } from "./absence";
import { isAside, isInitials, wordsOf } from "./asides";
import { UNREADABLE, readDay, type DateReading } from "./dates";
import { monthNumber, scanDays, type DayScan } from "./day-text";
import { hasPhrase, LONGEST_WORDS } from "./phrases";
import { spellingKey } from "./spelling";
import { Answer, readAnswer } from "./yes-no";

/** What a worker's cell under a month says. */
export type SupervisionCell =
  /** Supervised: on these days, or (none) at some time of the month. `isWhole`: whether every date in it was read. */
  | { readonly kind: "held"; readonly days: readonly Day[]; readonly isWhole: boolean }
  | { readonly kind: "not held" }
  /** Absent the whole month. */
  | { readonly kind: "absent" }
  /** No longer in post at the end of the month. */
  | { readonly kind: "left" }
  /** Not in post at the end of the month: not started yet, or it is not said why. */
  | { readonly kind: "not in post" }
  | { readonly kind: "blank" }
  | { readonly kind: "not understood" };

/** Words that say that it took place. */
const HELD = "yes y done complete completed held supervised attended met seen ✓ ✔".split(" ");
/** What may stand beside such a word or a date and changes nothing. */
const BESIDE =
  "supervision supervisions sup sups session sessions one to 1 group individual peer case reflective formal informal personal full monthly date dates team joint face f2f phone telephone teams call virtual virtually online in person with manager tm am pm x times twice once both early".split(
    " ",
  );

const isNotHeld = hasPhrase([
  "booked",
  "rebooked",
  "book",
  "cancelled",
  "canceled",
  "cancel",
  "cx",
  "DNA",
  "did not attend",
  "not attended",
  "postponed",
  "rearranged",
  "re arranged",
  "rescheduled",
  "re scheduled",
  "scheduled",
  "arranged",
  "planned",
  "due",
  "overdue",
  "outstanding",
  "missed",
  "not due",
  "not held",
  "not done",
  "not completed",
  "not supervised",
  "not recorded",
  "not required",
  "no supervision*",
  "none",
  "nil",
  "TBC",
  "TBA",
  "to be *",
  "A L",
  "AL",
  "annual leave",
  "on leave",
  "on holiday",
  "holiday",
  "holidays",
  "leave",
  "sick",
  "off sick",
  "sick leave",
  "sickness",
  "training",
  "on training",
  "TOIL",
]);

/** Away in a way that may be the whole month or not: asked, and no supervision. */
const isUnclearAbsence = hasPhrase([
  "suspended",
  "special leave",
  "unpaid leave",
  "garden leave",
  "gardening leave",
  "returned",
  "back from",
  "career leave",
]);
/** A cell of these words alone, and a day or month, says that the worker has left. */
const LEFT = new Set(["left", "leaver"]);
const BESIDE_LEFT = new Set("has post team service authority council the in employment now".split(" "));
/** "Not held" is no "held". */
const NEGATED = /\bnot (?:yet )?(?:held|done|completed?|supervised|attended|met|seen)\b/gi;
const isNotInPost = hasPhrase(["not in post", "not started", "not yet started", "yet to start", "vacant", "vacancy"]);
const isStart = hasPhrase(["starts", "starting", "due to start", "start date"]);

const HELD_WORDS = new Set(HELD.map(spellingKey));
const BESIDE_WORDS = new Set(BESIDE.map(spellingKey));
/** "1:1", "1-2-1" and "121" are meetings of two, and no dates. */
const ONE_TO_ONE = /(?<![\d/.\-])(?:1\s?:\s?1|1-2-1|1:2:1|121)(?![\d/.\-:])/g;

/**
 * Reads the cell of a worker under the month `at`: dates in the ways people type them (a day without a year is the
 * nearest to the month, "12" is a day or a number of sessions of it), words that say held or not held, and absences.
 * `absenceCodes` are spelling keys of the settings. Initials alone, a cross and all other words are not understood.
 */
export function readSupervisionCell(
  cell: CellValue | undefined,
  at: Month,
  absenceCodes: ReadonlySet<string>,
  reading: DateReading,
  cross: Answer = Answer.Unreadable,
): SupervisionCell {
  if (typeof cell === "number" && cell > 1000) {
    const day = readDay(cell, reading);
    return day === UNREADABLE ? { kind: "not understood" } : held([day], true);
  }
  const text = typeof cell === "string" ? cell.trim() : cell;
  if (typeof text === "string") {
    if (absenceCodes.has(spellingKey(text.slice(0, LONGEST_WORDS)))) return { kind: "absent" };
    if (text.length > LONGEST_WORDS || text === "P") return { kind: "not understood" };
  }
  switch (readAnswer(text, cross)) {
    case Answer.Yes:
      return held([], true);
    case Answer.No:
    case Answer.NotApplicable:
      return { kind: "not held" };
    case Answer.Blank:
      return { kind: "blank" };
    default:
      break;
  }
  if (typeof text === "number" && text >= 0) return readWords(typedNumber(text, at), at, absenceCodes, reading);
  return typeof text === "string" ? readWords(text, at, absenceCodes, reading) : { kind: "not understood" };
}

function held(days: readonly Day[], isWhole: boolean): SupervisionCell {
  return { kind: "held", days: days.filter((day) => day !== NO_DAY), isWhole };
}

/** Excel keeps "12.10" as 12.1: under October that is the tenth month. */
function typedNumber(value: number, at: Month): string {
  const text = String(value);
  return (at % 12) + 1 === 10 && /^\d{1,2}\.1$/.test(text) ? `${text}0` : text;
}

function readWords(typed: string, at: Month, absenceCodes: ReadonlySet<string>, reading: DateReading): SupervisionCell {
  const text = typed.replace(ONE_TO_ONE, " one to one ");
  const scanning = { lastYear: reading.lastYear, near: at };
  const key = spellingKey(text);
  switch (readAbsenceIn(text, at, absenceCodes, scanning)) {
    case "absent":
      return { kind: "absent" };
    case "part of the month":
      return { kind: "not held" };
    case "unclear":
      return { kind: "not understood" };
    case "none":
      break;
  }
  if (isUnclearAbsence(key)) return { kind: "not understood" };
  const scan = scanDays(text, scanning);
  if (isLeaver(scan.rest)) return leaving(scan, at, { kind: "left" });
  if (isNotInPost(key)) return { kind: "not in post" };
  if (isStart(key)) return starting(scan, at);
  const saysHeld = scan.rest
    .replace(NEGATED, " ")
    .split(/[\s,;:()/-]+/)
    .some((word) => HELD_WORDS.has(spellingKey(word)));
  if (isNotHeld(key)) {
    if (!saysHeld && scan.days.length < 2) return { kind: "not held" };
    return readClauses(text, at, absenceCodes, reading);
  }
  const isKnown = wordsOf(scan.rest).every((word) => isKnownWord(word));
  if (!isKnown) return { kind: "not understood" };
  if (scan.days.length > 0) return held(scan.days, !scan.hasBroken);
  return saysHeld && !scan.hasBroken ? held([], true) : { kind: "not understood" };
}

function isLeaver(rest: string): boolean {
  const words = wordsOf(rest).map(spellingKey);
  const isBeside = (word: string) =>
    LEFT.has(word) || BESIDE_LEFT.has(word) || isAside(word) || monthNumber(word) > 0 || /^\d{2,4}$/.test(word);
  return words.some((word) => LEFT.has(word)) && words.every(isBeside);
}

function isKnownWord(word: string): boolean {
  if (word === "ü" || word === "þ") return true;
  const key = spellingKey(word);
  return HELD_WORDS.has(key) || BESIDE_WORDS.has(key) || isAside(word) || isInitials(word);
}

/** "Cancelled 12/5, held 19/5": each clause by itself. Held where one says so in words and all are understood. */
function readClauses(
  text: string,
  at: Month,
  absenceCodes: ReadonlySet<string>,
  reading: DateReading,
): SupervisionCell {
  const clauses = text.split(/[,;&\n]|\s-\s|\bthen\b|\band\b/i).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  if (clauses.length < 2) return { kind: "not understood" };
  const days: Day[] = [];
  let isHeld = false;
  for (const clause of clauses) {
    const read = readWords(clause.trim(), at, absenceCodes, reading);
    if (read.kind === "not held") continue;
    // A date without a word may be one of the dates that were cancelled.
    if (read.kind !== "held" || !wordsOf(clause).some((word) => HELD_WORDS.has(spellingKey(word)))) {
      return { kind: "not understood" };
    }
    isHeld = true;
    days.push(...read.days);
  }
  return isHeld ? held(days, true) : { kind: "not held" };
}

/** "Left 28/4/17": left, unless the day lies after the month. */
function leaving({ days }: DayScan, at: Month, left: SupervisionCell): SupervisionCell {
  return days.some((day) => day > lastDay(at)) ? { kind: "not held" } : left;
}

/** "Starts 5/6/17" under May: not in post yet; under June: in post, and not supervised. */
function starting({ days }: DayScan, at: Month): SupervisionCell {
  const [day] = days;
  if (day === undefined || days.length > 1) return { kind: "not understood" };
  return day > lastDay(at) ? { kind: "not in post" } : { kind: "not held" };
}
