import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

export const EMPLOYMENT = ["Permanent", "Agency"] as const;
export type Employment = (typeof EMPLOYMENT)[number];

/** Agency workers come by a supplier or are paid by the day; all on the council's own contract are not agency. */
const read = phraseReader<Employment>([
  {
    meaning: "Agency",
    is: ["yes", "y", "a", "Ag", "AGY", "interim", "contractor", "matrix", "reed", "umbrella"],
    has: [
      "agency",
      "locum*",
      "via comensura",
      "comensura",
      "via matrix",
      "off payroll",
      "umbrella company",
      "interim agency",
      "agy",
      "ag worker",
    ],
  },
  {
    meaning: "Permanent",
    is: [
      "no",
      "n",
      "p",
      "employee",
      "employed",
      "established",
      "substantive",
      "temporary",
      "temp",
      "temp contract",
      "casual",
      "bank",
      "in house",
      "council",
      "council employee",
      "LA employee",
      "LA",
      "secondment",
      "seconded in",
      "not agency",
      "non agency",
      "staff",
      "contracted",
    ],
    has: [
      "permanent",
      "perm",
      "substantive",
      "fixed term*",
      "FTC",
      "temporary contract",
      "maternity cover",
      "on secondment",
    ],
  },
]);

const NOT_AGENCY = /\b(?:not|non) agency\b/;

/**
 * Whether the words of a contract mean agency: "Agency (covering vacancy)", "Locum", "Ag". Fixed-term, casual and
 * temporary contracts and secondments are the council's own. Yes and no answer a heading "Agency?". Null for what
 * is not understood, "Agency to perm" included.
 */
export function readEmployment(text: string): Employment | null {
  if (text.length > LONGEST_WORDS) return null;
  const key = spellingKey(text);
  if (NOT_AGENCY.test(key)) return "Permanent";
  const meant = read(key) ?? null;
  return meant === "Agency" && /\b(?:perm|permanent)\b/.test(key) ? null : meant;
}

const AGENCY_SHEET = /\b(?:agency (?:staff|workers?|social workers?|sws?)|locums?)\b/i;
const PERMANENT_SHEET = /\bperm(?:anent)? (?:staff|workers?|social workers?|sws?|employees)\b/i;

/** What a sheet's name says of all who stand on it: "Agency staff", "Permanent workers May"; null where it does not or names both. */
export function employmentInName(name: string): Employment | null {
  const short = name.slice(0, LONGEST_WORDS).replaceAll("_", " ");
  const isAgency = AGENCY_SHEET.test(short);
  if (isAgency === (PERMANENT_SHEET.test(short) || /\bperm(?:anent)?\b/i.test(short))) return null;
  return isAgency ? "Agency" : PERMANENT_SHEET.test(short) ? "Permanent" : null;
}

/** "(Ag)", "(Agency)" or "- Agency" behind a worker's name. */
export function isNamedAgency(name: string): boolean {
  if (name.length > LONGEST_WORDS) return false;
  return /\((?:ag|agy|agency|locum)\)|\s-\s?(?:agency|locum)$/i.test(name.trim());
}
