import { LONGEST_WORDS } from "./phrases";

/** A week's hours of a full-time worker of the council (the National Joint Council's 37). */
const FULL_TIME_HOURS = 37;

/** A share of a full-time post, or not understood; "blank" where the cell says nothing. */
export type FullTimeShare =
  { readonly kind: "share"; readonly fte: number } | { readonly kind: "blank" | "not understood" };

/** No one works more than this share of a post; from `LEAST_HOURS` on a number is hours a week. */
const MOST_SHARE = 1.5;
const LEAST_HOURS = 7;
const MOST_HOURS = 48;

const SHARE =
  /^(?:(?:ft|pt|f\/t|p\/t|full[ -]?time|part[ -]?time|fte|wte)\s{0,3}[-:(]?\s{0,3})?(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})\)?\s{0,3}(?:fte|wte|ft|pt|f\/t|p\/t)?\.?$/i;
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?)\s{0,3}%(?:\s{0,3}(?:fte|wte))?$/i;
const HOURS =
  /^(\d{1,2}(?:\.\d{1,2})?)\s{0,3}(?:h|hrs?|hours?)\.?(?:\s{0,3}(?:p\/?w|per week|a week|\/\s?week|\/\s?wk))?$/i;
const FULL_TIME = /^(?:ft|f\/t|full[ -]?time|fte|wte)$/i;

/**
 * The share of a full-time post that a cell means: 0.8, "0.8 FTE", "80%", "PT 0.5", "FT"; "30 hrs" and a number from 7
 * to 48 are hours a week, divided by `fullTimeHours`. "PT" alone, negative numbers, 60, and 2 to 6 (neither a share nor a
 * week) are not understood.
 */
export function readFullTimeShare(value: unknown, fullTimeHours: number = FULL_TIME_HOURS): FullTimeShare {
  if (typeof value === "number") return ofNumber(value, fullTimeHours);
  if (value === null || value === undefined) return { kind: "blank" };
  const text = typeof value === "string" ? value.trim() : "?";
  if (text === "") return { kind: "blank" };
  if (text.length > LONGEST_WORDS) return { kind: "not understood" };
  if (FULL_TIME.test(text)) return { kind: "share", fte: 1 };
  const percent = PERCENT.exec(text);
  if (percent) return share(Number(percent[1]) / 100);
  const hours = HOURS.exec(text);
  if (hours) return share(Number(hours[1]) / fullTimeHours);
  const number = SHARE.exec(text.replace(/(\d),(\d)/g, "$1.$2"));
  return number ? ofNumber(Number(number[1]), fullTimeHours) : { kind: "not understood" };
}

function ofNumber(value: number, fullTimeHours: number): FullTimeShare {
  if (value >= 0 && value <= MOST_SHARE) return share(value);
  return value >= LEAST_HOURS && value <= MOST_HOURS ? share(value / fullTimeHours) : { kind: "not understood" };
}

function share(fte: number): FullTimeShare {
  return { kind: "share", fte };
}
