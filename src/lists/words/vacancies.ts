import { LONGEST_WORDS, hasPhrase } from "./phrases";
import { spellingKey } from "./spelling";

const isVacant = hasPhrase([
  "vacant",
  "vacancy",
  "vacancies",
  "unfilled",
  "to be recruited",
  "to be appointed",
  "out to advert",
  "recruiting",
  "recruitment",
  "awaiting start*",
  "new starter",
  "not filled",
  "frozen post",
  "post frozen",
]);
const NO_PERSON = new Set([
  "tbc",
  "tba",
  "tbd",
  "to be confirmed",
  "n a",
  "na",
  "none",
  "nobody",
  "null",
  "nan",
  "0",
  "no one",
  "duty",
  "duty worker",
  "duty tray",
  "duty team",
  "unallocated",
  "not allocated",
  "awaiting allocation",
  "to be allocated",
]);

/** Whether the cell that should name a worker names none: "Vacant", "VACANT POST", "Vacancy (agency cover)", "TBC", "#N/A", 0. */
export function isVacancy(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_WORDS) return false;
  if (trimmed.startsWith("#")) return true;
  const key = spellingKey(trimmed);
  return key === "" ? trimmed !== "" && !/\p{L}/u.test(trimmed) : NO_PERSON.has(key) || isVacant(key);
}
