import type { CellValue } from "../../workbook/grid";
import { LONGEST_WORDS } from "./phrases";
import { cellKey, spellings } from "./spelling";

/** How a yes/no cell reads. Small integers, kept in a byte a row. `Unknown` is an answer: it is written that nobody knows. */
export const Answer = {
  Blank: 0,
  Yes: 1,
  No: 2,
  NotApplicable: 3,
  /** Not understood. */
  Unreadable: 4,
  NoColumn: 5,
  Unknown: 6,
} as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

const ANSWERS = spellings<Answer>([
  [Answer.Yes, "yes", "y", "true", "1", "✓", "✔", "seen", "child seen", "seen alone", "child seen alone"],
  [
    Answer.No,
    "no",
    "n",
    "false",
    "0",
    "x",
    "nil",
    "not seen",
    "child not seen",
    "no access",
    "no reply",
    "cancelled",
    "refused",
    "dna",
    "did not attend",
    "not seen alone or with others",
  ],
  [
    Answer.NotApplicable,
    "n/a",
    "na",
    "not applicable",
    "unborn",
    "unborn child",
    "n/a unborn",
    "not required",
    "not due",
  ],
  [Answer.Unknown, "unknown", "not known", "n/k", "nk", "don't know", "not recorded"],
]);

/** Signs, and the letters that a tick of Wingdings turns into; "-" stands for nothing written. */
const SIGNS: ReadonlyMap<string, Answer> = new Map([
  ["√", Answer.Yes],
  ["☑", Answer.Yes],
  ["ü", Answer.Yes],
  ["þ", Answer.Yes],
  ["P", Answer.Yes],
  ["✗", Answer.No],
  ["✘", Answer.No],
  ["û", Answer.No],
  ["-", Answer.Blank],
  ["–", Answer.Blank],
  ["—", Answer.Blank],
]);

/** Ofsted's codes begin with a letter: "a) Yes", "b) No", "c) Unknown". */
const LETTER = /^[a-h]\)\s*/i;
/** What may follow a yes or a no without changing it. */
const YES =
  /^(?:y|yes|seen|child seen) (?:(?:alone|not alone|seen|child|group|individual|in person|virtually|at home|at school|and spoken to|spoken to|with (?:parents?|carers?|siblings?))(?: |$))+$/;
const NO =
  /^(?:n|no|not seen|child not seen) (?:(?:not seen|not yet|refused|declined|child|access|answer|reply|no|was|absent|out|away|dna|cancelled|visit)(?: |$))+$/;

/** What "x" means, or how to find out: asked for at the first cross that is met. */
export type CrossMeaning = Answer | (() => Answer);

/**
 * Yes, No, N/A or Unknown in the words, letters and signs of offices and of Ofsted's codes, or blank; anything else is
 * not understood. A cross is No; a column whose crosses are ticks is told by {@link crossMeans}.
 */
export function readAnswer(value: CellValue | undefined, cross: CrossMeaning = Answer.No): Answer {
  if (value === true || value === 1) return Answer.Yes;
  if (value === false || value === 0) return Answer.No;
  if (value === null || value === undefined || value === "") return Answer.Blank;
  if (typeof value === "number") return Answer.Unreadable;
  const text = value.trim();
  if (text === "") return Answer.Blank;
  // "#N/A" is an error of a formula, and no answer.
  if (text.length > LONGEST_WORDS || text.startsWith("#")) return Answer.Unreadable;
  const sign = SIGNS.get(text);
  if (sign !== undefined) return sign;
  const key = cellKey(text.replace(LETTER, ""));
  if (key === "x") return typeof cross === "function" ? cross() : cross;
  const known = ANSWERS.get(key);
  if (known !== undefined) return known;
  if (YES.test(key)) return Answer.Yes;
  return NO.test(key) ? Answer.No : Answer.Unreadable;
}

const YES_ON_A_DAY =
  /^(?:y|yes|seen|child seen)[\s(,:–-]{1,3}(?:on )?\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?\)?$/i;

/** {@link readAnswer}, and "Yes 12/5": in a column of answers the day beside it changes nothing. */
export function readAnswerOnADay(value: CellValue | undefined, cross?: CrossMeaning): Answer {
  const answer = readAnswer(value, cross);
  if (answer !== Answer.Unreadable || typeof value !== "string") return answer;
  return YES_ON_A_DAY.test(value.trim()) ? Answer.Yes : answer;
}

/**
 * What "x" means in a column, by the column's own use: No beside a yes in words or ticks, Yes beside a no; not
 * understood where the column holds crosses and blanks alone, or all three.
 */
export function crossMeans(cells: Iterable<CellValue | undefined>): Answer {
  const found = new Set<Answer>();
  const looked = new Set<CellValue | undefined>();
  for (const cell of cells) {
    if (looked.has(cell)) continue;
    looked.add(cell);
    const answer = readAnswer(cell, Answer.Unreadable);
    if (answer === Answer.Yes || answer === Answer.No) found.add(answer);
    if (found.size === 2) break;
  }
  if (found.size !== 1) return Answer.Unreadable;
  return found.has(Answer.Yes) ? Answer.No : Answer.Yes;
}

/** {@link crossMeans} of a column, looked for once, when its first cross is met. */
export function crossIn(cells: Iterable<CellValue | undefined>): () => Answer {
  let known: Answer | null = null;
  return () => (known ??= crossMeans(cells));
}
