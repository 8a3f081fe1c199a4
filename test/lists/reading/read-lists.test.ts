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
      "Cases B2: There is no referral date.",
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
      "Cases C5: “Mars” is not an area or team of the settings.",
      "Cases D6: “Nowhere team” is not an area or team of the settings.",
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
      null,
      "EAST",
      null,
      "A",
      null,
    ]);
    const { issues } = read([cases(...rows)]);
    expect(issues.length).to.equal(LISTED_PER_KIND + 1);
    expect(issues.at(-1)?.problem).to.equal("7 more of this kind: There is no referral date.");
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

describe("checks of single lists", () => {
  const CHECKS: [string, string, CellValue[][], string[]][] = [
    [
      "plans: end before start",
      "CP plans",
      [
        ["Child ID", "Start date", "End date", "Area"],
        ["C1", on("2017-05-10"), on("2017-05-01"), "EAST"],
      ],
      ["Protection plans C2: The end date is before the start date."],
    ],
    [
      "care: no start, no date of birth",
      "Children in care",
      [
        ["Child ID", "Date of birth", "Start date", "Area"],
        ["C1", null, null, "EAST"],
      ],
      ["Children in care C2: There is no start date.", "Children in care B2: There is no date of birth."],
    ],
    [
      "referrals: twice on a day",
      "Referrals",
      [
        ["Child ID", "Referral date"],
        ["C1", on("2017-05-01")],
        ["c1", on("2017-05-01")],
      ],
      ["Referrals B3: A second referral of the same child on the same day."],
    ],
    [
      "cases: a worker without an allocation date",
      "Cases",
      [
        ["Child ID", "Referral date", "Allocated worker", "Allocation date", "Area"],
        ["C1", on("2017-05-01"), "A", null, "EAST"],
      ],
      ["Cases D2: A worker is named but the allocation date is blank."],
    ],
    [
      "assessments: no start; completed first; seen too late; not said",
      "Assessments",
      [
        ["Child ID", "Start date", "Completed date", "Child seen", "Area"],
        ["C1", null, on("2017-05-01"), "Yes", "EAST"],
        ["C2", on("2017-05-02"), on("2017-05-01"), "Yes", "EAST"],
        ["C3", on("2017-05-01"), on("2017-05-02"), on("2017-05-03"), "EAST"],
        ["C4", on("2017-05-01"), on("2017-05-02"), null, "EAST"],
      ],
      [
        "Assessments B2: The assessment was completed but has no start date.",
        "Assessments C3: The assessment was completed before it started.",
        "Assessments D4: The child was seen after the assessment was completed.",
        "Assessments D5: It is not said whether the child was seen.",
      ],
    ],
    [
      "adoptions: missing and negative intervals",
      "Adoptions",
      [
        ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
        ["C1", on("2015-01-01"), on("2016-01-01"), null, on("2016-09-01"), on("2017-05-01")],
        ["C2", on("2016-10-01"), on("2016-01-01"), on("2016-06-01"), on("2016-09-01"), on("2017-05-01")],
      ],
      [
        "Adoptions D2: A date from placement order to match is missing.",
        "Adoptions E3: The dates from entering care to placement are in the wrong order.",
      ],
    ],
    [
      "workforce: two rows at a time, an unknown role, no employment",
      "Workforce",
      [
        ["Worker", "Worker ID", "Role", "Employment", "Area"],
        ["A", 1, "SW", "Agency", "EAST"],
        ["A", 1, "SW", "Agency", "EAST"],
        ["B", 2, "Cook", "Permanent", "EAST"],
        ["C", 3, "Cook", "Permanent", "EAST"],
        ["D", 4, "TM", null, "EAST"],
      ],
      [
        "Workforce A3: A second row for the same worker at the same time.",
        "Workforce C4: “Cook” is not a social work role.",
        "Workforce D6: It is not said whether this is an agency worker.",
      ],
    ],
    [
      "care leavers: no birth date, two rows without a status date, an unknown code",
      "Care leavers",
      [
        ["Person ID", "Date of birth", "Activity status"],
        ["P1", null, "F1"],
        ["P2", on("1999-05-02"), "F1"],
        ["P2", on("1999-05-02"), "X9"],
      ],
      [
        "Care leavers C4: “X9” under “Activity status” is not an activity code (F1–F6, P1–P6, G4–G6).",
        "Care leavers B2: There is no date of birth.",
        "Care leavers A3: The same person has another row without a status date further down.",
      ],
    ],
    [
      "caseloads: no FTE, zero FTE, a second row, not said whether qualified",
      "Caseloads",
      [
        ["Worker", "Worker ID", "Qualified", "FTE", "Area", "May-17"],
        ["A", 1, "Y", null, "EAST", 5],
        ["B", 2, "Y", 0, "EAST", 5],
        ["A", 1, "Y", 1, "EAST", 5],
        ["C", 3, null, 1, "EAST", "lots"],
      ],
      [
        "Caseloads F5: The text under May-17 is not a number of cases.",
        "Caseloads D2: The full-time equivalent is blank.",
        "Caseloads D3: The full-time equivalent is zero.",
        "Caseloads C5: It is not said whether the worker is qualified.",
        "Caseloads A4: A second row for the same worker in May-17.",
      ],
    ],
    [
      "supervisions: a date under another month, one that cannot be read, a second row",
      "Supervision",
      [
        ["Worker", "Worker ID", "Area", "Apr-17", "May-17"],
        ["A", 1, "EAST", on("2017-04-05"), on("2017-04-30")],
        ["B", 2, "EAST", "Y", "32/05/2017"],
        ["A", 1, "EAST", null, null],
      ],
      [
        "Supervisions E2: A date under May-17 lies in Apr-17.",
        "Supervisions E3: “32/05/2017” under May-17 is not a date that can be read.",
        "Supervisions A4: A second row for the same worker.",
      ],
    ],
  ];
  for (const [given, name, rows, expected] of CHECKS)
    it(given, () => {
      expect(said(read([sheet(name, rows)]).issues)).to.have.members(expected);
    });
});
