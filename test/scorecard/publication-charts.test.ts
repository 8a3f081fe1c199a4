import { expect } from "chai";
import { shortMonth } from "../../src/calendar/month";
import { LEAST_VALUES } from "../../src/scorecard/disclosure/withhold";
import { axisOf } from "../../src/sheets/scorecard/chart-axis";
import { parseRange } from "../../src/workbook/addresses";
import { roundAsDisplayed } from "../../src/workbook/number-formats";
import { gridOf } from "../support/plan-book";
import { copyOfFigures, numbersFrom } from "../support/public-months";
import {
  YEAR,
  chartedOn,
  everythingCharted,
  figuresOfYear,
  randomYear,
  recoveredOfYear,
  type SmallYear,
} from "../support/public-year";
import { MAY_17 } from "../support/tiny";

type MonthOfYear = SmallYear["months"][number];

const EVEN: MonthOfYear = {
  assessments: [
    [40, 10],
    [30, 12],
  ],
  plans: [20, 30],
  care: [
    [40, 9],
    [50, 11],
  ],
};

/** Two areas with large counts in every month but one. */
function yearWith(at: number, change: Partial<MonthOfYear>): SmallYear {
  return {
    areas: [
      { name: "North", population: 8_000 },
      { name: "West", population: 30_000 },
    ],
    months: YEAR.map((_, month) => (month === at ? { ...EVEN, ...change } : EVEN)),
  };
}

const copyIn = (year: SmallYear) => copyOfFigures(MAY_17, figuresOfYear(year)(MAY_17), year.areas.length);
/** The places of the gaps in the chart of the last month's copy. */
const gaps = (year: SmallYear, indicator: number) =>
  YEAR.flatMap((month, at) => (chartedOn(copyIn(year), month)(indicator) === null ? [at] : []));

/** Everything large in the last month; in the one before, or another, something small: its place among the thirteen. */
const EDGES: [string, number, SmallYear][] = [
  ["three on a plan in the whole city last month", 11, yearWith(11, { plans: [3, 0] })],
  [
    "three late in the whole city last month",
    11,
    yearWith(11, {
      assessments: [
        [40, 3],
        [30, 0],
      ],
    }),
  ],
  ["three on a plan in the first of thirteen months", 0, yearWith(0, { plans: [0, 3] })],
  [
    "three children alone in care last month, whom the rate and the row above it tell",
    11,
    yearWith(11, {
      care: [
        [40, 3],
        [50, 0],
      ],
    }),
  ],
];

/** Of one area two were late last month, which the city's ten tell whoever knows of the eight without an area. */
const ONE_AREA: SmallYear = {
  areas: [{ name: "North", population: 8_000 }],
  months: YEAR.map((_, at) => ({
    assessments:
      at === 11
        ? [
            [20, 2],
            [0, 8],
          ]
        : [[40, 10]],
    plans: [20],
    care: [[40, 9]],
  })),
};

describe("the charts of a copy for publication", () => {
  it("show every month, rounded, where nothing is small", () => {
    for (const indicator of [3, 5, 7]) expect(gaps(yearWith(0, {}), indicator)).to.deep.equal([]);
    expect(chartedOn(copyIn(yearWith(0, {})), MAY_17)(3)).to.equal(0.76);
  });

  for (const [given, at, year] of EDGES)
    it(`${given}: whoever has all copies and the charts works nothing out`, () => {
      expect(recoveredOfYear(year, LEAST_VALUES, { months: YEAR.slice(at, at + 1) })).to.deep.equal([]);
    });

  it("tell nothing of an area either where the city is large", () => {
    expect(recoveredOfYear(ONE_AREA, LEAST_VALUES, { months: YEAR.slice(11, 12) })).to.deep.equal([]);
  });

  it("have a gap at last month's small count, which this month's copy has no word of", () => {
    expect(gaps(yearWith(11, { plans: [3, 0] }), 5)).to.deep.equal([11]);
    expect(
      gaps(
        yearWith(11, {
          assessments: [
            [40, 3],
            [30, 0],
          ],
        }),
        3,
      ),
    ).to.deep.equal([11]);
  });

  it("have a gap at last month's large percentage where its own copy withholds it for an area's sake", () => {
    expect(gaps(ONE_AREA, 3)).to.deep.equal([11]);
  });

  it("have a gap at the month itself where the table withholds it", () => {
    expect(gaps(yearWith(12, { plans: [3, 0] }), 5)).to.deep.equal([12]);
  });

  it("hang on an axis that is made of what they show", () => {
    const year = yearWith(11, { plans: [3, 0] });
    const copy = copyIn(year);
    const figures = figuresOfYear(year)(MAY_17).find(({ indicator }) => indicator.number === 5)!;
    const chart = copy.charts.find(({ name }) => name === "Copy chart 5")!;
    const shown = figures.series.filter((_, at) => at !== 11);
    expect(chart.axis).to.deep.include(axisOf({ ...figures, series: shown }));
    expect(axisOf(figures)).to.not.deep.equal(axisOf({ ...figures, series: shown }));
  });

  it("draw on cells beside what is printed: months, values as displayed and targets, no formula and no other measure", () => {
    const year = randomYear(numbersFrom(2));
    const copy = copyIn(year);
    const printed = parseRange(copy.print!.area!)!;
    for (const { rated, indicator } of figuresOfYear(year)(MAY_17)) {
      const chart = copy.charts.find(({ name }) => name === `Copy chart ${indicator.number}`)!;
      const { top, left, bottom, right } = parseRange(chart.source)!;
      expect(left).to.be.greaterThan(printed.right);
      const [head, ...rows] = gridOf(copy)
        .slice(top, bottom + 1)
        .map((row) => row.slice(left));
      expect(head).to.deep.equal(["Month", rated.row.label, "Target"].slice(0, right - left + 1));
      expect(rows.map(([month]) => month)).to.deep.equal(YEAR.map(shortMonth));
      for (const value of rows.flatMap(([, ...values]) => values))
        if (value !== null) expect(roundAsDisplayed(Number(value), rated.row.format)).to.equal(value);
    }
  });

  it("would be seen through if they hid nothing", () => {
    const found = EDGES.filter(([, at, year]) => {
      const hidesNothing = { months: YEAR.slice(at, at + 1), chartedIn: everythingCharted(year) };
      return recoveredOfYear(year, LEAST_VALUES, hidesNothing).length > 0;
    });
    expect(found.map(([given]) => given))
      .to.include(EDGES[0]![0])
      .and.include(EDGES[2]![0]);
  });
});
