import { expect } from "chai";
import fc from "fast-check";
import { MONTH_NAMES, dateOf, dayOf, daysInMonth } from "../../../src/calendar/day";
import { month } from "../../../src/calendar/month";
import { lastTwoDigitYear, readDay, readDays, readMonth } from "../../../src/lists/words/dates";
import { readSupervisionCell } from "../../../src/lists/words/supervision-cells";

interface Typed {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const two = (number: number) => String(number).padStart(2, "0");
const name = ({ month: at }: Typed) => MONTH_NAMES[at - 1] ?? "";
const ordinal = ({ day }: Typed) =>
  `${day}${day % 10 === 1 && day !== 11 ? "st" : day % 10 === 2 && day !== 12 ? "nd" : day % 10 === 3 && day !== 13 ? "rd" : "th"}`;

/** The ways people type a whole date. */
const WITH_YEAR: readonly ((typed: Typed) => string)[] = [
  (t) => `${t.day}/${t.month}/${t.year}`,
  (t) => `${two(t.day)}/${two(t.month)}/${two(t.year % 100)}`,
  (t) => `${t.day}.${t.month}.${two(t.year % 100)}`,
  (t) => `${t.day}-${t.month}-${t.year}`,
  (t) => `${t.year}-${two(t.month)}-${two(t.day)}`,
  (t) => `${t.year}${two(t.month)}${two(t.day)}`,
  (t) => `${t.day} ${name(t)} ${t.year}`,
  (t) => `${ordinal(t)} ${name(t).slice(0, 3)} ${two(t.year % 100)}`,
  (t) => `${t.day}-${name(t).slice(0, 3)}-${two(t.year % 100)}`,
  (t) => `${name(t)} ${t.day}, ${t.year}`,
];
/** The ways people type a day of the month that the column is of. */
const WITHOUT_YEAR: readonly ((typed: Typed) => string)[] = [
  (t) => `${t.day}/${t.month}`,
  (t) => `${two(t.day)}/${two(t.month)}`,
  (t) => `${t.day}.${two(t.month)}`,
  (t) => `${t.day} ${name(t)}`,
  (t) => `${ordinal(t)} ${name(t).slice(0, 3)}`,
  (t) => `${name(t).slice(0, 3)} ${t.day}`,
  (t) => ordinal(t),
  (t) => two(t.day),
];
const AROUND: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => ` ${date} `,
  (date) => `${date} JS`,
  (date) => `${date}*`,
  (date) => `${date} (late)`,
  (date) => `${date} @ 2pm`,
  (date) => `Wed ${date}`,
];

const typed = fc
  .record({
    year: fc.integer({ min: 1980, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter((date) => date.day <= daysInMonth(date.year, date.month));
const serial = (date: Typed) => dayOf(date.year, date.month, date.day);
const READING = { date1904: false, lastYear: lastTwoDigitYear(month(2017, 5)) };

describe("days as people type them", () => {
  it("a whole date is its day, whatever stands around it", () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...WITH_YEAR), fc.constantFrom(...AROUND), (date, print, around) => {
        expect(readDay(around(print(date)), READING)).to.equal(serial(date));
      }),
    );
  });

  it("two dates in a cell are two days", () => {
    const between = fc.constantFrom(" & ", ", ", "; ", " and ", "\n", " / ");
    fc.assert(
      fc.property(typed, typed, fc.constantFrom(...WITH_YEAR), between, (one, other, print, sign) => {
        const days = [...new Set([serial(one), serial(other)])];
        expect(readDays(`${print(one)}${sign}${print(other)}`, READING)).to.deep.equal(days);
      }),
    );
  });

  it("under a month, with or without the year, a date is a supervision on that day", () => {
    const ways = [...WITH_YEAR, ...WITHOUT_YEAR];
    const words = [...AROUND, ...["Y (", "✓ ", "1:1 ", "Held "].map((before) => (date: string) => `${before}${date}`)];
    fc.assert(
      fc.property(typed, fc.constantFrom(...ways), fc.constantFrom(...words), (date, print, around) => {
        const read = readSupervisionCell(around(print(date)), month(date.year, date.month), new Set(), READING);
        expect(read).to.deep.equal({ kind: "held", days: [serial(date)], isWhole: true });
      }),
    );
  });

  it("booked, cancelled or not attended, it is none", () => {
    const words = fc.constantFrom("Booked", "Cancelled", "DNA", "Due", "Postponed", "TBC");
    fc.assert(
      fc.property(typed, fc.constantFrom(...WITH_YEAR, ...WITHOUT_YEAR), words, (date, print, word) => {
        const read = readSupervisionCell(`${word} ${print(date)}`, month(date.year, date.month), new Set(), READING);
        expect(read.kind).to.equal("not held");
      }),
    );
  });

  it("a heading with a month and its year is that month", () => {
    const headings: readonly ((date: Typed) => string)[] = [
      (t) => `${name(t)} ${t.year}`,
      (t) => `${name(t).slice(0, 3)}-${two(t.year % 100)}`,
      (t) => `${t.year}-${two(t.month)}`,
      (t) => `${t.year}${two(t.month)}`,
      (t) => `${t.year} ${name(t)}`,
      (t) => `${two(t.month)}/${t.year}`,
      (t) => `Month ending ${t.day}/${t.month}/${t.year}`,
      (t) => `${name(t)} ${t.year} supervision`,
    ];
    fc.assert(
      fc.property(typed, fc.constantFrom(...headings), (date, print) => {
        expect(readMonth(print(date), READING)).to.equal(month(date.year, date.month));
      }),
    );
  });

  it("what no one can mean is not read: days that no month has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1980, max: 2027 }), (at, year) => {
        const { day } = dateOf(dayOf(year, at, daysInMonth(year, at)));
        expect(readDay(`${day + 1}/${at}/${year}`, READING)).to.equal(-1);
      }),
    );
  });
});
