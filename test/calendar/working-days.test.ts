import { expect } from "chai";
import fc from "fast-check";
import { bankHolidays, easterSunday } from "../../src/calendar/bank-holidays";
import { LAST_SENSIBLE_DAY, addDays, dateOf, dayOf, formatDay, weekdayOf, type Day } from "../../src/calendar/day";
import { workingCalendar } from "../../src/calendar/working-days";

const written = (day: Day) => {
  const { month, day: dayOfMonth } = dateOf(day);
  return `${dayOfMonth}/${month}`;
};

describe("bank holidays of England and Wales", () => {
  /** As published on gov.uk and in the London Gazette. */
  const YEARS: [number, string][] = [
    [1995, "2/1 14/4 17/4 8/5 29/5 28/8 25/12 26/12"],
    [1999, "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12 31/12"],
    [2000, "3/1 21/4 24/4 1/5 29/5 28/8 25/12 26/12"],
    [2002, "1/1 29/3 1/4 6/5 3/6 4/6 26/8 25/12 26/12"],
    [2011, "3/1 22/4 25/4 29/4 2/5 30/5 29/8 26/12 27/12"],
    [2012, "2/1 6/4 9/4 7/5 4/6 5/6 27/8 25/12 26/12"],
    [2015, "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12"],
    [2016, "1/1 25/3 28/3 2/5 30/5 29/8 26/12 27/12"],
    [2017, "2/1 14/4 17/4 1/5 29/5 28/8 25/12 26/12"],
    [2020, "1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12"],
    [2021, "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12"],
    [2022, "3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12"],
    [2023, "2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12"],
    [2026, "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12"],
  ];
  for (const [year, days] of YEARS)
    it(String(year), () => {
      expect(bankHolidays(year).map(written).join(" ")).to.equal(days);
    });

  it("fall on weekdays, eight of them in an ordinary year, up to 2040", () => {
    const special = new Set([1999, 2002, 2011, 2012, 2022, 2023]);
    for (let year = 1995; year <= 2040; year++) {
      const days = bankHolidays(year);
      expect(new Set(days).size, String(year)).to.equal(special.has(year) ? days.length : 8);
      for (const day of days) expect(weekdayOf(day), formatDay(day)).to.be.below(5);
    }
  });

  it("Easter is right at its earliest and latest", () => {
    expect(["1818", "2008", "2038", "2017"].map((year) => written(easterSunday(Number(year))))).to.deep.equal([
      "22/3",
      "23/3",
      "25/4",
      "16/4",
    ]);
  });
});

describe("working days", () => {
  const calendar = workingCalendar();
  const CASES: [string, Day, Day, number][] = [
    ["the same day is none", dayOf(2017, 5, 2), dayOf(2017, 5, 2), 0],
    ["the day after is one", dayOf(2017, 5, 2), dayOf(2017, 5, 3), 1],
    ["from Friday to Monday is one", dayOf(2017, 5, 5), dayOf(2017, 5, 8), 1],
    ["over the May bank holiday", dayOf(2017, 4, 28), dayOf(2017, 5, 2), 1],
    ["over Easter", dayOf(2017, 4, 13), dayOf(2017, 4, 18), 1],
    ["from a Saturday the first working day counts", dayOf(2017, 5, 6), dayOf(2017, 5, 8), 1],
    ["backwards is negative", dayOf(2017, 5, 8), dayOf(2017, 5, 5), -1],
  ];
  for (const [given, start, end, expected] of CASES)
    it(given, () => {
      expect(calendar.between(start, end)).to.equal(expected);
    });

  it("a council's closing days are not working days", () => {
    const closed = workingCalendar([dayOf(2017, 5, 3)]);
    expect(closed.between(dayOf(2017, 5, 2), dayOf(2017, 5, 4))).to.equal(1);
    expect(closed.isWorkingDay(dayOf(2017, 5, 3))).to.equal(false);
  });

  it("a day outside the calendar is an error, not a count", () => {
    expect(() => calendar.between(dayOf(2017, 5, 2), addDays(LAST_SENSIBLE_DAY, 1))).to.throw(RangeError);
  });

  it("a count is what counting day by day gives", () => {
    const day = fc.integer({ min: dayOf(1995, 1, 1), max: dayOf(2040, 12, 31) });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (start, length) => {
        const holidays = new Set([0, 1, 2].flatMap((later) => bankHolidays(dateOf(start as Day).year + later)));
        let count = 0;
        for (let each = start + 1; each <= start + length; each++)
          if (weekdayOf(each as Day) < 5 && !holidays.has(each as Day)) count++;
        expect(calendar.between(start as Day, (start + length) as Day)).to.equal(count);
      }),
      { numRuns: 60 },
    );
  });
});
