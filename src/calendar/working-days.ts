import { bankHolidays } from "./bank-holidays";
import { LAST_SENSIBLE_DAY, dateOf, weekdayOf, type Day } from "./day";

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
export function workingCalendar(closed: readonly Day[] = NONE_CLOSED): WorkingCalendar {
  const made = calendars.get(closed) ?? makeCalendar(closed);
  calendars.set(closed, made);
  return made;
}

const NONE_CLOSED: readonly Day[] = [];
/** Two centuries of days take a moment, and one computation of the figures follows another. */
const calendars = new WeakMap<readonly Day[], WorkingCalendar>();

function makeCalendar(closed: readonly Day[]): WorkingCalendar {
  const off = new Uint8Array(LAST_SENSIBLE_DAY + 1);
  const lastYear = dateOf(LAST_SENSIBLE_DAY).year;
  for (let year = 1900; year <= lastYear; year++) {
    for (const holiday of bankHolidays(year)) off[holiday] = 1;
  }
  for (const day of closed) off[day] = 1;

  const upTo = new Int32Array(LAST_SENSIBLE_DAY + 1);
  for (let day = 1; day <= LAST_SENSIBLE_DAY; day++) {
    const works = weekdayOf(day as Day) < 5 && off[day] === 0;
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
