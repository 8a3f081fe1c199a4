import { expect } from "chai";
import { publicTables } from "../../src/scorecard/publication";
import { publicPlan } from "../../src/sheets/public-sheet";
import { COMMENTARY_ROWS, commentaryRowPoints } from "../../src/sheets/scorecard/commentary-box";
import { parseRange } from "../../src/workbook/addresses";
import { planCells } from "../../src/workbook/plan-cells";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { card, cardPlan } from "../support/card";
import { on, sheet } from "../support/tiny";

const GRIDS = [
  sheet("Cases", [
    ["Child ID", "Area", "Referral date", "Allocated worker"],
    ["C1", "EAST", on("2016-01-01"), "A"],
  ]),
];

/** The height in points of the merged box that holds a text. */
function boxPoints(plan: SheetPlan, words: string): number {
  const [address] = [...planCells(plan)].find(
    ([, cell]) => typeof cell === "object" && cell !== null && "text" in cell && cell.text === words,
  )!;
  const { top, left } = parseRange(address)!;
  const box = plan.merges.map((merge) => parseRange(merge)!).find((each) => each.top === top && each.left === left)!;
  let points = 0;
  for (let row = box.top; row <= box.bottom; row++) {
    // Of several heights for a row the last one holds.
    const height = plan.rowHeights.findLast(({ rows }) => {
      const span = parseRange(rows)!;
      return span.top <= row && row <= span.bottom;
    });
    points += height?.points ?? 15;
  }
  return points;
}

describe("a commentary", () => {
  const LINE = 15.75;
  const WORDS: [string, string, number][] = [
    ["of one line has room for four", "Short.", 4 * LINE],
    ["of four lines just fits", "a".repeat(4 * 135), 4 * LINE],
    ["of five paragraphs has five lines", "One.\nTwo.\nThree.\nFour.\nFive.", 5 * LINE],
    ["keeps its blank lines", "One.\n\n\n\n\n\nTwo.", 7 * LINE],
    ["of long paragraphs has the lines of each", `${"a".repeat(136)}\n${"b".repeat(136)}\n\nc`, 6 * LINE],
  ];
  for (const [given, words, points] of WORDS)
    it(`${given}: ${points} points, on the scorecard and on the copy for publication`, () => {
      const { month, figures } = card(GRIDS);
      const commentary = new Map([[3, words]]);
      const copy = publicPlan({
        month,
        publication: "Draft",
        tables: publicTables(figures, () => () => ""),
        commentary,
        areas: 5,
      });
      expect(boxPoints(cardPlan(card(GRIDS), { commentary }), words)).to.equal(points);
      expect(boxPoints(copy, words)).to.equal(points);
      expect(commentaryRowPoints(words) * COMMENTARY_ROWS).to.equal(points);
    });
});
