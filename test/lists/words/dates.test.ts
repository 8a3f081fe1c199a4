import { expect } from "chai";
import { dayOf } from "../../../src/calendar/day";
import { isoMonth, month } from "../../../src/calendar/month";
import {
  UNREADABLE,
  lastTwoDigitYear,
  monthWithin,
  readDay,
  readDays,
  readMonth,
  readMonthHeading,
} from "../../../src/lists/words/dates";
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
    ["a weekday before figures", "Wed 29/03/17", [2017, 3, 29]],
    ["eight digits, the year first", "20170329", [2017, 3, 29]],
    ["eight digits, the year last", "29032017", [2017, 3, 29]],
    ["eight digits that Excel made a number", 20170329, [2017, 3, 29]],
    ["an hour", "29/03/17 2pm", [2017, 3, 29]],
    ["at an hour", "29/03/2017 @ 2pm", [2017, 3, 29]],
    ["initials behind it", "29/03/2017 JS", [2017, 3, 29]],
    ["a star", "29/03/2017*", [2017, 3, 29]],
    ["(late)", "29/03/2017 (late)", [2017, 3, 29]],
    ["circa", "c. 29/03/17", [2017, 3, 29]],
    ["a full stop", "29/3/2017.", [2017, 3, 29]],
    ["a slash too many", "29/03//2017", [2017, 3, 29]],
    ["backslashes", "29\\03\\2017", [2017, 3, 29]],
    ["the month in front", "March 29, 2017", [2017, 3, 29]],
  ];
  for (const [given, cell, [year, monthOfYear, day]] of READ)
    it(given, () => {
      expect(readDay(cell, READING)).to.equal(dayOf(year, monthOfYear, day));
    });

  const UNREAD: [string, CellValue][] = [
    ["29 February of another year", "29/02/2017"],
    ["month first", "03/29/2017"],
    ["a word", "tbc"],
    ["a day without a year", "29/3"],
    ["a day and a word without a year", "29th March"],
    ["two days", "29/03/17 & 30/03/17"],
    ["a date that is not settled", "TBC 29/03/17"],
    ["a date and a name", "29/03/17 Jane Smith"],
    ["six digits, which may begin with the year", "290317"],
    ["a number alone", "12"],
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

  it("days without a year, where the caller says the month", () => {
    const near = { ...READING, near: month(2017, 4) };
    for (const cell of ["29 Mar", "29/3", "29.3", "29th March", "March 29", "29 March"])
      expect(readDay(cell, near), cell).to.equal(dayOf(2017, 3, 29));
    expect(readDay("28/12", { ...READING, near: month(2017, 1) })).to.equal(dayOf(2016, 12, 28));
    expect(readDay("12", near)).to.equal(UNREADABLE);
  });

  it("several days in a cell", () => {
    const both = [dayOf(2017, 3, 29), dayOf(2017, 3, 30)];
    for (const cell of [
      "29/03/17 & 30/03/17",
      "29/03/17; 30/03/17",
      "29/03/17 30/03/17",
      "29/03/17 / 30/03/17",
      "29/03/17 - 30/03/17",
      "29 and 30/03/17",
      "29 Mar 2017, 30 Mar 2017",
    ])
      expect(readDays(cell, READING), cell).to.deep.equal(both);
    expect(readDays(42886, READING)).to.deep.equal([42886]);
    for (const cell of ["", null, "tbc", "29/03/17 & 45/03/17", "29/03/17 and 30/03/17 cancelled"])
      expect(readDays(cell, READING), String(cell)).to.deep.equal([]);
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
    ["05/17", "2017-05"],
    ["05.17", "2017-05"],
    ["201705", "2017-05"],
    [201705, "2017-05"],
    ["2017 May", "2017-05"],
    ["2017 M05", "2017-05"],
    ["May (17)", "2017-05"],
    ["May 17 (1)", "2017-05"],
    ["May-17 date", "2017-05"],
    ["May 17 supervision", "2017-05"],
    ["May 2017 supervision", "2017-05"],
    ["Sup May 17", "2017-05"],
    ["Month ending 31/05/2017", "2017-05"],
    ["M/E 31.5.17", "2017-05"],
    ["Mid May 2017", "2017-05"],
  ];
  for (const [cell, expected] of READ)
    it(String(cell), () => {
      expect(isoMonth(readMonth(cell, READING)!)).to.equal(expected);
    });

  for (const cell of [
    "Maybe",
    "Total",
    "Mar",
    12,
    "1",
    null,
    "Decimal-17",
    "w/c 01/05/2017",
    "P2 17/18",
    "Month 2",
    "05/06",
    "2017",
  ])
    it(`no month: ${String(cell)}`, () => {
      expect(readMonth(cell, READING)).to.equal(null);
    });

  it("a month without a year is a month of the year", () => {
    for (const heading of ["May", "MAY", "may.", "May supervision"])
      expect(readMonthHeading(heading, READING), heading).to.deep.equal({ kind: "month of the year", monthOfYear: 5 });
    expect(readMonthHeading("Sept", READING)).to.deep.equal({ kind: "month of the year", monthOfYear: 9 });
    expect(readMonthHeading("May-17", READING)).to.deep.equal({ kind: "month", month: month(2017, 5) });
    for (const heading of ["Maybe", "Ma", "Month 2", "P2 17/18", "Supervision", null, 5])
      expect(readMonthHeading(heading, READING), String(heading)).to.equal(null);
  });

  it("a month inside a file's name", () => {
    expect(isoMonth(monthWithin("Caseloads - May 2017 (final).xlsx", READING)!)).to.equal("2017-05");
    expect(isoMonth(monthWithin("caseloads_2017-05", READING)!)).to.equal("2017-05");
    expect(monthWithin("Caseloads", READING)).to.equal(null);
  });
});
