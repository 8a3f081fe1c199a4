import { expect } from "chai";
import { month } from "../../src/calendar/month";
import type { CellValue } from "../../src/workbook/grid";
import { monthOf, on, settings, sheet, table } from "../support/tiny";

const TOTAL = "Total CiC";
const RATE = "Rate per 10K (UASC included)";
const HEAD = ["Child ID", "Date of birth", "Area", "Start date", "End date", "UASC"];
const care = (...rows: CellValue[][]) => [sheet("Children in care", [HEAD, ...rows])];
const child = (
  born: string | null,
  more: { start?: string; end?: string; uasc?: string; id?: string } = {},
): CellValue[] => [
  more.id ?? "C1",
  born === null ? null : on(born),
  "EAST",
  on(more.start ?? "2017-01-01"),
  more.end === undefined ? null : on(more.end),
  more.uasc ?? "N",
];

describe("7. children in care", () => {
  const CASES: [string, CellValue[], string, string?][] = [
    ["18 on the last day of the month: no longer", child("1999-05-31"), "0"],
    ["18 the day after: still", child("1999-06-01"), "1"],
    ["born on 29 February 2000: under 18 at the end of February 2018", child("2000-02-29"), "1", "2018-02"],
    ["no date of birth: under 18", child(null), "1"],
    ["entered on the last day", child("2005-01-01", { start: "2017-05-31" }), "1"],
    ["left on the last day", child("2005-01-01", { end: "2017-05-31" }), "0"],
    ["left the day after", child("2005-01-01", { end: "2017-06-01" }), "1"],
    ["unaccompanied asylum seeking: not in the total", child("2001-01-01", { uasc: "Y" }), "0"],
  ];
  for (const [given, row, expected, iso] of CASES) {
    it(given, () => {
      expect(table(7, care(row), iso === undefined ? {} : { month: monthOf(iso) }).text(TOTAL)).to.equal(expected);
    });
  }

  const TOGETHER: [string, CellValue[][], string][] = [
    [
      "UASC by one of its rows: not in the total",
      [child("2001-01-01"), child("2001-01-01", { uasc: "Y", end: "2017-01-02" })],
      "0",
    ],
    ["born by one of its rows: 18 on the last day", [child(null), child("1999-05-31", { end: "2017-01-02" })], "0"],
    ["born on two days: the earlier counts", [child("2005-01-01"), child("1999-05-31", { end: "2017-01-02" })], "0"],
  ];
  for (const [given, rows, expected] of TOGETHER) {
    it(`a child is ${given}`, () => {
      for (const order of [rows, [...rows].reverse()]) expect(table(7, care(...order)).text(TOTAL)).to.equal(expected);
    });
  }

  it("says where two rows of a child give two dates of birth, and quotes neither", () => {
    const found = table(7, care(child("2005-01-01"), child("2004-01-01")));
    expect(found.issues.map(({ cell, problem }) => `${cell} ${problem}`)).to.deep.equal([
      "B2 Another row of the child has an earlier date of birth.",
    ]);
  });

  it("short breaks (legal status V3 and V4) are not care", () => {
    const rows = ["V3", "V4", "v4 short breaks", "V2", "C2", null].map((status, at) => [
      ...child("2005-01-01", { id: `C${at}` }),
      status,
    ]);
    expect(table(7, [sheet("Children in care", [[...HEAD, "Legal status"], ...rows])]).text(TOTAL)).to.equal("3");
  });

  it("the rate includes UASC", () => {
    const found = table(7, care(child("2001-01-01", { uasc: "Y" }), child("2005-01-01", { id: "C2" })));
    expect(found.text(TOTAL)).to.equal("1");
    expect(found.figure(RATE, "EAST").value).to.equal((2 / 106296) * 10_000);
  });

  it("a child with two open episodes counts once", () => {
    expect(table(7, care(child("2005-01-01"), child("2005-01-01", { start: "2017-03-01" }))).text(TOTAL)).to.equal("1");
  });

  it("is compared with the baseline month of the settings, however far back", () => {
    const indicators = new Map(settings().indicators).set(7, {
      target: 1,
      tolerance: 1,
      nationalAverage: null,
      baseline: month(2014, 3),
    });
    const found = table(
      7,
      care(
        child("2005-01-01", { start: "2014-03-31", end: "2014-05-01" }),
        child("2005-01-01", { id: "C2" }),
        child("2006-01-01", { id: "C3" }),
      ),
      { settings: settings({ indicators }) },
    );
    expect(found.found.columns[0]?.label).to.equal("Mar-14");
    expect([found.text(TOTAL, "previous"), found.text(TOTAL)]).to.deep.equal(["1", "2"]);
    expect([found.found.trend, found.rating(), found.rating("EAST")]).to.deep.equal(["Worsening", "Amber", null]);
  });

  it("says where nobody can be told to be under 18 or unaccompanied", () => {
    const found = table(7, [
      sheet("Children in care", [
        ["Child ID", "Area", "Start date", "End date"],
        ["C1", "EAST", on("2017-01-01"), null],
      ]),
    ]);
    expect(found.found.notes.slice(0, 2)).to.deep.equal([
      "The list of children in care has no UASC column: no child is taken to be unaccompanied asylum seeking.",
      "The list of children in care has no date of birth column: every child counts as under 18.",
    ]);
  });
});
