import { expect } from "chai";
import { benchmarkWords } from "../../../src/sheets/members/benchmark-words";

describe("what the page for members says of others", () => {
  const CASES: [string, number | null, number | null, "percent" | "whole", string][] = [
    ["halves go away from zero", 16.95, 22.75, "whole", "17 · 22.8"],
    ["a fraction that is stored as a little less", 16.75, 1.05, "whole", "16.8 · 1.1"],
    ["percentages", 0.2265, 0.213, "percent", "22.7% · 21.3%"],
    ["what is withheld", null, 15.25, "whole", "– · 15.3"],
  ];
  for (const [given, england, median, format, expected] of CASES)
    it(given, () => {
      expect(benchmarkWords({ england, neighbours: { median } }, format)).to.equal(expected);
    });

  it("nothing published", () => {
    expect(benchmarkWords(undefined, "whole")).to.equal("–");
    expect(benchmarkWords({ england: 3, neighbours: null }, "whole")).to.equal("3 · –");
  });
});
