import { expect } from "chai";
import { dayOf } from "../../../src/calendar/day";
import { isoMonth, month } from "../../../src/calendar/month";
import { UNREADABLE, lastTwoDigitYear, monthWithin, readDay, readMonth } from "../../../src/lists/words/dates";
import type { CellValue } from "../../../src/workbook/grid";

const READING = { date1904: false, lastYear: lastTwoDigitYear(month(2017, 5)) };

describe("dates in cells", () => {
  const READ: [string, CellValue, [number, number, number]][] = [
    ["a serial", 42886, [2017, 5, 31]],
    ["a serial with a time of day", 42886.999, [2017, 5, 31]],
    ["day first with slashes", "29/03/2017", [2017, 3, 29]],
    ["day first, where the other order would do too", "03/04/2017", [2017, 4, 3]],
    ["dots and two digits", "1.3.17", [2017, 3, 1]],
    ["a word for the month", "29-Mar-17", [2017, 3, 29]],
    ["a whole word, an ordinal and a weekday", "Wednesday 29th March 2017", [2017, 3, 29]],
    ["Sept", "1 Sept 2016", [2016, 9, 1]],
    ["year first", "2017-03-29", [2017, 3, 29]],
    ["an export with a time", "2017-03-29T14:05:00Z", [2017, 3, 29]],
    ["day first with a time", "29/03/2017 14:05", [2017, 3, 29]],
    ["a time of the afternoon", "29/03/2017 2:05 pm", [2017, 3, 29]],
    ["spaces around it", "  29/03/2017 ", [2017, 3, 29]],
    ["29 February of a leap year", "29/02/2016", [2016, 2, 29]],
    ["two digits up to ten years after the month", "01/01/27", [2027, 1, 1]],
    ["two digits later than that are of the last century", "01/01/28", [1928, 1, 1]],
    ["two digits of a birth", "12/06/99", [1999, 6, 12]],
  ];
  for (const [given, cell, [year, monthOfYear, day]] of READ)
    it(given, () => {
      expect(readDay(cell, READING)).to.equal(dayOf(year, monthOfYear, day));
    });

  const UNREAD: [string, CellValue][] = [
    ["29 February of another year", "29/02/2017"],
    ["month first", "03/29/2017"],
    ["a word", "tbc"],
    ["a month alone", "May 2017"],
    ["TRUE", true],
    ["a serial before 1900", -4],
    ["a serial after 2100", 99999],
    ["an error value", "#N/A"],
  ];
  for (const [given, cell] of UNREAD)
    it(`not a date: ${given}`, () => {
      expect(readDay(cell, READING)).to.equal(UNREADABLE);
    });

  it("blank is no day", () => {
    for (const blank of ["", "  ", null, undefined]) expect(readDay(blank, READING)).to.equal(0);
  });

  it("a workbook that counts from 1904 is shifted", () => {
    expect(readDay(42886 - 1462, { ...READING, date1904: true })).to.equal(42886);
    expect(readDay(0, { ...READING, date1904: true })).to.equal(dayOf(1904, 1, 1));
  });
});

describe("months in headings", () => {
  const READ: [CellValue, string][] = [
    ["May-17", "2017-05"],
    ["May 2017", "2017-05"],
    ["MAY17", "2017-05"],
    ["Sept-16", "2016-09"],
    ["2017-05", "2017-05"],
    ["05/2017", "2017-05"],
    [42856, "2017-05"],
    ["31/05/2017", "2017-05"],
    ["Jan '17", "2017-01"],
  ];
  for (const [cell, expected] of READ)
    it(String(cell), () => {
      expect(isoMonth(readMonth(cell, READING)!)).to.equal(expected);
    });

  for (const cell of ["Maybe", "Total", "Mar", 12, "1", null, "Decimal-17"])
    it(`no month: ${String(cell)}`, () => {
      expect(readMonth(cell, READING)).to.equal(null);
    });

  it("a month inside a file's name", () => {
    expect(isoMonth(monthWithin("Caseloads - May 2017 (final).xlsx", READING)!)).to.equal("2017-05");
    expect(isoMonth(monthWithin("caseloads_2017-05", READING)!)).to.equal("2017-05");
    expect(monthWithin("Caseloads", READING)).to.equal(null);
  });
});
