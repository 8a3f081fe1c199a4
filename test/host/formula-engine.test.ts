import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { recalculate } from "../../src/host/formula-engine";
import { placeKey, WorkbookModel } from "../../src/host/model";
import { loadWorkbook, saveWorkbook } from "../../src/host/xlsx";

/** What a formula in D1 gives beside the values 1, 2 and "x" in A1:A3 and a sheet of the name “May's list”. */
function resultOf(formula: string): CellValue {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet("Sheet1");
  [1, 2, "x"].forEach((value, row) => {
    sheet.setValue(row, 0, value);
  });
  workbook.addSheet("May's list").setValue(1, 1, 40);
  workbook.names = [
    { name: "Cases", range: "Sheet1!$A$1:$A$2" },
    { name: "Far", range: "'May''s list'!$B$2" },
  ];
  sheet.formulas.set(placeKey(0, 3), formula);
  recalculate(workbook, { kind: "full" });
  return sheet.value(0, 3);
}

describe("formulas on the stand-in", () => {
  const CASES: [string, CellValue][] = [
    ["A1+A2", 3],
    ["SUM(Cases)", 3],
    ["sum(cases)*2", 6],
    ["Far+1", 41],
    ["'May''s list'!B2", 40],
    ["1/3", 1 / 3],
    ["0.1+0.2", 0.1 + 0.2],
    ["A1/0", "#DIV/0!"],
    ["NA()", "#N/A"],
    ["A3+1", "#VALUE!"],
    ["#REF!+1", "#REF!"],
    ["NoSuchName", "#NAME?"],
    ["'No such sheet'!A1", "#REF!"],
    ["B9", 0],
    ['"12"', "12"],
    ["TRUE", true],
    ['A3="X"', true],
    ['CONCAT(A1,"-",A3)', "1-x"],
    ['IF(ISNUMBER(A3),A3,"–")', "–"],
    ["ROUND(2.5,0)", 3],
    ["INDEX(A1:A3,MATCH(2,A1:A3,0))", 2],
    ['HYPERLINK("#Sheet1!A1","Go, there")', "Go, there"],
    ['HYPERLINK("#Sheet1!A1")', "#Sheet1!A1"],
    ['HYPERLINK("#A1",HYPERLINK("#B1",A1+A2))', 3],
    ['"HYPERLINK("&A1', "HYPERLINK(1"],
    ["D1+1", 0],
  ];
  for (const [formula, expected] of CASES) {
    it(`${formula} is ${String(expected)}`, () => {
      expect(resultOf(formula)).to.equal(expected);
    });
  }

  it("texts are never taken for dates, numbers or formulas when a formula reads them", () => {
    const workbook = new WorkbookModel();
    const sheet = workbook.addSheet("Sheet1");
    ["May-17", "12", "=1+1", "'quoted", "TRUE", "5%"].forEach((text, row) => {
      sheet.setValue(row, 0, text);
      sheet.formulas.set(placeKey(row, 1), `A${row + 1}`);
    });
    recalculate(workbook, { kind: "full" });
    expect(sheet.values.map(([, result]) => result)).to.deep.equal(sheet.values.map(([text]) => text));
  });
});

describe("formulas of a workbook that was opened", () => {
  /** A user's sheet and one of ours, opened from a file in which every result is a wrong one. */
  async function opened(): Promise<WorkbookModel> {
    const workbook = new WorkbookModel();
    for (const name of ["Mine", "Definitions"]) {
      const sheet = workbook.addSheet(name);
      sheet.setValue(0, 0, 5);
      sheet.formulas.set(placeKey(0, 1), "A1*2");
      sheet.setValue(0, 1, 777);
    }
    workbook.names.push({ name: "SC_Sheet_definitions", range: "Definitions!$A$1" });
    return loadWorkbook(await saveWorkbook(workbook, new Date(0)));
  }

  it("keep their cached results, whatever is evaluated, unless they stand on a sheet of ours", async () => {
    const workbook = await opened();
    recalculate(workbook, { kind: "full" });
    expect(workbook.sheet("Mine")?.value(0, 1)).to.equal(777);
    expect(workbook.sheet("Mine")?.formulas.get("0,1")).to.equal("A1*2");
    expect(workbook.sheet("Definitions")?.value(0, 1)).to.equal(10);
  });

  it("are read by formulas of ours with these results", async () => {
    const workbook = await opened();
    workbook.sheet("Definitions")?.formulas.set("0,1", "Mine!B1+1");
    recalculate(workbook, { kind: "full" });
    expect(workbook.sheet("Definitions")?.value(0, 1)).to.equal(778);
  });

  it("which sheets are ours is for the caller to say", async () => {
    const bytes = await saveWorkbook(await opened(), new Date(0));
    const workbook = await loadWorkbook(bytes, (sheet) => sheet === "Mine");
    recalculate(workbook, { kind: "full" });
    expect(workbook.sheets.map((sheet) => sheet.value(0, 1))).to.deep.equal([10, 777]);
  });
});
