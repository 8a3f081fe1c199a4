import { expect } from "chai";
import { rowChanges } from "../../src/scorecard/row-changes";
import { contentsOf } from "../support/built-sample";
import { CASES, builtLists, refresh } from "../support/lists-book";
import { fill, open } from "../support/small-book";
import { on } from "../support/tiny";

describe("a refresh", () => {
  it("says figure by figure what changed, with the rows that made the difference, and on the sheet how many", async () => {
    const { workbook, host, card, first } = await builtLists();
    fill(workbook.sheet("Cases")!, [...CASES, ["C99", "EAST", on("2017-05-02"), null, null]]);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const again = await refresh();
    host.calculate();
    const texts = again.changes.map(
      ({ key, row, column, before, after }) => `${key.indicator} ${row}, ${column}: ${before} → ${after}`,
    );
    expect(texts).to.include("1 Total number of open cases, May-17: 27 → 28");
    expect(card.value(2, 0)).to.equal(
      `Refreshed 20 June 2017: ${again.changes.length} figures changed. Published without 10 lists.`,
    );
    const open = again.changes.find(({ row, column }) => row.startsWith("Total") && column === "EAST")!;
    expect(
      rowChanges(first.scorecard, again.scorecard, [open.key]).map(({ what, sheetRow }) => [what, sheetRow]),
    ).to.deep.include(["added", 32]);
    const unallocated = again.changes.find(({ row, column }) => row.startsWith("% of") && column === "EAST")!;
    expect(
      rowChanges(first.scorecard, again.scorecard, [unallocated.key]).map(
        ({ what, sheetRow }) => `${what} ${sheetRow}`,
      ),
    ).to.include.members(["added 32", "changed 2"]);
  });

  it("twice changes nothing the second time, and takes no write at all", async () => {
    const { workbook, host } = await builtLists();
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    await refresh();
    host.calculate();
    const before = contentsOf(workbook);
    let written = 0;
    const watching = await open(workbook, {
      before: () => {
        written++;
        return undefined;
      },
    });
    const again = await refresh({
      progress: ({ doing }) => {
        if (doing === "Counting") written = 0;
      },
    });
    watching.calculate();
    expect(again.changes).to.deep.equal([]);
    expect(contentsOf(workbook)).to.deep.equal(before);
    // What the sheets hold is read, and the looks of nothing are finished.
    expect(written).to.be.at.most(2);
  });

  it("takes at most six round trips of writing", async () => {
    const { workbook } = await builtLists();
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    let syncs = 0;
    await open(workbook, {
      before: () => {
        syncs++;
        return undefined;
      },
    });
    await refresh({
      progress: ({ doing }) => {
        if (doing === "Writing the figures") syncs = 0;
      },
    });
    expect(syncs).to.be.within(1, 6);
  });
});

describe("hidden rows", () => {
  it("are counted, and it is said how many they are", async () => {
    const { workbook } = await builtLists();
    workbook.sheet("Cases")!.hiddenRows.add(3).add(4);
    const { scorecard } = await refresh();
    expect(scorecard.surveys.find(({ list }) => list === "Cases")?.remark).to.equal("2 hidden rows are counted too");
    expect(scorecard.lists.get("Cases")?.length).to.equal(30);
  });
});

describe("charts", () => {
  it("show mean and limits when the settings say so", async () => {
    const { workbook, host, card } = await builtLists();
    const lines = () =>
      card.charts.find(({ series }) => series[0]?.name === "% Inside")?.series.map(({ name }) => name);
    expect(lines()).to.deep.equal(["% Inside", "Target"]);
    const settings = workbook.sheet("Scorecard settings")!;
    const row = settings.values.findIndex((cells) => cells.includes("Show ordinary variation in charts"));
    settings.setValue(row, settings.values[row]!.indexOf("Show ordinary variation in charts") + 1, "Yes");
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    await refresh();
    host.calculate();
    expect(lines()).to.deep.equal(["% Inside", "Target", "Mean", "Lower limit", "Upper limit"]);
  });
});
