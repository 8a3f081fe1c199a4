import { expect } from "chai";
import type { DataIssue } from "../../src/lists/reading/issues";
import { issueLines } from "../../src/scorecard/issue-lines";

const at = (cell: string, problem = "There is no start date.", sheet = "Plans"): DataIssue => ({
  list: "Protection plans",
  file: "East.xlsx",
  sheet,
  cell,
  problem,
  done: "Counted as open since always.",
});
const lines = (...issues: DataIssue[]) => issueLines(issues).map(({ sheet, cell, problem }) => [sheet, cell, problem]);

describe("one line of issues for each kind and sheet", () => {
  it("stays as it is for one cell", () => {
    expect(lines(at("B3"))).to.deep.equal([["Plans", "B3", "There is no start date."]]);
  });

  it("names the cells, those one under the other as a stretch", () => {
    expect(lines(at("B3"), at("B4"), at("B5"), at("C6"), at("B9"))).to.deep.equal([
      ["Plans", "B3", "There is no start date. 5 cells: B3:B5, C6, B9."],
    ]);
  });

  it("counts a cell once, and those beyond the first ten stretches", () => {
    const cells = Array.from({ length: 23 }, (_, index) => at(`B${2 * index + 2}`));
    const [line] = lines(...cells, at("B2"));
    expect(line?.[2]).to.match(/^There is no start date\. 23 cells: B2, B4, .* B20 and 13 more\.$/);
  });

  it("adds those that are not listed", () => {
    const problem = "There is no start date.";
    const closing = { ...at("", `7 more of this kind: ${problem}`), more: { cells: 7, problem } };
    expect(lines(at("B3"), at("B4"), closing)).to.deep.equal([
      ["Plans", "B3", "There is no start date. 2 cells: B3:B4, and 7 further ones in the list."],
    ]);
  });

  it("keeps sheets, and what was done, apart", () => {
    const other = { ...at("B4"), done: "Left out." };
    expect(lines(at("B3"), at("B3", "There is no start date.", "Old"), other)).to.have.length(3);
  });

  it("a problem of a whole sheet comes first, then those of many cells, else the order stays", () => {
    const found = lines(at("A1", "One."), at("A2", "Two."), at("B1", "Many."), at("B2", "Many."), at("", "A sheet."));
    expect(found.map(([, , problem]) => problem)).to.deep.equal(["A sheet.", "Many. 2 cells: B1:B2.", "One.", "Two."]);
  });
});
