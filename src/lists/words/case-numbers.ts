import { LONGEST_WORDS } from "./phrases";

/** A number of cases as typed. `hasAside`: more stood in the cell than the number, as in "12 (+3)". */
export type CaseNumber =
  | { readonly kind: "cases"; readonly cases: number; readonly hasAside: boolean }
  | { readonly kind: "blank" | "not understood" };

const NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,9}(?:\.\d{1,9})?$/;
const WORDED = /^(?:no|none|nil)$|^-$|^–$/i;
/** Two kinds of cases, both of them held. */
const SUM = /^(\d{1,3})\s{0,3}\+\s{0,3}(\d{1,3})$/;
/** The number that leads, and what may stand behind it: a plus, a bracket, a star, "cases", "inc …". */
const LEADING =
  /^(\d{1,3})\s{0,3}(?:\*{1,3}|\+|cases?|children|child|(?:(?:cases?|children)\s{0,3})?(?:[+*]\s{0,2}\d{1,3}|\(.*\)|\[.*\]|(?:inc|incl|including|plus|of which|&)\b\.?.*|\+.*))$/i;

/**
 * The cases that a cell means: 12, "1,204", "15 cases"; of "12 (+3)", "14*" and "20 inc 3 unallocated" the number that
 * leads; "10+2" is 12. "None" is 0. Negative numbers, dates ("12/5") and other words are not understood.
 */
export function readCaseNumber(value: unknown): CaseNumber {
  if (typeof value === "number") return value >= 0 ? { kind: "cases", cases: value, hasAside: false } : NOT_UNDERSTOOD;
  if (value === null || value === undefined) return { kind: "blank" };
  if (typeof value !== "string") return NOT_UNDERSTOOD;
  const text = value.trim();
  if (text === "") return { kind: "blank" };
  if (text.length > LONGEST_WORDS) return NOT_UNDERSTOOD;
  if (NUMBER.test(text)) return { kind: "cases", cases: Number(text.replace(/,/g, "")), hasAside: false };
  if (WORDED.test(text)) return { kind: "cases", cases: 0, hasAside: false };
  const sum = SUM.exec(text);
  if (sum) return { kind: "cases", cases: Number(sum[1]) + Number(sum[2]), hasAside: true };
  const leading = LEADING.exec(text);
  return leading ? { kind: "cases", cases: Number(leading[1]), hasAside: true } : NOT_UNDERSTOOD;
}

const NOT_UNDERSTOOD = { kind: "not understood" } as const;
