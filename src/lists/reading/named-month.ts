import type { Month } from "../../calendar/month";
import { monthNumber } from "../words/day-text";
import { monthWithin } from "../words/dates";
import { resolveMonths, type HeadingReading } from "./month-headings";
import { allNames, type SheetNames } from "./sheet-names";

const LONGEST_NAME = 300;
const MONTH = /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?![a-z])/gi;

/**
 * The month that a table is named for: by its own name, else its sheet's, its title's, its file's. "April" takes its year
 * from the names around it. A name of two months is of neither. Null where none says it.
 */
export function monthNamed(names: SheetNames, reading: HeadingReading): Month | null {
  const all = allNames(names);
  for (const [at, name] of all.entries()) {
    const months = new Set(
      [...name.slice(0, LONGEST_NAME).matchAll(MONTH)].map(([word]) => monthNumber(word.toLowerCase())),
    );
    months.delete(0);
    if (months.size > 1) return null;
    const month =
      monthWithin(name, reading) ?? (name === names.sheet ? bareMonth([...months], all.slice(at), reading) : null);
    if (month !== null) return month;
  }
  return null;
}

/** A sheet called "April", or "April sup". */
function bareMonth(months: readonly number[], names: readonly string[], reading: HeadingReading): Month | null {
  const [monthOfYear] = months;
  if (monthOfYear === undefined) return null;
  const [resolved] = resolveMonths([{ column: 0, heading: { kind: "bare", monthOfYear }, year: null }], names, reading);
  return resolved?.month ?? null;
}
