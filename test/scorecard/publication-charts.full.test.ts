import { expect } from "chai";
import { shortMonth, type Month } from "../../src/calendar/month";
import { LEAST_VALUES } from "../../src/scorecard/disclosure/withhold";
import { gridOf } from "../support/plan-book";
import { copyOfFigures, numbersFrom } from "../support/public-months";
import { YEAR, chartedOn, figuresOfYear, randomYear, recoveredOfYear, type SmallYear } from "../support/public-year";
import { MAY_17 } from "../support/tiny";

const copyIn = (year: SmallYear) => copyOfFigures(MAY_17, figuresOfYear(year)(MAY_17), year.areas.length);

describe("charts of copies for publication under attack", () => {
  it("no count from 1 to 4 of any month can be worked out of all copies of many years and their charts", () => {
    for (let seed = 100; seed < 160; seed++)
      expect(recoveredOfYear(randomYear(numbersFrom(seed)), LEAST_VALUES), `seed ${seed}`).to.deep.equal([]);
  }).timeout(300_000);

  it("agree with each month's own copy: a sign there is a gap here, a number the same number", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const year = randomYear(numbersFrom(seed));
      const figuresIn = figuresOfYear(year);
      for (const month of YEAR) {
        const own = chartedOn(copyIn(year), month);
        const grid = gridOf(copyOfFigures(month, figuresIn(month), year.areas.length));
        for (const [indicator, row] of [
          [3, 3],
          [5, 0],
          [7, 0],
        ] as const) {
          const top = grid.findIndex(([first]) => String(first).startsWith(`${indicator}  `));
          const cell = grid[top + 2 + row]?.[2] ?? null;
          const told = `seed ${seed}, ${shortMonth(month)}, indicator ${indicator}`;
          if (typeof cell !== "number") expect(own(indicator), told).to.equal(null);
          else expect([cell, null], told).to.include(own(indicator));
        }
      }
    }
  }).timeout(60_000);

  it("and what is compared with: an average over a month that is a gap is withheld, which the months beside it would tell", () => {
    let withheld = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const year = randomYear(numbersFrom(seed));
      const figuresIn = figuresOfYear(year);
      const tableIn = (month: Month) => {
        const grid = gridOf(copyOfFigures(month, figuresIn(month), year.areas.length));
        const top = grid.findIndex(([first]) => String(first).startsWith("3  "));
        return grid.slice(top + 2, top + 6);
      };
      const { comparatorMonths } = figuresIn(MAY_17)[0]!;
      if (!comparatorMonths.some((month) => ["c", "<5"].includes(String(tableIn(month)[3]?.[2])))) continue;
      withheld++;
      for (const row of tableIn(MAY_17)) expect(row[1], `seed ${seed}`).to.be.oneOf(["c", "<5"]);
    }
    expect(withheld).to.be.greaterThan(0);
  }).timeout(60_000);
});
