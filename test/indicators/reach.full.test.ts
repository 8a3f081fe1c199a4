import { expect } from "chai";
import fc from "fast-check";
import { after, month, shortMonth } from "../../src/calendar/month";
import type { IndicatorFigures } from "../../src/scorecard/figures";
import { steadyCouncil, type Steady } from "../support/steady";
import { figuresOf } from "../support/steady-figures";

/** None: what is open and nothing that ended, or a list without a row. */
const CUTS = [0, 1, 6, 12, 24, 36, 84];
/** Every number of the tables and charts that is not what it always was, in words. */
function changes({ figures }: Steady, found: readonly IndicatorFigures[]): string[] {
  return found.flatMap(({ indicator, rows, series, rated, month: asked }) => {
    const own = figures[indicator.number] ?? {};
    const differs = (key: string, value: number | null, times: number, where: string) => {
      const right = own[key];
      if (value === null || right === undefined || Math.abs(value - right * times) < 1e-9) return [];
      return [`${indicator.number} ${key} ${where} of ${shortMonth(asked)}: ${value}, not ${right * times}`];
    };
    const ofTable = rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ value }, at) =>
        at > 1
          ? []
          : differs(
              row.key,
              value,
              at === 0 && indicator.comparator.kind === "cumulative" ? 6 : 1,
              at === 0 ? "before" : "month",
            ),
      ),
    );
    return [
      ...ofTable,
      ...series.flatMap(({ month: shown, value }) => differs(rated.row.key, value, 1, shortMonth(shown))),
    ];
  });
}

describe("a council in which nothing changes", () => {
  it("shows a flat line or n/a, however its lists are cut and whichever month is asked for", () => {
    const cuts = fc.array(fc.constantFrom(...CUTS), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: -14, max: 3 }),
        cuts,
        (seed, start, later, chosen) => {
          const council = steadyCouncil(after(month(2016, 1), start), seed);
          const found = figuresOf(council, chosen, after(council.last, later));
          expect(changes(council, found)).to.deep.equal([]);
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(120_000);
});
