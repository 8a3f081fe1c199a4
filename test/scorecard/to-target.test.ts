import { expect } from "chai";
import fc from "fast-check";
import { monthsUpTo } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { paceSentence } from "../../src/scorecard/pace";
import { leastToTarget, toTargetOf, type Missing } from "../../src/scorecard/to-target";
import { displayText } from "../../src/workbook/number-formats";
import { MAY_17 } from "../support/tiny";

const NOTHING_SPECIAL = { word: null, special: new Map() } as const;

/** What indicator `number` is told to miss with these parts in May, and this target. */
function distance(number: number, parts: readonly number[], target: number | null): string | null {
  const indicator = INDICATORS.find((each) => each.number === number)!;
  const [part = 0, whole = 1] = parts;
  const value = parts.length === 1 ? part : whole === 0 ? null : part / whole;
  const point = { month: MAY_17, target, population: null, parts, value };
  return toTargetOf({ indicator, settings: { target }, points: [point], variation: NOTHING_SPECIAL })?.distance ?? null;
}

describe("how far a target is", () => {
  const CASES: [number, readonly number[], number | null, string | null][] = [
    [1, [5], 0, "5 fewer unallocated cases"],
    [1, [1], 0, "1 fewer unallocated case"],
    [1, [0], 0, null],
    [2, [300, 1000], 0.24, "56 fewer re-referrals"],
    [3, [80, 100], 0.85, "5 more assessments inside 45 working days"],
    // 84.5% is displayed as 85%.
    [3, [844, 1000], 0.85, "1 more assessment inside 45 working days"],
    [3, [845, 1000], 0.85, null],
    [4, [17, 20], 0.9, "1 more child seen"],
    [6, [80, 100], 0.9, "10 more children visited"],
    [7, [1735], 1670, "65 fewer children in care"],
    [8, [50, 100], 0.6, "10 more care leavers in employment, education or training"],
    [12, [69, 100], 0.83, "supervise 14 more"],
    [13, [8000, 450], 16, "576 fewer cases"],
    [14, [150, 600], 0.15, "58 agency posts made permanent, or 68 fewer agency posts"],
    [14, [3, 3], 0.15, "3 agency posts made permanent"],
    [12, [0, 0], 0.83, null],
    [12, [69, 100], null, null],
    [9, [300], 271, null],
    [5, [900], 800, null],
  ];
  for (const [number, parts, target, expected] of CASES)
    it(`of ${number} with ${parts.join(" of ")}, target ${target ?? "none"}: ${expected ?? "nothing"}`, () => {
      expect(distance(number, parts, target)).to.equal(expected);
    });

  it("is the least number that makes the displayed value meet the target, tried one by one", () => {
    const asked: fc.Arbitrary<Missing> = fc
      .record({
        denominator: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 4 }),
        numerator: fc.integer({ min: 0, max: 400 }),
        moves: fc.constantFrom("numerator" as const, "both" as const),
        direction: fc.constantFrom("higher" as const, "lower" as const),
        points: fc.integer({ min: 0, max: 100 }),
      })
      .map(({ denominator, numerator, moves, direction, points }) => ({
        numerator: denominator === null ? numerator : Math.min(numerator, denominator),
        denominator,
        moves: direction === "higher" || denominator === null ? "numerator" : moves,
        target: denominator === null ? points : points / 100,
        direction,
        format: denominator === null ? "count" : "percent",
      }));
    fc.assert(
      fc.property(asked, (missing) => {
        expect(leastToTarget(missing)).to.equal(oneByOne(missing));
      }),
      { numRuns: 1500 },
    );
  });
});

/** Each number in turn, by what the sheet would print. */
function oneByOne({ numerator, denominator, moves, target, direction, format }: Missing): number | null {
  for (let by = 0; by <= 1000; by++) {
    const moved = direction === "higher" ? numerator + by : numerator - by;
    const whole = moves === "both" && denominator !== null ? denominator - by : denominator;
    if (moved < 0 || whole === 0 || (whole !== null && moved > whole)) return null;
    const printed = Number(displayText(moved / (whole ?? 1), format).replace(/[%,]/g, ""));
    const wanted = format === "percent" ? Math.round(target * 100) : target;
    if (direction === "higher" ? printed >= wanted : printed <= wanted) return by;
  }
  return null;
}

describe("when a target is met at this pace", () => {
  const months = monthsUpTo(MAY_17, 13);
  const pace = (
    values: readonly (number | null)[],
    target: number,
    direction: "higher" | "lower" = "higher",
    word: "Better than usual" | "Worse than usual" | "No real change" = "Better than usual",
  ) =>
    paceSentence(
      values.map((value, at) => ({ month: months[at]!, value })),
      { word, special: new Map() },
      target,
      direction,
    );
  const rising = Array.from({ length: 13 }, (_, at) => 0.6 + at / 100);
  const wavy = rising.map((value, at) => value + (at % 2 === 0 ? 0.01 : -0.01));

  const CASES: [string, string | null, string | null][] = [
    ["a straight line", pace(rising, 0.75), "at this pace met in Aug-17"],
    [
      "a falling one where less is better",
      pace(
        rising.map((value) => 1 - value),
        0.25,
        "lower",
      ),
      "at this pace met in Aug-17",
    ],
    ["one with a spread", pace(wavy, 0.75), "at this pace met in Aug-17 (Jul-17 to Oct-17)"],
    [
      "months between that are not known",
      pace(
        rising.map((value, at) => (at === 5 ? null : value)),
        0.75,
      ),
      "at this pace met in Aug-17",
    ],
    ["no real change", pace(rising, 0.75, "higher", "No real change"), null],
    ["a change for the worse", pace(rising, 0.75, "higher", "Worse than usual"), null],
    ["a line that goes the other way", pace([...rising].reverse(), 0.75), null],
    ["a level line", pace(Array<number>(13).fill(0.5), 0.75), null],
    ["more than two years ahead", pace(rising, 0.97), null],
    ["two years ahead", pace(rising, 0.96), "at this pace met in May-19"],
    [
      "a line that is there already",
      pace(
        rising.map((value, at) => (at === 12 ? 0.7 : value + 0.1)),
        0.75,
      ),
      "at this pace met in Jun-17",
    ],
    [
      "five months",
      pace(
        rising.map((value, at) => (at < 8 ? null : value)),
        0.75,
      ),
      null,
    ],
  ];
  for (const [given, said, expected] of CASES)
    it(`${given}: ${expected ?? "nothing is said"}`, () => {
      expect(said).to.equal(expected);
    });

  it("runs through the months of the change, where they are enough", () => {
    const values = [...Array<number>(6).fill(0.5), ...Array.from({ length: 7 }, (_, at) => 0.6 + at / 50)];
    const special = new Map(months.slice(6).map((month) => [month, "Better than usual" as const]));
    const points = values.map((value, at) => ({ month: months[at]!, value }));
    expect(paceSentence(points, { word: "Better than usual", special }, 0.78, "higher")).to.equal(
      "at this pace met in Aug-17",
    );
  });
});
