import { INDICATORS } from "../../src/indicators/catalogue";
import { evidenceFor } from "../../src/scorecard/evidence";
import { findFigure } from "../../src/scorecard/find-figure";
import { always } from "../../src/settings/dated";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { areaCells } from "../../src/settings/area-cells";
import { firstPlaces } from "../../src/settings/settings-tables";
import { definitionsPlan } from "../../src/sheets/definitions-sheet";
import { evidencePlan } from "../../src/sheets/evidence-sheet";
import { historyPlan } from "../../src/sheets/history-sheet";
import { issuesPlan } from "../../src/sheets/issues-sheet";
import type { HistoryEntry } from "../../src/scorecard/history";
import type { PublishRequest } from "../../src/scorecard/publish-month";
import { rememberedReturns } from "../../src/scorecard/remember-returns";
import { returnsPlan } from "../../src/sheets/returns-sheet";
import { publicTables } from "../../src/scorecard/publication";
import { membersPlan } from "../../src/sheets/members/members-sheet";
import { publicPlan } from "../../src/sheets/public-sheet";
import { teamsPlan } from "../../src/sheets/teams-sheet";
import { workPlan } from "../../src/sheets/work-sheet";
import { listsOfWork } from "../../src/scorecard/exceptions/lists-of-work";
import { teamBook } from "../../src/scorecard/teams/team-book";
import { hasTeams, teamFigures } from "../../src/scorecard/teams/team-figures";
import { workerLines } from "../../src/scorecard/teams/worker-lines";
import { areaKey } from "../../src/workbook/figure-key";
import type { Day } from "../../src/calendar/day";
import type { Month } from "../../src/calendar/month";
import { readOpenData } from "../../src/benchmarks/read-open-data";
import { EMPTY_STORE } from "../../src/benchmarks/stored-benchmark";
import { takeIn } from "../../src/benchmarks/take-in";
import { benchmarksPlan } from "../../src/sheets/benchmarks-sheet";
import { neighbourModel, reReferrals } from "../support/open-data";
import type { ListName } from "../../src/lists/list";
import { SETTINGS_SHEET, workSheet } from "../../src/workbook/own-sheets";
import type { CellValue } from "../../src/workbook/grid";
import { PUBLISH, card, cardPlan } from "../support/card";
import { remembered, returnsFrom, supervisionsOf } from "../support/office-returns";
import { expectGolden } from "../support/golden-plan";
import { MAY_17, monthOf, on, settings, sheet } from "../support/tiny";

/** One of each kind: counts and a share, a rate with a baseline, means, a total without comparator, caseloads. */
const CATALOGUE = INDICATORS.filter(({ number }) => [1, 5, 9, 11, 13].includes(number));

const GRIDS = [
  sheet("Cases", [
    ["Child ID", "Area", "Team type", "Referral date", "Allocated worker", "Closed date"],
    ["C0", "EAST", "Assessment", on("2016-01-01"), "A", on("2016-02-01")],
    ["C1", "EAST", "Assessment", on("2016-01-01"), "A", on("2016-02-15")],
    ...Array.from({ length: 12 }, (_, at): CellValue[] => [
      `D${at}`,
      at % 3 === 0 ? "SOUTH" : "EAST",
      at % 2 === 0 ? "Assessment" : "Safeguarding",
      on("2016-06-01") + at * 20,
      at === 4 ? null : "A",
      null,
    ]),
  ]),
  sheet("CP plans", [
    ["Child ID", "Area", "Start date", "End date"],
    ["C0", "EAST", on("2016-01-01"), on("2016-05-01")],
    ["C1", "EAST", on("2016-01-01"), on("2016-05-15")],
    ["C2", "EAST", on("2017-01-01"), null],
    ["C3", "SOUTH", on("2017-04-10"), null],
  ]),
  sheet("Adoptions", [
    ["Child ID", "Placement order", "Matched", "Adoption order"],
    ["C4", on("2016-02-01"), on("2016-08-01"), on("2017-03-01")],
  ]),
  sheet("Caseloads", [
    ["Worker", "Qualified", "FTE", "Area", "Team type", "Apr-17", "May-17"],
    ["Ann", "Y", 1, "EAST", "Assessment", 14, 17],
    ["Bob", "Y", 0.5, "SOUTH", "Safeguarding", 9, 8],
  ]),
];
const SETTINGS = {
  ...settings(),
  areas: settings().areas.filter(({ name }) => name === "EAST" || name === "SOUTH"),
  showsLimits: true,
  completeFrom: new Map<ListName, Month>([["Adoptions", monthOf("2014-04")]]),
};
const HISTORY = [
  {
    month: monthOf("2017-04"),
    indicator: 1,
    measure: "open",
    place: areaKey("EAST"),
    value: 9,
    source: "Typed in",
    rows: null,
    sheetRow: null,
  },
];
const HISTORY_OF_MAY = { ...HISTORY[0]!, month: MAY_17 };
const scorecard = (publish?: PublishRequest, more: readonly HistoryEntry[] = []) =>
  card(GRIDS, {
    settings: SETTINGS,
    catalogue: CATALOGUE,
    history: [...HISTORY, ...more],
    ...(publish === undefined ? {} : { publish }),
  });

/** A month with something to do of most kinds. */
const WORK = card(
  [
    sheet("Cases", [
      ["Child ID", "Area", "Team", "Referral date", "Allocated worker", "Closed date"],
      ["C1", "EAST", "East Assessment", on("2017-05-02"), null, null],
      ["C2", "EAST", "East Assessment", on("2017-04-02"), "A", null],
      ["C3", "SOUTH", "South Safeguarding", on("2017-04-12"), null, null],
    ]),
    sheet("Assessments", [
      ["Child ID", "Area", "Team", "Start date", "Completed date"],
      ["C1", "EAST", "East Assessment", on("2017-04-05"), null],
      ["C2", "EAST", "East Assessment", on("2017-03-01"), on("2017-05-20")],
    ]),
    sheet("CP plans", [
      ["Child ID", "Area", "Start date", "End date"],
      ["C2", "EAST", on("2015-05-31"), null],
    ]),
    sheet("CP visits", [
      ["Child ID", "Visit date", "Child seen"],
      ["C2", on("2017-05-09"), "Yes"],
    ]),
    sheet("Supervision", [
      ["Worker", "Worker ID", "Area", "Team", "Start date", "Apr-17", "May-17"],
      ["Ann", "W1", "EAST", "East Assessment", on("2010-01-01"), "Y", "N"],
      ["Bob", "W2", "EAST", "East Care", on("2010-01-01"), "Y", "Y"],
    ]),
    sheet("Caseloads", [
      ["Worker", "Worker ID", "Qualified", "FTE", "Area", "Team", "May-17"],
      ["Ann", "W1", "Y", 0.8, "EAST", "East Assessment", 18],
    ]),
  ],
  { settings: { ...settings(), areas: SETTINGS.areas } },
);

describe("whole sheets, as checked in", () => {
  it("the scorecard", () => {
    expectGolden(
      "scorecard",
      cardPlan(scorecard(), {
        commentary: new Map([[1, "Two paragraphs.\n\nAll have a worker now."]]),
        lastCommentary: new Map([[1, "Last month's words."]]),
      }),
    );
  });

  it("the benchmarks", () => {
    const { store } = takeIn(EMPTY_STORE, readOpenData([reReferrals(2025), neighbourModel()]), "Ashby");
    expectGolden("benchmarks", benchmarksPlan(store, { list: 0, neighbours: 0, councils: 0 }));
  });

  it("the settings", () => {
    expectGolden("settings", settingsPlan(always(SETTINGS), CATALOGUE));
  });

  it("the history of a month, with a revision", () => {
    const { newHistory, newSettings, newPublication } = scorecard(PUBLISH);
    const { revisions } = scorecard(undefined, [HISTORY_OF_MAY]);
    expectGolden(
      "history",
      historyPlan({
        entries: newHistory,
        settings: newSettings,
        usedRows: null,
        revisionRows: 0,
        revisions,
        changes: [],
        publication: newPublication,
        catalogue: CATALOGUE,
        areaCells: areaCells(firstPlaces(), SETTINGS_SHEET),
      }),
    );
  });

  it("the data issues", () => {
    expectGolden("issues", issuesPlan(scorecard().issues, 0));
  });

  it("the definitions", () => {
    expectGolden("definitions", definitionsPlan(CATALOGUE));
  });

  it("the returns, with what is remembered", () => {
    const came = ["EAST", "NWC"].map((office) => supervisionsOf(office, 3));
    const records = ["EAST", "SOUTH"].map((office) => remembered(office, "Supervisions", 12));
    const returns = returnsFrom(came, {
      records,
      fileDates: new Map([["EAST office May-17.xlsx", on("2017-06-02") as Day]]),
    });
    const usedRows = { returns: 5, records: 4 };
    expectGolden("returns", returnsPlan({ returns, records: rememberedReturns(records, returns, null), usedRows }));
  });

  it("the evidence of a figure", () => {
    const evidence = evidenceFor(scorecard(), { indicator: 1, row: "unallocated", column: "month" });
    if (evidence === null) throw new Error("There is no such figure.");
    expectGolden("evidence", evidencePlan(evidence, 0));
  });

  it("the lists of work of an area", () => {
    const { settings: used } = WORK;
    const sections = listsOfWork(WORK).sectionsFor({ kind: "area", area: 0 });
    const name = workSheet(MAY_17, "EAST");
    expectGolden("work", workPlan({ name, month: MAY_17, place: "EAST", sections, areas: used.areas, usedRows: 60 }));
  });

  it("the teams and workers", () => {
    const { settings: used, figures, lists } = WORK;
    const book = teamBook(lists, used.teams);
    const indicators = figures
      .filter(({ indicator }) => hasTeams(indicator))
      .map((each) => ({
        figures: each,
        areas: used.areas.flatMap((_, area) => teamFigures(WORK, each, area, book) ?? []),
      }));
    const workers = workerLines(WORK);
    expectGolden("teams", teamsPlan({ name: "Teams May-17", month: MAY_17, indicators, workers, usedRows: 0 }));
  });

  it("the page for members", () => {
    const made = scorecard();
    const { month, figures, publication } = made;
    expectGolden(
      "members",
      membersPlan({
        month,
        figures,
        card: cardPlan(made),
        commentary: new Map([[1, "All have a worker now. Two paragraphs."]]),
        publication,
        without: "SOUTH",
        sinceLast: { month: monthOf("2017-04"), changed: 4 },
        benchmarks: new Map(),
      }),
    );
  });

  it("the copy for publication", () => {
    const { month, figures } = scorecard();
    expectGolden(
      "public",
      publicPlan({
        month,
        publication: "Draft",
        tables: publicTables(figures, (indicator) => (row, column) => {
          const cell = findFigure(figures, { indicator, row, column })?.cell;
          return cell?.value ?? cell?.text ?? "";
        }),
        areas: 2,
        commentary: new Map([[5, "Line one.\nLine two."]]),
      }),
    );
  });
});
