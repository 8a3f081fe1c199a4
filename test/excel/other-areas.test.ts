import { expect } from "chai";
import { CASES, builtLists, refresh } from "../support/lists-book";
import { fill, named } from "../support/small-book";
import { on } from "../support/tiny";

describe("other areas", () => {
  it("lay the sheet out again, for as many as there are, with commentary and typed-over figures in their places", async () => {
    const { workbook, host, card } = await builtLists();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    card.setValue(box.top, box.left, "Kept.");
    const table = named(workbook, "SC_2017_05_I01_Table");
    card.setValue(table.top, table.left + 4, 99);
    const settings = workbook.sheet("Scorecard settings")!;
    const first = settings.values.findIndex((row) => row[8] === "Other Citywide Teams");
    ["WEST", "NORTH"].forEach((area, at) => {
      settings.setValue(first + 1 + at, 8, area);
      settings.setValue(first + 1 + at, 10, 50_000);
    });
    fill(workbook.sheet("Cases")!, [...CASES, ["C99", "WEST", on("2017-05-02"), "A", null]]);
    workbook.touch();
    const { typedOver, changes } = await refresh();
    expect(
      changes.map(({ key, row, column, before, after }) => `${key.indicator} ${row}, ${column}: ${before} → ${after}`),
    )
      .to.include("1 Total number of open cases, May-17: 27 → 28")
      .and.to.satisfy((told: string[]) => told.every((each) => !/WEST|NORTH/.test(each)));
    host.calculate();
    const now = named(workbook, "SC_2017_05_I01_Table");
    const labels = card.values[now.top - 1]!.slice(1, 9);
    expect(labels).to.deep.equal([
      "Prev. 6 months average",
      "May-17",
      "EAST",
      "NWC",
      "SOUTH",
      "DCSC",
      "Other Citywide Teams",
      "WEST",
    ]);
    expect(card.value(now.top - 1, 9)).to.equal("NORTH");
    expect(card.value(now.top + 1, 8)).to.equal(1);
    expect(typedOver.map(({ column, typed }) => `${column} ${typed}`)).to.deep.equal(["SOUTH 99"]);
    expect(card.value(now.top, now.left + 4)).to.equal(99);
    const words = named(workbook, "SC_2017_05_I01_Commentary");
    expect(card.value(words.top, words.left)).to.equal("Kept.");
    for (const [key] of card.formulas) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      expect(["#REF!", "#CARD?", "#VALUE!"]).to.not.include(card.value(row, column));
    }
    // From then on it is refreshed in place.
    expect((await refresh()).changes).to.deep.equal([]);
  });
});
