import { addDays, dayOf, weekdayOf, type Day } from "./day";

const MONDAY = 0;
const SATURDAY = 5;
const SUNDAY = 6;

/**
 * Days that Parliament or proclamation added or moved in England and Wales.
 * `moved` names the regular holiday that was not taken on its usual Monday that year.
 */
const ONE_OFF: Readonly<
  Record<number, { days: readonly (readonly [month: number, day: number])[]; moved?: "early May" | "spring" }>
> = {
  1995: { days: [[5, 8]], moved: "early May" }, // 50 years of VE Day
  1999: { days: [[12, 31]] }, // the millennium
  2002: {
    days: [
      [6, 3],
      [6, 4],
    ],
    moved: "spring",
  }, // Golden Jubilee
  2011: { days: [[4, 29]] }, // royal wedding
  2012: {
    days: [
      [6, 4],
      [6, 5],
    ],
    moved: "spring",
  }, // Diamond Jubilee
  2020: { days: [[5, 8]], moved: "early May" }, // 75 years of VE Day
  2022: {
    days: [
      [6, 2],
      [6, 3],
      [9, 19],
    ],
    moved: "spring",
  }, // Platinum Jubilee, state funeral
  2023: { days: [[5, 8]] }, // coronation
};

/**
 * The bank holidays of England and Wales in a year, in order, substitute days and one-off days included.
 * By the rules of the Banking and Financial Dealings Act 1971 as practised since 1978; one-off days are known
 * for 1995–2040 as far as they have been announced.
 */
export function bankHolidays(year: number): Day[] {
  const oneOff = ONE_OFF[year];
  const easter = easterSunday(year);
  const days: Day[] = [
    nextWorkday(dayOf(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(dayOf(year, 8, 25)),
    ...christmas(year),
    ...(oneOff?.days ?? []).map(([month, day]) => dayOf(year, month, day)),
  ];
  if (oneOff?.moved !== "early May") days.push(mondayOnOrAfter(dayOf(year, 5, 1)));
  if (oneOff?.moved !== "spring") days.push(mondayOnOrAfter(dayOf(year, 5, 25)));
  return days.sort((a, b) => a - b);
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

function mondayOnOrAfter(day: Day): Day {
  return addDays(day, (7 - weekdayOf(day)) % 7);
}

function nextWorkday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === SATURDAY ? addDays(day, 2) : weekday === SUNDAY ? addDays(day, 1) : day;
}

/** Christmas Day and Boxing Day, or the weekdays taken in their place. */
function christmas(year: number): Day[] {
  const day = dayOf(year, 12, 25);
  switch (weekdayOf(day)) {
    case SATURDAY:
      return [addDays(day, 2), addDays(day, 3)];
    case SUNDAY:
      return [addDays(day, 1), addDays(day, 2)];
    case SATURDAY - 1:
      return [day, addDays(day, 3)];
    case MONDAY:
    default:
      return [day, addDays(day, 1)];
  }
}
