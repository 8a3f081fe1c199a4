import { spellingKey } from "../lists/words/spelling";
import type { Council, OpenData } from "./open-data";

/** Every council that the files name, by name, each once; the latest year's name and codes stand. */
export function councilsOf(files: readonly OpenData[]): Council[] {
  const found = new Map<string, Council>();
  for (const file of files) {
    if (file.kind === "measure")
      for (const [, { councils }] of [...file.years].sort(([a], [b]) => a - b))
        for (const { council } of councils.values()) if (council.name !== "") found.set(council.oldCode, council);
  }
  for (const file of files)
    if (file.kind === "neighbours")
      for (const council of file.councils)
        if (council.name !== "" && !found.has(council.oldCode)) found.set(council.oldCode, council);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Words that a council's full name has and the files leave out, or the other way round. */
const STYLE_WORDS =
  /\b(?:city council|county council|borough council|metropolitan borough council|metropolitan borough of|london borough of|royal borough of|city of|county of|council|borough)\b/g;

/** The council that a setting means: an old or new code, or a name; null where none or several are meant. */
export function findCouncil(councils: readonly Council[], setting: string): Council | null {
  const said = spellingKey(setting);
  if (said === "") return null;
  const only = (found: readonly Council[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const codes = councils.filter(
    ({ oldCode, newCode }) => spellingKey(oldCode) === said || (newCode !== "" && spellingKey(newCode) === said),
  );
  if (codes.length > 0) return only(codes);
  const named = councils.filter(({ name }) => spellingKey(name) === said);
  if (named.length > 0) return only(named);
  const plain = plainName(said);
  return plain === "" ? null : only(councils.filter(({ name }) => plainName(spellingKey(name)) === plain));
}

function plainName(key: string): string {
  return key.replace(STYLE_WORDS, " ").replace(/\s+/g, " ").trim();
}
