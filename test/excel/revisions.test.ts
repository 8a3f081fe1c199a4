import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { revisionKey } from "../../src/scorecard/revisions";
import { CASES, builtLists, refresh } from "../support/lists-book";
import { fill } from "../support/small-book";
import { on } from "../support/tiny";

describe("history", () => {
  it("what was published stands; another value is listed as a revision with the reason, until it is accepted", async () => {
    const { workbook, host } = await builtLists();
    const history = workbook.sheet("Scorecard history")!;
    const at = history.values.findIndex((row) => row[2] === "Open cases" && row[3] === "City");
    expect(history.values[at]?.slice(4, 7)).to.deep.equal([27, "Lists", 30]);
    fill(workbook.sheet("Cases")!, [...CASES, ["C99", "EAST", on("2017-05-02"), "A", null]]);
    const { scorecard } = await refresh();
    host.calculate();
    const revision = scorecard.revisions.find(
      ({ entry }) => "measure" in entry && entry.measure === "open" && entry.place === "city",
    )!;
    expect([revision.entry.value, revision.now, revision.reason]).to.deep.equal([27, 28, "1 row was added to Cases."]);
    expect(history.values[at]?.[4]).to.equal(27);
    expect(history.values[4]?.slice(8, 15)).to.include.members([
      on("2017-05-01"),
      1,
      27,
      28,
      "1 row was added to Cases.",
    ]);

    const accepted = await refresh({ accept: new Set(scorecard.revisions.map(revisionKey)) });
    host.calculate();
    expect(accepted.scorecard.revisions).to.deep.equal([]);
    expect(history.values[at]?.slice(4, 7)).to.deep.equal([28, "Revision accepted 20 June 2017", 31]);
    expect((await refresh()).scorecard.revisions).to.deep.equal([]);
    host.calculate();
    expect(history.value(4, 8)).to.equal(null);
  });

  const REASONS: [string, (rows: CellValue[][]) => CellValue[][], string][] = [
    ["removed", (rows) => rows.slice(0, -2), "2 rows were removed from Cases."],
    [
      "changed",
      (rows) => rows.map((row, at) => (at === 2 ? [...row.slice(0, 4), on("2017-01-01")] : row)),
      "Rows of Cases were changed.",
    ],
  ];
  for (const [given, change, reason] of REASONS) {
    it(`tells rows ${given}`, async () => {
      const { workbook } = await builtLists();
      const cases = workbook.sheet("Cases")!;
      cases.values.length = 0;
      fill(cases, change(CASES));
      const { scorecard } = await refresh();
      expect(scorecard.revisions.map((each) => each.reason)).to.include(reason);
    });
  }
});
