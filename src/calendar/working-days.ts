import { bankHolidays } from "./bank-holidays";
import { LAST_SENSIBLE_DAY, NO_DAY, addDays, dateOf, weekdayOf, type Day } from "./day";

/** Counts working days between two days; made once for the same list of closed days, then two look-ups a count. */
export interface WorkingCalendar {
  /**
   * Working days after `start` up to and including `end`: 0 on the same day, 1 from a Friday to the Monday after.
   * Negative where `end` is before `start`. Throws a RangeError for a day outside 1900–2100.
   */
  between(start: Day, end: Day): number;
  isWorkingDay(day: Day): boolean;
}

/**
 * Monday to Friday less the bank holidays of England and Wales and less `closed`, the extra non-working days
 * of the settings (a council's own closing days).
 */
export function workingCalendar(closed: readonly Day[] = []): WorkingCalendar {
  const days = closed.join();
  if (latest?.closed !== days) latest = { closed: days, calendar: makeCalendar(closed) };
  return latest.calendar;
}

/** Two centuries of days take a moment, and one computation of the figures follows another with the same closed days. */
let latest: { readonly closed: string; readonly calendar: WorkingCalendar } | null = null;

function makeCalendar(closed: readonly Day[]): WorkingCalendar {
  const lastDay: number = LAST_SENSIBLE_DAY;
  const off = new Uint8Array(lastDay + 1);
  const lastYear = dateOf(LAST_SENSIBLE_DAY).year;
  for (let year = 1900; year <= lastYear; year++) {
    for (const holiday of bankHolidays(year)) off[holiday] = 1;
  }
  for (const day of closed) off[day] = 1;

  const upTo = new Int32Array(lastDay + 1);
  for (let day = addDays(NO_DAY, 1); day <= lastDay; day = addDays(day, 1)) {
    const works = weekdayOf(day) < 5 && off[day] === 0;
    upTo[day] = (upTo[day - 1] ?? 0) + (works ? 1 : 0);
  }
  const workedUpTo = (day: Day) => {
    const days = upTo[day];
    if (days === undefined) throw new RangeError(`Day ${day} lies outside the calendar.`);
    return days;
  };
  return {
    between: (start, end) => workedUpTo(end) - workedUpTo(start),
    isWorkingDay: (day) => upTo[day] !== upTo[day - 1],
  };
}
