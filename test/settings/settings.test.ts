import { expect } from "chai";
import { month, type Month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { CellValue } from "../../src/workbook/grid";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { readHistory } from "../../src/scorecard/read-history";
import { readSettings } from "../../src/settings/read-settings";
import { firstPlaces } from "../../src/settings/settings-tables";
import { always, settingsFor } from "../../src/settings/dated";
import { defaultSettings } from "../../src/settings/settings";
import { sampleSettings } from "../../src/sample/index";
import { MAY_17, on, said, sheet } from "../support/tiny";

const READING = { date1904: false, lastYear: 2027 };
const settingsSheet = (...rows: CellValue[][]) => sheet("Scorecard settings", rows);
const INDICATOR_HEADS = ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month"];

describe("settings", () => {
  it("are the defaults where there is no sheet, and where a table is missing", () => {
    expect(readSettings(null, READING)).to.deep.equal({
      settings: always(defaultSettings()),
      places: firstPlaces(),
      issues: [],
    });
    expect(readSettings(settingsSheet(["Something", "else"]), READING).settings).to.deep.equal(
      always(defaultSettings()),
    );
  });

  it("come back from the sheet that is made of them", () => {
    const rows: CellValue[][] = [];
    for (const { top, left, cells } of settingsPlan(always(sampleSettings())).blocks) {
      cells.forEach((line, down) => {
        const row = (rows[top + down] ??= []);
        line.forEach((cell, across) => {
          row[left + across] = cell === null ? null : typeof cell === "number" ? cell : "text" in cell ? cell.text : "";
        });
      });
    }
    const dense = Array.from(rows, (row: CellValue[] | undefined) =>
      Array.from(row ?? [], (cell: CellValue | undefined) => cell ?? null),
    );
    const { settings, issues } = readSettings(settingsSheet(...dense), READING);
    expect(issues).to.deep.equal([]);
    expect(settings).to.deep.equal(always(sampleSettings()));
  });

  const TARGETS: [string, CellValue, number | null, string[]][] = [
    ["a percentage as a number", 0.9, 0.9, []],
    ["a percentage as text is no number to the sheet's formulas", "90%", null, ["Settings C2: “90%” is not a number."]],
    ["a percentage typed as 90", 90, 0.9, ["Settings C2: 90 is more than 100%."]],
    ["blank takes the target away", null, null, []],
    ["a word is no target", "high", null, ["Settings C2: “high” is not a number."]],
  ];
  for (const [given, cell, expected, issues] of TARGETS) {
    it(`target: ${given}`, () => {
      const read = readSettings(settingsSheet(INDICATOR_HEADS, [3, "", cell, 0.05, null, null]), READING);
      expect(settingsFor(read.settings, MAY_17).indicators.get(3)?.target).to.equal(expected);
      expect(said(read.issues).filter((issue) => !issue.includes("no row for"))).to.deep.equal(issues);
    });
  }

  it("lists are complete from the months that a person says, whatever the sheet lacks or holds besides", () => {
    const rows: CellValue[][] = [
      ["List", "Complete from"],
      ["children in care", "Apr-14"],
      ["Adoptions", on("2013-04-01")],
      ["Adoptions", on("2010-04-01")],
      ["Cases", null],
      ["Referrals", "always"],
      ["Contacts", "Apr-14"],
    ];
    const read = readSettings(settingsSheet(...rows), READING);
    expect([...read.settings.completeFrom]).to.deep.equal([
      ["Children in care", month(2014, 4)],
      ["Adoptions", month(2013, 4)],
    ]);
    expect(said(read.issues)).to.deep.equal([
      "Settings A4: Adoptions has a row already.",
      "Settings B6: “always” is not a month.",
      "Settings A7: “Contacts” is not one of the lists.",
    ]);
  });

  it("say where limits begin, and what cannot be read of it", () => {
    const rows: CellValue[][] = [
      ["Limits of", "Limits begin", "Fixed up to", "Why limits begin"],
      [12, "Apr-16", "Apr-17", "New recording form"],
      ["7", "Jan-17", null, null],
      [99, "Jan-17", null, "No such indicator"],
      [3, "soon", null, "No such month"],
      [3, null, null, "No month"],
      [12, "Apr-16", null, "Twice"],
      [1, "Apr-16", "Mar-17", "Twelve months"],
      [2, "Apr-16", "later", "No month"],
    ];
    const read = readSettings(settingsSheet(...rows), READING);
    const begin = (indicator: number, from: Month, fixedUpTo: Month | null, reason: string) => ({
      indicator,
      from,
      fixedUpTo,
      reason,
    });
    expect(read.settings.limitsBegin).to.deep.equal([
      begin(12, month(2016, 4), month(2017, 4), "New recording form"),
      begin(7, month(2017, 1), null, ""),
      begin(1, month(2016, 4), null, "Twelve months"),
      begin(2, month(2016, 4), null, "No month"),
    ]);
    expect(said(read.issues)).to.deep.equal([
      "Settings D3: No reason is given.",
      "Settings A4: There is no indicator of this number.",
      "Settings B5: “soon” is not a month.",
      "Settings B6: There is no month.",
      "Settings B7: The limits of indicator 12 begin in April 2016 already.",
      "Settings C8: From April 2016 to March 2017 are fewer than 13 months.",
      "Settings C9: “later” is not a month.",
    ]);
  });

  it("an indicator without a row has no target, and its row is asked for", () => {
    const read = readSettings(
      settingsSheet(
        ["Note"],
        [null, ...INDICATOR_HEADS],
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((number) => [null, number, "", 1, 1, null, null]),
      ),
      READING,
    );
    expect(settingsFor(read.settings, MAY_17).indicators.get(14)?.target).to.equal(null);
    expect(said(read.issues)).to.deep.equal(["Settings B2: There is no row for indicator 14."]);
    expect(read.places.indicators).to.deep.equal({ headingRow: 1, columns: [1, 2, 3, 4, 5, 6, null] });
  });

  it("what cannot be used is an issue with its cell", () => {
    const read = readSettings(
      settingsSheet(
        [
          ...INDICATOR_HEADS,
          null,
          "Area",
          "Spellings",
          "Population 0-17",
          null,
          "Team",
          "Team area",
          "Team type",
          null,
          "Closed on",
        ],
        [99, "", 1, 1, null, null, null, "EAST", "E; East", "many", null, "A", "Mars", "Kitchen", null, "one day"],
        [7, "", 1670, 35, 60, "before", null, "WEST", null, 5, null, "B", "WEST", "LAC", null, on("2017-12-27")],
      ),
      READING,
    );
    expect(said(read.issues).filter((issue) => !issue.includes("no row for"))).to.have.members([
      "Settings A2: There is no indicator of this number.",
      "Settings F3: “before” is not a month.",
      "Settings J2: “many” is not a population.",
      "Settings M2: “Mars” is not an area of the settings.",
      "Settings N2: “Kitchen” is not a type of team.",
      "Settings P2: “one day” is not a date that can be read.",
    ]);
    expect(settingsFor(read.settings, MAY_17).areas).to.deep.equal([
      { name: "EAST", spellings: ["E", "East"], population: null, showsCaseloads: true },
      { name: "WEST", spellings: [], population: 5, showsCaseloads: true },
    ]);
    expect(settingsFor(read.settings, MAY_17).teams.map(({ type }) => type)).to.deep.equal([null, "Children in Care"]);
    expect(read.settings.closedDays).to.deep.equal([on("2017-12-27")]);
  });
});

describe("history", () => {
  it("is read by its headings; measures by their labels; a row that cannot be read is an issue", () => {
    const { entries, issues } = readHistory(
      sheet("Scorecard history", [
        ["Scorecard history"],
        ["Month", "Indicator", "Measure", "Area", "Value", "Source"],
        [on("2017-03-01"), 1, "Open cases", "City", 7000, "Lists"],
        ["Apr-17", 1, "unallocated", null, 2, null],
        ["soon", 1, "open", "City", 1, "x"],
        ["Apr-17", 1, "Open cases", "City", "n/a", "x"],
      ]),
      READING,
      INDICATORS,
    );
    expect(entries).to.deep.equal([
      {
        month: month(2017, 3),
        indicator: 1,
        measure: "open",
        place: "city",
        value: 7000,
        source: "Lists",
        rows: null,
        sheetRow: 2,
      },
      {
        month: month(2017, 4),
        indicator: 1,
        measure: "unallocated",
        place: "city",
        value: 2,
        source: "",
        rows: null,
        sheetRow: 3,
      },
    ]);
    expect(issues.map(({ cell }) => cell)).to.deep.equal(["A5", "A6"]);
  });
});

describe("a setting that cannot be used", () => {
  const OPTIONS: [string, CellValue, string[]][] = [
    ["Unallocated after (days)", "a week", ["Settings B2: “a week” is not a number of days."]],
    ["Unallocated after (days)", null, []],
    ["Caseload by headcount", "maybe", ["Settings B2: “maybe” is neither Yes nor No."]],
    ["Caseload by headcount", "no", []],
  ];
  for (const [option, cell, issues] of OPTIONS)
    it(`${option} ${String(cell)}: ${issues.join() || "nothing to say"}`, () => {
      const read = readSettings(settingsSheet(["Option", "Setting"], [option, cell]), READING);
      expect(said(read.issues)).to.deep.equal(issues);
      expect([read.settings.unallocatedAfterDays, read.settings.caseloadByHeadcount]).to.deep.equal([7, false]);
    });

  const HEADS = ["Commentary month", "Commentary for", "Commentary"];
  const DRAFTS: [string, CellValue[], string[]][] = [
    ["a commentary without a month", [null, 3, "Words."], ["Settings A2"]],
    ["for an indicator that there is not", ["May-17", 99, "Words."], ["Settings B2"]],
    ["without words", ["May-17", 3, null], []],
  ];
  for (const [given, row, cells] of DRAFTS)
    it(`${given} is told, and stays where it is`, () => {
      const read = readSettings(settingsSheet(HEADS, row), READING);
      expect(read.settings.drafts).to.deep.equal([]);
      expect(said(read.issues).map((issue) => issue.split(":")[0])).to.deep.equal(cells);
    });

  it("an indicator's second row: the first one holds", () => {
    const rows = [3, 3].map((number, at): CellValue[] => [number, "", 0.8 + at / 10, 0.05, null, null]);
    const read = readSettings(settingsSheet(INDICATOR_HEADS, ...rows), READING);
    expect(settingsFor(read.settings, MAY_17).indicators.get(3)?.target).to.equal(0.8);
    expect(said(read.issues)).to.include("Settings A3: Indicator 3 has a row already.");
  });
});
