import { NO_DAY, type Day } from "../../calendar/day";
import { lastDay, monthOf, type Month } from "../../calendar/month";

/** Which months a list can speak for. */
export type KnownMonths = (month: Month) => boolean;

/**
 * A list of events speaks for the months from its earliest to its latest event, up to the month of the scorecard:
 * a month outside was not looked at, and is not zero.
 */
export function monthsOfEvents(days: Int32Array, upTo: Month): KnownMonths {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day <= NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return () => false;
  const from = monthOf(first as Day);
  const to = Math.min(monthOf(last as Day), upTo);
  return (month) => month >= from && month <= to;
}

/**
 * A list of what is open speaks for its own month, and for earlier month ends only if it holds rows that ended before
 * the end of the month: an extract of what is open now says nothing about the past.
 */
export function monthsOfOpenRows(ends: Int32Array, month: Month): KnownMonths {
  const monthEnd = lastDay(month);
  const holdsEnded = ends.some((end) => end > NO_DAY && end <= monthEnd);
  return (asked) => asked === month || (asked < month && holdsEnded);
}

/** Months that every one of several lists knows. */
export function allKnow(...known: readonly KnownMonths[]): KnownMonths {
  return (month) => known.every((knows) => knows(month));
}
