import { shortMonth, type Month } from "../calendar/month";
import type { ListName } from "../lists/list";
import { spellingKey } from "../lists/words/spelling";
import type { Settings } from "../settings/settings";
import type { Place } from "../workbook/figure-key";
import type { Size } from "./return-records";
import type { Return, Returns } from "./returns";
import { officeName } from "./return-words";

/** A return that is so unlike last month's, or so like it, that a person has to say whether it is right. */
export interface ReturnQuestion {
  readonly kind: "return";
  readonly list: ListName;
  readonly place: Place;
  readonly month: Month;
  /**
   * "gone": a list of the whole city has no row of the area any more; `before` is how many were counted then. "silent": nothing
   * is written of the area's workers under the month; `before` is of how many something was the month before.
   */
  readonly doubt: "fewer" | "more" | "the same" | "gone" | "silent";
  readonly now: Size;
  readonly before: Size;
  readonly beforeMonth: Month;
  readonly file: string;
  /** What it is called in the settings' table Words: "Supervisions, SOUTH, May-17". */
  readonly word: string;
}

/**
 * Less than half or more than twice as much is asked about, and from so many records on a change by more than a third;
 * always by so many records at least.
 */
const LARGE_FACTOR = 2;
const THIRD_FROM = 20;
const LARGE_DIFFERENCE = 10;

/** The questions about how much came of the returns of a month, compared with the last published one. */
export function returnQuestions({ month, before, all }: Returns): ReturnQuestion[] {
  if (before === null) return [];
  return all.flatMap((each): ReturnQuestion[] => {
    const doubt = doubtOf(each);
    if (doubt === null || each.now === null || each.before === null) return [];
    const { list, place, now, before: was, files } = each;
    return [returnQuestion({ list, place, month, doubt, now, before: was, beforeMonth: before, file: files[0] ?? "" })];
  });
}

/** A question about a return, with the word that an answer goes by. */
export function returnQuestion(about: Omit<ReturnQuestion, "kind" | "word">): ReturnQuestion {
  const { list, place, month } = about;
  return { kind: "return", ...about, word: `${list}, ${officeName(place)}, ${shortMonth(month)}` };
}

/** The questions that nobody has answered yet. */
export function unanswered(
  questions: readonly ReturnQuestion[],
  { confirmed }: Pick<Settings, "confirmed">,
): ReturnQuestion[] {
  const answered = new Set(confirmed.map(spellingKey));
  return questions.filter(({ word }) => !answered.has(spellingKey(word)));
}

function doubtOf({ status, now, before, speaks }: Return): ReturnQuestion["doubt"] | null {
  if (status === "last month's again") return speaks ? "the same" : null;
  if ((status !== "received" && status !== "twice") || now === null || before === null) return null;
  const [is, was] = [now.workers ?? now.rows, before.workers ?? before.rows];
  if (Math.abs(is - was) < LARGE_DIFFERENCE) return null;
  const isLarge = was >= THIRD_FROM ? Math.abs(is - was) * 3 > was : is * LARGE_FACTOR < was || is > was * LARGE_FACTOR;
  return isLarge ? (is < was ? "fewer" : "more") : null;
}
