import { expect } from "chai";
import { INDICATORS } from "../../src/indicators/catalogue";
import { usualLimits } from "../../src/settings/exception-limits";
import { readSettings } from "../../src/settings/read-settings";
import type { CellValue } from "../../src/workbook/grid";
import { sheet } from "../support/tiny";

/** A settings sheet with areas and one row of the table of limits. */
function read(label: string, cell: CellValue) {
  const grid = sheet("Scorecard settings", [
    ["Area", "Spellings", "Population 0-17", null, "Exception", "Limits"],
    ["EAST", null, null, null, label, cell],
  ]);
  return readSettings(grid, { date1904: false, lastYear: 2027 }, INDICATORS);
}

describe("limits of lists of work", () => {
  const NOT_SEEN = "Children on a plan not seen (working days)";
  const CASES: [given: string, cell: CellValue, expected: number[]][] = [
    ["several apart by semicolons", "20; 10;15", [10, 15, 20]],
    ["by commas, and one of them twice", "5, 10, 10", [5, 10]],
    ["one number", 12, [12]],
    ["none: nothing is listed", null, []],
  ];
  for (const [given, cell, expected] of CASES)
    it(given, () => {
      const { settings, issues } = read(NOT_SEEN, cell);
      expect(settings.exceptionLimits).to.deep.equal({ ...usualLimits(), notSeen: expected });
      expect(issues.filter(({ problem }) => problem.includes("limit"))).to.deep.equal([]);
    });

  const BAD: [label: string, cell: CellValue][] = [
    [NOT_SEEN, "ten"],
    [NOT_SEEN, "0; 10"],
    ["Cases per full-time worker, more than", "18; 20"],
    ["Cases per full-time worker, more than", -3],
  ];
  for (const [label, cell] of BAD)
    it(`“${String(cell)}” for ${label}: the usual ones, and an issue`, () => {
      const { settings, issues } = read(label, cell);
      expect(settings.exceptionLimits).to.deep.equal(usualLimits());
      expect(issues.find(({ cell: at }) => at === "F2")?.problem).to.contain(`“${String(cell)}” is no limit`);
    });

  it("are the usual ones where an earlier version made the sheet", () => {
    const grid = sheet("Scorecard settings", [
      ["Area", "Spellings"],
      ["EAST", null],
    ]);
    const { settings } = readSettings(grid, { date1904: false, lastYear: 2027 }, INDICATORS);
    expect(settings.exceptionLimits).to.deep.equal(usualLimits());
  });
});
