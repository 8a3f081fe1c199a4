import { longMonth, after, type Month } from "../../calendar/month";
import { MOST_NAMED, goingWell, toWatch, type Standing } from "../../scorecard/best-and-watched";
import type { IndicatorFigures } from "../../scorecard/figures";
import { largestMovements } from "../../scorecard/movements";
import { standingOf } from "../../scorecard/standing";
import { range } from "../../workbook/addresses";
import { DISPLAY } from "../../workbook/number-formats";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { INK, STYLE, WHITE } from "../../workbook/styles";
import { cardCells, type CardCells } from "./card-cells";
import { BENCHMARK, PICTURE, RATING, TITLE, VALUE } from "./layout";

interface BoxesInput {
  readonly month: Month;
  readonly figures: readonly IndicatorFigures[];
  readonly card: SheetPlan;
  readonly without: string;
}

/** Three lines for indicators, and one for the offices. */
const LINES = MOST_NAMED + 1;
const POINTS = { head: 20, line: 27 } as const;

/** The columns of the three boxes. */
const BOXES = [
  { title: "Going well", left: TITLE, right: TITLE, colour: "#0F5B2A" },
  { title: "To watch", left: VALUE, right: RATING, colour: "#8E0E14" },
  { title: "Since last month", left: PICTURE, right: BENCHMARK, colour: INK },
] as const;

/** Writes the three boxes from a row on, notes the heights of their rows, and gives the first row below. */
export function layBoxes(
  sheet: SheetBuilder,
  top: number,
  { month, figures, card, without }: BoxesInput,
  heights: Map<number, number>,
): number {
  const standings = figures.map(standingOf);
  const lineOf = (of: IndicatorFigures, says: (figures: IndicatorFigures, cells: CardCells) => PlanCell): PlanCell =>
    says(of, cardCells(card, month, of.indicator.number, figures.indexOf(of)));
  const named = (chosen: readonly Standing[]) =>
    chosen.flatMap(({ indicator }) => figures.filter((each) => each.indicator.number === indicator));
  const moved = largestMovements(figures, MOST_NAMED).map((each) => lineOf(each, movementCell(after(month, -1))));
  const offices = without === "" ? "All offices have sent their returns." : `Missing: ${without}.`;
  const cells: readonly (readonly PlanCell[])[] = [
    orNothing(
      named(goingWell(standings)).map((each) => lineOf(each, standingCell)),
      "No indicator is at its target.",
    ),
    orNothing(
      named(toWatch(standings)).map((each) => lineOf(each, standingCell)),
      "Nothing is behind its target.",
    ),
    [...orNothing(moved, "No figure moved."), text(offices)],
  ];
  BOXES.forEach(({ title, left, right, colour }, index) => {
    const box = cells[index] ?? [];
    sheet
      .block(top, left, [[text(title)], ...Array.from({ length: LINES }, (_, line) => [box[line] ?? null])])
      .format(range(top, left, top, right), { bold: true, color: WHITE, fill: colour, vertical: "Center", indent: 1 });
    for (let row = top + 1; row <= top + LINES; row++)
      if (right > left) sheet.add("merges", range(row, left, row, right));
    sheet.format(range(top + 1, left, top + LINES, right), {
      size: 10,
      wrap: true,
      vertical: "Center",
      horizontal: "Left",
      indent: 1,
      line: STYLE.label.line,
    });
  });
  heights.set(top, POINTS.head);
  for (let row = top + 1; row <= top + LINES; row++) heights.set(row, POINTS.line);
  return top + LINES + 1;
}

function orNothing(cells: readonly PlanCell[], words: string): readonly PlanCell[] {
  return cells.length === 0 ? [text(words)] : cells;
}

/** "Staff supervised in the month: 92%, target 83%", whatever the scorecard shows then. */
function standingCell(figures: IndicatorFigures, { value, target }: CardCells): PlanCell {
  const shown = printed(figures);
  return formula(
    `"${titleOf(figures)}: "&${shown(value)}${figures.settings.target === null ? "" : `&", target "&${shown(target)}`}`,
  );
}

/** "Agency staff: 21%, 24% in April 2017" */
function movementCell(before: Month): (figures: IndicatorFigures, cells: CardCells) => PlanCell {
  return (figures, { value, months }) => {
    const then = months.at(-2);
    const shown = printed(figures);
    return formula(
      `"${titleOf(figures)}: "&${shown(value)}${then === undefined ? "" : `&", "&${shown(then)}&" in ${longMonth(before)}"`}`,
    );
  };
}

function printed({ rated }: IndicatorFigures): (cell: string) => string {
  return (cell) => `TEXT(${cell},"${DISPLAY[rated.row.format].excelFormat}")`;
}

/** The short title without its unit, which the figure shows. */
function titleOf({ indicator }: IndicatorFigures): string {
  return indicator.shortTitle.replace(/ \((%|days)\)$/, "").replace(/"/g, '""');
}
