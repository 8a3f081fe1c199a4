import { expect } from "chai";
import { findFigure } from "../../src/scorecard/find-figure";
import type { Scorecard } from "../../src/scorecard/make-scorecard";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { cellAddress, parseRange } from "../../src/workbook/addresses";
import { figureId } from "../../src/workbook/figure-key";
import type { CellValue } from "../../src/workbook/grid";
import { displayText } from "../../src/workbook/number-formats";
import { cardPlan } from "./card";
import { evaluated } from "./plan-book";

/** Expects every figure, rating, trend and point of a scorecard's sheet to be what was computed. What the figures show. */
export async function agreedTexts(scorecard: Scorecard): Promise<string[]> {
  const texts: string[] = [];
  const plan = cardPlan(scorecard);
  const settings = settingsPlan(scorecard.datedSettings, scorecard.catalogue);
  const cellAt = await evaluated(plan, settings);
  const shown = (address: string) => cellAt(plan.name, address) ?? "";
  for (const { key, cell, format } of plan.figures) {
    const value = shown(cell);
    const text = typeof value === "number" ? displayText(value, format) : value;
    expect(text, figureId(key)).to.equal(findFigure(scorecard.figures, key)!.cell.text);
    texts.push(String(text));
  }
  const glance = parseRange(plan.names.find(({ name }) => name.endsWith("_AtAGlance"))!.range)!;
  scorecard.figures.forEach((figures, at) => {
    const { indicator, ratings, trend, comparator, settings: own, variation } = figures;
    // What is no real change is steady, whichever way the number went.
    const isSteady = variation.word === "No real change" && trend !== "No data";
    const row = glance.top + at + 1;
    const told = `indicator ${indicator.number} at a glance`;
    expect(shown(`E${row}`), told).to.equal(ratings[1]);
    expect(String(shown(`F${row}`)).replace(/^[▲▼►] /, ""), told).to.equal(isSteady ? "Steady" : trend);
    expect(shown(`B${row}`), told).to.satisfy((value: CellValue) =>
      comparator.value === null ? value === comparator.text : Math.abs(Number(value) - comparator.value) < 1e-9,
    );
    if (indicator.direction !== "neither") expect(shown(`D${row}`), told).to.equal(own.target ?? "–");
  });
  plan.charts.forEach(({ source }, at) => {
    const { top, left } = parseRange(source)!;
    scorecard.figures[at]!.series.forEach(({ value }, month) => {
      const point = cellAt(plan.name, cellAddress(top + 1 + month, left + 1));
      if (value === null) expect([null, "", "#N/A"]).to.include(point);
      else expect(point).to.be.closeTo(value, 1e-9);
    });
  });
  return texts;
}
