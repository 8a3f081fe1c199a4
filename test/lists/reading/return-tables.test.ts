import { expect } from "chai";
import type { CellValue } from "../../../src/workbook/grid";
import type { ListName } from "../../../src/lists/list";
import { on, read, sheet, table } from "../../support/tiny";

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
    [
      "Header",
      ["CHILD", "SEX", "DOB", "ETHNIC", "UPN"],
      ["1", 1, BORN, "WBRI", null],
      "Hand it in with the Episodes: dates of birth and UASC are joined",
    ],
    ["UASC", ["CHILD", "SEX", "DOB", "DUC"], ["1", 1, BORN, DAY], "its children are joined with them"],
    ["AD1", ["CHILD", "DOB", "DATE_INT", "DATE_MATCH"], ["1", BORN, DAY, DAY], "the Episodes and the children placed"],
    ["PlacedAdoption", ["CHILD", "DOB", "DATE_PLACED"], ["1", BORN, DAY], "the Episodes and AD1"],
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

describe("tables of the SSDA903 return together", () => {
  const children = Array.from({ length: 12 }, (_, at) => 1000 + at);
  const ENTERED = on("2016-01-01");
  const header = sheet("Header", [
    ["CHILD", "SEX", "DOB", "ETHNIC", "UPN"],
    ...children.map((child): CellValue[] => [child, 1, BORN, "WBRI", null]),
  ]);
  /** All came into care at once; the first two were adopted in May 2017, the third ceased in April. */
  const episodes = sheet("Episodes", [
    ["CHILD", "DECOM", "RNE", "LS", "DEC", "REC"],
    ...children.map((child, at): CellValue[] =>
      at < 2
        ? [child, ENTERED, "S", "C2", on("2016-09-01"), "X1"]
        : [child, ENTERED, "S", "C2", at === 2 ? on("2017-04-03") : null, at === 2 ? "E4" : null],
    ),
    [1000, on("2016-09-01"), "L", "E1", on("2017-05-10"), "E11"],
    ["1001", on("2016-09-11"), "L", "E1", on("2017-05-20"), "E12"],
  ]);
  const uasc = sheet("UASC", [
    ["CHILD", "SEX", "DOB", "DUC"],
    ["1011", 1, BORN, null],
  ]);
  const adopted = sheet("AD1", [
    ["CHILD", "DOB", "DATE_INT", "DATE_MATCH"],
    [1000, BORN, null, on("2016-10-01")],
    [1001, BORN, null, on("2016-10-11")],
  ]);
  const placed = sheet("PlacedAdoption", [
    ["CHILD", "DOB", "DATE_PLACED"],
    ["1000", BORN, on("2016-11-01")],
    ["1001", BORN, on("2016-11-01")],
  ]);
  const all = [header, episodes, uasc, adopted, placed];

  it("the Episodes get dates of birth and UASC by child, an ID as number or text", () => {
    const list = read(all).lists.get("Children in care");
    expect([list?.has("born"), list?.has("uasc")]).to.deep.equal([true, true]);
    // Twelve less two adopted, one ceased and one unaccompanied.
    expect(table(7, all).text("Total CiC")).to.equal("8");
    expect(table(7, [header, episodes]).text("Total CiC")).to.equal("9");
  });

  it("AD1 gets the dates that stand on other tables: from care to placement, from placement order to match", () => {
    expect(table(10, all).text("Average no. of days taken")).to.equal("305");
    expect(table(9, all).text("Average no. of days taken")).to.equal("30");
  });

  it("each table says what became of it", () => {
    const { surveys, issues } = read(all);
    expect(surveys.map(({ list, remark }) => list ?? remark)).to.deep.equal([
      "This is the Header table of the SSDA903 return: joined with “Episodes” by child.",
      "Children in care",
      "This is the UASC table of the SSDA903 return: joined with “Episodes” by child.",
      "Adoptions",
      "This is the table of children placed for adoption of the SSDA903 return: joined with “Episodes” by child.",
    ]);
    expect(issues.filter(({ list }) => list === "Sheets")).to.deep.equal([]);
  });

  it("without the Episodes nothing is joined, and nobody is taken for adopted", () => {
    expect([...read([header, adopted, placed]).lists.keys()]).to.deep.equal([]);
  });
});
