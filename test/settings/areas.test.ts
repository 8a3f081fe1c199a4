import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { readSettings, type ReadSettings } from "../../src/settings/read-settings";
import { defaultSettings } from "../../src/settings/settings";
import { said, sheet } from "../support/tiny";

const READING = { date1904: false, lastYear: 2027 };
const HEADS = ["Area", "Spellings", "Population 0-17", "Shown for caseloads"];
const read = (...rows: CellValue[][]): ReadSettings => readSettings(sheet("Scorecard settings", rows), READING);
const shown = ({ settings }: ReadSettings) =>
  settings.areas.map(({ row: { name, showsCaseloads } }) => [name, showsCaseloads]);

describe("areas shown for caseloads", () => {
  it("are by default EAST, NWC, SOUTH and DCSC", () => {
    expect(
      defaultSettings()
        .areas.filter(({ showsCaseloads }) => showsCaseloads)
        .map(({ name }) => name),
    ).to.deep.equal(["EAST", "NWC", "SOUTH", "DCSC"]);
  });

  it("are the defaults on a settings sheet of an earlier version, which keeps all else", () => {
    const earlier = read(
      HEADS.slice(0, 3),
      ["EAST", "East office", 100],
      ["Other Citywide Teams", "Other", null],
      ["WEST", null, 5],
    );
    expect(shown(earlier)).to.deep.equal([
      ["EAST", true],
      ["Other Citywide Teams", false],
      ["WEST", true],
    ]);
    expect(earlier.settings.areas[0]?.row).to.deep.include({ spellings: ["East office"], population: 100 });
    expect(earlier.places.areas.columns).to.deep.equal([0, 1, 2, null, null, null]);
    expect(earlier.issues).to.deep.equal([]);
  });

  const ANSWERS: [CellValue, boolean, string[]][] = [
    ["Yes", true, []],
    ["no", false, []],
    [null, true, []],
    ["perhaps", true, ["Settings D2: “perhaps” is neither Yes nor No."]],
  ];
  for (const [cell, expected, issues] of ANSWERS)
    it(`${String(cell)}: ${String(expected)}`, () => {
      const found = read(HEADS, ["WEST", null, null, cell]);
      expect(shown(found)).to.deep.equal([["WEST", expected]]);
      expect(said(found.issues)).to.deep.equal(issues);
    });
});

describe("areas that would take each other's rows", () => {
  const TAKEN: [string, CellValue[][], string[], string[]][] = [
    [
      "names that differ in punctuation only: the first stands",
      [
        ["North-West", null, 1],
        ["North West", null, 2],
        ["South", null, 3],
      ],
      ["North-West", "South"],
      [
        "Settings A3: “North West” reads the same as the area “North-West”: case, punctuation and spaces do not tell areas apart.",
      ],
    ],
    [
      "one name twice",
      [
        ["East", null, 1],
        ["EAST", null, 2],
      ],
      ["East"],
      ["Settings A3: “EAST” reads the same as the area “East”: case, punctuation and spaces do not tell areas apart."],
    ],
    [
      "a spelling that is another area's name",
      [
        ["East", "West", 1],
        ["West", null, 2],
      ],
      ["East", "West"],
      ["Settings B2: “West” stands for the area “West” too."],
    ],
    [
      "a spelling of two areas",
      [
        ["East", "Town hall", 1],
        ["West", "town-hall", 2],
      ],
      ["East", "West"],
      ["Settings B3: “town-hall” stands for the area “East” too."],
    ],
    [
      "a name of signs alone",
      [
        ["–", null, 1],
        ["East", null, 2],
      ],
      ["East"],
      ["Settings A2: “–” has no letter and no digit."],
    ],
  ];
  for (const [given, rows, names, issues] of TAKEN)
    it(given, () => {
      const found = read(HEADS, ...rows.map((row) => [...row, "Yes"]));
      expect(found.settings.areas.map(({ row }) => row.name)).to.deep.equal(names);
      expect(said(found.issues)).to.deep.equal(issues);
    });
});
