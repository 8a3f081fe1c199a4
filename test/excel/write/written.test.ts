import { expect } from "chai";
import { isWritten, writtenBy } from "../../../src/excel/write/written";
import { SheetBuilder, formula, text } from "../../../src/workbook/sheet-builder";

describe("what a write leaves on a sheet", () => {
  const plan = new SheetBuilder("S")
    .block(0, 0, [[text("Open: "), 0.1 + 0.2, null]])
    .block(0, 0, [[formula('="Open: "&B1')]])
    .build();
  const CASES: [string, string, string | number, boolean][] = [
    ["a number, to 15 digits", "B1", 0.3, true],
    ["another number", "B1", 0.31, false],
    ["a blank", "B1", "", true],
    ["the last of two plans for a cell", "A1", '="Open: "&B1', true],
    ["the first of them, where the write came no further", "A1", "Open: ", true],
    ["words of a person's", "A1", "Closed", false],
    ["words where nothing was written", "C1", "Mine", false],
  ];
  for (const [given, cell, entry, expected] of CASES)
    it(`${given}: ${expected ? "is ours" : "is not"}`, () => {
      expect(isWritten(writtenBy(plan))(cell, entry)).to.equal(expected);
    });
});
