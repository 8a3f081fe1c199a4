import { spellingKey } from "./spelling";

/** Longer texts are notes and no words of a vocabulary: not looked into. */
export const LONGEST_WORDS = 200;

/** A meaning of a vocabulary and the words that carry it, in the spelling of {@link spellingKey}. */
export interface PhraseRow<T> {
  readonly meaning: T;
  /** The whole text is one of these. */
  readonly is?: readonly string[];
  /** One of these stands in the text, in whole words; a star at the end stands for the rest of a word. */
  readonly has?: readonly string[];
}

/**
 * A reader of spelling keys by a table of phrases: whole texts first, then the first row of which a phrase stands in
 * the text; undefined where none does. Takes time by the length of the text and the table, whatever the text.
 */
export function phraseReader<T>(table: readonly PhraseRow<T>[]): (key: string) => T | undefined {
  const whole = new Map<string, T>();
  for (const { meaning, is = [] } of table) for (const text of is) whole.set(spellingKey(text), meaning);
  const inside = table.map(({ meaning, has = [] }) => ({ meaning, needles: has.map(needleOf) }));
  return (key) => {
    const exact = whole.get(key);
    if (exact !== undefined || key === "" || key.length > LONGEST_WORDS) return exact;
    const padded = ` ${key} `;
    return inside.find(({ needles }) => needles.some((needle) => padded.includes(needle)))?.meaning;
  };
}

/** A test whether one of the phrases stands in a spelling key. */
export function hasPhrase(phrases: readonly string[]): (key: string) => boolean {
  const read = phraseReader([{ meaning: true, has: phrases }]);
  return (key) => read(key) === true;
}

function needleOf(phrase: string): string {
  return phrase.endsWith("*") ? ` ${spellingKey(phrase)}` : ` ${spellingKey(phrase)} `;
}
