import { expect } from "chai";
import { formatDay, NO_DAY } from "../../../src/calendar/day";
import { UNREADABLE } from "../../../src/lists/words/dates";
import { ENDED, readEndDay } from "../../../src/lists/words/end-days";
import type { CellValue } from "../../../src/workbook/grid";
import { on } from "../../support/tiny";

const said = (cell: CellValue) => {
  const day = readEndDay(cell, { date1904: false, lastYear: 2027 });
  switch (day) {
    case NO_DAY:
      return "open";
    case ENDED:
      return "ended";
    case UNREADABLE:
      return "not understood";
    default:
      return formatDay(day);
  }
};

describe("the cell that says when something ended", () => {
  const CELLS: [CellValue, string][] = [
    [on("2017-05-26"), "26 May 2017"],
    ["26/5/17", "26 May 2017"],
    ["Closed 26/5/17", "26 May 2017"],
    ["NFA 26/5/17", "26 May 2017"],
    ["Plan ended on 3 May 2017", "3 May 2017"],
    ["Closed May 2017", "31 May 2017"],
    ["closed", "ended"],
    ["CLOSED - NFA", "ended"],
    ["De-registered", "ended"],
    ["Left", "ended"],
    ["Yes", "ended"],
    [true, "ended"],
    [null, "open"],
    ["", "open"],
    [0, "open"],
    [false, "open"],
    ["No", "open"],
    ["Still open", "open"],
    ["Not closed", "open"],
    ["To be closed", "open"],
    ["Current", "open"],
    ["NULL", "open"],
    ["01/01/1900", "open"],
    [1, "not understood"],
    ["tbc", "not understood"],
    ["see notes", "not understood"],
    ["Not sure whether closed in 2016 or 2017", "not understood"],
    ["closed 26/5/17 or 28/5/17", "not understood"],
    ["reviewed 26/5/17", "not understood"],
    ["31/02/2017", "not understood"],
  ];
  for (const [cell, meaning] of CELLS)
    it(`${JSON.stringify(cell)} is ${meaning}`, () => {
      expect(said(cell)).to.equal(meaning);
    });
});
