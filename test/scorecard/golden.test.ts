import { expect } from "chai";
import { INDICATORS } from "../../src/indicators/catalogue";
import { SAMPLE_MONTH, sampleSettings } from "../../src/sample/index";
import { computeFigures, type IndicatorFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import { GOLDEN } from "../support/golden";
import { sampleMonth } from "../support/sample-month";

describe("the sample month against the published scorecard of May 2017", () => {
  let figures: IndicatorFigures[];
  before(async () => {
    const { lists } = (await sampleMonth()).lists;
    figures = computeFigures(INDICATORS, {
      month: SAMPLE_MONTH,
      lists,
      settings: sampleSettings(),
      history: new History([]),
    });
  });

  for (const golden of GOLDEN.indicators) {
    it(`${golden.number}. ${golden.title}`, () => {
      const found = figures.find(({ indicator }) => indicator.number === golden.number)!;
      expect(found.indicator.title).to.equal(golden.title);
      expect(found.columns.map(({ label }) => label)).to.deep.equal(golden.columns.map(({ label }) => label));
      expect(
        found.rows.map(({ row, cells }) => ({ label: row.label, printed: cells.map(({ text }) => text) })),
      ).to.deep.equal(golden.rows);
      if (golden.rateable !== undefined) expect(found.indicator.rated.label).to.equal(golden.rateable);
    });
  }
});
