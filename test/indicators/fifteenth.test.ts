import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { buildScorecard } from "../../src/excel/build";
import { ExcelHost } from "../../src/host/host";
import { WorkbookModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import { INDICATORS } from "../../src/indicators/catalogue";
import { knownMonths, ofAnyMeasure } from "../../src/indicators/counting/known-months";
import { RowIssues } from "../../src/indicators/counting/row-issues";
import { tally } from "../../src/indicators/counting/tally";
import { defineIndicator, listOf, withoutList } from "../../src/indicators/define-indicator";
import { referrals } from "../../src/lists/referrals";
import { evidenceFor } from "../../src/scorecard/evidence";
import { DEFINITIONS_SHEET, HISTORY_SHEET, ISSUES_SHEET, SETTINGS_SHEET } from "../../src/workbook/own-sheets";
import { MAY_17, on, sheet } from "../support/tiny";

/** Known to this file alone. */
const newReferrals = defineIndicator({
  number: 15,
  title: "Referrals received in the month",
  shortTitle: "Referrals in the month",
  definition: ["Referrals dated in the month, each row of the list by itself."],
  why: "It says how much comes in at the front door.",
  source: "An invented source.",
  direction: "lower",
  lists: ["Referrals"],
  areas: "city",
  comparator: { kind: "average" },
  measures: { received: "Referrals received" },
  rows: { received: { label: "Received", kind: "count", measure: "received", format: "count" } },
  rated: "received",
  target: 3,
  tolerance: 1,
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window }) => {
    const list = listOf(lists, referrals);
    if (list === undefined) return withoutList("Referrals");
    const { referred } = list.columns;
    const issues = new RowIssues();
    const report = issues.of(list);
    for (let row = 0; row < list.length; row++) {
      if (referred.isBlank(row)) report(row, "referred", "Received on no day.", "Not counted as received.");
    }
    return {
      measures: { received: tally({ list, months: (row) => window.containing(referred.day(row)) }, window, 0) },
      ...ofAnyMeasure(knownMonths(list)),
      issues: issues.all(),
    };
  },
});

describe("a fifteenth indicator, defined in one file", () => {
  const workbook = new WorkbookModel();
  const textOf = (name: string): string =>
    workbook
      .sheet(name)!
      .values.map((row) => row.join("|"))
      .join("\n");

  it("gets its block, settings row, definition, history, issues and evidence", async function () {
    this.timeout(20_000);
    workbook.addSheet("Notes");
    const host = await ExcelHost.start(workbook);
    installOffice(host);
    const list = sheet("Referrals", [
      ["Child ID", "Referral date"],
      ["C1", on("2017-05-10")],
      ["C2", on("2017-05-31")],
      ["C3", on("2017-04-03")],
      ["C4", "soon"],
      ["C5", on("2017-05-30")],
    ]);
    const { scorecard, sheet: name } = await buildScorecard({
      month: MAY_17,
      now: on("2017-06-12") as Day,
      picked: [{ ...list, source: { file: "referrals.xlsx", sheet: "Referrals" } }],
      catalogue: [...INDICATORS, newReferrals],
    });
    host.calculate();

    expect(textOf(name)).to.contain(newReferrals.title);
    expect(scorecard.figures.at(-1)?.rows[0]?.cells[1]?.text).to.equal("3");
    expect(scorecard.figures.at(-1)?.ratings[1]).to.equal("Green");
    expect(textOf(SETTINGS_SHEET)).to.match(/15\|Referrals in the month\|3\|1/);
    expect(textOf(DEFINITIONS_SHEET)).to.contain("each row of the list by itself");
    expect(textOf(HISTORY_SHEET)).to.contain("Referrals received");
    const evidence = evidenceFor(scorecard, { indicator: 15, row: "received", column: "month" });
    expect(evidence?.parts[0]?.rows.map(({ sheetRow }) => sheetRow)).to.deep.equal([2, 3, 6]);
    expect(textOf(ISSUES_SHEET)).to.contain("Received on no day.");
  });
});
