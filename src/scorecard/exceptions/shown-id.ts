import type { List } from "../../lists/list";

/** Shown in place of what may be no ID: the row says which child is meant. */
const NOT_SHOWN = "see the row";
/** No ID has more letters side by side; "PERSON001" and "f81d4fae-7dec" have fewer. */
const LETTERS_TOGETHER = /\p{L}{7}/u;
const LONGEST = 40;

/**
 * A child's ID as it stands in the list. What has no figure, or a word without one, may be a name that was typed there,
 * and is not shown.
 */
export function shownId({ names }: Pick<List, "names">, code: number): string {
  const text = names.text(code);
  const words = text.split(/\s+/);
  const isCode = (word: string) => /\d/.test(word) || !/\p{L}{3}/u.test(word);
  const isId = /\d/.test(text) && text.length <= LONGEST && !LETTERS_TOGETHER.test(text) && words.every(isCode);
  return isId ? text : NOT_SHOWN;
}
