import { expect } from "chai";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { HistoryEntry } from "../../src/scorecard/history";
import type { Revision } from "../../src/scorecard/revisions";
import { historyPlan, type HistorySheetInput } from "../../src/sheets/history-sheet";
import { planCells } from "../../src/workbook/plan-cells";
import { monthOf } from "../support/tiny";

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
  month: of.month,
  indicator: of.indicator,
  label: "Open cases",
  now,
  rows: 31,
  reason: "1 row was added to Cases.",
});
const plan = (more: Partial<HistorySheetInput>) =>
  historyPlan({
    entries: [],
    usedRows: 20,
    revisionRows: 0,
    revisions: [],
    accepted: [],
    acceptedSource: "Revision accepted 12 June 2017",
    catalogue: INDICATORS,
    areaCells: "A1:A9",
    ...more,
  });
const addresses = (of: ReturnType<typeof plan>) => [...planCells(of).keys()];

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
    const accepted = revision(entry({ sheetRow: 9 }), 28);
    const cells = planCells(plan({ usedRows: 12, revisionRows: 1, revisions: [accepted], accepted: [accepted] }));
    expect(["E10", "F10", "G10"].map((cell) => cells.get(cell))).to.deep.equal([
      28,
      { text: "Revision accepted 12 June 2017" },
      31,
    ]);
    expect(cells.get("I5")).to.equal(null);
  });

  it("that is new asks for the numbers of the catalogue", () => {
    const few = INDICATORS.slice(0, 2);
    const { message, rule } = plan({ usedRows: null, catalogue: few }).validations[0]!;
    expect([message, rule]).to.deep.equal(["The number of an indicator, 1 to 2.", { kind: "number", min: 1, max: 2 }]);
  });
});
