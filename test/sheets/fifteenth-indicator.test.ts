import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { buildScorecard } from "../../src/excel/build";
import { surveyLists } from "../../src/excel/survey";
import { ExcelHost } from "../../src/host/host";
import { WorkbookModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import { INDICATORS } from "../../src/indicators/catalogue";
import { defineIndicator, listOf, withoutList } from "../../src/indicators/define-indicator";
import { ALL_MONTHS } from "../../src/indicators/counting/month-set";
import { tally } from "../../src/indicators/counting/tally";
import { cases } from "../../src/lists/cases";
import { evidenceFor } from "../../src/scorecard/evidence";
import type { CellValue } from "../../src/workbook/grid";
import { agreedTexts } from "../support/agreement";
import { PUBLISH } from "../support/card";
import { EVERY_LIST, MAY_17, on } from "../support/tiny";

/** A fifteenth indicator, known to no other file. */
const casesClosed = defineIndicator({
  number: 15,
  title: "Cases on the list, whenever",
  shortTitle: "Cases on the list",
  definition: ["Every row of the list of cases, in every month."],
  why: "It shows that an indicator is one file.",
  source: "This test.",
  direction: "lower",
  lists: ["Cases"],
  areas: "city",
  comparator: { kind: "average" },
  measures: { rows: "Rows of the list of cases" },
  rows: {
    rows: { label: "On the list", kind: "count", measure: "rows", format: "count" },
    rate: { label: "Rate per 10K", kind: "rate", measure: "rows", format: "whole" },
  },
  rated: "rows",
  target: 1,
  tolerance: 1,
  judgedBy: "values",
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window }) => {
    const list = listOf(lists, cases);
    if (list === undefined) return withoutList("Cases");
    return { measures: { rows: tally({ list, months: () => ALL_MONTHS }, window, 0) }, knows: () => true };
  },
});
const CATALOGUE = [...INDICATORS, casesClosed];

describe("a fifteenth indicator", () => {
  it("gets its block, settings row, definition, history and evidence from its declaration alone", async () => {
    const workbook = new WorkbookModel();
    const sheet = workbook.addSheet("Cases");
    const rows: CellValue[][] = [
      ["Child ID", "Area", "Referral date", "Allocated worker"],
      ["C1", "EAST", on("2017-01-01"), "A"],
      ["C2", "EAST", on("2017-05-01"), "A"],
    ];
    rows.forEach((row, down) => {
      row.forEach((cell, across) => {
        sheet.setValue(down, across, cell);
      });
    });
    const host = await ExcelHost.start(workbook);
    installOffice(host);
    const request = {
      month: MAY_17,
      now: on("2017-06-12") as Day,
      picked: [],
      catalogue: CATALOGUE,
      without: EVERY_LIST,
      publish: PUBLISH,
    };
    const { scorecard, sheet: name } = await buildScorecard(request);
    host.calculate();
    const texts = (of: string) => workbook.sheet(of)!.values.flat();
    expect(texts(name)).to.include("15  Cases on the list, whenever");
    expect(texts("Scorecard settings")).to.include("Cases on the list");
    expect(texts("Definitions")).to.include("Every row of the list of cases, in every month.");
    expect(texts("Scorecard history")).to.include("Rows of the list of cases");
    const evidence = evidenceFor(scorecard, { indicator: 15, row: "rows", column: "month" });
    expect(evidence?.parts.map(({ rows: behind }) => behind.map(({ sheetRow }) => sheetRow))).to.deep.equal([[2, 3]]);
    expect(scorecard.figures.at(-1)?.ratings[1]).to.equal("Amber");
    await agreedTexts(scorecard);
    // A second build finds everything in place, reads the history and the settings row, and changes nothing.
    const again = await buildScorecard(request);
    expect(again.changes).to.deep.equal([]);
    expect(again.scorecard.issues.filter(({ list }) => list === "Settings" || list === "History")).to.deep.equal([]);
    expect(again.scorecard.newHistory).to.deep.equal([]);
  }).timeout(60_000);

  it("is named where its list is missing", async () => {
    const workbook = new WorkbookModel();
    workbook.addSheet("Notes").setValue(0, 0, "Nothing here");
    installOffice(await ExcelHost.start(workbook));
    const { missing } = await surveyLists({
      month: MAY_17,
      now: on("2017-06-12") as Day,
      picked: [],
      mappings: new Map(),
      catalogue: CATALOGUE,
    });
    expect(missing.find(({ list }) => list === "Cases")?.indicators).to.include(15);
  });
});
