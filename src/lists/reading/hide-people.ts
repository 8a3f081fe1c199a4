import type { List } from "../list";
import { NameColumn } from "../typed-columns";
import { areWorkWords } from "../words/name-like";
import { spellingKey } from "../words/spelling";
import type { UnknownWord } from "./unknown-words";

/**
 * The words with those hidden that hold the name of a worker of the lists, as what may be a name is: "Dawn West" is made of
 * a word of the work, and is a person. A name of one word hides only itself.
 */
export function hidePeople(words: readonly UnknownWord[], lists: Iterable<List>): readonly UnknownWord[] {
  if (words.every(({ word }) => word === null)) return words;
  const names = namesByLastPart(lists);
  const isPersonal = (word: string) => {
    const parts = partsOf(word);
    const has = new Set(parts);
    return parts.some((part) =>
      (names.get(part) ?? []).some((name) =>
        name.length === 1 ? parts.length === 1 : name.every((each) => has.has(each)),
      ),
    );
  };
  return words.map((each) => (each.word !== null && isPersonal(each.word) ? { ...each, word: null } : each));
}

/** The names of the workers in parts, by their last part. */
function namesByLastPart(lists: Iterable<List>): Map<string, string[][]> {
  const byLast = new Map<string, string[][]>();
  for (const { columns, names } of lists) {
    const { worker } = columns;
    if (!(worker instanceof NameColumn)) continue;
    for (const code of new Set(worker)) {
      const name = names.text(code);
      const parts = partsOf(name);
      const last = parts.at(-1);
      // "Duty Team" among the workers is no person.
      if (last === undefined || areWorkWords(name)) continue;
      const known = byLast.get(last);
      if (known === undefined) byLast.set(last, [parts]);
      else known.push(parts);
    }
  }
  return byLast;
}

function partsOf(text: string): string[] {
  return spellingKey(
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/['’]s\b/gi, ""),
  )
    .split(" ")
    .filter((part) => part.length > 1);
}
