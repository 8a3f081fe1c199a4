import { expect } from "chai";
import { readFullTimeShare } from "../../../src/lists/words/full-time";

describe("full-time equivalents", () => {
  const READ: [number, ...unknown[]][] = [
    [0.8, 0.8, "0.8", "0.8 FTE", "FTE 0.8", "80%", "PT 0.8", "0,8", ".8"],
    [1, 1, "1.0", "FT", "full time", "Full-time", "100%", 37, "37 hrs"],
    [30 / 37, "30 hrs", "30 hours", 30, "30h", "30 hours per week"],
    [0, 0, "0"],
    [1.2, 1.2],
  ];
  for (const [fte, ...cells] of READ)
    it(String(fte), () => {
      for (const cell of cells) expect(readFullTimeShare(cell), String(cell)).to.deep.equal({ kind: "share", fte });
    });
  it("hours by the council's own week", () => {
    expect(readFullTimeShare("30 hrs", 36)).to.deep.equal({ kind: "share", fte: 30 / 36 });
  });
  it("not understood", () => {
    for (const cell of [-1, 60, "60", "PT", "part time", "a lot", "0.8/0.2", NaN, true])
      expect(readFullTimeShare(cell).kind, String(cell)).to.equal("not understood");
    for (const cell of ["", " ", null, undefined]) expect(readFullTimeShare(cell).kind).to.equal("blank");
  });
});
