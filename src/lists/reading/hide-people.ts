import type { List } from "../list";
import { NameColumn } from "../typed-columns";
import { areWorkWords } from "../words/name-like";
import { spellingKey } from "../words/spelling";
import type { UnknownWord } from "./unknown-words";

/**
 * The words with those hidden that hold the name of a worker of the lists, as what may be a name is: "Dawn West" is made of
 * a word of the work, and is a person. One name alone hides only itself. What is somebody's ("Jane's team"), or is written as
 * a person is ("Mrs Smith team", "SMITH, Jane"), is hidden whether a list holds them or not.
 */
export function hidePeople(words: readonly UnknownWord[], lists: Iterable<List>): readonly UnknownWord[] {
  if (words.every(({ word }) => word === null)) return words;
  const names = namesByLastPart(lists);
  const isPersonal = (word: string) => {
    const surname = SURNAME_FIRST.exec(word)?.[1];
    if (ownersIn(word).length > 0 || TITLED.test(word) || (surname !== undefined && !areWorkWords(surname)))
      return true;
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

const TITLED = /(?:^|\s)(?:mr|mrs|ms|miss|mx|dr)\.?\s+\p{L}/iu;
/** "SMITH, Jane"; "Assessment, East" is a team. */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}'’-]{1,40}),\s?\p{Lu}/u;
/** Whose teams are called so without anybody's name. */
const NOBODY = new Set([
  "people",
  "carer",
  "parent",
  "mother",
  "father",
  "women",
  "men",
  "girl",
  "boy",
  "king",
  "queen",
]);

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

/** "jane" of "Jane's team"; nobody of "Children's team" and "St John's". */
function ownersIn(text: string): string[] {
  return [...text.matchAll(/(st\.?\s+)?(\p{L}{2,40})['’]s\b/giu)].flatMap(([, saint, owner = ""]) =>
    saint !== undefined || areWorkWords(owner) ? [] : partsOf(owner).filter((part) => !NOBODY.has(part)),
  );
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
