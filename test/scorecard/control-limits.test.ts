import { expect } from "chai";
import { firmLimitsOf, limitsOf } from "../../src/scorecard/control-limits";

/** The twenty values of the tests of NHSRplotthedots (ptd_spc_standard: R's rnorm(20) with the seed 123). */
const TWENTY = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
  -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
  0.7013559, -0.47279141,
];

describe("the limits of ordinary variation", () => {
  const PUBLISHED: [string, number[], { mean: number; lower: number; upper: number }, number][] = [
    [
      "NIST's e-Handbook of Statistical Methods, 6.3.2.2 (flow rates of ten batches; it divides 3 by 1.128 where we take 2.66)",
      [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
      { mean: 50.81, lower: 45.8159, upper: 55.8041 },
      0.002,
    ],
    ["NHSRplotthedots, ptd_spc_standard", TWENTY, { mean: 0.1416238, lower: -3.01138, upper: 3.294627 }, 0.000001],
    [
      "NHSRplotthedots, ptd_spc_standard, with an outlier that is not screened, as in the Excel tools of Making Data Count",
      TWENTY.map((value, at) => (at === 14 ? 10 : value)),
      { mean: 0.6694159, lower: -4.596625, upper: 5.935457 },
      0.000001,
    ],
    [
      "NHSRplotthedots, “Deviations from Excel defaults”, as in the Excel tools of Making Data Count",
      [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1],
      { mean: 1.94, lower: -3.06, upper: 6.95 },
      0.005,
    ],
  ];
  for (const [source, values, expected, within] of PUBLISHED)
    it(`are those of ${source}`, () => {
      const found = limitsOf(values);
      expect(found?.mean).to.be.closeTo(expected.mean, within);
      expect(found?.lower).to.be.closeTo(expected.lower, within);
      expect(found?.upper).to.be.closeTo(expected.upper, within);
    });

  it("take no moving range across a gap", () => {
    // 10 to 12 and 20 to 22: ranges of 2, and none of 8 or 10.
    expect(limitsOf([10, 12, null, 20, 22])).to.deep.equal({ mean: 16, lower: 16 - 5.32, upper: 16 + 5.32 });
  });

  const FIRM: [string, (number | null)[], boolean][] = [
    ["thirteen points", Array<number>(13).fill(5), true],
    ["twelve points", Array<number>(12).fill(5), false],
    ["thirteen points and gaps at the ends", [null, ...Array<number>(13).fill(5), null], true],
    ["thirteen points with two gaps between", [1, 2, 3, 4, null, 5, 6, 7, 8, null, 9, 10, 11, 12, 13], true],
    [
      "thirteen points, no two of them side by side",
      Array.from({ length: 25 }, (_, at) => (at % 2 ? null : at)),
      false,
    ],
    ["nothing", [], false],
  ];
  for (const [given, points, isFirm] of FIRM)
    it(`${isFirm ? "are firm" : "are not firm"} with ${given}`, () => {
      expect(firmLimitsOf(points) !== null).to.equal(isFirm);
    });

  it("of values that never move lie on the mean", () => {
    expect(firmLimitsOf(Array<number>(13).fill(7))).to.deep.equal({ mean: 7, lower: 7, upper: 7 });
  });
});
