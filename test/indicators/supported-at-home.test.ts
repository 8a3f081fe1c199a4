import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { on, settings, sheet, table } from "../support/tiny";

const LABELS = {
  families: "No. of families open to the family support service",
  assessment: "No. of children open to Assessment and Short Term Intervention Teams",
  safeguarding: "No. of children open to the Safeguarding Teams",
  dcsc: "No. of children open to the DCSC Teams",
  total: "Total",
};
const families = (...rows: CellValue[][]) =>
  sheet("Family support", [["Family ID", "Start date", "End date"], ...rows]);
const cases = (...rows: CellValue[][]) =>
  sheet("Cases", [["Child ID", "Team", "Team type", "Referral date", "Allocated worker", "Closed date"], ...rows]);
const care = (...rows: CellValue[][]) =>
  sheet("Children in care", [["Child ID", "Date of birth", "Start date", "End date", "UASC"], ...rows]);
const noCare = care(["C99", on("2005-01-01"), on("2017-01-01"), null, "N"]);
const noFamily = families(["F1", on("2017-06-02"), null]);

/** Families, assessment, safeguarding, DCSC, total. */
function counted(...sheets: Parameters<typeof table>[1][number][]): string {
  const found = table(11, sheets);
  return Object.values(LABELS)
    .map((row) => found.text(row))
    .join(" ");
}
const open = (child: string, team: string | null, type: string | null = null): CellValue[] => [
  child,
  team,
  type,
  on("2017-01-01"),
  "A",
  null,
];

describe("11. supported to live with their own family", () => {
  it("counts families open at the end of the month, once each", () => {
    const sheets = families(
      ["F1", on("2017-05-31"), null],
      ["F1", on("2017-01-01"), null],
      ["F2", on("2017-01-01"), on("2017-05-31")],
      ["F3", on("2017-01-01"), on("2017-06-01")],
      ["F4", on("2017-06-01"), null],
    );
    expect(counted(sheets, cases(open("C1", "East Care")), noCare)).to.equal("2 0 0 0 2");
  });

  it("counts children by the type of their team, by its own column before the settings", () => {
    const list = cases(
      open("C1", "East Assessment"),
      open("C2", "East Safeguarding"),
      open("C3", "DCSC"),
      open("C4", "East Care"),
      open("C5", "Nowhere team", "Short term intervention"),
      open("C6", "East Care", "Safeguarding"),
    );
    expect(counted(noFamily, list, noCare)).to.equal("0 2 2 1 5");
  });

  it("leaves out children in care then: UASC too, the over 18 not", () => {
    const list = cases(open("C1", "DCSC"), open("C2", "DCSC"), open("C3", "DCSC"), open("C4", "DCSC"));
    const inCare = care(
      ["C1", on("2005-01-01"), on("2017-01-01"), null, "N"],
      ["C2", on("2001-01-01"), on("2017-01-01"), null, "Y"],
      ["C3", on("1999-05-31"), on("2017-01-01"), null, "N"],
      ["C4", on("2005-01-01"), on("2017-01-01"), on("2017-05-31"), "N"],
    );
    expect(counted(noFamily, list, inCare)).to.equal("0 0 0 2 2");
  });

  it("a child with two cases in teams of one type counts once, of two types in both", () => {
    const list = cases(
      open("C1", "East Safeguarding"),
      open("C1", "South Safeguarding"),
      open("C1", "East Assessment"),
    );
    expect(counted(noFamily, list, noCare)).to.equal("0 1 1 0 2");
  });

  it("each row has its own lists: without one of them the others are counted, and the total is not known", () => {
    const LISTS: [string, Parameters<typeof counted>, string, string | undefined][] = [
      [
        "no cases",
        [families(["F1", on("2016-01-01"), null]), noCare],
        "1 n/a n/a n/a n/a",
        "Children are n/a: no list of Cases was found.",
      ],
      [
        "no care",
        [families(["F1", on("2016-01-01"), null]), cases(open("C1", "DCSC"))],
        "1 n/a n/a n/a n/a",
        "Children are n/a: no list of Children in care was found, and those in care are left out.",
      ],
      [
        "no families",
        [cases(open("C1", "DCSC")), noCare],
        "n/a 0 0 1 n/a",
        "Families are n/a: no list of Family support was found.",
      ],
      ["neither", [noCare], "n/a n/a n/a n/a n/a", "Not computed: no list of Family support or Cases was found."],
    ];
    for (const [given, grids, expected, note] of LISTS) {
      expect(counted(...grids), given).to.equal(expected);
      expect(table(11, grids).found.notes[0], given).to.equal(note);
    }
  });

  it("the families' comparator needs the list of families alone", () => {
    const found = table(
      11,
      [
        families(
          ["F1", on("2016-01-01"), null],
          ["F2", on("2016-01-01"), on("2016-02-01")],
          ["F3", on("2016-01-01"), on("2016-02-15")],
        ),
        cases(open("C1", "DCSC")),
        noCare,
      ],
      { settings: settings({ completeFrom: new Map() }) },
    );
    expect(found.text(LABELS.families, "previous")).to.equal("1");
    expect(found.found.comparator.text).to.equal("n/a");
  });

  it("only the families have a comparator on the sheet; the total's own is kept for the trend", () => {
    const found = table(11, [
      families(["F1", on("2016-01-01"), null], ["F2", on("2016-01-01"), on("2016-02-01")]),
      cases(open("C1", "DCSC"), [...open("C2", "DCSC").slice(0, 5), on("2017-02-01")]),
      care(["C9", on("2005-01-01"), on("2016-01-01"), on("2016-02-01"), "N"]),
    ]);
    expect([
      found.text(LABELS.families, "previous"),
      found.text(LABELS.dcsc, "previous"),
      found.text(LABELS.total, "previous"),
    ]).to.deep.equal(["1", "", ""]);
    expect(found.found.comparator.value).to.be.closeTo(1 + 5 / 6, 1e-12);
    expect(found.found.trend).to.equal("Steady");
  });
});
