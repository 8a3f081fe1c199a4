import { expect } from "chai";
import fc from "fast-check";
import { INDICATORS } from "../../src/indicators/catalogue";
import {
  History,
  measureLabel,
  measureNamed,
  placeLabel,
  placeNamed,
  type HistoryEntry,
} from "../../src/scorecard/history";
import { historyIssues } from "../../src/scorecard/history-issues";
import { readHistory } from "../../src/scorecard/read-history";
import { historyPlan } from "../../src/sheets/history-sheet";
import { areaKey, type Place } from "../../src/workbook/figure-key";
import type { CellValue } from "../../src/workbook/grid";
import { gridOf } from "../support/plan-book";
import { monthOf, on, said, sheet } from "../support/tiny";

const READING = { date1904: false, lastYear: 2027 };

const entry = (more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  month: monthOf("2017-03"),
  indicator: 1,
  measure: "open",
  place: "city",
  value: 100,
  source: "Lists",
  rows: 30,
  sheetRow: null,
  ...more,
});

describe("the place of a history row", () => {
  const PLACES: [Place, string][] = [
    ["city", "City"],
    [areaKey("EAST"), "EAST"],
    [areaKey("City"), "City (area)"],
    [areaKey("CITY"), "CITY (area)"],
    [areaKey("City (area)"), "City (area) (area)"],
    [areaKey("Other Citywide Teams"), "Other Citywide Teams"],
  ];
  for (const [place, label] of PLACES)
    it(`${place} is written “${label}”, and read from it`, () => {
      expect(placeLabel(place)).to.equal(label);
      expect(placeNamed(label)).to.equal(place);
    });

  for (const text of ["", "  ", "city", " CITY "])
    it(`“${text}” is the whole city`, () => {
      expect(placeNamed(text)).to.equal("city");
    });

  it("no two places are written alike", () => {
    const name = fc.constantFrom("City", "city", "City (area)", "City (area) (area)", "East", "city east");
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(placeLabel(areaKey(a)) === placeLabel(areaKey(b))).to.equal(a === b);
        expect(placeNamed(placeLabel(areaKey(a)))).to.equal(areaKey(a));
      }),
    );
  });
});

describe("the measure of a history row", () => {
  it("of every indicator is found by its label and by its key, and each label is one measure's alone", () => {
    for (const { number, measures } of INDICATORS) {
      for (const { key, label } of measures) {
        expect(measureNamed(INDICATORS, number, label)).to.equal(key);
        expect(measureNamed(INDICATORS, number, key)).to.equal(key);
        expect(measureLabel(INDICATORS, number, key)).to.equal(label);
      }
      expect(new Set(measures.map(({ label }) => label)).size).to.equal(measures.length);
    }
  });

  it("that the indicator does not have is none, and no label", () => {
    expect(measureNamed(INDICATORS, 1, "Opne cases")).to.equal(null);
    expect(measureNamed(INDICATORS, 99, "Open cases")).to.equal(null);
  });

  it("is found by what earlier histories call it, whatever days the settings say now", () => {
    expect(measureNamed(INDICATORS, 1, "Unallocated for more than 7 days")).to.equal("unallocated");
    expect(() => measureLabel(INDICATORS, 1, "opne")).to.throw("Indicator 1 has no measure “opne”.");
  });
});

describe("history", () => {
  it("of several entries for one figure the first stands", () => {
    const history = new History([entry(), entry({ value: 7 }), entry({ place: areaKey("City"), value: 8 })]);
    expect(history.value(monthOf("2017-03"), 1, "open", "city")).to.equal(100);
    expect(history.value(monthOf("2017-03"), 1, "open", areaKey("City"))).to.equal(8);
    expect(history.value(monthOf("2017-04"), 1, "open", "city")).to.equal(undefined);
    expect(history.standing().length).to.equal(2);
  });

  it("comes back from the sheet that is made of it", () => {
    const anyEntry = fc
      .record({
        indicator: fc.constantFrom(...INDICATORS),
        pick: fc.nat(20),
        months: fc.nat(200),
        place: fc.constantFrom<Place>("city", areaKey("City"), areaKey("North, West"), areaKey("King's")),
        value: fc.oneof(fc.nat(9000), fc.double({ min: 0, max: 400, noNaN: true })),
        source: fc.constantFrom("Lists", "Typed in"),
        rows: fc.option(fc.nat(100_000), { nil: null }),
      })
      .map(({ indicator, pick, months, ...rest }): HistoryEntry => ({
        ...rest,
        month: (monthOf("2010-01") + months) as HistoryEntry["month"],
        indicator: indicator.number,
        measure: indicator.measures[pick % indicator.measures.length]!.key,
        sheetRow: null,
      }));
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
        const plan = historyPlan({
          entries,
          usedRows: null,
          revisionRows: 0,
          revisions: [],
          changes: [],
          catalogue: INDICATORS,
          areaCells: "A1:A9",
        });
        const { entries: read, issues } = readHistory(sheet("Scorecard history", gridOf(plan)), READING, INDICATORS);
        expect(issues).to.deep.equal([]);
        expect(read.map((each) => ({ ...each, sheetRow: null }))).to.deep.equal(entries);
      }),
      { numRuns: 60 },
    );
  });

  const HEADS = ["Month", "Indicator", "Measure", "Area", "Value", "Source"];
  const BAD: [string, CellValue[]][] = [
    ["an indicator that there is not", [on("2017-03-01"), 15, "Open cases", "City", 1, "x"]],
    ["a measure that the indicator does not have", [on("2017-03-01"), 1, "Opne cases", "City", 1, "x"]],
    ["no measure", [on("2017-03-01"), 1, null, "City", 1, "x"]],
    ["no number", [on("2017-03-01"), 1, "Open cases", "City", "7,000 or so", "x"]],
    ["no month", ["soon", 1, "Open cases", "City", 1, "x"]],
  ];
  for (const [given, row] of BAD)
    it(`a row with ${given} is an issue and not used`, () => {
      const { entries, issues } = readHistory(sheet("Scorecard history", [HEADS, row]), READING, INDICATORS);
      expect(entries).to.deep.equal([]);
      expect(said(issues)).to.deep.equal([
        "History A2: The row has no month, indicator, measure of it or number that can be read.",
      ]);
    });
});

describe("rows of the history that are doubtful", () => {
  const rowOf = (measure: string, area: string, value: CellValue, indicator = 1): CellValue[] => [
    on("2017-03-01"),
    indicator,
    measure,
    area,
    value,
    "x",
  ];
  const HALF = "“Open cases” is not recorded beside “Unallocated” of indicator 1.";
  const TABLE: [string, CellValue[][], string[]][] = [
    ["none where both halves are there", [rowOf("open", "City", 7), rowOf("unallocated", "City", 1)], []],
    ["half of a percentage alone", [rowOf("unallocated", "City", 1)], [`History C2: ${HALF}`]],
    [
      "the other half cleared",
      [rowOf("unallocated", "EAST", 1), rowOf("open", "EAST", null)],
      ["History A3: The row has no month, indicator, measure of it or number that can be read.", `History C2: ${HALF}`],
    ],
    [
      "the other half of another area",
      [rowOf("unallocated", "City", 1), rowOf("open", "EAST", 7)],
      [`History C2: ${HALF}`, "History C3: “Unallocated” is not recorded beside “Open cases” of indicator 1."],
    ],
    ["none of a count that stands alone", [rowOf("families", "City", 7, 11)], []],
    [
      "an area that the settings do not have",
      [rowOf("children", "EATS", 7, 5)],
      ["History D2: “EATS” is no area of the settings."],
    ],
    ["none of an area in other letters", [rowOf("children", "East", 7, 5)], []],
  ];
  const HEADS = ["Month", "Indicator", "Measure", "Area", "Value", "Source"];
  for (const [given, rows, expected] of TABLE)
    it(given, () => {
      const grid = sheet("Scorecard history", [HEADS, ...rows]);
      const { entries, issues } = readHistory(grid, READING, INDICATORS);
      const place = { list: "History", file: "", sheet: "Scorecard history" };
      const shorter = INDICATORS.map((each) => ({
        ...each,
        measures: each.measures.map((own) => (own.key === "unallocated" ? { ...own, label: "Unallocated" } : own)),
      }));
      expect(said([...issues, ...historyIssues(entries, shorter, ["EAST"], place)])).to.deep.equal(expected);
    });
});
