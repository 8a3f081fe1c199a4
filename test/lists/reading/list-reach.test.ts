import { expect } from "chai";
import { shortMonth } from "../../../src/calendar/month";
import { AreaBook } from "../../../src/lists/words/areas";
import { readLists } from "../../../src/lists/reading/read-lists";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { MAY_17, monthOf, on, said, settings, sheet, table } from "../../support/tiny";

const OWN_WORD = settings({ completeFrom: new Map() });

function read(...grids: Grid[]) {
  return readLists(grids, { month: MAY_17, areas: new AreaBook(OWN_WORD.areas, OWN_WORD.teams) });
}

const reachOf = (...grids: Grid[]) => [
  ...new Set(read(...grids).surveys.map(({ list, reach }) => `${String(list)}: ${reach}`)),
];

const plans = (...rows: CellValue[][]) => sheet("CP plans", [["Child ID", "Area", "Start date", "End date"], ...rows]);
const office = (file: string, rows: CellValue[][]): Grid => ({
  ...sheet("Workforce", [["Worker", "Role", "Employment", "Area", "Start date", "Leave date"], ...rows]),
  source: { file, sheet: "Workforce" },
});
const post = (name: string, area: string, left: string | null = null): CellValue[] => [
  name,
  "Social worker",
  "Agency",
  area,
  on("2012-02-01"),
  left === null ? null : on(left),
];
const supervisions = (area: string, may: CellValue, ...others: CellValue[]): Grid => ({
  ...sheet("Supervision", [
    ["Worker", "Area", "Apr-17", "May-17"],
    [`Ann ${area}`, area, "Y", may],
    ...others.map((cell, at): CellValue[] => [`Bob ${area} ${at}`, area, "Y", cell]),
  ]),
  source: { file: `${area}.xlsx`, sheet: "Supervision" },
});

describe("how far the lists reach, by what is said of them", () => {
  it("is told with what was found", () => {
    expect(
      reachOf(
        plans(["C1", "EAST", on("2016-01-01"), null], ["C2", "EAST", on("2016-01-01"), on("2016-12-20")]),
        sheet("Referrals", [
          ["Child ID", "Referral date"],
          ["C1", on("2017-04-01")],
          ["C2", on("2017-05-02")],
        ]),
        sheet("Assessments", [["Child ID", "Start date", "Completed date"]]),
        supervisions("EAST", "Y"),
        sheet("Family support", [
          ["Family ID", "Start date"],
          ["F1", on("2017-01-01")],
        ]),
      ),
    ).to.deep.equal([
      "Protection plans: from Dec-16",
      "Referrals: from Apr-17",
      "Assessments: no month",
      "Supervisions: from Apr-17",
      "Family support: May-17 only",
    ]);
  });

  it("a list that ends early says both its ends", () => {
    expect(
      reachOf(
        sheet("Referrals", [
          ["Child ID", "Referral date"],
          ["C1", on("2017-01-01")],
          ["C2", on("2017-03-02")],
        ]),
      ),
    ).to.deep.equal(["Referrals: Jan-17 to Mar-17"]);
  });

  it("a stray is an issue with its cell, and does not stretch the list", () => {
    const rows = Array.from({ length: 100 }, (_, at): CellValue[] => [`C${at}`, on("2017-02-01") + at]);
    const found = read(sheet("Referrals", [["Child ID", "Referral date"], ["C", on("1998-02-03")], ...rows]));
    expect(said(found.issues)).to.deep.equal([
      "Referrals B2: This Referral date lies more than half a year from all others.",
    ]);
    expect(shortMonth(found.lists.get("Referrals")!.reach!.first)).to.equal("Feb-17");
  });

  it("the city knows what all offices know", () => {
    const east = office("East.xlsx", [post("Ann", "EAST"), post("Al", "EAST", "2016-12-10")]);
    const south = office("South.xlsx", [post("Bob", "SOUTH"), post("Bea", "SOUTH", "2017-03-10")]);
    expect(reachOf(east)).to.deep.equal(["Workforce: from Dec-16"]);
    expect(reachOf(east, south)).to.deep.equal(["Workforce: from Mar-17"]);
    expect(reachOf(east, office("South.xlsx", [post("Bob", "SOUTH")])), "no leaver in one").to.deep.equal([
      "Workforce: May-17 only",
    ]);
  });

  it("sheets that are not those of offices stand together: a file a month reaches over all of them", () => {
    const month = (file: string, ...days: string[]): Grid => ({
      ...sheet("Referrals", [
        ["Child ID", "Referral date"],
        ...days.map((day, at): CellValue[] => [`${file}${at}`, on(day)]),
      ]),
      source: { file, sheet: "Referrals" },
    });
    expect(reachOf(month("a", "2017-04-01", "2017-04-20"), month("b", "2017-05-01"))).to.deep.equal([
      "Referrals: from Apr-17",
    ]);
  });
});

describe("what an office has not written under a month", () => {
  const shown = (...grids: Grid[]) => {
    const found = table(12, grids, { settings: OWN_WORD });
    return [undefined, "EAST", "SOUTH"].map(
      (column) => `${found.text("Supervisions", column)} ${found.rating(column) ?? ""}`,
    );
  };

  it("is not known of it nor of the city, and is known of the others", () => {
    expect(shown(supervisions("EAST", "Y"), supervisions("SOUTH", "Y"))).to.deep.equal([
      "2 Green",
      "1 Green",
      "1 Green",
    ]);
    expect(shown(supervisions("EAST", "Y"), supervisions("SOUTH", null))).to.deep.equal([
      "n/a No data",
      "1 Green",
      "n/a No data",
    ]);
    expect(
      table(12, [supervisions("EAST", "Y"), supervisions("SOUTH", null)], { settings: OWN_WORD }).found.notes[0],
    ).to.equal("“SOUTH.xlsx” has nothing written under May-17.");
  });

  it("an office that has written of one worker has written", () => {
    expect(shown(supervisions("EAST", "Y"), supervisions("SOUTH", null, "N"))).to.deep.equal([
      "1 Red",
      "1 Green",
      "0 Red",
    ]);
  });
});

describe("complete from", () => {
  it("is a person's word: an extract of what is open is believed for earlier months", () => {
    const grids = [plans(["C1", "EAST", on("2016-01-01"), null])];
    const at = (completeFrom: string | null) =>
      table(5, grids, {
        settings: settings({
          completeFrom: new Map(completeFrom === null ? [] : [["Protection plans", monthOf(completeFrom)] as const]),
        }),
      }).text("No of CPP", "previous");
    expect([at(null), at("2017-04"), at("2017-03")]).to.deep.equal(["n/a", "n/a", "1"]);
  });
});
