import { expect } from "chai";
import type { DataIssue } from "../../src/lists/reading/issues";
import { issuesPlan } from "../../src/sheets/issues-sheet";
import { planCells } from "../../src/workbook/plan-cells";

const issue = (more: Partial<DataIssue> = {}): DataIssue => ({
  list: "Cases",
  file: "",
  sheet: "Cases",
  cell: "B3",
  problem: "There is no referral date.",
  done: "Counted as open since always.",
  ...more,
});
const cell = (issues: readonly DataIssue[], address: string, usedRows = 0) =>
  planCells(issuesPlan(issues, usedRows)).get(address);

describe("the sheet of data issues", () => {
  const LINKS: [string, Partial<DataIssue>, unknown][] = [
    ["jumps to a cell of this workbook", {}, { formula: `=HYPERLINK("#'Cases'!B3","B3")` }],
    [
      "whatever its sheet is called",
      { sheet: `Ann's "list"` },
      { formula: `=HYPERLINK("#'Ann''s ""list""'!B3","B3")` },
    ],
    ["names a cell of a file", { file: "East.xlsx" }, { text: "B3" }],
    ["is blank where there is no cell", { cell: "" }, null],
  ];
  for (const [given, more, expected] of LINKS)
    it(given, () => {
      expect(cell([issue(more)], "D5")).to.deep.equal(expected);
    });

  it("takes no text for a formula", () => {
    expect(cell([issue({ problem: "=1+1" })], "E5")).to.deep.equal({ text: "=1+1" });
  });

  it("says that nothing was left out, and blanks a longer list of before", () => {
    expect(cell([], "A2", 7)).to.deep.equal({ text: "Nothing was left out or doubted." });
    expect([5, 6, 7].map((row) => cell([], `A${row}`, 7))).to.deep.equal([null, null, null]);
    expect(cell([], "A8", 7)).to.equal(undefined);
  });

  it("shows five thousand and counts the rest", () => {
    const many = Array.from({ length: 5002 }, () => issue());
    expect(cell(many, "A5004")).to.deep.equal({ text: "Cases" });
    expect(cell(many, "A5005")).to.deep.equal({ text: "And 2 more." });
  });
});
