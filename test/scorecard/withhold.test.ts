import { expect } from "chai";
import { FactsGatherer } from "../../src/scorecard/disclosure/facts-gatherer";
import type { Shown, System } from "../../src/scorecard/disclosure/system";
import { recoverable, showingOf } from "../../src/scorecard/disclosure/withhold";

/** Counts in cells of their own, the last one their sum. */
function sumOf(...parts: number[]): System {
  const facts = new FactsGatherer();
  const total = parts.reduce((sum, part) => sum + part, 0);
  const counts = [...parts, total].map((value, at) =>
    facts.count(value, facts.cell({ loss: at < parts.length ? value + 10 : 1000, isCount: true })),
  );
  facts.sum(counts.slice(0, -1), counts.at(-1)!);
  return facts.system();
}

const SIGNS: Readonly<Record<Shown, string>> = { open: "open", small: "<5", withheld: "c" };

describe("what is withheld of counts and their sum", () => {
  const CASES: [string, number[], string[]][] = [
    ["nothing is small: nothing", [8, 9], ["open", "open", "open"]],
    ["nothing at all: nothing, for 0 is shown", [0, 0], ["open", "open", "open"]],
    ["one is small: it and the least of the others", [3, 20, 9], ["<5", "open", "c", "open"]],
    ["nought is shown, and does not help: the sum goes", [3, 0], ["<5", "open", "<5"]],
    ["three are small: they alone", [2, 3, 2], ["<5", "<5", "<5", "open"]],
    ["four and four are eight: two signs would tell, one does not", [4, 4], ["c", "<5", "open"]],
  ];
  for (const [given, parts, expected] of CASES)
    it(given, () => {
      const system = sumOf(...parts);
      const showing = showingOf(system);
      expect(showing.map((shown) => SIGNS[shown])).to.deep.equal(expected);
      expect(recoverable(system, showing)).to.deep.equal([]);
      expect(showingOf(system)).to.deep.equal(showing);
    });

  it("what each cell would tell by itself is found by the audit", () => {
    const system = sumOf(3, 20, 9);
    expect(recoverable(system, ["small", "open", "open", "open"])).to.deep.equal([0]);
    expect(recoverable(system, ["small", "withheld", "open", "open"])).to.deep.equal([]);
    expect(recoverable(system, ["open", "withheld", "withheld", "withheld"])).to.deep.equal([0]);
  });
});
