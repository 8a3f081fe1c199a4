import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { monthsUpTo, type Month } from "../../src/calendar/month";
import { sampleSettings } from "../../src/sample/index";
import type { HistoryEntry } from "../../src/scorecard/history";
import { makeScorecardInSteps, type Scorecard } from "../../src/scorecard/make-scorecard";
import { readWithReturnsInSteps, type ScorecardInput } from "../../src/scorecard/read-for-month";
import { returnsSentence } from "../../src/scorecard/return-words";
import { always } from "../../src/settings/dated";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { historyPlan } from "../../src/sheets/history-sheet";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { Grid } from "../../src/workbook/grid";
import { atOnce } from "../../src/workbook/steps";
import { gridOf } from "../support/plan-book";
import { sampleHandedInOnce } from "../support/sample-month";
import { MAY_17, on, sheet } from "../support/tiny";

const SETTINGS = sheet("Scorecard settings", gridOf(settingsPlan(always(sampleSettings()))));
const CASE_SYSTEM =
  "Cases, Referrals, Assessments, Protection plans, Protection visits, Children in care, Care leavers, Adoptions and Family support";

/** Each file of the sample, and what is said where it has not come. */
const FILES: readonly (readonly [file: string, area: string | null, said: string])[] = [
  ["EAST office May-17.xlsx", "EAST", "EAST (Supervisions, Caseloads and Workforce)"],
  ["NWC office May-17.xlsx", "NWC", "NWC (Supervisions, Caseloads and Workforce)"],
  ["SOUTH office May-17.xlsx", "SOUTH", "SOUTH (Supervisions, Caseloads and Workforce)"],
  ["DCSC office May-17.xlsx", "DCSC", "DCSC (Supervisions, Caseloads and Workforce)"],
  [
    "Citywide office May-17.xlsx",
    "Other Citywide Teams",
    "Other Citywide Teams (Supervisions, Caseloads and Workforce)",
  ],
  ["Case system lists May-17.xlsx", null, CASE_SYSTEM],
];

function inputOf(grids: readonly Grid[], history: readonly HistoryEntry[], month: Month = MAY_17): ScorecardInput {
  const written = historyPlan({
    entries: history,
    usedRows: null,
    revisionRows: 0,
    revisions: [],
    changes: [],
    catalogue: INDICATORS,
    areaCells: "A1:A2",
  });
  return {
    grids,
    settings: SETTINGS,
    history: sheet("Scorecard history", gridOf(written)),
    month,
    now: on("2017-06-12") as Day,
    publish: { by: "", on: on("2017-06-12") as Day, unready: "leave a draft" },
  };
}

const scorecardOf = (grids: readonly Grid[], history: readonly HistoryEntry[], month?: Month) =>
  atOnce(makeScorecardInSteps(inputOf(grids, history, month)));

const comparators = ({ figures }: Scorecard) => figures.map(({ comparator }) => comparator.text);

describe("the sample month without one of its files", function () {
  this.timeout(60_000);
  let whole: Scorecard;
  let grids: readonly Grid[];
  let history: readonly HistoryEntry[];

  before(async () => {
    grids = await sampleHandedInOnce();
    whole = scorecardOf(grids, []);
    const earlier = monthsUpTo((MAY_17 - 1) as Month, 6);
    history = earlier.flatMap((month) => scorecardOf(grids, [], month).newHistory);
  });

  it("with all of them nothing is wanting, and everything is recorded", () => {
    expect(whole.returns.all.every(({ status }) => status === "received")).to.equal(true);
    expect(whole.newHistory.length).to.be.greaterThan(100);
  });

  for (const [file, area, said] of FILES) {
    it(`${file}: it is named before and after the build, its area shows nothing, no figure is recorded`, () => {
      const without = grids.filter(({ source }) => source.file !== file);
      const before = atOnce(readWithReturnsInSteps(inputOf(without, [])));
      const sentence = `Without ${said}: nothing of May 2017 is recorded as published.`;
      expect(returnsSentence(before.returns)).to.equal(sentence);
      const scorecard = scorecardOf(without, []);
      expect(returnsSentence(scorecard.returns)).to.equal(sentence);
      expect(scorecard.newHistory).to.deep.equal([]);
      const named = scorecard.issues.filter(({ list }) => list === "Returns").length;
      expect(named, "data issues that name it").to.equal(area === null ? 0 : 3);
      for (const { indicator, columns, rows, ratings, trend, series } of scorecard.figures) {
        const concerned = area === null ? indicator.number <= 11 : indicator.number >= 12;
        if (!concerned) continue;
        const at = columns.findIndex(({ label }) => label === area);
        if (at >= 0)
          for (const { row, cells } of rows)
            expect(cells[at]?.text, `${indicator.number} ${row.label}`).to.equal("n/a");
        expect([ratings[1], trend, series.some(({ value }) => value !== null)], String(indicator.number)).to.deep.equal(
          [ratings[1] === "No target" ? "No target" : "No data", "No data", false],
        );
      }
      comparators(scorecard).forEach((text, at) => {
        expect(["n/a", comparators(whole)[at]], String(at + 1)).to.include(text);
      });
    });

    it(`${file}: comparators are right where the months before were published`, () => {
      const scorecard = scorecardOf(
        grids.filter(({ source }) => source.file !== file),
        history,
      );
      const known = area === null ? [12, 13, 14] : [1, 2, 3, 4, 6, 12, 13, 14];
      for (const number of known)
        expect(comparators(scorecard)[number - 1], String(number)).to.equal(comparators(whole)[number - 1]);
    });
  }
});
