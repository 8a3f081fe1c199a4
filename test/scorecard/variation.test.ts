import { expect } from "chai";
import { limitsOf, variationOf } from "../../src/scorecard/variation";

/** Around 50 with a mean moving range of 2: limits at 44.68 and 55.32. */
const STEADY = [49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49];

describe("ordinary variation", () => {
  it("has the limits of the worked example in NIST's e-Handbook of Statistical Methods (6.3.2.2, flow rates of ten batches)", () => {
    const { mean, lower, upper } = limitsOf([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
    expect(mean).to.be.closeTo(50.81, 0.001);
    // The handbook divides 3 by 1.128 where we take 2.66.
    expect(lower).to.be.closeTo(45.8159, 0.002);
    expect(upper).to.be.closeTo(55.8041, 0.002);
  });

  it("of a series of worked numbers", () => {
    const found = variationOf([...STEADY, 51])!;
    expect([found.mean, found.lower, found.upper, found.signal]).to.deep.equal([50, 50 - 5.32, 50 + 5.32, null]);
  });

  const SIGNALS: [string, number[], string | null][] = [
    ["a point outside above", [...STEADY, 70], "above the upper limit"],
    ["a point outside below", [...STEADY, 30], "below the lower limit"],
    [
      "six points running on one side",
      [40, 42, 40, 42, 40, 42, 47, 46, 47, 46, 47, 46],
      "6 months running above the mean",
    ],
    ["five points are not six", [40, 47, 40, 47, 40, 40, 40, 47, 46, 47, 46, 47], null],
    ["six points rising", [52, 49, 51, 53, 50, 52, 48, 49, 50, 51, 52, 53], "6 months rising"],
    ["six points falling", [48, 51, 49, 47, 50, 48, 53, 52, 51, 50, 49, 48], "6 months falling"],
    [
      "two of three near a limit",
      [49.5, 50.5, 49.5, 50.5, 49.5, 50.5, 49.5, 50.5, 49.5, 53, 52.5, 53],
      "two of three months near the upper limit",
    ],
    ["one near a limit is ordinary", [49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 50, 54.5], null],
    ["no variation at all", Array<number>(12).fill(7), null],
  ];
  for (const [given, values, signal] of SIGNALS)
    it(`${given}: ${signal ?? "ordinary"}`, () => {
      expect(variationOf(values)?.signal).to.equal(signal);
    });

  const NONE: [string, (number | null)[]][] = [
    ["with eleven months", STEADY],
    ["where the last month is not known", [...STEADY, 50, null]],
    ["with nothing", []],
  ];
  for (const [given, values] of NONE)
    it(`says nothing ${given}`, () => {
      expect(variationOf(values)).to.equal(null);
    });

  it("leaves out months that are not known", () => {
    expect(variationOf([null, ...STEADY, 51])?.mean).to.equal(50);
  });
});
