import { expect } from "chai";
import { dayOf, formatDay } from "../../src/calendar/day";
import {
  financialYearStart,
  firstDay,
  isoMonth,
  lastDay,
  longMonth,
  marchBefore,
  month,
  monthOf,
  monthsUpTo,
  parseIsoMonth,
  shortMonth,
} from "../../src/calendar/month";

describe("months", () => {
  it("run from the first to the last day, both included", () => {
    expect(formatDay(firstDay(month(2016, 2)))).to.equal("1 February 2016");
    expect(formatDay(lastDay(month(2016, 2)))).to.equal("29 February 2016");
    expect(formatDay(lastDay(month(2016, 12)))).to.equal("31 December 2016");
    expect(monthOf(dayOf(2017, 5, 1))).to.equal(month(2017, 5));
    expect(monthOf(dayOf(2017, 4, 30))).to.equal(month(2017, 4));
  });

  it("are counted backwards over the turn of the year", () => {
    expect(monthsUpTo(month(2017, 2), 4).map(shortMonth)).to.deep.equal(["Nov-16", "Dec-16", "Jan-17", "Feb-17"]);
  });

  const MARCHES: [string, string, string][] = [
    ["in May it is this year's", "2017-05", "Mar-17"],
    ["in April it is this year's", "2017-04", "Mar-17"],
    ["in March it is last year's, for 31 March has to lie before the month", "2017-03", "Mar-16"],
    ["in January it is last year's", "2017-01", "Mar-16"],
  ];
  for (const [given, iso, expected] of MARCHES)
    it(`the latest 31 March before: ${given}`, () => {
      expect(shortMonth(marchBefore(parseIsoMonth(iso)!))).to.equal(expected);
    });

  it("the financial year begins in April", () => {
    expect(
      ["2017-03", "2017-04", "2018-01"].map((iso) => shortMonth(financialYearStart(parseIsoMonth(iso)!))),
    ).to.deep.equal(["Apr-16", "Apr-17", "Apr-17"]);
  });

  it("are written and read as 2017-05", () => {
    expect(isoMonth(month(2017, 5))).to.equal("2017-05");
    expect(longMonth(month(2017, 5))).to.equal("May 2017");
    for (const wrong of ["2017-13", "2017-00", "17-05", "May 2017", ""])
      expect(parseIsoMonth(wrong), wrong).to.equal(null);
  });
});
