import { expect } from "chai";
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/grid";
import { LISTED_PER_KIND } from "../../../src/lists/reading/issues";
import { NO_AREA } from "../../../src/lists/words/areas";
import { on, read, said, sheet } from "../../support/tiny";

const HEAD = ["Child ID", "Referral date", "Area", "Team", "Allocated worker", "Closed date"];
const cases = (...rows: CellValue[][]) => sheet("Cases", [HEAD, ...rows]);

describe("reading lists", () => {
  it("adds up the sheets and files of one list, and says where each row stands", () => {
    const other = sheet(
      "Open cases",
      [
        ["Closed date", "Child Unique ID", "CIN Start Date", "Allocated Worker"],
        [null, "C2", on("2017-05-02"), "A"],
      ],
      {
        source: { file: "east.xlsx", sheet: "Open cases" },
        top: 4,
        left: 2,
      },
    );
    const { lists } = read([cases(["C1", on("2017-05-01"), "EAST", null, "A", null]), other]);
    const list = lists.get("Cases")!;
    expect(list.length).to.equal(2);
    expect(list.whereIs(0)).to.deep.equal({ source: { file: "", sheet: "Cases" }, sheetRow: 2 });
    expect(list.whereIs(1)).to.deep.equal({ source: { file: "east.xlsx", sheet: "Open cases" }, sheetRow: 6 });
    expect([...list.columns["referred"]!]).to.deep.equal([on("2017-05-01"), on("2017-05-02")]);
  });

  it("leaves out totals, repeated headings, notes and rows without an ID, each with its cell", () => {
    const { lists, issues } = read([
      cases(
        ["C1", on("2017-05-01"), "EAST", null, "A", null],
        HEAD,
        ["Printed by the office", null, null, null, null, null],
        [null, on("2017-05-03"), "EAST", null, "A", null],
        [null, null, null, null, null, null],
        ["Total", 4, null, null, null, null],
        [null, "Grand total", 9, null, null, null],
      ),
    ]);
    expect(lists.get("Cases")!.length).to.equal(1);
    expect(said(issues)).to.deep.equal([
      "Cases A4: Only the first cell is filled: read as a note.",
      "Cases A5: The row has no Child ID.",
      "Cases A7: A totals row.",
      "Cases A8: A totals row.",
    ]);
    expect(issues.every(({ done }) => done === "Left out.")).to.equal(true);
  });

  it("reports a date that cannot be read at its cell and reads it as blank; text dates are counted once a column", () => {
    const { lists, issues } = read([
      cases(
        ["C1", "31/02/2017", "EAST", null, "A", null],
        ["C2", "01/05/2017", "EAST", null, "A", null],
        ["C3", "02/05/2017", "EAST", null, "A", null],
      ),
    ]);
    expect([...lists.get("Cases")!.columns["referred"]!]).to.deep.equal([0, on("2017-05-01"), on("2017-05-02")]);
    expect(said(issues)).to.deep.equal([
      "Cases B2: “31/02/2017” under “Referral date” is not a date that can be read.",
      "Cases B3: 2 dates under “Referral date” are typed as text.",
    ]);
  });

  it("takes the area of the Area column, else of the team; an unknown one counts for the city and is an issue", () => {
    const row = (area: CellValue, team: CellValue): CellValue[] => ["C", on("2017-05-01"), area, team, "A", null];
    const { lists, issues } = read([
      cases(
        row("East", "South Safeguarding"),
        row("SOUTH", "East Care"),
        row(null, "East Care"),
        row("Mars", null),
        row(null, "Nowhere team"),
        row(null, null),
      ),
    ]);
    expect([...lists.get("Cases")!.area]).to.deep.equal([0, 2, 0, NO_AREA, NO_AREA, NO_AREA]);
    expect(said(issues)).to.deep.equal([
      "Cases C5: The area is none of the settings.",
      "Cases D6: The team is none of the settings.",
      "Cases C7: No area or team is given.",
    ]);
  });

  it("shifts the dates of a 1904 workbook", () => {
    const { lists } = read([{ ...cases(["C1", on("2017-05-01") - 1462, "EAST", null, "A", null]), date1904: true }]);
    expect([...lists.get("Cases")!.columns["referred"]!]).to.deep.equal([on("2017-05-01")]);
  });

  it("says of a file's sheet that nothing was recognised; a sheet of this workbook is anybody's own", () => {
    const budget = sheet("Budget", [
      ["Code", "Amount"],
      ["X", 2],
    ]);
    expect(read([budget]).issues).to.deep.equal([]);
    expect(said(read([{ ...budget, source: { file: "b.xlsx", sheet: "Budget" } }]).issues)).to.deep.equal([
      "Sheets : No list was recognised by the headings of this sheet.",
    ]);
    expect(
      said(
        read([
          sheet("Workforce", [
            ["Worker", "Team", "Role"],
            ["A", "B", "SW"],
          ]),
        ]).issues,
      ),
    ).to.deep.equal(["Sheets : This looks like Workforce, but has no column Employment."]);
  });

  it("lists the first issues of a kind and counts the rest", () => {
    const rows = Array.from({ length: LISTED_PER_KIND + 7 }, (_, at): CellValue[] => [
      `C${at}`,
      "32/13/2017",
      "EAST",
      null,
      "A",
      null,
    ]);
    const { issues } = read([cases(...rows)]);
    expect(issues.length).to.equal(LISTED_PER_KIND + 1);
    expect(issues.at(-1)?.problem).to.equal(
      "7 more of this kind: “32/13/2017” under “Referral date” is not a date that can be read.",
    );
  });

  it("never quotes a date of birth or a text that may be a name", () => {
    const { issues } = read([
      sheet("Children in care", [
        ["Child ID", "Date of birth", "Start date", "Area"],
        ["C1", "32/05/1999", "ask Ann Hill", "EAST"],
        ["C2", on("2001-01-01"), "31-June-17", "EAST"],
      ]),
    ]);
    expect(said(issues)).to.include.members([
      "Children in care B2: The text under “Date of birth” is not a date that can be read.",
      "Children in care C2: The text under “Start date” is not a date that can be read.",
      "Children in care C3: “31-June-17” under “Start date” is not a date that can be read.",
    ]);
  });

  it("never throws, whatever the cells hold", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("Child ID", "Worker", "May-17", "Total", "29/02/2017", "EAST", "=1+1"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.constantFrom("Cases", "Supervision", "Caseloads", "Sheet1"),
        (rows, name) => {
          read([
            sheet(name, rows),
            cases(...rows),
            sheet("Supervision", [["Worker", "Area", "Start date", "May-17"], ...rows]),
            sheet("Workforce", [["Worker", "Role", "Employment"], ...rows]),
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
