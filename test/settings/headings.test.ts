import { expect } from "chai";
import { readSettings, type ReadSettings } from "../../src/settings/read-settings";
import { month } from "../../src/calendar/month";
import { always, settingsFor } from "../../src/settings/dated";
import { defaultSettings } from "../../src/settings/settings";
import { settingsPlan } from "../../src/settings/settings-sheet";
import type { CellValue } from "../../src/workbook/grid";
import { gridOf } from "../support/plan-book";
import { MAY_17, said, sheet } from "../support/tiny";

const READING = { date1904: false, lastYear: 2027 };
const TEAM = { team: "Hub", area: "EAST", type: null };
const HEADING_ROW = 4;

/** A whole settings sheet with some headings changed; null clears one. */
function changed(headings: Readonly<Record<string, CellValue>>): ReadSettings {
  const made = gridOf(settingsPlan(always({ ...defaultSettings(), teams: [TEAM], absenceCodes: ["SEC"] })));
  const rows = made.map((row, at) =>
    at !== HEADING_ROW ? row : row.map((cell) => (String(cell) in headings ? (headings[String(cell)] ?? null) : cell)),
  );
  return readSettings(sheet("Scorecard settings", rows), READING);
}

describe("a heading of the settings that a person renamed or cleared", () => {
  const READ: [string, Readonly<Record<string, CellValue>>, string[]][] = [
    ["Target renamed", { Target: "Goal" }, ["Settings C5: “Goal” stands where the heading “Target” is expected."]],
    ["Target cleared", { Target: null }, ["Settings C5: Nothing stands where the heading “Target” is expected."]],
    [
      "the first of a table",
      { Indicator: "No." },
      ["Settings A5: “No.” stands where the heading “Indicator” is expected."],
    ],
    ["the areas' names", { Area: "Patch" }, ["Settings I5: “Patch” stands where the heading “Area” is expected."]],
    [
      "two of a table",
      { "Team area": "Where", Team: "Column1" },
      [
        "Settings P5: “Column1” stands where the heading “Team” is expected.",
        "Settings Q5: “Where” stands where the heading “Team area” is expected.",
      ],
    ],
  ];
  for (const [given, headings, issues] of READ)
    it(`is told of, and its column read from its place: ${given}`, () => {
      const read = changed(headings);
      expect(said(read.issues)).to.deep.equal(issues);
      const { indicators, areas, teams } = settingsFor(read.settings, MAY_17);
      expect(indicators).to.deep.equal(defaultSettings().indicators);
      expect(areas).to.deep.equal(defaultSettings().areas);
      expect(teams).to.deep.equal([TEAM]);
    });

  it("whose column is gone has no value, and no usual one stands in", () => {
    const rows = [
      ["Indicator", "Title", "Tolerance", "National average", "Baseline month"],
      [12, "Supervision", 0.05, 0.7, null],
    ];
    const read = readSettings(sheet("Scorecard settings", rows), READING);
    expect(settingsFor(read.settings, MAY_17).indicators.get(12)).to.deep.equal({
      target: null,
      tolerance: 0.05,
      nationalAverage: 0.7,
      baseline: null,
    });
    expect(said(read.issues)).to.include("Settings A1: The table of targets and tolerances has no heading “Target”.");
  });

  it("that was all a table had is told of", () => {
    const read = changed({ "Absence code": "Codes" });
    expect(said(read.issues)).to.deep.equal(["Settings : The settings have no table of absence codes any more."]);
    expect(read.settings.absenceCodes).to.deep.equal([]);
  });

  it("stops the build where it cannot be told which areas there are", () => {
    const rows = [
      ["Spellings", "Population 0-17", "Shown for caseloads"],
      ["East office", 100, "Yes"],
    ];
    expect(() => readSettings(sheet("Targets", rows), READING)).to.throw(
      "“Targets” has no heading “Area”, so that it cannot be told which areas there are.",
    );
  });
});

describe("a heading From that a person renamed or cleared", () => {
  const HEADS: CellValue[] = ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month"];
  const OCTOBER = 43009;
  const base: CellValue[] = [12, null, 0.83, 0.05, null, null];
  const TABLE: [string, CellValue, CellValue, string[], october: number | null][] = [
    ["cleared", null, OCTOBER, ["Settings G1: Nothing stands where the heading “From” is expected."], 0.9],
    ["renamed", "Since", OCTOBER, ["Settings G1: “Since” stands where the heading “From” is expected."], 0.9],
    [
      "renamed, months as text",
      "Since",
      "Oct-17",
      ["Settings G1: “Since” stands where the heading “From” is expected."],
      0.9,
    ],
    ["there", "From", OCTOBER, [], 0.9],
  ];
  for (const [given, head, from, issues, october] of TABLE)
    it(`is told of, and its months are not dropped: ${given}`, () => {
      const rows = [
        [...HEADS, head],
        [...base, null],
        [12, null, 0.9, null, null, null, from],
      ];
      const read = readSettings(sheet("Scorecard settings", rows), READING);
      expect(said(read.issues).filter((each) => !each.includes("no row for"))).to.deep.equal(issues);
      expect(settingsFor(read.settings, MAY_17).indicators.get(12)?.target).to.equal(0.83);
      expect(settingsFor(read.settings, month(2017, 10)).indicators.get(12)?.target).to.equal(october);
    });

  for (const [given, head, note] of [
    ["a column of somebody's own", "Note", "asked by the board"],
    ["a column that nobody heads", null, "asked by the board"],
    ["nothing", null, null],
  ] as const)
    it(`${given} beside a table of an earlier version is none`, () => {
      const rows = [
        [...HEADS, head],
        [...base, note],
      ];
      const read = readSettings(sheet("Scorecard settings", rows), READING);
      expect(said(read.issues).filter((each) => !each.includes("no row for"))).to.deep.equal([]);
      expect(read.places.indicators.columns.at(-1)).to.equal(null);
    });
});

describe("the end of a table of the settings", () => {
  const HEADS: CellValue[] = ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month"];
  const row = (target: number): CellValue[] => [12, null, target, 0.05, null, null];
  const three: CellValue[] = [3, null, 0.7, 0.05, null, null];
  const TABLE: [string, CellValue[][], (number | null)[], string[]][] = [
    ["the last row", [row(0.83), three], [0.83, 0.7], []],
    ["not one blank row", [row(0.83), [], three], [0.83, 0.7], []],
    ["not one blank row after the other rows", [row(0.83), [], three, [], [4, null, 0.9]], [0.83, 0.7], []],
    [
      "two blank rows: a row below them is told of and not read",
      [row(0.83), [], [], three, [4, null, 0.9]],
      [0.83, null],
      ["Settings A5: “3” stands below a gap in the table of targets and tolerances."],
    ],
    ["two blank rows: a note below them is nobody's row", [row(0.83), [], [], ["Agreed in May"]], [0.83, null], []],
    [
      "a note between rows does not end it",
      [row(0.83), [], ["Agreed in May"], three],
      [0.83, 0.7],
      ["Settings A4: “Agreed in May” stands below a gap in the table of targets and tolerances."],
    ],
    [
      "a note under a blank row is told of and not read",
      [row(0.83), [], ["Agreed in May"]],
      [0.83, null],
      ["Settings A4: “Agreed in May” stands below a gap in the table of targets and tolerances."],
    ],
    [
      "the caption and the headings of the next table",
      [row(0.83), [], ["Columns of the scorecard"], ["Area", "Spellings", "Population 0-17"], ["EAST", "E", 100]],
      [0.83, null],
      [],
    ],
    [
      "the headings of the next table without a gap",
      [row(0.83), ["Area", "Spellings", "Population 0-17"], ["EAST", "E", 100]],
      [0.83, null],
      [],
    ],
  ];
  for (const [given, rows, [twelve, third], issues] of TABLE)
    it(given, () => {
      const read = readSettings(sheet("Scorecard settings", [HEADS, ...rows]), READING);
      const { indicators } = settingsFor(read.settings, MAY_17);
      expect(indicators.get(12)?.target ?? null).to.equal(twelve);
      expect(indicators.get(3)?.target ?? null).to.equal(third);
      expect(said(read.issues).filter((each) => !each.includes("no row for"))).to.deep.equal(issues);
    });
});

describe("the column From", () => {
  const INDICATORS = ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month"];
  const PLACES: [string, CellValue[], number | null, number | null][] = [
    ["beside both tables", [...INDICATORS, "From", "Area", "Spellings", "Population 0-17", "From"], 6, 10],
    ["of the areas alone", [...INDICATORS, null, "Area", "Spellings", "Population 0-17", "From"], null, 10],
    ["in front of the areas", [...INDICATORS, null, "From", "Area", "Spellings", "Population 0-17"], null, 7],
    [
      "between two tables without a gap: of the left one",
      [...INDICATORS, "From", "Area", "Spellings", "Population 0-17"],
      6,
      null,
    ],
    ["of nobody", [...INDICATORS, null, "From", null, "Area", "Spellings", "Population 0-17"], null, null],
    [
      "behind a column of somebody's own",
      [...INDICATORS, "Note", "From", null, "Area", "Spellings", "Population 0-17"],
      7,
      null,
    ],
  ];
  for (const [given, heads, indicators, areas] of PLACES)
    it(given, () => {
      const { places } = readSettings(sheet("Scorecard settings", [heads, [3, null, 1, 1]]), READING);
      expect([places.indicators.columns.at(-1), places.areas.columns.at(-1)]).to.deep.equal([indicators, areas]);
    });
});
