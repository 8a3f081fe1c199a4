import { expect } from "chai";
import { ApiError } from "../../src/host/members";
import { typeInto } from "../../src/host/typing";
import { WorkbookModel } from "../../src/host/model";
import { codeOf, smallHost } from "../support/small-host";

describe("typing into a cell, as a person does", () => {
  function validated(): WorkbookModel {
    const workbook = new WorkbookModel();
    const sheet = workbook.addSheet("Settings");
    const lists = workbook.addSheet("Lists");
    ["East", "North, west"].forEach((area, row) => {
      lists.setValue(row, 0, area);
    });
    sheet.validations = [
      { type: "list", range: "A1:A9", values: ["Yes", "No"], allowBlank: true, errorMessage: "Say Yes or No." },
      { type: "decimal", range: "B1", operator: "between", formula1: "0", formula2: "1", allowBlank: false },
      { type: "list", range: "C1", formula1: "Lists!$A$1:$A$2" },
      { type: "list", range: "D1", values: ["a"], showErrorMessage: false },
    ];
    return workbook;
  }
  const CASES: [string, number, string, boolean][] = [
    ["an item of the list", 0, "Yes", true],
    ["one in other capitals", 0, "yes", true],
    ["another word", 0, "Maybe", false],
    ["nothing, where blanks are allowed", 0, "", true],
    ["a number between the limits", 1, "50%", true],
    ["one beyond them", 1, "1.5", false],
    ["words for a number", 1, "half", false],
    ["nothing, where blanks are not allowed", 1, "", false],
    ["an item of a range, comma and all", 2, "North, west", true],
    ["half of an item of a range", 2, "North", false],
    ["anything, where no alert is shown", 3, "z", true],
    ["anything, where there is no rule", 4, "z", true],
  ];
  for (const [given, column, text, isTaken] of CASES) {
    it(`${isTaken ? "takes" : "refuses"} ${given}`, () => {
      const workbook = validated();
      const sheet = workbook.sheet("Settings")!;
      const refused = typeInto(workbook, sheet, 0, column, text, 2017);
      expect(refused === null).to.equal(isTaken);
      if (!isTaken) expect(sheet.value(0, column)).to.equal(null);
    });
  }

  it("says the rule's own words", () => {
    const workbook = validated();
    expect(typeInto(workbook, workbook.sheet("Settings")!, 3, 0, "Perhaps", 2017)).to.equal("Say Yes or No.");
  });

  it("a protected sheet takes nothing, and what is no formula is refused", () => {
    const workbook = validated();
    const lists = workbook.sheet("Lists")!;
    expect(() => typeInto(workbook, lists, 0, 0, "=1+", 2017)).to.throw(ApiError);
    lists.isProtected = true;
    expect(() => typeInto(workbook, lists, 0, 0, "x", 2017)).to.throw(ApiError);
    expect(lists.value(0, 0)).to.equal("East");
  });

  it("code is free of validations, as in Excel", async () => {
    const { workbook } = await smallHost();
    const code = await codeOf((context) => {
      const range = context.workbook.worksheets.getItem("Blank").getRange("A1");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      range.values = [["z"]];
    });
    expect([code, workbook.sheet("Blank")!.value(0, 0)]).to.deep.equal(["done", "z"]);
  });
});
