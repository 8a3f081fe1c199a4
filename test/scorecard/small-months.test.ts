import { expect } from "chai";
import { shortMonth } from "../../src/calendar/month";
import { findFigure } from "../../src/scorecard/find-figure";
import { publicTables } from "../../src/scorecard/publication";
import { table, monthOf, on, sheet } from "../support/tiny";

const MONTHS = ["2016-11", "2016-12", "2017-01", "2017-02", "2017-03", "2017-04", "2017-05"];

/** What the copy shows before the month's column, where so many assessments were inside and outside in each month. */
function comparators(months: readonly (readonly [number, number])[]): (string | number)[] {
  const rows = months.flatMap(([inside, outside], at) => {
    const done = on(`${MONTHS[at] ?? ""}-10`);
    return Array.from({ length: inside + outside }, (_, each) => [
      `${at} ${each}`,
      "EAST",
      done - (each < inside ? 5 : 300),
      done,
    ]);
  });
  const { found } = table(3, [sheet("Assessments", [["Child ID", "Area", "Start date", "Completed date"], ...rows])]);
  const [shown] = publicTables([found], (indicator) => (row, column) => {
    const cell = findFigure([found], { indicator, row, column })?.cell;
    return cell?.value ?? cell?.text ?? "";
  });
  return shown!.cells.map(([first]) => first ?? "");
}

describe("what a copy for publication compares with", () => {
  const even = MONTHS.map((): [number, number] => [40, 10]);

  it("is shown, rounded, where no month had a small count", () => {
    expect(comparators(even)).to.deep.equal([40, 10, 50, 0.8]);
    expect(comparators([[41, 10], ...even.slice(1)])).to.deep.equal([40, 10, 50, 0.8]);
  });

  MONTHS.slice(0, 6).forEach((month, at) => {
    it(`is withheld where ${shortMonth(monthOf(month))} had three outside: the other months' copies would tell them`, () => {
      expect(comparators(even.map((each, other) => (other === at ? [40, 3] : each)))).to.deep.equal([
        "c",
        "c",
        "c",
        "c",
      ]);
    });
  });

  it("is shown where the month itself has a small count, which no average holds", () => {
    expect(comparators([...even.slice(0, 6), [40, 3]])).to.deep.equal([40, 10, 50, 0.8]);
  });

  it("is shown where a month had none outside", () => {
    expect(comparators([[40, 0], ...even.slice(1)])).to.deep.equal([40, 8, 48, 0.83]);
  });
});
