import { expect } from "chai";
import fc from "fast-check";
import {
  absolute,
  cellAddress,
  columnLetters,
  columnSpan,
  onSheet,
  parseRange,
  range,
  rowSpan,
  titleRows,
} from "../../src/workbook/addresses";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const row = fc.oneof(fc.nat(200), fc.integer({ min: 0, max: LAST_ROW }));
const column = fc.oneof(fc.nat(60), fc.integer({ min: 0, max: LAST_COLUMN }));
const sheetName = fc.string({ unit: fc.constantFrom(...Array.from("ab '!&-.,(")), minLength: 1, maxLength: 12 });

describe("addresses", () => {
  it("are read as what they were printed from, on any sheet", () => {
    fc.assert(
      fc.property(row, row, column, column, sheetName, (a, b, c, d, name) => {
        const box = { top: Math.min(a, b), left: Math.min(c, d), bottom: Math.max(a, b), right: Math.max(c, d) };
        const printed = range(box.top, box.left, box.bottom, box.right);
        expect(parseRange(printed)).to.deep.equal(box);
        expect(parseRange(onSheet(name, printed))).to.deep.equal(box);
        expect(parseRange(cellAddress(a, c))).to.deep.equal({ top: a, left: c, bottom: a, right: c });
        expect(parseRange(absolute(a, c))).to.deep.equal({ top: a, left: c, bottom: a, right: c });
      }),
    );
  });

  it("of whole rows and columns reach to the end of the sheet", () => {
    fc.assert(
      fc.property(row, row, column, column, (a, b, c, d) => {
        const [top, bottom, left, right] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
        expect(parseRange(rowSpan(top, bottom))).to.deep.equal({ top, left: 0, bottom, right: LAST_COLUMN });
        expect(parseRange(titleRows(top, bottom))).to.deep.equal({ top, left: 0, bottom, right: LAST_COLUMN });
        expect(parseRange(columnSpan(left, right))).to.deep.equal({ top: 0, left, bottom: LAST_ROW, right });
      }),
    );
  });

  const LETTERS: [number, string][] = [
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [LAST_COLUMN, "XFD"],
  ];
  for (const [at, letters] of LETTERS)
    it(`column ${at} is ${letters}`, () => {
      expect(columnLetters(at)).to.equal(letters);
    });

  for (const wrong of ["", "A", "1", "A0", "XFE1", "A1048577", "B2:A1", "A1:B2:C3", "#REF!", "ABCD1", "nonsense!"])
    it(`“${wrong}” is none`, () => {
      expect(parseRange(wrong)).to.equal(null);
    });
});
