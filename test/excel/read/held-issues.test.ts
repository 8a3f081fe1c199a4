import { expect } from "chai";
import type { CellSnapshot } from "../../../src/excel/read/cell-snapshot";
import { withHeldIssues } from "../../../src/excel/read/held-issues";
import { ISSUES_TOP } from "../../../src/sheets/issues-sheet";
import { parseRange } from "../../../src/workbook/addresses";
import type { CellValue } from "../../../src/workbook/grid";

const MAY = "EAST office May-17.xlsx";
const JUNE = "EAST office Jun-17.xlsx";
const issue = (file: string, problem: string) => ({
  list: "Cases",
  file,
  sheet: "Cases",
  cell: "B3",
  problem,
  done: "",
});
const NOT_KNOWN = "The data issues of files that figures came from are not known: the files are not at hand.";

function snapshot(rows: readonly (readonly CellValue[])[]): CellSnapshot {
  const at = (cell: string) => {
    const box = parseRange(cell);
    return box === null ? "" : (rows[box.top]?.[box.left] ?? "");
  };
  return { formulas: at, values: at };
}

const issuesSheet = (...files: string[]) =>
  snapshot([
    ...Array.from({ length: ISSUES_TOP + 1 }, () => []),
    ...files.map((file, at) => ["Cases", file, "Cases", "B3", `Problem ${at}`, ""]),
  ]);
const cardOf = (told: string) => snapshot([[], ["May 2017 · Draft", null, told]]);

describe("the data issues of a scorecard whose figures are kept", () => {
  const TABLE: [string, CellSnapshot, CellSnapshot | null, readonly string[], string[]][] = [
    ["all files are at hand", cardOf("2 data issues"), issuesSheet(MAY, MAY), [], []],
    ["they stand on the sheet", cardOf("2 data issues"), issuesSheet(MAY, MAY), [MAY], ["Problem 0", "Problem 1"]],
    ["the sheet is June's by now", cardOf("24 data issues"), issuesSheet(JUNE), [MAY], [NOT_KNOWN]],
    ["the sheet is gone", cardOf("1 data issue"), null, [MAY], [NOT_KNOWN]],
    ["part of them stand on it", cardOf("3 data issues"), issuesSheet(JUNE, MAY), [MAY], ["Problem 1", NOT_KNOWN]],
    ["there were none", cardOf("No data issues"), issuesSheet(JUNE), [MAY], []],
  ];
  for (const [given, card, issues, files, expected] of TABLE)
    it(given, () => {
      expect(withHeldIssues([], { card, issues }, files).map(({ problem }) => problem)).to.deep.equal(expected);
    });

  it("are as many the next time", () => {
    const known = [issue("", "Known")];
    const first = withHeldIssues(known, { card: cardOf("24 data issues"), issues: issuesSheet(JUNE) }, [MAY]);
    const again = withHeldIssues(known, { card: cardOf(`${first.length} data issues`), issues: issuesSheet() }, [MAY]);
    expect(again).to.deep.equal(first);
  });
});
