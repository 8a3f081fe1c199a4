import { expect } from "chai";
import { playYear } from "../../src/headless/play-year";

describe("a year", () => {
  it("of twelve months with edits, commentary, corrections and refreshes keeps every word and every published figure", async function () {
    this.timeout(400_000);
    const { months, words, figures, refreshes, missing } = await playYear(12, () => undefined);
    expect(missing).to.deep.equal([]);
    expect([months, words, refreshes]).to.deep.equal([12, 48, 24]);
    expect(figures).to.be.above(1000);
  });
});
