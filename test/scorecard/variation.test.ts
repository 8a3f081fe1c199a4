import { expect } from "chai";
import { after, monthsUpTo, type Month } from "../../src/calendar/month";
import type { JudgedBy } from "../../src/indicators/define-indicator";
import { variationOf, type Variation, type VariationSeries } from "../../src/scorecard/variation";
import { MAY_17 } from "../support/tiny";

type Values = readonly (number | null)[];

/** What is said of values that end in May 2017. */
function of(values: Values, judgedBy: JudgedBy = "values", more: Partial<VariationSeries> = {}): Variation {
  const months = monthsUpTo(MAY_17, values.length);
  return variationOf({
    judgedBy,
    direction: "higher",
    format: "count",
    points: values.map((value, at) => ({ month: months[at]!, value, of: null })),
    begins: [],
    target: null,
    ...more,
  });
}

/** Around 50 with a mean moving range of 2: limits at 44.68 and 55.32. */
const STEADY = [49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51];

describe("months judged by their values", () => {
  it("are usual within the limits", () => {
    const { word, rule, special, limits } = of([...STEADY, 49]);
    expect([word, rule, special.size]).to.deep.equal(["No real change", "usually 45 to 55", 0]);
    expect(limits.get(MAY_17)?.upper).to.be.closeTo(49.923 + 5.32, 0.001);
    expect(limits.size).to.equal(13);
  });

  const WORDS: [VariationSeries["direction"], string, string][] = [
    ["higher", "Better than usual", "Worse than usual"],
    ["lower", "Worse than usual", "Better than usual"],
    ["neither", "Higher than usual", "Lower than usual"],
  ];
  for (const [direction, up, down] of WORDS)
    it(`say ${up} and ${down} where ${direction} is better`, () => {
      const high = of([...STEADY, 70], "values", { direction });
      expect([high.word, high.special.get(MAY_17)]).to.deep.equal([up, up]);
      expect(of([...STEADY, 30], "values", { direction }).word).to.equal(down);
    });

  const RULES: [string, Values, string][] = [
    ["a point outside", [...STEADY, 70], "above the upper limit"],
    ["a run", [40, 52, 40, 52, 40, 45, 52, 51, 52, 51, 52, 51, 52], "seven months in a row above the mean of 48"],
    ["a rise", [53, 47, 53, 47, 53, 47, 48, 49, 50, 51, 52, 53, 54], "seven months rising"],
  ];
  for (const [given, values, rule] of RULES)
    it(`tell the rule: ${given}`, () => {
      expect(of(values).rule).to.contain(rule);
    });

  const NONE: [string, Values, string][] = [
    ["twelve months", STEADY, "from 13 months on; 12 so far"],
    ["a last month that is not known", [...STEADY, 50, null], "from 13 months on; 13 so far"],
    ["nothing known", [null, null], ""],
    ["no month", [], ""],
  ];
  for (const [given, values, rule] of NONE)
    it(`are not judged with ${given}`, () => {
      const found = of(values);
      expect([found.word, found.rule, found.assurance]).to.deep.equal([null, rule, null]);
    });
});

describe("what happens to few", () => {
  const CASES: [string, Values, string][] = [
    ["one case after none", [...Array<number>(12).fill(0), 1], "No real change"],
    ["three cases after none", [...Array<number>(12).fill(0), 4], "Worse than usual"],
    ["seven months without any", [2, 0, 1, 3, 0, 1, ...Array<number>(7).fill(0)], "No real change"],
    ["many cases after few", [1, 0, 2, 1, 0, 1, 2, 1, 0, 1, 2, 1, 30], "Worse than usual"],
  ];
  for (const [given, values, word] of CASES)
    it(`${given}: ${word}`, () => {
      expect(of(values, "values", { direction: "lower" }).word).to.equal(word);
    });

  const ONE_MISSED: [number, string][] = [
    [60, "No real change"],
    [600, "Worse than usual"],
  ];
  for (const [people, word] of ONE_MISSED)
    it(`one in a hundred missed of ${people} after none: ${word}`, () => {
      const points = monthsUpTo(MAY_17, 13).map((month, at) => ({ month, value: at === 12 ? 0.99 : 1, of: people }));
      expect(of([], "values", { points, format: "percent" }).word).to.equal(word);
    });
});

describe("limits that the settings let begin", () => {
  const begin = (from: Month, fixedUpTo: Month | null = null) => ({ indicator: 1, from, fixedUpTo, reason: "moved" });
  const twice = [...Array<number>(13).fill(20), ...STEADY, 49].map((value, at) => value + (at % 2));

  it("are those of their own months", () => {
    const found = of(twice, "values", { begins: [begin(after(MAY_17, -12))] });
    expect(found.word).to.equal("No real change");
    expect(found.limits.get(after(MAY_17, -13))?.mean).to.be.closeTo(20.46, 0.01);
    expect(found.limits.get(MAY_17)?.mean).to.be.closeTo(50.46, 0.01);
  });

  it("say nothing until thirteen of their months are known", () => {
    const found = of(twice, "values", { begins: [begin(after(MAY_17, -4))] });
    expect([found.word, found.rule]).to.deep.equal([null, "from 13 months on; 5 so far; limits since Jan-17 (moved)"]);
  });

  it("are fixed by the months of a baseline", () => {
    const first = after(MAY_17, -25);
    const found = of(twice, "values", { begins: [begin(first, after(first, 12))] });
    expect(found.limits.get(MAY_17)?.mean).to.be.closeTo(20.46, 0.01);
    expect([found.word, found.special.size]).to.deep.equal(["Better than usual", 13]);
  });

  it("that begin after the month are for later months", () => {
    expect(of([...STEADY, 49], "values", { begins: [begin(after(MAY_17, 1))] }).word).to.equal("No real change");
  });
});

describe("what is usual against the target", () => {
  const CASES: [number, "higher" | "lower", string][] = [
    [44, "higher", "Will usually meet the target"],
    [50, "higher", "May or may not meet the target"],
    [56, "higher", "Will not meet it unless something changes"],
    [56, "lower", "Will usually meet the target"],
    [50, "lower", "May or may not meet the target"],
    [44, "lower", "Will not meet it unless something changes"],
  ];
  for (const [target, direction, expected] of CASES)
    it(`${target}, ${direction} is better: ${expected}`, () => {
      expect(of([...STEADY, 49], "values", { target, direction }).assurance).to.equal(expected);
    });

  it("is not told of changes, and not where neither direction is better", () => {
    expect(of([...STEADY, 49], "changes", { target: 10 }).assurance).to.equal(null);
    expect(of([...STEADY, 49], "values", { target: 10, direction: "neither" }).assurance).to.equal(null);
  });
});

describe("levels, judged by their changes", () => {
  /** A level that drifts up steadily by one to three a month. */
  const drift = Array.from({ length: 13 }, (_, at) => 100 + 2 * at + (at % 2));

  it("are usual while they change as they do", () => {
    const found = of(drift, "changes", { direction: "neither" });
    expect([found.word, found.limits.size]).to.deep.equal(["No real change", 0]);
  });

  it("are not where the change is another", () => {
    const found = of([...drift, 200], "changes", { direction: "neither" });
    expect([found.word, found.rule.includes("+76 in the month")]).to.deep.equal(["Higher than usual", true]);
  });

  it("leave other months alone where one change is large", () => {
    const flat = Array.from({ length: 20 }, (_, at) => 100 + (at % 2));
    expect([...of([...flat, 40], "changes").special.keys()]).to.deep.equal([MAY_17]);
  });

  it("need the month before", () => {
    expect(of([...drift, null, 124], "changes").word).to.equal(null);
  });
});

describe("what adds up over the year, judged against the same month last year", () => {
  const of12 = (now: readonly [number, number] | null, then: readonly [number, number] | null) => {
    const months = monthsUpTo(MAY_17, 13);
    const shares = months.map((_, at) => (at === 0 ? then : at === 12 ? now : null));
    return variationOf({
      judgedBy: "last year",
      direction: "higher",
      format: "percent",
      points: shares.map((share, at) => ({
        month: months[at]!,
        value: share === null ? null : share[0] / share[1],
        of: share?.[1] ?? null,
      })),
      begins: [],
      target: 0.5,
    });
  };
  const CASES: [string, readonly [number, number] | null, readonly [number, number] | null, string | null, string][] = [
    ["as last year", [53, 100], [50, 100], "No real change", "50% in May-16: within chance"],
    ["better", [130, 200], [90, 200], "Better than usual", "45% in May-16: more than chance"],
    ["worse", [90, 200], [130, 200], "Worse than usual", "65% in May-16: more than chance"],
    ["few people", [19, 19], [1, 100], null, "1% in May-16: too few people to compare"],
    ["all then and now", [50, 50], [50, 50], "No real change", "100% in May-16: within chance"],
    ["no year ago", [53, 100], null, null, "no same month last year"],
    ["no now", null, [53, 100], null, ""],
  ];
  for (const [given, now, then, word, rule] of CASES)
    it(`${given}: ${word ?? "not judged"}`, () => {
      const found = of12(now, then);
      expect([found.word, found.rule, found.assurance]).to.deep.equal([word, rule, null]);
    });
});

it("rolling windows are not judged", () => {
  expect(of([...STEADY, 70], "none").word).to.equal(null);
});
