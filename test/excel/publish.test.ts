import { expect } from "chai";
import { publishCopy } from "../../src/excel/publish";
import { builtLists } from "../support/lists-book";

describe("the copy for publication", () => {
  it("has values and words only, no small count, and nothing that gives one away", async () => {
    const { workbook, host, first } = await builtLists();
    const name = await publishCopy(first, {}, "all checked");
    host.calculate();
    expect(name).to.equal("Public May-17");
    const copy = workbook.sheet(name)!;
    expect(copy.formulas.size).to.equal(0);
    expect(workbook.names.some(({ range }) => range.includes("Public"))).to.equal(false);
    expect(copy.value(2, 0)).to.contain("Counts below 5 are shown as <5");
    const start = copy.values.findIndex((row) => row[0] === "1  Number of unallocated cases (open >7 days)");
    const row = copy.values[start + 2]!;
    expect(row[0]).to.equal("Unallocated (open >7 days)");
    // City 5; EAST and SOUTH have 3 and 2; nought is shown.
    for (const cell of row.slice(1))
      expect(
        typeof cell === "number" ? cell >= 5 || cell === 0 : ["<5", "c", "n/a"].includes(String(cell)),
        String(cell),
      ).to.equal(true);
    const percent = copy.values[start + 4]!;
    row.forEach((cell, column) => {
      if (cell === "<5") expect(percent[column]).to.be.oneOf(["c", "–"]);
    });
    expect(
      copy.values
        .flat()
        .every((cell) => typeof cell !== "number" || cell >= 5 || (cell > 0 && cell < 1) || cell === 0 || cell === 1),
    ).to.equal(true);
  });
});
