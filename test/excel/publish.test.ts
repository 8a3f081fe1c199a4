import { expect } from "chai";
import { CommentaryInDoubt, publishCopy } from "../../src/excel/publish";
import { doubtKey } from "../../src/scorecard/disclosure/commentary-answers";
import { named } from "../support/small-book";
import { builtLists } from "../support/lists-book";

describe("the copy for publication", () => {
  it("has values and words only, no small count, and nothing that gives one away", async () => {
    const { workbook, host, first } = await builtLists();
    const name = await publishCopy(first, {}, "all checked");
    host.calculate();
    expect(name).to.equal("Public May-17");
    const copy = workbook.sheet(name)!;
    expect(copy.formulas.size).to.equal(0);
    // A chart without a month that may be shown is not drawn.
    expect(copy.charts.map((chart) => chart.name))
      .to.include("Copy chart 1")
      .and.not.include("Copy chart 5");
    expect(workbook.names.some(({ range }) => range.includes("Public"))).to.equal(false);
    expect(copy.value(2, 0)).to.contain("Counts below 5 are shown as <5");
    const start = copy.values.findIndex((row) => row[0] === "1  Number of unallocated cases (open >7 days)");
    // What the charts draw stands right of the printed columns.
    const printed = (at: number) => copy.values[at]!.slice(0, 8);
    const row = printed(start + 2);
    expect(row[0]).to.equal("Unallocated (open >7 days)");
    // City 5; EAST and SOUTH have 3 and 2; nought is shown.
    for (const cell of row.slice(1))
      expect(
        typeof cell === "number" ? cell >= 5 || cell === 0 : ["<5", "c", "n/a"].includes(String(cell)),
        String(cell),
      ).to.equal(true);
    const percent = printed(start + 4);
    row.forEach((cell, column) => {
      if (cell === "<5") expect(percent[column]).to.be.oneOf(["c", "–"]);
    });
    expect(
      copy.values
        .flat()
        .every((cell) => typeof cell !== "number" || cell >= 5 || (cell > 0 && cell < 1) || cell === 0 || cell === 1),
    ).to.equal(true);
  });

  it("asks about commentary that names what is withheld, writes nothing meanwhile, and takes out what it is told to", async () => {
    const { workbook, host, first } = await builtLists();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    const words = "All is well. Three waited in EAST. We wrote to both.";
    workbook.sheet("Scorecard May-17")!.setValue(box.top, box.left, words);
    const doubts = await publishCopy(first, {}, new Map()).then(
      () => [],
      (error: unknown) => (error instanceof CommentaryInDoubt ? error.doubts : []),
    );
    expect(doubts).to.deep.equal([{ indicator: 1, sentence: "Three waited in EAST.", finds: ["Three", "EAST"] }]);
    expect(workbook.sheet("Public May-17")).to.equal(undefined);
    const key = doubtKey(doubts[0]!);
    await publishCopy(first, {}, new Map([[key, "take out"]]));
    host.calculate();
    const shown = () => workbook.sheet("Public May-17")!.values.flat().join("\n");
    expect(shown()).to.contain("All is well. We wrote to both.").and.not.contain("Three waited");
    expect(workbook.sheet("Scorecard May-17")!.value(box.top, box.left)).to.equal(words);
    await publishCopy(first, {}, new Map([[key, "leave"]]));
    expect(shown()).to.contain(words);
  });
});
