import { expect } from "chai";
import fc from "fast-check";
import { after, month } from "../../src/calendar/month";
import { always, settingsFor, type Dated, type DatedSettings } from "../../src/settings/dated";
import { readSettings } from "../../src/settings/read-settings";
import { defaultSettings, type IndicatorSettings } from "../../src/settings/settings";
import type { CellValue } from "../../src/workbook/grid";
import { monthOf, on, said, sheet } from "../support/tiny";

const READING = { date1904: false, lastYear: 2027 };
const read = (...rows: CellValue[][]) => readSettings(sheet("Scorecard settings", rows), READING);
const INDICATORS = ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month", "From"];
const AREAS = ["Area", "Spellings", "Population 0-17", "Shown for caseloads", "Population source", "From"];
const TEAMS = ["Team", "Team area", "Team type", "From"];
const set = (target: number): IndicatorSettings => ({ target, tolerance: 0, nationalAverage: null, baseline: null });

describe("the row of the settings that holds in a month", () => {
  const ROWS: [string, CellValue[][], [string, number | null][]][] = [
    [
      "before From, From itself, after",
      [
        [12, null, 0.83, 0.05, null, null, null],
        [12, null, 0.85, 0.05, null, null, on("2017-10-01")],
      ],
      [
        ["2017-09", 0.83],
        ["2017-10", 0.85],
        ["2017-11", 0.85],
      ],
    ],
    [
      "rows in no order, From as text and as any day of its month",
      [
        [12, null, 0.9, 0.05, null, null, "Apr 2018"],
        [12, null, 0.8, 0.05, null, null, null],
        [12, null, 0.85, 0.05, null, null, on("2017-10-31")],
      ],
      [
        ["2017-09", 0.8],
        ["2017-10", 0.85],
        ["2018-03", 0.85],
        ["2018-04", 0.9],
      ],
    ],
    [
      "no row that holds always: there is no target before the first",
      [[12, null, 0.85, 0.05, null, null, on("2017-10-01")]],
      [
        ["2017-09", null],
        ["2017-10", 0.85],
      ],
    ],
    [
      "a blank target keeps what held before",
      [
        [12, null, 0.83, 0.05, null, null, null],
        [12, null, null, 0.1, null, null, on("2017-10-01")],
      ],
      [
        ["2017-09", 0.83],
        ["2017-10", 0.83],
      ],
    ],
    [
      "“none” takes it away",
      [
        [12, null, 0.83, 0.05, null, null, null],
        [12, null, " None", null, null, null, on("2017-10-01")],
        [12, null, null, 0.1, null, null, on("2017-11-01")],
      ],
      [
        ["2017-09", 0.83],
        ["2017-10", null],
        ["2017-11", null],
      ],
    ],
  ];
  for (const [given, rows, expected] of ROWS)
    it(given, () => {
      const { settings } = read(INDICATORS, ...rows);
      for (const [iso, target] of expected)
        expect(settingsFor(settings, monthOf(iso)).indicators.get(12)?.target, iso).to.equal(target);
    });

  const KEPT: [string, CellValue[], Partial<IndicatorSettings>][] = [
    ["the target alone", [7, null, 0.9, null, null, null, "Oct-17"], { target: 0.9 }],
    ["the tolerance alone", [7, null, null, 9, null, null, "Oct-17"], { tolerance: 9 }],
    ["the national average alone", [7, null, null, null, 61, null, "Oct-17"], { nationalAverage: 61 }],
    ["the baseline alone", [7, null, null, null, null, "Mar-17", "Oct-17"], { baseline: month(2017, 3) }],
    ["all taken away", [7, null, "none", "–", "-", "none", "Oct-17"], { ...set(0), target: null, tolerance: null }],
    ["a word that is no number", [7, null, "about 1,700", null, null, null, "Oct-17"], {}],
  ];
  for (const [given, row, changes] of KEPT)
    it(`what is blank in a row with a month stays as it was: ${given}`, () => {
      const always = [7, null, 1670, 20, 60, "Mar-16", null];
      // In any order on the sheet.
      for (const rows of [
        [always, row],
        [row, always],
      ]) {
        const { settings } = read(INDICATORS, ...rows);
        const was = { target: 1670, tolerance: 20, nationalAverage: 60, baseline: month(2016, 3) };
        expect(settingsFor(settings, monthOf("2017-09")).indicators.get(7)).to.deep.equal(was);
        expect(settingsFor(settings, monthOf("2017-10")).indicators.get(7)).to.deep.equal({ ...was, ...changes });
      }
    });

  it("areas: a new one from January, a population from October; the order is that of the first rows", () => {
    const { settings, issues } = read(
      AREAS,
      ["EAST", null, 100, "Yes", "Mid-2015", null],
      ["WEST", null, 50, "Yes", "Mid-2016", on("2018-01-01")],
      ["SOUTH", null, 70, "Yes", "Mid-2015", null],
      ["EAST", "E", 110, "Yes", "Mid-2016", on("2017-10-01")],
    );
    const areas = (iso: string) =>
      settingsFor(settings, monthOf(iso)).areas.map(({ name, population }) => `${name} ${population ?? "none"}`);
    expect(issues).to.deep.equal([]);
    expect(areas("2017-09")).to.deep.equal(["EAST 100", "SOUTH 70"]);
    expect(areas("2017-12")).to.deep.equal(["EAST 110", "SOUTH 70"]);
    expect(areas("2018-01")).to.deep.equal(["EAST 110", "WEST 50", "SOUTH 70"]);
  });

  it("teams move in a month", () => {
    const { settings } = read(
      [...AREAS, null, ...TEAMS],
      ["EAST", null, null, "Yes", null, null, null, "Hub", "EAST", "Assessment", null],
      ["SOUTH", null, null, "Yes", null, null, null, "hub", "SOUTH", "Safeguarding", on("2017-10-01")],
    );
    const team = (iso: string) => settingsFor(settings, monthOf(iso)).teams.map(({ area, type }) => [area, type]);
    expect(team("2017-09")).to.deep.equal([["EAST", "Assessment"]]);
    expect(team("2017-10")).to.deep.equal([["SOUTH", "Safeguarding"]]);
  });

  const ISSUES: [string, CellValue[][], string[]][] = [
    [
      "“Jan-18” that Excel took for a day of the year in which it was typed",
      [INDICATORS, [12, null, 0.83, 0.05, null, null, on("2017-01-18")]],
      ["Settings G2: 18 January 2017 is a day, not a month."],
    ],
    ["none of the first of a month", [INDICATORS, [12, null, 0.83, 0.05, null, null, on("2018-01-01")]], []],
    ["none of a month in words", [INDICATORS, [12, null, 0.83, 0.05, null, null, "January 2018"]], []],
    [
      "two rows of an indicator from one month",
      [
        INDICATORS,
        [12, null, 0.83, 0.05, null, null, on("2017-10-01")],
        [12, null, 0.9, 0.05, null, null, on("2017-10-15")],
      ],
      [
        "Settings G3: 15 October 2017 is a day, not a month.",
        "Settings G3: Indicator 12 has a row from October 2017 already.",
      ],
    ],
    [
      "a From that is no month",
      [INDICATORS, [12, null, 0.83, 0.05, null, null, "autumn"]],
      ["Settings G2: “autumn” is not a month."],
    ],
    [
      "no tolerance, neither in the row nor before it",
      [INDICATORS, [12, null, 0.83, null, null, null, null], [12, null, 0.9, null, null, null, on("2017-10-01")]],
      ["Settings D3: The tolerance is blank, and no row before has one."],
    ],
    [
      "none where the tolerance of the row before holds on",
      [INDICATORS, [12, null, 0.83, 0.05, null, null, null], [12, null, 0.9, null, null, null, on("2017-10-01")]],
      [],
    ],
    [
      "two rows of an area from one month",
      [AREAS, ["EAST", null, 1, null, null, "Oct-17"], ["EAST", null, 2, null, null, "Oct-17"]],
      ["Settings F3: The area “EAST” has a row from October 2017 already."],
    ],
    [
      "two rows of a team that hold always",
      [TEAMS, ["Hub", null, null, null], ["HUB", null, null, null]],
      ["Settings D3: The team “HUB” has a row already."],
    ],
    [
      "a spelling of two areas in the same months",
      [
        AREAS,
        ["EAST", "Town hall", 1, null, null, null],
        ["WEST", null, 2, null, null, null],
        ["WEST", "town-hall", 2, null, null, "Oct-17"],
      ],
      ["Settings B4: “town-hall” stands for the area “EAST” too."],
    ],
    [
      "a spelling that passes from one area to another is none",
      [
        AREAS,
        ["EAST", "Town hall", 1, null, null, null],
        ["EAST", null, 1, null, null, "Oct-17"],
        ["WEST", null, 2, null, null, null],
        ["WEST", "Town hall", 2, null, null, "Oct-17"],
      ],
      [],
    ],
  ];
  for (const [given, rows, expected] of ISSUES)
    it(`is told: ${given}`, () => {
      const { issues } = read(...rows);
      expect(said(issues).filter((issue) => !issue.includes("no row for"))).to.deep.equal(expected);
    });

  it("is the latest that has begun, as a walk from month to month finds it too", () => {
    const FIRST = month(2016, 1);
    const rows: fc.Arbitrary<Dated<IndicatorSettings>[]> = fc
      .uniqueArray(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), { maxLength: 6 })
      .map((froms) => froms.map((from, at) => ({ from: from === null ? null : after(FIRST, from), row: set(at) })));
    fc.assert(
      fc.property(rows, fc.integer({ min: -1, max: 45 }), (given, months) => {
        const settings: DatedSettings = { ...always(defaultSettings()), indicators: new Map([[12, given]]) };
        // Naively: begin with the row that holds always, and let each month that passes bring its own.
        let naive = given.find(({ from }) => from === null)?.row.target ?? null;
        for (let passed = 0; passed <= months; passed++)
          naive = given.find(({ from }) => from === after(FIRST, passed))?.row.target ?? naive;
        const at = after(FIRST, months);
        expect(settingsFor(settings, at).indicators.get(12)?.target ?? null).to.equal(naive);
      }),
    );
  });
});
