import { LONGEST_WORDS } from "./phrases";

const TITLES = new Set("mr mrs ms miss mx dr prof rev sir".split(" "));
/** Grades and contracts behind a name, never in front of one. */
const BEHIND = new Set(
  "sw ssw qsw nqsw asye tm atm dtm sp ap bia ag agy agency locum left leaver perm permanent acting".split(" "),
);

/**
 * What all spellings of a person's name have in common: "SMITH, Jane", "Jane Smith", "Ms Jane Smith (Ag)" and
 * "jane  smith*" have one key. Titles, what stands in brackets or after a dash, grades and accents are left out, and the
 * words are put in order; so "James Paul" and "Paul James" are one as well, to be told apart by ID or area.
 * "" where nothing of a name is left.
 */
export function personKey(name: string): string {
  const words = name
    .slice(0, LONGEST_WORDS)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\([^()]*\)?|\[[^[\]]*\]?/g, " ")
    .replace(/\s[-–—]\s.*$/, " ")
    .replace(/['’`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !TITLES.has(word));
  while (words.length > 1 && BEHIND.has(words.at(-1) ?? "")) words.pop();
  return words.sort().join(" ");
}
