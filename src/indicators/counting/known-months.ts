import { NO_DAY } from "../../calendar/day";
import { lastDay, monthOf, type Month } from "../../calendar/month";
import type { DayColumn } from "../../lists/typed-columns";

/** Which months a list can speak for. */
export type KnownMonths = (month: Month) => boolean;

/**
 * A list of events speaks for the months from its earliest to its latest event, up to the month of the scorecard:
 * a month outside was not looked at, and is not zero.
 */
export function monthsOfEvents(days: DayColumn, upTo: Month): KnownMonths {
  const earliest = days.earliest();
  if (earliest === NO_DAY) return () => false;
  const from = monthOf(earliest);
  const to = Math.min(monthOf(days.latest()), upTo);
  return (month) => month >= from && month <= to;
}

/**
 * A list of what is open speaks for its own month, and for earlier month ends only if it holds rows that ended before
 * the end of the month: an extract of what is open now says nothing about the past.
 */
export function monthsOfOpenRows(ends: DayColumn, month: Month): KnownMonths {
  const monthEnd = lastDay(month);
  const holdsEnded = ends.some((end) => end > NO_DAY && end <= monthEnd);
  return (asked) => asked === month || (asked < month && holdsEnded);
}

/** A list of the last event of each child speaks for the month of the latest one alone, whichever column it is in. */
export function monthOfLatest(...columns: readonly DayColumn[]): KnownMonths {
  const months = columns.map((days) => days.latest()).flatMap((day) => (day === NO_DAY ? [] : [monthOf(day)]));
  const latest = Math.max(...months);
  return (asked) => asked === latest;
}

/** Months that every one of several lists knows. */
export function allKnow(...known: readonly KnownMonths[]): KnownMonths {
  return (month) => known.every((knows) => knows(month));
}
