import { expect } from "chai";
import { unknownCareLeavers } from "../../../src/scorecard/exceptions/unknown-care-leavers";
import type { CellValue } from "../../../src/workbook/grid";
import { on, sheet, table } from "../../support/tiny";
import { EAST, listed, work } from "../../support/work";

const HEADINGS = ["Person ID", "Date of birth", "Activity status", "Status date"];
const list = (...rows: CellValue[][]) => [
  sheet("Care leavers", [HEADINGS, ...rows, ["P9", on("1998-05-10"), "F1", on("2017-05-10")]]),
];

describe("care leavers not known, on lists of work", () => {
  const CASES: [given: string, row: CellValue[], expected: string[]][] = [
    ["status blank", ["P1", on("1998-05-02"), null, on("2017-05-02")], ["P1 29 Status not known"]],
    ["status unknown", ["P1", on("1998-05-02"), "Unknown", on("2017-05-02")], ["P1 29 Status not known"]],
    ["NEET is known", ["P1", on("1998-05-02"), "G4", on("2017-05-02")], []],
    ["in ETE", ["P1", on("1998-05-02"), "P2", on("2017-05-02")], []],
    ["three months before the birthday", ["P1", on("1998-05-02"), "F1", on("2017-02-02")], []],
    ["a day more", ["P1", on("1998-05-02"), "F1", on("2017-02-01")], ["P1 119 Status not known"]],
    ["died", ["P1", on("1998-05-02"), "Died", on("2017-05-02")], []],
    ["turned 22", ["P1", on("1995-05-02"), null, on("2017-05-02")], []],
    ["birthday after the month", ["P1", on("1998-06-01"), null, on("2017-05-02")], []],
    ["birthday before 1 April", ["P1", on("1998-03-31"), null, on("2017-03-31")], []],
  ];
  for (const [given, row, expected] of CASES)
    it(given, () => {
      expect(listed(work(unknownCareLeavers, list(row)))).to.deep.equal(expected);
    });

  it("move the figure as if all were in employment, education or training", () => {
    const row = ["P1", on("1998-05-02"), null, on("2017-05-02")];
    const then = table(8, list(row.with(2, "F1"))).text("ETE %");
    expect(work(unknownCareLeavers, list(row)).remarks[0]).to.contain(`would be ${then} in the city instead of 50%`);
  });

  it("are listed for the city where the list has no areas, and the area's list says so", () => {
    const section = work(unknownCareLeavers, list(["P1", on("1998-05-02"), null, on("2017-05-02")]), EAST);
    expect(section.exceptions).to.deep.equal([]);
    expect(section.remarks.join()).to.contain("listed for the city only");
  });
});
