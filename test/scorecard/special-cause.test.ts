import { expect } from "chai";
import fc from "fast-check";
import type { Limits } from "../../src/scorecard/control-limits";
import { signalsOf, type Signal, type SignalRule } from "../../src/scorecard/special-cause";

/** Two thirds of the way to the limits are 44 and 56. */
const LIMITS: Limits = { mean: 50, lower: 41, upper: 59 };
const ALL: ReadonlySet<SignalRule> = new Set(["outside", "trend", "near", "run"]);

/** What the last point signals: "outside +", "run -", "" for nothing. */
function last(points: readonly (number | null)[], limits = LIMITS): string {
  return said(signalsOf(points, limits, ALL).at(-1) ?? null);
}

function said(signal: Signal | null): string {
  return signal === null ? "" : `${signal.rule} ${signal.side > 0 ? "+" : "-"}`;
}

describe("what a point signals", () => {
  const CASES: [string, (number | null)[], string][] = [
    ["above the upper limit", [50, 59.01], "outside +"],
    ["on the upper limit", [50, 59], ""],
    ["below the lower limit", [50, 40.99], "outside -"],
    ["seven in a row above the mean", [49, 51, 52, 51, 52, 51, 52, 51], "run +"],
    ["six in a row above the mean", [49, 51, 52, 51, 52, 51, 52], ""],
    ["seven in a row with one on the mean", [51, 52, 51, 50, 51, 52, 51], ""],
    ["seven in a row below the mean", [49, 48, 49, 48, 49, 48, 49], "run -"],
    ["seven in a row with a month not known between", [51, 52, 51, null, 52, 51, 52, 51], ""],
    ["seven points rising", [47, 48, 49, 50, 51, 52, 53], "trend +"],
    ["six points rising", [50, 48, 49, 50, 51, 52, 53], ""],
    ["seven points rising with two the same", [47, 48, 49, 49, 51, 52, 53], ""],
    ["seven points falling", [53, 52, 51, 50, 49, 48, 47], "trend -"],
    ["two of three beyond two thirds, the third above the mean", [50, 57, 51, 57], "near +"],
    ["two of three beyond two thirds, the third below the mean", [50, 57, 49, 57], ""],
    ["two of three beyond two thirds, the third on the mean", [50, 57, 50, 57], ""],
    ["two of three beyond two thirds, and not the last one", [50, 57, 57, 51], ""],
    ["two near opposite limits", [50, 57, 43], ""],
    ["one of three beyond two thirds", [50, 51, 52, 57], ""],
    ["two thirds of the way exactly", [50, 51, 56, 56], ""],
    ["two of three near the lower limit", [50, 43, 43, 49.9].reverse(), ""],
    ["three near the lower limit", [50, 43, 49, 43], "near -"],
    ["a point that is not known", [51, 52, 51, 52, 51, 52, 51, null], ""],
    ["no point", [], ""],
  ];
  for (const [given, points, expected] of CASES)
    it(`${given}: ${expected === "" ? "nothing" : expected}`, () => {
      expect(last(points)).to.equal(expected);
    });

  it("is nothing where values never move", () => {
    expect(last(Array<number>(13).fill(7), { mean: 7, lower: 7, upper: 7 })).to.equal("");
  });

  it("marks all of a run, and of two of three those that are near", () => {
    const run = signalsOf([49, 51, 52, 51, 52, 51, 52, 51, 49], LIMITS, ALL);
    expect(run.map(said)).to.deep.equal(["", ...Array<string>(7).fill("run +"), ""]);
    expect(signalsOf([49, 57, 51, 57, 49], LIMITS, ALL).map(said)).to.deep.equal(["", "near +", "", "near +", ""]);
  });

  it("is the same as told naively, of any series", () => {
    const point = fc.option(fc.integer({ min: 38, max: 62 }), { freq: 12 });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), (points) => {
        expect(signalsOf(points, LIMITS, ALL).map(said)).to.deep.equal(points.map((_, at) => naive(points, at)));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Each rule written out once more, over every window that has the point in it. */
function naive(points: readonly (number | null)[], at: number): string {
  const p = points[at];
  if (p === null || p === undefined) return "";
  if (p > 59) return "outside +";
  if (p < 41) return "outside -";
  const windows = (length: number): number[][] => {
    const found: number[][] = [];
    for (let from = 0; from + length <= points.length; from++) {
      const window = points.slice(from, from + length);
      if (from <= at && at < from + length && !window.includes(null)) found.push(window as number[]);
    }
    return found;
  };
  for (const w of windows(7)) {
    if ([1, 2, 3, 4, 5, 6].every((i) => w[i]! > w[i - 1]!)) return "trend +";
    if ([1, 2, 3, 4, 5, 6].every((i) => w[i]! < w[i - 1]!)) return "trend -";
  }
  for (const w of windows(3)) {
    if (p > 56 && w.every((v) => v > 50) && w.filter((v) => v > 56).length > 1) return "near +";
    if (p < 44 && w.every((v) => v < 50) && w.filter((v) => v < 44).length > 1) return "near -";
  }
  for (const w of windows(7)) {
    if (w.every((v) => v > 50)) return "run +";
    if (w.every((v) => v < 50)) return "run -";
  }
  return "";
}
