import { expect } from "chai";
import fc from "fast-check";
import { monthsUpTo } from "../../../src/calendar/month";
import {
  NO_MONTHS,
  afterFirstRun,
  endOfFirstRun,
  firstIndex,
  includes,
  isEmpty,
  monthWindow,
  union,
  type MonthSet,
} from "../../../src/indicators/counting/month-set";
import { MAY_17 } from "../../support/tiny";

/** As many months as a window can hold: the last of them is the edge of a run. */
const WINDOW = monthWindow(monthsUpTo(MAY_17, 30));
const indexes = fc.uniqueArray(fc.nat(29)).map((each) => each.sort((a, b) => a - b));

const setOf = (each: readonly number[]) =>
  each.reduce<MonthSet>((set, index) => union(set, WINDOW.only(index)), NO_MONTHS);

function runs(set: MonthSet): number[][] {
  const found: number[][] = [];
  for (let rest = set; !isEmpty(rest); rest = afterFirstRun(rest)) found.push([firstIndex(rest), endOfFirstRun(rest)]);
  return found;
}

describe("a set of months", () => {
  it("holds what was put into it", () => {
    fc.assert(
      fc.property(indexes, (each) => {
        const held = WINDOW.months.flatMap((_, index) => (includes(setOf(each), index) ? [index] : []));
        expect(held).to.deep.equal(each);
      }),
    );
  });

  it("is walked by its runs, each from its first month to the one after its last", () => {
    fc.assert(
      fc.property(indexes, (each) => {
        const starts = each.filter((index) => !each.includes(index - 1));
        const ends = each.filter((index) => !each.includes(index + 1)).map((index) => index + 1);
        expect(runs(setOf(each))).to.deep.equal(starts.map((start, at) => [start, ends[at]]));
      }),
    );
    expect(runs(setOf(WINDOW.months.map((_, index) => index)))).to.deep.equal([[0, 30]]);
  });
});
