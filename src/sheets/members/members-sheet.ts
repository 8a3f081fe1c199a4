import type { Benchmarks } from "../../benchmarks/benchmark";
import { longMonth, type Month } from "../../calendar/month";
import type { IndicatorFigures } from "../../scorecard/figures";
import type { PublicationState } from "../../scorecard/publications";
import { columnSpan, range, rowSpan } from "../../workbook/addresses";
import { widthOf, scaleFor } from "../../workbook/print-scale";
import { membersSheet } from "../../workbook/own-sheets";
import { SheetBuilder, text } from "../../workbook/sheet-builder";
import type { SheetPlan } from "../../workbook/sheet-plan";
import { INK, MUTED, RATING_COLOURS, STYLE } from "../../workbook/styles";
import { benchmarksFrom } from "./benchmark-words";
import { cardCells } from "./card-cells";
import {
  BENCHMARK,
  COLUMNS,
  DIRECTION,
  FIRST_LINE,
  HEADS,
  LAST,
  RATING,
  TITLE,
  WORKINGS,
  WORKINGS_END,
} from "./layout";
import { layBoxes } from "./members-boxes";
import { headSentence, type SinceLastMonth } from "./members-head";
import { layLine, lineTitle } from "./members-line";

/** What the page for members is made of. */
export interface MembersSheetInput {
  readonly month: Month;
  readonly figures: readonly IndicatorFigures[];
  /** The scorecard as it is written: the page shows what its cells show, also what a person types over there later. */
  readonly card: SheetPlan;
  readonly commentary: ReadonlyMap<number, string>;
  readonly publication: PublicationState;
  /** The offices and lists that the scorecard is without: "SOUTH and Adoptions"; "" for none. */
  readonly without: string;
  /** What became of last month's figures; null where no month before was published. */
  readonly sinceLast: SinceLastMonth | null;
  /** England and the neighbours, by the number of the indicator. */
  readonly benchmarks: Benchmarks;
}

const POINTS = {
  title: 30,
  subtitle: 18,
  warning: 16,
  gap: 8,
  heads: 32,
  line: 24,
  longLine: 34,
  sentence: 30,
  foot: 30,
} as const;
/** What fits one line of a title. */
const TITLE_CHARACTERS = 40;
const WARNING = "Not for publication: small counts are not withheld.";

/**
 * The page for members: a line an indicator with the first sentence of its commentary and a picture of thirteen months, then
 * what goes well, what to watch and what changed, on one page of A4. Figures, ratings and directions are formulas over the
 * scorecard; the rows are the same whatever they say, so that a refresh finds everything where it was put.
 */
export function membersPlan(input: MembersSheetInput): SheetPlan {
  const { month, figures } = input;
  const sheet = new SheetBuilder(membersSheet(month));
  const heights = new Map<number, number>([
    [0, POINTS.title],
    [1, POINTS.subtitle],
    [2, POINTS.warning],
    [3, POINTS.gap],
    [HEADS, POINTS.heads],
  ]);
  sheet
    .block(0, TITLE, [
      [text(`Children’s services · ${longMonth(month)}`)],
      [text(headSentence(input.publication, input.without, input.sinceLast))],
      [text(WARNING)],
    ])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .format("A3", { bold: true, color: "#8E0E14", vertical: "Center" });
  layHeads(sheet);
  figures.forEach((each, index) => {
    const row = FIRST_LINE + 2 * index;
    const { number } = each.indicator;
    layLine(sheet, each, {
      row,
      cells: cardCells(input.card, month, number, index),
      commentary: input.commentary.get(number) ?? "",
      benchmark: input.benchmarks.get(number),
    });
    heights.set(row, lineTitle(each).length > TITLE_CHARACTERS ? POINTS.longLine : POINTS.line);
    heights.set(row + 1, POINTS.sentence);
  });
  const end = FIRST_LINE + 2 * figures.length;
  heights.set(end, POINTS.gap);
  const foot = layBoxes(sheet, end + 1, input, heights);
  sheet
    .block(foot, TITLE, [[text(footSentence(input.benchmarks))]])
    .add("merges", range(foot, TITLE, foot, LAST))
    .format(range(foot, TITLE, foot, LAST), {
      color: MUTED,
      size: 9,
      wrap: true,
      vertical: "Bottom",
      horizontal: "Left",
    });
  heights.set(foot, POINTS.foot);
  const height = [...heights.values()].reduce((sum, each) => sum + each, 0);
  for (const [row, points] of heights) sheet.add("rowHeights", { rows: rowSpan(row, row), points });
  COLUMNS.forEach((characters, column) => {
    sheet.add("columnWidths", { columns: columnSpan(column, column), characters });
  });
  return sheet
    .add(
      "columnWidths",
      { columns: columnSpan(LAST + 1, LAST + 1), characters: 4 },
      { columns: columnSpan(WORKINGS, WORKINGS), characters: 30 },
      { columns: columnSpan(WORKINGS + 1, WORKINGS_END), characters: 9 },
    )
    .set("wordColours", {
      ranges: [range(FIRST_LINE, RATING, end - 1, RATING)],
      words: RATING_COLOURS,
    })
    .set("frozenRows", HEADS + 1)
    .set("tabColour", INK)
    .set("print", {
      area: range(0, TITLE, foot, LAST),
      titleRows: "$1:$2",
      landscape: false,
      fit: { scale: scaleFor(widthOf(COLUMNS), false, height), pages: "one" },
      breaks: [],
      header: "Children’s services performance",
      footer: { left: `Members ${longMonth(month)}`, right: "Not for publication" },
    })
    .build();
}

function layHeads(sheet: SheetBuilder): void {
  const heads = [
    "Indicator",
    "Now",
    "Before",
    "A year ago",
    "Target",
    "Rating",
    "Thirteen months",
    "Direction",
    "England · councils like us",
  ];
  sheet
    .block(HEADS, TITLE, [heads.map(text)])
    .block(HEADS, WORKINGS, [[text("Thirteen months (not printed)")]])
    .format(range(HEADS, WORKINGS, HEADS, WORKINGS), STYLE.workingsHeadLeft)
    .format(range(HEADS, TITLE, HEADS, TITLE), STYLE.columnHeadLeft)
    .format(range(HEADS, TITLE + 1, HEADS, RATING - 1), STYLE.columnHead)
    .format(range(HEADS, RATING, HEADS, RATING), STYLE.columnHeadCentre)
    .format(range(HEADS, RATING + 1, HEADS, DIRECTION), STYLE.columnHeadLeft)
    .format(range(HEADS, BENCHMARK, HEADS, BENCHMARK), STYLE.columnHead);
}

function footSentence(benchmarks: Benchmarks): string {
  const before = "“Before” is what the scorecard compares with: the six months before, or a fixed month.";
  return [before, benchmarksFrom(benchmarks)].join(" ").trim();
}
