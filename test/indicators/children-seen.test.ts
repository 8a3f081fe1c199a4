import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { on, sheet, table } from "../support/tiny";

const HEAD = ["Child ID", "Start date", "Completed date", "Child seen"];

/** Completed and seen of one assessment completed on 10 May 2017. */
function counted(seen: CellValue): string {
  const found = table(4, [sheet("Assessments", [HEAD, ["C1", on("2017-05-01"), on("2017-05-10"), seen]])]);
  return `${found.text("Assessments completed")} ${found.text("Children seen")}`;
}

describe("4. children seen at assessment", () => {
  const CASES: [string, CellValue, string][] = [
    ["Yes", "Yes", "1 1"],
    ["No", "No", "1 0"],
    ["blank counts as not seen", null, "1 0"],
    ["N/A does not apply", "N/A", "0 0"],
    ["Unborn does not apply", "Unborn", "0 0"],
    ["Unknown counts as not seen", "Unknown", "1 0"],
    ["Ofsted's code for yes", "a) Yes", "1 1"],
    ["Ofsted's code for no", "b) No", "1 0"],
    ["Ofsted's code for unknown", "c) Unknown", "1 0"],
    ["a date on the day of completion", on("2017-05-10"), "1 1"],
    ["a date before", "09/05/2017", "1 1"],
    ["a date on the day it started", on("2017-05-01"), "1 1"],
    ["a date before it started", on("2017-04-30"), "1 0"],
    ["a date after", on("2017-05-11"), "1 0"],
    ["what cannot be read counts as not seen", "perhaps", "1 0"],
  ];
  for (const [given, seen, expected] of CASES)
    it(given, () => {
      expect(counted(seen)).to.equal(expected);
    });

  it("says where it is not known whether the child was seen", () => {
    const rows: CellValue[][] = [
      [...HEAD, "Area"],
      ["C1", on("2017-05-01"), on("2017-05-10"), "Unknown", "EAST"],
    ];
    expect(table(4, [sheet("Assessments", rows)]).issues.map(({ cell, done }) => `${cell} ${done}`)).to.deep.equal([
      "D2 Counted as not seen.",
    ]);
  });

  it("the same assessment in two identical rows is one", () => {
    const row: CellValue[] = ["C1", on("2017-05-01"), on("2017-05-10"), "Yes"];
    const found = table(4, [sheet("Assessments", [HEAD, row, row, ["C2", ...row.slice(1)]])]);
    expect([found.text("Assessments completed"), found.text("Children seen")]).to.deep.equal(["2", "2"]);
  });

  it("counts what was completed in the month, its first and last day included", () => {
    const rows = ["2017-04-30", "2017-05-01", "2017-05-31", "2017-06-01"].map((day) => [
      "C",
      on("2017-04-01"),
      on(day),
      "Y",
    ]);
    expect(table(4, [sheet("Assessments", [HEAD, ...rows])]).text("Assessments completed")).to.equal("2");
  });

  it("is not computed without the column", () => {
    const found = table(4, [sheet("Assessments", [HEAD.slice(0, 3), ["C1", on("2017-05-01"), on("2017-05-10")]])]);
    expect(found.found.notes[0]).to.equal("Not computed: the list of assessments has no column “Child seen”.");
  });
});
