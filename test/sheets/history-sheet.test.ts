import { expect } from "chai";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { HistoryEntry } from "../../src/scorecard/history";
import type { Day } from "../../src/calendar/day";
import type { Month } from "../../src/calendar/month";
import { acceptance, changesOfAccepting, changesOfUndoing } from "../../src/scorecard/history-changes";
import type { PublicationRows } from "../../src/scorecard/publish-month";
import { readHistory } from "../../src/scorecard/read-history";
import type { Revision } from "../../src/scorecard/revisions";
import { areaKey } from "../../src/workbook/figure-key";
import { historyPlan, type HistorySheetInput } from "../../src/sheets/history-sheet";
import { planCells } from "../../src/workbook/plan-cells";
import { gridOf } from "../support/plan-book";
import { monthOf, sheet } from "../support/tiny";

const entry = (more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  month: monthOf("2017-05"),
  indicator: 1,
  measure: "open",
  place: "city",
  value: 27,
  source: "Lists",
  rows: 30,
  sheetRow: null,
  ...more,
});
const revision = (of: HistoryEntry, now: number): Revision => ({
  entry: of,
  isPublished: true,
  month: of.month,
  indicator: of.indicator,
  label: "Open cases",
  now,
  rows: 31,
  cause: { kind: "list", list: "Cases", more: 1, now: 31 },
  reason: "1 row was added to Cases.",
});
const plan = (more: Partial<HistorySheetInput>) =>
  historyPlan({
    entries: [],
    usedRows: 20,
    revisionRows: 0,
    revisions: [],
    changes: [],
    catalogue: INDICATORS,
    areaCells: "A1:A9",
    ...more,
  });
const addresses = (of: ReturnType<typeof plan>) => [...planCells(of).keys()];

const publicationOfPlan = (month: Month, on: Day): PublicationRows => ({
  publications: [{ month, on, by: "A. Name" }],
  sizes: [{ month, list: "Supervisions", place: areaKey("EAST"), rows: 192 }],
});

describe("the history sheet", () => {
  it("gets new rows under those that are there, and nothing else", () => {
    const written = plan({ entries: [entry(), entry({ measure: "unallocated" })] });
    const own = addresses(written).filter((address) => /^[A-G]\d+$/.test(address));
    expect(own.every((address) => ["21", "22"].includes(address.replace(/\D/g, "")))).to.equal(true);
    expect(planCells(written).get("C21")).to.deep.equal({ text: "Open cases" });
    expect(planCells(written).get("D21")).to.deep.equal({ text: "City" });
    expect(written.validations).to.deep.equal([]);
  });

  it("that is there and has nothing new is left alone", () => {
    expect(addresses(plan({ usedRows: 4 }))).to.deep.equal([]);
  });

  it("lists revisions beside it and blanks what an earlier, longer list said", () => {
    const cells = planCells(plan({ usedRows: 7, revisionRows: 3, revisions: [revision(entry({ sheetRow: 4 }), 28)] }));
    expect(["I5", "J5", "M5", "N5", "O5"].map((cell) => cells.get(cell))).to.deep.equal([
      42856,
      1,
      27,
      28,
      { text: "1 row was added to Cases." },
    ]);
    expect(["I6", "O7"].map((cell) => cells.get(cell))).to.deep.equal([null, null]);
    expect(cells.has("A5")).to.equal(false);
  });

  it("an accepted revision takes the place of what was published, in its row, and leaves the list", () => {
    const accepted = acceptance(revision(entry({ sheetRow: 9 }), 28), "Revision accepted 12 June 2017");
    const cells = planCells(plan({ usedRows: 12, revisionRows: 1, changes: changesOfAccepting([accepted]) }));
    expect(["E10", "F10", "G10"].map((cell) => cells.get(cell))).to.deep.equal([
      28,
      { text: "Revision accepted 12 June 2017" },
      31,
    ]);
    expect(cells.get("I5")).to.equal(null);
  });

  it("an acceptance that is taken back gives its row what stood there, and blanks one that was not published", () => {
    const revised = acceptance(revision(entry({ sheetRow: 9 }), 28), "Revision accepted 12 June 2017");
    const added = acceptance({ ...revision(entry(), 28), isPublished: false }, "Revision accepted 12 June 2017");
    const recorded = [{ ...revised.is, sheetRow: 11 }];
    const back = planCells(plan({ usedRows: 12, changes: changesOfUndoing([revised], recorded) }));
    expect(["E12", "F12", "G12"].map((cell) => back.get(cell))).to.deep.equal([27, { text: "Lists" }, 30]);
    const gone = planCells(plan({ usedRows: 12, changes: changesOfUndoing([added], recorded) }));
    expect(["A12", "C12", "E12", "G12"].map((cell) => gone.get(cell))).to.deep.equal([null, null, null, null]);
    // What somebody has changed since is left alone.
    expect(changesOfUndoing([revised], [{ ...revised.is, value: 29, sheetRow: 11 }])).to.deep.equal([]);
  });

  it("says who published the month, when, and with how many rows, in rows that are no figure's", () => {
    const on = 42900 as Day;
    const month = monthOf("2017-05");
    const written = plan({
      publication: publicationOfPlan(month, on),
    });
    const row = (number: number) =>
      ["A", "B", "C", "D", "E", "F"].map((column) => planCells(written).get(`${column}${number}`));
    expect(row(21)).to.deep.equal([42856, null, { text: "Published" }, null, on, { text: "A. Name" }]);
    expect(row(22)).to.deep.equal([
      42856,
      null,
      { text: "Rows of Supervisions" },
      { text: "EAST" },
      192,
      { text: "Returns" },
    ]);
    const read = readHistory(
      sheet("Scorecard history", gridOf(plan({ usedRows: null, publication: publicationOfPlan(month, on) }))),
      { date1904: false, lastYear: 2027 },
      INDICATORS,
    );
    expect(read).to.deep.equal({
      entries: [],
      settings: [],
      issues: [],
      ...publicationOfPlan(month, on),
    });
  });

  it("that is new asks for the numbers of the catalogue", () => {
    const few = INDICATORS.slice(0, 2);
    const { message, rule } = plan({ usedRows: null, catalogue: few }).validations[0]!;
    expect([message, rule]).to.deep.equal(["The number of an indicator, 1 to 2.", { kind: "number", min: 1, max: 2 }]);
  });
});
