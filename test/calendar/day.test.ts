import { expect } from "chai";
import fc from "fast-check";
import {
  addMonths,
  birthday,
  dateOf,
  dayOf,
  daysInMonth,
  formatDay,
  weekdayOf,
  type Day,
} from "../../src/calendar/day";

const text = (day: Day) => {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
};

describe("days", () => {
  const SERIALS: [string, number, number, number, number][] = [
    ["the first day that Excel counts as we do", 1900, 3, 1, 61],
    ["the last day of the sample month", 2017, 5, 31, 42886],
    ["29 February of a leap year", 2016, 2, 29, 42429],
    ["the last day of a century year that is no leap year", 2100, 12, 31, 73415],
    ["a leap century", 2000, 2, 29, 36585],
  ];
  for (const [given, year, month, day, serial] of SERIALS) {
    it(`${given} is serial ${serial}`, () => {
      expect(dayOf(year, month, day)).to.equal(serial);
      expect(dateOf(serial as Day)).to.deep.equal({ year, month, day });
    });
  }

  it("agree with the proleptic Gregorian calendar of the platform, day for day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73415 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        expect(dateOf(serial as Day)).to.deep.equal({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(serial as Day)).to.equal((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  const MONTHS_LATER: [string, Day, number, string][] = [
    ["the same day", dayOf(2017, 5, 15), -12, "2016-05-15"],
    ["the last day where there is no such day", dayOf(2017, 5, 31), -3, "2017-02-28"],
    ["29 February in a leap year", dayOf(2016, 5, 31), -3, "2016-02-29"],
    ["28 February twelve months before 29 February", dayOf(2016, 2, 29), -12, "2015-02-28"],
    ["over the turn of the year", dayOf(2016, 11, 30), 3, "2017-02-28"],
  ];
  for (const [given, day, months, expected] of MONTHS_LATER) {
    it(`${months} months: ${given}`, () => {
      expect(text(addMonths(day, months))).to.equal(expected);
    });
  }

  const BIRTHDAYS: [string, Day, number, string][] = [
    ["on the day itself", dayOf(1999, 5, 31), 18, "2017-05-31"],
    ["born on 29 February: 1 March in other years", dayOf(2000, 2, 29), 18, "2018-03-01"],
    ["born on 29 February: 29 February in leap years", dayOf(2000, 2, 29), 16, "2016-02-29"],
  ];
  for (const [given, born, age, expected] of BIRTHDAYS) {
    it(`birthday ${given}`, () => {
      expect(text(birthday(born, age))).to.equal(expected);
    });
  }

  it("months have their days", () => {
    expect([2015, 2016, 1900, 2000].map((year) => daysInMonth(year, 2))).to.deep.equal([28, 29, 28, 29]);
    expect(formatDay(dayOf(2017, 5, 1))).to.equal("1 May 2017");
  });
});
