import { expect } from "chai";
import fc from "fast-check";
import { CHART_ROW, flowPages, type FlowPart } from "../../../src/sheets/scorecard/page-flow";
import { cardPlan, card } from "../../support/card";
import { sampleMonth } from "../../support/sample-month";
import { settings } from "../../support/tiny";
import { parseRange } from "../../../src/workbook/addresses";
import { pageSize, pointsOnPage } from "../../../src/workbook/print-scale";
import { columnPoints } from "../../../src/workbook/column-points";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";

const ROOM = 1000;
const part = (top: number, height: number, chartRows = 12): FlowPart => ({ top, height, chartRows });

/** The heights of a plan's rows as Excel would have them; later ones hold, and hidden rows have none. */
function heightsOf({ rowHeights, hiddenRows }: SheetPlan): (row: number) => number {
  const points = new Map<number, number>();
  for (const each of rowHeights) {
    const box = parseRange(each.rows);
    for (let row = box?.top ?? 0; row <= (box?.bottom ?? -1); row++) points.set(row, each.points);
  }
  for (const { row, isHidden } of hiddenRows) if (isHidden) points.set(row, 0);
  return (row) => points.get(row) ?? CHART_ROW.usual;
}

/** What share of each printed page is used, counted row by row. */
function fills(plan: SheetPlan): number[] {
  const { print } = plan;
  const area = parseRange(print?.area ?? "");
  const titles = parseRange(print?.titleRows ?? "");
  if (print === null || print.fit === undefined || area === null || titles === null)
    throw new Error("It is not printed.");
  const height = heightsOf(plan);
  const sum = (first: number, last: number) => {
    let points = 0;
    for (let row = first; row <= last; row++) points += height(row);
    return points;
  };
  const room = pointsOnPage(print.fit.scale, print.landscape);
  return [area.top, ...print.breaks].map((first, index) => {
    const last = (print.breaks[index] ?? area.bottom + 1) - 1;
    return ((index === 0 ? 0 : sum(titles.top, titles.bottom)) + sum(first, last)) / room;
  });
}

describe("the pages of a printed scorecard", () => {
  it("are broken where the parts fit, and their charts grow to fill them", () => {
    const pages = flowPages([part(0, 700), part(30, 300), part(60, 300), part(90, 300)], ROOM);
    expect(pages.map(({ parts }) => parts.map(({ top }) => top))).to.deep.equal([[0], [30, 60], [90]]);
    expect(pages[0]?.chartRow).to.equal(25);
    expect(pages[1]?.chartRow).to.equal(16.5);
    expect(pages[2]?.chartRow).to.equal(CHART_ROW.usual);
  });

  it("a part that is higher than a page has one of its own", () => {
    const pages = flowPages([part(0, 300), part(30, 1500), part(60, 300)], ROOM);
    expect(pages.map(({ parts }) => parts.length)).to.deep.equal([1, 1, 1]);
  });

  it("hold every part once and in order, and no page is over-full unless a single part is", () => {
    const parts = fc.array(
      fc.record({ height: fc.integer({ min: 50, max: 900 }), chartRows: fc.integer({ min: 0, max: 13 }) }),
      {
        maxLength: 16,
      },
    );
    fc.assert(
      fc.property(parts, (given) => {
        const all = given.map((each, at) => ({ ...each, top: at }));
        const pages = flowPages(all, ROOM);
        expect(pages.flatMap((page) => page.parts)).to.deep.equal(all);
        for (const { parts: own, fill, chartRow } of pages) {
          if (own.length > 1) expect(fill).to.be.at.most(1);
          expect(chartRow).to.be.within(CHART_ROW.usual, CHART_ROW.most);
        }
      }),
    );
  });

  const LONG = "Neighbourhood and Localities Team ";
  const COUNCILS: readonly [name: string, areas: readonly string[]][] = [
    ["the sample's areas", settings().areas.map(({ name }) => name)],
    ["six areas", ["A", "B", "C", "D", "E", "F"]],
    ["seven areas", ["A", "B", "C", "D", "E", "F", "G"]],
    ["nine areas with long names", Array.from({ length: 9 }, (_, at) => `${LONG}${at + 1}`)],
  ];
  for (const [name, areas] of COUNCILS)
    it(`of ${name}: at least four fifths full but the last, no block split, and large enough to read`, async () => {
      const { grids } = await sampleMonth();
      const [like] = settings().areas;
      if (like === undefined) throw new Error("There is no area.");
      const scorecard = card(grids, {
        settings: { ...settings(), areas: areas.map((each) => ({ ...like, name: each, spellings: [] })) },
      });
      const plan = cardPlan(scorecard);
      const found = fills(plan);
      const { print } = plan;
      // On a wide page there is no room for a block below "at a glance".
      const filled = found.slice(print?.landscape === true ? 1 : 0, -1);
      expect(
        filled.filter((fill) => fill < 0.8),
        String(found),
      ).to.deep.equal([]);
      expect(
        found.filter((fill) => fill > 1),
        String(found),
      ).to.deep.equal([]);
      expect(print?.fit?.scale).to.be.at.least(58);
      // Every break stands before the heading of a block or of the populations, which is merged over the columns.
      const headings = plan.merges.flatMap((merge) => parseRange(merge)?.top ?? []);
      for (const row of print?.breaks ?? []) expect(headings).to.include(row);
      const width = columnPoints(46) + (parseRange(print?.area ?? "")?.right ?? 0) * columnPoints(14.5);
      expect((width * (print?.fit?.scale ?? 0)) / 100).to.be.at.most(pageSize(print?.landscape === true).width);
    });
});
