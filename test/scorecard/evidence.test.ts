import { expect } from "chai";
import { evidenceFor } from "../../src/scorecard/evidence";
import { rowChanges } from "../../src/scorecard/row-changes";
import { areaKey, type FigureKey } from "../../src/workbook/figure-key";
import type { CellValue } from "../../src/workbook/grid";
import { card } from "../support/card";
import { on, sheet } from "../support/tiny";

const assessments = (...rows: CellValue[][]) =>
  sheet("Assessments", [["Child ID", "Area", "Start date", "Completed date"], ...rows]);
const IN_TIME: CellValue[] = ["C1", "EAST", on("2017-05-01"), on("2017-05-05")];
const LATE: CellValue[] = ["C2", "SOUTH", on("2017-01-02"), on("2017-05-08")];
const inside = (column: FigureKey["column"]): FigureKey => ({ indicator: 3, row: "percentInside", column });
const rowsOf = (rows: readonly { sheetRow: number }[] | undefined) => rows?.map(({ sheetRow }) => sheetRow);

describe("the evidence of a figure", () => {
  const scorecard = card([assessments(IN_TIME, LATE)]);

  it("of a share is both its numbers, their rows, and those of the whole that are not in the part", () => {
    const evidence = evidenceFor(scorecard, inside("month"))!;
    expect(evidence.figure).to.equal("% Inside, May-17: 50%");
    expect(evidence.sum).to.equal("1 / 2");
    expect(evidence.parts.map(({ label, value, rows }) => [label, value, rowsOf(rows)])).to.deep.equal([
      ["Completed inside 45 working days", 1, [2]],
      ["Completed, inside and outside", 2, [2, 3]],
    ]);
    expect(rowsOf(evidence.notCounted?.rows)).to.deep.equal([3]);
    expect(evidence.parts[0]?.rows[0]?.detail).to.equal("4 working days");
  });

  it("of an area is that area's rows", () => {
    const evidence = evidenceFor(scorecard, inside(areaKey("SOUTH")))!;
    expect(evidence.parts.map(({ rows }) => rowsOf(rows))).to.deep.equal([[], [3]]);
  });

  it("of a comparator is of other months, and says so", () => {
    const evidence = evidenceFor(scorecard, inside("comparator"))!;
    expect(evidence.parts).to.deep.equal([]);
    expect(evidence.nothing).to.contain("made of other months");
  });

  it("of what could not be computed is the reason", () => {
    const evidence = evidenceFor(scorecard, { indicator: 14, row: "bothTogether", column: "month" })!;
    expect(evidence.nothing).to.contain("Workforce");
  });

  const NONE: FigureKey[] = [
    { indicator: 99, row: "percentInside", column: "month" },
    { indicator: 3, row: "% Inside", column: "month" },
    { indicator: 3, row: "percentInside", column: areaKey("MARS") },
    { indicator: 2, row: "percent", column: areaKey("EAST") },
  ];
  for (const key of NONE)
    it(`${JSON.stringify(key)} is no figure`, () => {
      expect(evidenceFor(scorecard, key)).to.equal(null);
    });
});

describe("the rows that made a difference", () => {
  const before = card([assessments(IN_TIME, LATE)]);
  const CASES: [string, CellValue[][], FigureKey, [string, number][]][] = [
    ["none where nothing changed", [IN_TIME, LATE], inside("month"), []],
    ["none for rows in another order", [LATE, IN_TIME], inside("month"), []],
    [
      "a row that is new, once, though both numbers of the share count it",
      [IN_TIME, LATE, ["C3", "EAST", on("2017-05-02"), on("2017-05-09")]],
      inside(areaKey("EAST")),
      [["added", 4]],
    ],
    [
      "none for a row of another area",
      [IN_TIME, LATE, ["C3", "EAST", on("2017-05-02"), on("2017-05-09")]],
      inside(areaKey("SOUTH")),
      [],
    ],
    ["a row that is gone", [IN_TIME], inside("month"), [["removed", 3]]],
    [
      "a row with another date",
      [IN_TIME, ["C2", "SOUTH", on("2017-01-03"), on("2017-05-08")]],
      inside("month"),
      [["changed", 3]],
    ],
    ["none of a comparator", [IN_TIME], inside("comparator"), []],
  ];
  for (const [given, rows, key, expected] of CASES)
    it(given, () => {
      const after = card([assessments(...rows)]);
      expect(rowChanges(before, after, [key]).map(({ what, sheetRow }) => [what, sheetRow])).to.deep.equal(expected);
    });
});
