import { spellingKey } from "./spelling";

/** Capitals that are a word and no one's initials. */
const NO_INITIALS = new Set(
  "TBC TBA DNA NFA NA NO NOT EXP EST EDD DOB NEW OLD AL SL UL BH CX NH ND RTW MIA ILL OFF OOO ML PL CB LTS LTA SEC TBD".split(
    " ",
  ),
);
const ASIDES = new Set(
  "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday at on late approx approximately c circa about hrs and the of by".split(
    " ",
  ),
);

/** The words of a text as they are written, signs left out: "JS - (late)" has "JS" and "late". */
export function wordsOf(text: string): string[] {
  return text.replace(/['’.]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a word is what people write beside a date without changing it: a weekday, "late", "at". */
export function isAside(word: string): boolean {
  // "C" may stand for cancelled, "c" is circa.
  return word !== "C" && ASIDES.has(spellingKey(word));
}

/** Whether a word may be someone's initials: two or three capitals. */
export function isInitials(word: string): boolean {
  return /^[A-Z]{2,3}$/.test(word) && !NO_INITIALS.has(word);
}

/** Whether nothing in a text changes what the date beside it says. */
export function areAsides(text: string): boolean {
  return wordsOf(text).every((word) => isAside(word) || isInitials(word));
}
