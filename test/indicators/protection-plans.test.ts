import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { month } from "../../src/calendar/month";
import { monthOf, on, settings, sheet, table } from "../support/tiny";

const COUNT = "No of CPP";
const RATE = "Rate per 10K";
const plans = (...rows: CellValue[][]) => [
  sheet("CP plans", [["Child ID", "Area", "Start date", "End date"], ...rows]),
];
const plan = (start: string | null, end: string | null, child = "C1", area = "EAST"): CellValue[] => [
  child,
  area,
  start === null ? null : on(start),
  end === null ? null : on(end),
];

describe("5. children with a protection plan", () => {
  const CASES: [string, CellValue[], string][] = [
    ["started on the last day", plan("2017-05-31", null), "1"],
    ["started the day after", plan("2017-06-01", null), "0"],
    ["ended on the last day: not open at its end", plan("2017-01-01", "2017-05-31"), "0"],
    ["ended the day after", plan("2017-01-01", "2017-06-01"), "1"],
    ["no start: open since always", plan(null, null), "1"],
  ];
  for (const [given, row, expected] of CASES)
    it(given, () => {
      expect(table(5, plans(row)).text(COUNT)).to.equal(expected);
    });

  it("a child with two plans counts once", () => {
    expect(table(5, plans(plan("2017-01-01", null), plan("2017-03-01", null))).text(COUNT)).to.equal("1");
  });

  const TWO = "The child is on two plans at the same time.";
  const SAME = "The same plan stands in another row.";
  const PAIRS: [string, CellValue[], CellValue[], string[]][] = [
    ["on one day", plan("2017-01-01", "2017-03-02"), plan("2017-03-01", null), [TWO]],
    ["one after the other", plan("2017-01-01", "2017-03-01"), plan("2017-03-01", null), []],
    ["of two children", plan("2017-01-01", null), plan("2017-01-01", null, "C2"), []],
    ["in two areas", plan("2017-01-01", null), plan("2017-01-01", null, "C1", "SOUTH"), [TWO]],
    ["in identical rows", plan("2017-01-01", null), plan("2017-01-01", null), [SAME]],
  ];
  for (const [given, one, other, expected] of PAIRS)
    it(`two plans ${given}: ${expected.length === 0 ? "no issue" : "an issue"}`, () => {
      const found = table(5, plans(one, other)).issues.map(({ cell, problem }) => `${cell} ${problem}`);
      expect(found).to.deep.equal(expected.map((problem) => `A3 ${problem}`));
    });

  it("the rate is per 10,000 of the areas that have a population; an area without shows “-”", () => {
    const found = table(5, plans(plan("2017-01-01", null, "C1", "EAST"), plan("2017-01-01", null, "C2", "DCSC")));
    expect(found.figure(RATE).value).to.equal((2 / (106296 + 108950 + 68654)) * 10_000);
    expect(found.figure(RATE, "EAST").value).to.equal((1 / 106296) * 10_000);
    expect(found.text(RATE, "DCSC")).to.equal("-");
    const none = settings().areas.map((area) => ({ ...area, population: null }));
    expect(table(5, plans(plan("2017-01-01", null)), { settings: settings({ areas: none }) }).text(RATE)).to.equal("-");
  });

  const COMPARED: [string, string, string][] = [
    ["2017-05", "Mar-17", "1"],
    ["2017-04", "Mar-17", "1"],
    ["2017-03", "Mar-16", "0"],
  ];
  for (const [iso, label, value] of COMPARED) {
    it(`in ${iso} it is compared with the end of ${label}`, () => {
      const found = table(5, plans(plan("2016-06-01", null), plan("2016-01-01", "2016-02-01", "C2")), {
        month: monthOf(iso),
      });
      expect(found.found.columns[0]?.label).to.equal(label);
      expect(found.text(COUNT, "previous")).to.equal(value);
    });
  }

  it("a setting names another month", () => {
    const indicators = new Map(settings().indicators).set(5, {
      target: null,
      tolerance: null,
      nationalAverage: null,
      baseline: month(2016, 12),
    });
    const found = table(5, plans(plan("2016-06-01", null), plan("2016-01-01", "2016-02-01", "C2")), {
      settings: settings({ indicators }),
    });
    expect(found.found.columns[0]?.label).to.equal("Dec-16");
    expect(found.text(COUNT, "previous")).to.equal("1");
  });

  it("has no rating; its trend says up or down", () => {
    const found = table(5, plans(plan("2017-04-01", null), plan("2016-01-01", "2016-02-01", "C2")));
    expect(found.rating()).to.equal("No target");
    expect(found.found.trend).to.equal("Up");
  });
});
