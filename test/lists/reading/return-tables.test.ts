import { expect } from "chai";
import type { CellValue } from "../../../src/workbook/grid";
import type { ListName } from "../../../src/lists/list";
import { on, read, sheet } from "../../support/tiny";

const DAY = on("2017-04-10");
const BORN = on("2010-01-01");

function surveyOf(name: string, headings: readonly string[], row: readonly CellValue[]) {
  const [survey] = read([sheet(name, [headings, row, row])]).surveys;
  if (survey === undefined) throw new Error(`Nothing is said of ${name}.`);
  return survey;
}

describe("tables of the statutory returns", () => {
  const LISTS: [string, ListName, string[], CellValue[]][] = [
    ["SSDA903 Episodes", "Children in care", ["CHILD", "DECOM", "RNE", "LS", "DEC"], ["1", DAY, "S", "C2", null]],
    ["SSDA903 OC3", "Care leavers", ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"], ["1", BORN, "YES", "F2", "B2"]],
    ["CIN details", "Cases", ["LAchildID", "CINreferralDate", "CINclosureDate"], ["1", DAY, null]],
    [
      "CIN assessments",
      "Assessments",
      ["LAchildID", "AssessmentActualStartDate", "AssessmentAuthorisationDate"],
      ["1", DAY, DAY],
    ],
    ["CIN protection plans", "Protection plans", ["LAchildID", "CPPstartDate", "CPPendDate"], ["1", DAY, null]],
  ];
  for (const [what, list, headings, row] of LISTS) {
    it(`${what} are the list ${list}`, () => {
      expect(surveyOf("Sheet1", headings, row).list).to.equal(list);
    });
  }

  const OTHERS: [string, string[], CellValue[], string][] = [
    ["Header", ["CHILD", "SEX", "DOB", "ETHNIC", "UPN"], ["1", 1, BORN, "WBRI", null], "not joined with the Episodes"],
    ["UASC", ["CHILD", "SEX", "DOB", "DUC"], ["1", 1, BORN, DAY], "add a column UASC"],
    ["AD1", ["CHILD", "DOB", "DATE_INT", "DATE_MATCH"], ["1", BORN, DAY, DAY], "one sheet has to hold them all"],
    ["PlacedAdoption", ["CHILD", "DOB", "DATE_PLACED"], ["1", BORN, DAY], "one sheet has to hold them all"],
    ["OC2", ["CHILD", "DOB", "SDQ_SCORE", "HEALTH_CHECK"], ["1", BORN, 9, 1], "No figure needs it"],
    ["Reviews", ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"], ["1", BORN, DAY, "PN1"], "No figure needs it"],
    ["Identifiers", ["LAchildID", "UPN", "PersonBirthDate"], ["1", "x", BORN], "No figure needs it"],
  ];
  for (const [name, headings, row, sentence] of OTHERS) {
    it(`${name} is named and not read: “${sentence}”`, () => {
      const { list, remark } = surveyOf(name, headings, row);
      expect(list).to.equal(null);
      expect(remark).to.include(sentence);
    });
  }
});
