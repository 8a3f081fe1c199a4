import { expect } from "chai";
import { readCaseNumber } from "../../../src/lists/words/case-numbers";

describe("numbers of cases", () => {
  const READ: [number, boolean, ...unknown[]][] = [
    [12, false, 12, "12", " 12 "],
    [12, true, "12 (+3)", "10+2", "10 + 2", "12*", "12 cases", "12 (2 CP)", "12 inc 3 unallocated", "12 +"],
    [1204, false, "1,204"],
    [0, false, 0, "None", "nil", "-"],
  ];
  for (const [cases, hasAside, ...cells] of READ)
    it(`${cases}${hasAside ? " and more" : ""}`, () => {
      for (const cell of cells)
        expect(readCaseNumber(cell), String(cell)).to.deep.equal({ kind: "cases", cases, hasAside });
    });
  it("not understood", () => {
    for (const cell of [-1, "a lot", "12/5", "12-15", "12 or 13", "about 12", "12 tbc", true, "1 2"])
      expect(readCaseNumber(cell).kind, String(cell)).to.equal("not understood");
    for (const cell of ["", " ", null, undefined]) expect(readCaseNumber(cell).kind).to.equal("blank");
  });
});
