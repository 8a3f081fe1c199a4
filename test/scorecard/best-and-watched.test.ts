import { expect } from "chai";
import fc from "fast-check";
import { MOST_NAMED, goingWell, toWatch, type Standing } from "../../src/scorecard/best-and-watched";

const standing = (indicator: number, more: Partial<Standing> = {}): Standing => ({
  indicator,
  rating: "Green",
  special: null,
  lead: 0,
  isProvisional: false,
  ...more,
});
const numbers = (found: readonly Standing[]) => found.map(({ indicator }) => indicator);

describe("the three best and the three to watch", () => {
  it("best are the Green ones, better than usual first, then by their lead in tolerances, then by number", () => {
    const all = [
      standing(1, { lead: 0.5 }),
      standing(2, { lead: 3 }),
      standing(3, { lead: 0.1, special: "better" }),
      standing(4, { lead: 3 }),
    ];
    expect(numbers(goingWell(all))).to.deep.equal([3, 2, 4]);
  });

  const NOT_BEST: readonly [string, Partial<Standing>][] = [
    ["Amber, though better than usual", { rating: "Amber", special: "better" }],
    ["Green and worse than usual", { special: "worse" }],
    ["provisional", { isProvisional: true, lead: 9 }],
    ["without a target and as usual", { rating: "No target", lead: null }],
    ["not known", { rating: "No data", lead: null }],
  ];
  for (const [name, more] of NOT_BEST)
    it(`not among the best: ${name}`, () => {
      expect(numbers(goingWell([standing(1, more)]))).to.deep.equal([]);
    });

  it("best is also what has no target and is better than usual", () => {
    expect(numbers(goingWell([standing(8, { rating: "No target", special: "better", lead: null })]))).to.deep.equal([
      8,
    ]);
  });

  it("to watch are Red, then Amber, then worse than usual, then other than usual without a good direction", () => {
    const all = [
      standing(5, { rating: "No target", special: "other than usual", lead: null }),
      standing(6, { special: "worse" }),
      standing(7, { rating: "Amber", lead: -0.9 }),
      standing(8, { rating: "Red", lead: -1.2 }),
    ];
    expect(numbers(toWatch(all))).to.deep.equal([8, 7, 6]);
    expect(numbers(toWatch(all.slice(0, 2)))).to.deep.equal([6, 5]);
  });

  it("of two Red ones the one that is worse than usual comes first, then the one that lags more", () => {
    const all = [
      standing(1, { rating: "Red", lead: -5 }),
      standing(2, { rating: "Red", lead: -2, special: "worse" }),
      standing(3, { rating: "Red", lead: -6, isProvisional: true }),
    ];
    expect(numbers(toWatch(all))).to.deep.equal([2, 3, 1]);
  });

  it("no indicator is both, none is named twice, and never more than three", () => {
    const any = fc.record({
      rating: fc.constantFrom<Standing["rating"]>("Green", "Amber", "Red", "No target", "No data"),
      special: fc.constantFrom<Standing["special"]>("better", "worse", "other than usual", null),
      lead: fc.option(fc.double({ min: -5, max: 5, noNaN: true })),
      isProvisional: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 14 }), (given) => {
        const all = given.map((each, at) => ({ ...each, indicator: at + 1 }));
        const named = [...numbers(goingWell(all)), ...numbers(toWatch(all))];
        expect(new Set(named).size).to.equal(named.length);
        expect(goingWell(all).length).to.be.at.most(MOST_NAMED);
        expect(toWatch(all).length).to.be.at.most(MOST_NAMED);
        const reds = all.filter(({ rating }) => rating === "Red").length;
        expect(toWatch(all).filter(({ rating }) => rating === "Red").length).to.equal(Math.min(reds, MOST_NAMED));
      }),
    );
  });
});
