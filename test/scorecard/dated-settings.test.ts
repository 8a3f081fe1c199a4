import { expect } from "chai";
import { after, monthsUpTo, type Month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { HistoryEntry } from "../../src/scorecard/history";
import type { Scorecard } from "../../src/scorecard/make-scorecard";
import type { PublishedSetting } from "../../src/scorecard/published-settings";
import { always, type Dated, type DatedSettings } from "../../src/settings/dated";
import type { IndicatorSettings } from "../../src/settings/settings";
import type { CellValue } from "../../src/workbook/grid";
import { areaKey } from "../../src/workbook/figure-key";
import { cellAddress, parseRange } from "../../src/workbook/addresses";
import { planCells } from "../../src/workbook/plan-cells";
import { agreedTexts } from "../support/agreement";
import { PUBLISH, card, cardPlan } from "../support/card";
import { MAY_17, monthOf, on, settings, sheet } from "../support/tiny";

const OCTOBER = monthOf("2016-10");
const of = (indicator: number) => ({ catalogue: INDICATORS.filter(({ number }) => number === indicator) });

/** Two children assessed in each month, one of them in time: 50% in every month. */
const ASSESSMENTS = sheet("Assessments", [
  ["Child ID", "Team", "Start date", "Completed date"],
  ...monthsUpTo(MAY_17, 20).flatMap((month, at): CellValue[][] => {
    const end = on(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-20`);
    return [
      [`A${at}`, "Hub", end - 10, end],
      [`B${at}`, "East Care", end - 200, end],
    ];
  }),
]);
const PLANS = sheet("CP plans", [
  ["Child ID", "Area", "Start date", "End date"],
  ...Array.from({ length: 10 }, (_, at): CellValue[] => [`C${at}`, "EAST", on("2015-01-01"), null]),
]);

function withTargets(rows: readonly Dated<Partial<IndicatorSettings>>[]): DatedSettings {
  const row = { target: null, tolerance: 0.05, nationalAverage: null, baseline: null };
  const dated = always(settings());
  return {
    ...dated,
    teams: [...dated.teams, { from: null, row: { team: "Hub", area: "EAST", type: null } }],
    indicators: new Map([...dated.indicators, [3, rows.map((each) => ({ ...each, row: { ...row, ...each.row } }))]]),
  };
}

function only(scorecard: Scorecard) {
  const [figures] = scorecard.figures;
  if (figures === undefined) throw new Error("There is no figure.");
  return figures;
}

describe("a target that changes", () => {
  const TARGETS = withTargets([
    { from: OCTOBER, row: { target: 0.6 } },
    { from: null, row: { target: 0.5 } },
  ]);
  const RATED: [string, string][] = [
    ["2016-09", "Green"],
    ["2016-10", "Red"],
    ["2016-11", "Red"],
  ];
  for (const [iso, rating] of RATED)
    it(`rates ${iso} by its own: ${rating}`, () => {
      const found = only(card([ASSESSMENTS], { ...of(3), dated: TARGETS, month: monthOf(iso) }));
      expect(found.ratings[1]).to.equal(rating);
    });

  it("is drawn in a step, each month with its own", () => {
    const scorecard = card([ASSESSMENTS], { ...of(3), dated: TARGETS });
    const expected = monthsUpTo(MAY_17, 13).map((month) => (month < OCTOBER ? 0.5 : 0.6));
    expect(only(scorecard).series.map(({ target }) => target)).to.deep.equal(expected);
    const plan = cardPlan(scorecard);
    const source = parseRange(plan.charts[0]?.source ?? "");
    if (source === null) throw new Error("There is no chart.");
    const cells = planCells(plan);
    const drawn = expected.map((_, at) => cells.get(cellAddress(source.top + 1 + at, source.left + 2)));
    expect(drawn.slice(0, -1)).to.deep.equal(expected.slice(0, -1));
    expect(drawn.at(-1)).to.have.property("formula");
  });

  it("that had none before leaves a gap, and none at all no line", () => {
    const scorecard = card([ASSESSMENTS], { ...of(3), dated: withTargets([{ from: OCTOBER, row: { target: 0.6 } }]) });
    const cells = [...planCells(cardPlan(scorecard)).values()];
    expect(cells.filter((cell) => JSON.stringify(cell) === '{"formula":"=NA()"}')).to.have.length(
      OCTOBER - after(MAY_17, -12),
    );
    const without = card([ASSESSMENTS], { ...of(3), dated: withTargets([]) });
    expect(cardPlan(without).charts[0]).to.include({ hasTarget: false });
  });
});

describe("a month that was published", () => {
  const published = (month: Month, value: number | null): PublishedSetting => ({
    month,
    indicator: 3,
    setting: "target",
    place: "city",
    value,
    source: "Settings",
    sheetRow: null,
  });
  const dated = withTargets([{ from: null, row: { target: 0.9 } }]);

  it("keeps its target in the charts of later months, whatever the settings say now", () => {
    const publishedSettings = [published(after(MAY_17, -1), 0.5), published(after(MAY_17, -2), null)];
    const found = only(card([ASSESSMENTS], { ...of(3), dated, publishedSettings }));
    expect(found.series.slice(-4).map(({ target }) => target)).to.deep.equal([0.9, null, 0.5, 0.9]);
  });

  const REVISED: [string, number | null, string[]][] = [
    ["another value", 0.5, ["Target: 0.5, now 0.9"]],
    ["a blank", null, ["Target: none, now 0.9"]],
    ["the same value", 0.9, []],
  ];
  for (const [given, value, expected] of REVISED)
    it(`says when it is refreshed that its target was ${given}`, () => {
      const asked = {
        ...of(3),
        dated,
        publishedSettings: [published(MAY_17, value), published(after(MAY_17, -1), 0.4)],
      };
      const { revisions } = card([ASSESSMENTS], asked);
      expect(
        revisions.map(({ entry, label, now }) => `${label}: ${entry.value ?? "none"}, now ${now ?? "none"}`),
      ).to.deep.equal(expected);
    });

  it("records the settings of its figures once, the blank ones too", () => {
    const first = card([ASSESSMENTS], { ...of(3), dated, publish: PUBLISH });
    expect(first.newSettings.map(({ setting, value }) => [setting, value])).to.deep.equal([
      ["target", 0.9],
      ["tolerance", 0.05],
      ["nationalAverage", null],
    ]);
    const again = card([ASSESSMENTS], { ...of(3), dated, publishedSettings: first.newSettings, publish: PUBLISH });
    expect([again.newSettings, again.revisions]).to.deep.equal([[], []]);
  });

  it("of which no figure is recorded records no setting", () => {
    expect(card([PLANS], { ...of(3), dated }).newSettings).to.deep.equal([]);
  });
});

describe("a population that changes", () => {
  const area = (from: Month | null, population: number) => ({
    from,
    row: { name: "EAST", spellings: [], population, showsCaseloads: true },
  });
  const dated: DatedSettings = {
    ...always(settings()),
    areas: [area(null, 10_000), area(monthOf("2017-04"), 20_000)],
  };
  const rates = (found: ReturnType<typeof only>) => found.rows[1]?.cells.map(({ text }) => text);

  it("changes the rates of its month and not those before: March, which is compared with, has its own", async () => {
    const scorecard = card([PLANS], { ...of(5), dated });
    expect(rates(only(scorecard))).to.deep.equal(["10", "5", "5"]);
    await agreedTexts(scorecard);
    expect(rates(only(card([PLANS], { ...of(5), dated, month: monthOf("2017-03") })))).to.deep.equal([
      "10",
      "10",
      "10",
    ]);
  });

  it("is as it was published for the month that is compared with", () => {
    const publishedSettings: PublishedSetting[] = [
      {
        month: monthOf("2017-03"),
        indicator: 5,
        setting: "population",
        place: areaKey("EAST"),
        value: 5000,
        source: "Settings",
        sheetRow: null,
      },
    ];
    expect(rates(only(card([PLANS], { ...of(5), dated, publishedSettings })))).to.deep.equal(["20", "5", "5"]);
  });
});

describe("areas and teams that change", () => {
  const base = always(settings());
  const JANUARY = monthOf("2017-01");
  const dated: DatedSettings = {
    ...base,
    areas: [
      ...base.areas,
      { from: JANUARY, row: { name: "WEST", spellings: ["Westside"], population: null, showsCaseloads: true } },
    ],
    teams: [
      ...base.teams,
      { from: null, row: { team: "Hub", area: "EAST", type: null } },
      { from: JANUARY, row: { team: "Hub", area: "WEST", type: null } },
    ],
  };
  const figure = (month: Month, label: string) => {
    const found = only(card([ASSESSMENTS], { ...of(3), dated, month }));
    const at = found.columns.findIndex((column) => column.label === label);
    return found.rows[2]?.cells[at]?.text;
  };

  const PLACED: [string, string | undefined, string][] = [
    ["2016-12", undefined, "2"],
    ["2017-01", "1", "1"],
    ["2017-02", "1", "1"],
  ];
  for (const [iso, west, east] of PLACED)
    it(`${iso} has the areas and the teams of ${iso}`, () => {
      expect([figure(monthOf(iso), "WEST"), figure(monthOf(iso), "EAST")]).to.deep.equal([west, east]);
    });

  it("earlier months are counted by their own: what was published of them is no revision", () => {
    const entry = (month: string, area: string, value: number): HistoryEntry => ({
      month: monthOf(month),
      indicator: 3,
      measure: "completed",
      place: areaKey(area),
      value,
      source: "Lists",
      rows: null,
      sheetRow: null,
    });
    const history = [entry("2016-12", "EAST", 2), entry("2017-01", "EAST", 1), entry("2017-01", "WEST", 1)];
    expect(card([ASSESSMENTS], { ...of(3), dated, history }).revisions).to.deep.equal([]);
    const wrong = history.map((each) => ({ ...each, value: each.value + 1 }));
    expect(card([ASSESSMENTS], { ...of(3), dated, history: wrong }).revisions.map(({ now }) => now)).to.deep.equal([
      2, 1, 1,
    ]);
  });
});
