import { expect } from "chai";
import fc from "fast-check";
import { rate, ratingExpression, type RatingPart } from "../../src/scorecard/rating";
import { trendExpression, type TrendPart } from "../../src/scorecard/trend";
import { figureExpression } from "../../src/scorecard/row-expressions";
import {
  allKnown,
  calculation,
  comparison,
  formulaOf,
  number,
  reference,
  round,
  sum,
  valueOf,
  when,
  word,
  type Expression,
} from "../../src/workbook/expressions";
import { cellAddress } from "../../src/workbook/addresses";
import type { Format } from "../../src/workbook/number-formats";
import type { PlanCell } from "../../src/workbook/sheet-plan";
import { SheetBuilder, formula } from "../../src/workbook/sheet-builder";
import { evaluated } from "../support/plan-book";

/** What a cell that a formula refers to may hold: a number, a blank, or a word. */
type Content = number | "" | "n/a";

/** An expression over the cells of its row, and what they hold. */
interface Trial {
  readonly expression: Expression<number, string>;
  readonly cells: readonly Content[];
}

/** Numbers as the scorecard has them: counts, shares of counts, and shares that lie on a half or beside it. */
const figures = fc.oneof(
  fc.nat(12),
  fc.nat(20_000),
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })).map(([part, whole]) => part / whole),
  fc.integer({ min: 0, max: 400 }).map((halves) => halves / 200),
  fc.nat(3000).map((halves) => halves / 2),
);
const contents: fc.Arbitrary<Content> = fc.oneof(
  { weight: 6, arbitrary: figures },
  { weight: 1, arbitrary: fc.constantFrom<Content>("", "n/a", 0) },
);
const formats = fc.constantFrom<Format>("count", "percent", "percent with a decimal", "whole");
const directions = fc.constantFrom("higher" as const, "lower" as const, "neither" as const);

/** An expression over parts as one over cells side by side. */
function over<P, W extends string>(
  expression: Expression<P, W>,
  index: (part: P) => number,
): Expression<number, string> {
  const change = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(change);
    if (each === null || typeof each !== "object") return each;
    const node = each as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === "to" ? index(value as P) : key === "of" && Array.isArray(value) ? value.map(index) : change(value),
      ]),
    );
  };
  return change(expression) as Expression<number, string>;
}

const RATING: RatingPart[] = ["value", "target", "tolerance"];
const TREND: TrendPart[] = ["value", "comparator"];
const MEASURES = ["part", "whole", "third"];
const rows = fc.constantFrom(
  { kind: "count", measure: "part" } as const,
  { kind: "share", measure: "part", among: "whole" } as const,
  { kind: "share", measure: "part", among: "whole", onlyWhereAny: true } as const,
  { kind: "rate", measure: "part" } as const,
  { kind: "mean", measure: "part", among: "whole" } as const,
  { kind: "total", measures: MEASURES } as const,
);

const trials: fc.Arbitrary<Trial> = fc.oneof(
  fc.record({
    expression: fc
      .tuple(directions, formats)
      .map(([direction, format]) => over(ratingExpression(direction, format), (part) => RATING.indexOf(part))),
    cells: fc.tuple(contents, contents, contents),
  }),
  fc.record({
    expression: formats.map((format) => over(trendExpression(format), (part) => TREND.indexOf(part))),
    cells: fc.tuple(contents, contents),
  }),
  fc.record({
    expression: fc
      .tuple(rows, fc.constantFrom("comparator" as const, "month" as const, "area" as const))
      .map(([row, column]) =>
        over(figureExpression({ ...row, key: "row", label: "Row", format: "count" }, column, 6), (part) =>
          part.kind === "measure" ? MEASURES.indexOf(part.measure) : part.kind === "population" ? 3 : part.at,
        ),
      ),
    cells: fc.array(contents, { minLength: 6, maxLength: 6 }),
  }),
);

/** What the formulas show, one row a trial. */
async function shown(all: readonly Trial[]): Promise<unknown[]> {
  const sheet = new SheetBuilder("Trials");
  const WIDTH = 8;
  all.forEach(({ expression, cells }, row) => {
    const held = Array.from({ length: WIDTH }, (_, column): PlanCell => {
      const cell = cells[column] ?? "";
      return typeof cell === "number" ? cell : cell === "" ? null : { text: cell };
    });
    sheet.block(row, 0, [[...held, formula(formulaOf(expression, (column) => cellAddress(row, column)))]]);
  });
  const cellAt = await evaluated(sheet.build());
  return all.map((_, row) => cellAt("Trials", cellAddress(row, WIDTH)) ?? "");
}

describe("an expression", () => {
  it("has the value that its formula shows: counts, shares, rates, means, totals, ratings, trends", async () => {
    const all = fc.sample(trials, { numRuns: 3000, seed: 20170531 });
    const results = await shown(all);
    all.forEach(({ expression, cells }, at) => {
      const value = valueOf(expression, (column) => {
        const cell = cells[column];
        return typeof cell === "number" ? cell : null;
      });
      const told = `${formulaOf(expression, (column) => cellAddress(0, column))} of ${JSON.stringify(cells)}`;
      if (typeof value === "number") expect(results[at], told).to.be.closeTo(value, Math.abs(value) * 1e-14 + 1e-14);
      else expect(results[at], told).to.equal(value);
    });
    expect(new Set(results.map((result) => (typeof result === "number" ? "number" : result))).size).to.be.above(10);
  }).timeout(120_000);

  const A = reference("A1");
  const B = reference("B1");
  const PRINTED: [string, Expression<string, string>, string][] = [
    ["a quotient", calculation(A, "/", B), "A1/B1"],
    ["brackets where they are needed", calculation(calculation(A, "-", B), "*", number(2)), "(A1-B1)*2"],
    ["a word with a quote", word('5" screen'), '"5"" screen"'],
    ["cells side by side as a range", sum(["A1", "B1", "C1"]), "SUM(A1:C1)"],
    ["cells one under the other as a range", sum(["A1", "A2", "A3"]), "SUM(A1:A3)"],
    ["cells apart one by one", sum(["A1", "C1", "D1"]), "SUM(A1,C1,D1)"],
    ["a number too small for plain digits", number(5e-7), "0.0000005"],
    ["a condition", when(allKnown("A1", "B1"), round(A, 2), word("n/a")), 'IF(COUNT(A1,B1)=2,ROUND(A1,2),"n/a")'],
    ["a comparison", when(comparison(A, "<=", B), word("in"), word("out")), 'IF(A1<=B1,"in","out")'],
  ];
  for (const [given, expression, printed] of PRINTED)
    it(`prints ${given}: ${printed}`, () => {
      expect(formulaOf(expression, (address) => address)).to.equal(printed);
    });

  it("rates what is displayed, whatever binary fraction is behind it", () => {
    expect(rate(0.26, 0.24, 0.02, "lower", "percent")).to.equal("Amber");
  });
});
