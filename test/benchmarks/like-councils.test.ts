import { expect } from "chai";
import fc from "fast-check";
import { compareWith } from "../../src/benchmarks/like-councils";

describe("the place among neighbours", () => {
  const NEIGHBOURS = [10, 20, 30, 40];

  for (const [direction, own, place] of [
    ["lower", 5, 1],
    ["lower", 20, 2],
    ["lower", 45, 5],
    ["higher", 45, 1],
    ["higher", 40, 1],
    ["higher", 5, 5],
    ["neither", 35, 2],
    ["neither", 45, 1],
  ] as const)
    it(`${own} where ${direction} is better: ${place} of 5`, () => {
      expect(compareWith(NEIGHBOURS, own, direction)).to.deep.equal({
        median: 25,
        lowest: 10,
        highest: 40,
        place,
        of: 5,
      });
    });

  it("is not known where the council's own value is withheld; those of the neighbours are", () => {
    expect(compareWith([10, null, 30], null, "lower")).to.deep.equal({
      median: 20,
      lowest: 10,
      highest: 30,
      place: null,
      of: 2,
    });
  });

  it("is nothing where no neighbour has a value", () => {
    expect(compareWith([null, null], 5, "lower")).to.equal(null);
    expect(compareWith([], 5, "lower")).to.equal(null);
  });

  it("agrees with counting and sorting them naively", () => {
    const value = fc.option(fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 10 }),
        value,
        fc.constantFrom("higher" as const, "lower" as const, "neither" as const),
        (neighbours, own, direction) => {
          const known = neighbours.filter((each) => each !== null);
          const compared = compareWith(neighbours, own, direction);
          if (known.length === 0) {
            expect(compared).to.equal(null);
            return;
          }
          const sorted = [...known].sort((a, b) => a - b);
          const middle = sorted.length / 2;
          const median =
            sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
          expect(compared?.median).to.be.closeTo(median, 1e-9);
          expect([compared?.lowest, compared?.highest]).to.deep.equal([Math.min(...known), Math.max(...known)]);
          if (own === null) {
            expect(compared?.place).to.equal(null);
            expect(compared?.of).to.equal(known.length);
            return;
          }
          // In order from the best, the place is where the first equal value stands.
          const all = [...known, own].sort((a, b) => (direction === "lower" ? a - b : b - a));
          expect(compared?.place).to.equal(all.indexOf(own) + 1);
          expect(compared?.of).to.equal(all.length);
        },
      ),
    );
  });
});
