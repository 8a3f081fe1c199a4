import { expect } from "chai";
import { month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { Area } from "../../src/lists/words/areas";
import { evidenceFor } from "../../src/scorecard/evidence";
import { findFigure } from "../../src/scorecard/find-figure";
import { always } from "../../src/settings/dated";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { defaultSettings, type Settings } from "../../src/settings/settings";
import { historyPlan } from "../../src/sheets/history-sheet";
import { publicTables } from "../../src/scorecard/publication";
import { publicPlan } from "../../src/sheets/public-sheet";
import { areaKey, figureId, type ColumnKey } from "../../src/workbook/figure-key";
import { parseRange } from "../../src/workbook/addresses";
import type { CellValue, Grid } from "../../src/workbook/grid";
import type { Scorecard } from "../../src/scorecard/make-scorecard";
import { agreedTexts } from "../support/agreement";
import { PUBLISH, card, cardPlan } from "../support/card";
import { MAY_17, on, sheet } from "../support/tiny";

const area = (name: string, more: Partial<Area> = {}): Area => ({
  name,
  spellings: [],
  population: 10_000,
  showsCaseloads: true,
  ...more,
});
const settingsWith = (...areas: Area[]): Settings => ({ ...defaultSettings(), areas });

/** Two open cases and a plan in each area, and a worker of an assessment team with ten cases in the first. */
function lists(areas: readonly string[]): Grid[] {
  return [
    sheet("Cases", [
      ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"],
      ["gone", areas[0] ?? null, on("2016-01-01"), "A", on("2016-02-01")],
      ["gone too", areas[0] ?? null, on("2016-01-01"), "A", on("2016-02-15")],
      ...areas.flatMap((name, at): CellValue[][] => [
        [`a${at}`, name, on("2016-01-01"), "A", null],
        [`b${at}`, name, on("2017-05-01"), null, null],
      ]),
    ]),
    sheet("CP plans", [
      ["Child ID", "Area", "Start date", "End date"],
      ["gone", areas[0] ?? null, on("2016-01-01"), on("2016-02-01")],
      ["gone too", areas[0] ?? null, on("2016-01-01"), on("2016-02-15")],
      ...areas.map((name, at): CellValue[] => [`a${at}`, name, on("2017-01-01"), null]),
    ]),
    sheet("Caseloads", [
      ["Worker", "Qualified", "FTE", "Area", "Team type", "May-17"],
      ["W", "Y", 1, areas[0] ?? null, "Assessment", 10],
    ]),
  ];
}

function text(scorecard: Scorecard, indicator: number, row: string, column: ColumnKey): string {
  return findFigure(scorecard.figures, { indicator, row, column })!.cell.text;
}

const STRANGE = [
  "North, West",
  'The "Bay"',
  "King's Heath",
  "City",
  "City (area)",
  "Other",
  "May-17",
  "Prev. 6 months average",
  "What? *",
];
const THIRTY = Array.from({ length: 30 }, (_, at) => `Area ${at + 1} of a council with long names`);

describe("areas of any name and number", () => {
  const COUNCILS: [string, string[]][] = [
    ["North and West", ["North", "West"]],
    ["thirty", THIRTY],
    ["names with commas, quotes, apostrophes, and those of our own columns", STRANGE],
  ];
  for (const [given, names] of COUNCILS) {
    it(`${given}: each has its columns, figures and formulas`, async () => {
      const scorecard = card(lists(names), { settings: settingsWith(...names.map((name) => area(name))) });
      await agreedTexts(scorecard);
      for (const name of names) {
        const key = areaKey(name);
        expect(text(scorecard, 1, "open", key), name).to.equal("2");
        expect(text(scorecard, 1, "unallocated", key), name).to.equal("1");
        expect(text(scorecard, 5, "rate", key), name).to.equal("1");
        const evidence = evidenceFor(scorecard, { indicator: 1, row: "unallocated", column: key })!;
        expect(evidence.parts[0]?.rows.length, name).to.equal(1);
      }
      expect(text(scorecard, 1, "open", "month")).to.equal(String(2 * names.length));
    }).timeout(60_000);

    it(`${given}: no two figures or history rows have one key`, () => {
      const settings = settingsWith(...names.map((name) => area(name)));
      const first = card(lists(names), { settings, publish: PUBLISH });
      expect(first.newHistory).to.not.deep.equal([]);
      const ids = cardPlan(first).figures.map(({ key }) => figureId(key));
      expect(new Set(ids).size).to.equal(ids.length);
      // What is written of the history is read again as the same.
      const again = card(lists(names), { settings, history: first.newHistory });
      expect(again.newHistory).to.deep.equal([]);
      expect(again.revisions).to.deep.equal([]);
      expect(again.issues.filter(({ list }) => list === "History")).to.deep.equal([]);
    });

    it(`${given}: the copy for publication shows them`, () => {
      const { month, figures, settings } = card(lists(names), {
        settings: settingsWith(...names.map((name) => area(name))),
      });
      const plan = publicPlan({
        month,
        publication: "Draft",
        tables: publicTables(
          figures,
          (indicator) => (row, column) => findFigure(figures, { indicator, row, column })!.cell.value ?? "",
        ),
        areas: settings.areas.length,
        commentary: new Map(),
      });
      const heads = plan.blocks.flatMap(({ cells }) => cells.flat());
      for (const name of names) expect(heads, name).to.deep.include({ text: name });
      expect(plan.formats.flatMap(({ ranges }) => ranges).every((range) => parseRange(range) !== null)).to.equal(true);
    });
  }

  it("of caseloads are those of the settings; “-” stands where an area has no worker of the type", () => {
    const names = ["North", "West", "Citywide"];
    const scorecard = card(lists(names), {
      settings: settingsWith(area("North"), area("West"), area("Citywide", { showsCaseloads: false })),
    });
    const caseloads = scorecard.figures.find(({ indicator }) => indicator.number === 13)!;
    expect(caseloads.columns.map(({ key }) => key)).to.deep.equal(["comparator", "month", "area:North", "area:West"]);
    expect(text(scorecard, 13, "assessment", areaKey("North"))).to.equal("10");
    expect(text(scorecard, 13, "assessment", areaKey("West"))).to.equal("-");
    expect(text(scorecard, 13, "safeguarding", areaKey("North"))).to.equal("-");
    expect(text(scorecard, 13, "safeguarding", "month")).to.equal("–");
  });
});

describe("a month that is its own baseline", () => {
  it("has two columns of one label, told apart by their keys", async () => {
    const settings = settingsWith(area("North"));
    const own = settings.indicators.get(5)!;
    const scorecard = card(lists(["North"]), {
      settings: { ...settings, indicators: new Map([...settings.indicators, [5, { ...own, baseline: MAY_17 }]]) },
    });
    const plans = scorecard.figures.find(({ indicator }) => indicator.number === 5)!;
    expect(plans.columns.map(({ label }) => label)).to.deep.equal(["May-17", "May-17", "North"]);
    expect(text(scorecard, 5, "children", "month")).to.equal("1");
    const at = (column: ColumnKey) => evidenceFor(scorecard, { indicator: 5, row: "children", column })!;
    expect(at("month").parts[0]?.rows.length).to.equal(1);
    expect(at("comparator").parts).to.deep.equal([]);
    await agreedTexts(scorecard);
  });
});

describe("the drop-downs of areas", () => {
  it("point at the areas of the settings, so that they hold what is added there", () => {
    const rules = (plan: ReturnType<typeof settingsPlan>) => plan.validations.map(({ rule }) => rule);
    const cells = "'Scorecard settings'!$I$6:$I$65";
    expect(rules(settingsPlan(always(settingsWith(...THIRTY.map((name) => area(name))))))).to.deep.include({
      kind: "list of cells",
      cells,
    });
    const history = historyPlan({
      entries: [],
      usedRows: null,
      revisionRows: 0,
      revisions: [],
      changes: [],
      catalogue: INDICATORS,
      areaCells: cells,
    });
    expect(rules(history)).to.deep.include({ kind: "list of cells", cells });
    expect(history.validations.find(({ range }) => range.startsWith("D"))).to.include({ otherwise: "ask" });
  });
});

describe("a history with an area called City", () => {
  it("tells it from the whole city", () => {
    const settings = settingsWith(area("City"), area("West"));
    const entry = { month: month(2017, 3), indicator: 1, source: "", rows: null, sheetRow: null } as const;
    const history = [
      { ...entry, measure: "open", place: "city" as const, value: 100 },
      { ...entry, measure: "unallocated", place: "city" as const, value: 60 },
      { ...entry, measure: "open", place: areaKey("City"), value: 7 },
    ];
    const { figures } = card(lists(["City", "West"]), { settings, history });
    const series = figures.find(({ indicator }) => indicator.number === 1)!.series;
    expect(series.at(-3)!.parts).to.deep.equal([60]);
    const comparator = findFigure(figures, { indicator: 1, row: "open", column: "comparator" })!.cell;
    expect(comparator.value).to.equal((100 + 2 * 5) / 6);
  });
});
