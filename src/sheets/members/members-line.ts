import type { Benchmark } from "../../benchmarks/benchmark";
import { MONTHS_SHOWN } from "../../scorecard/figure-columns";
import type { IndicatorFigures } from "../../scorecard/figures";
import { firstSentence } from "../../scorecard/first-sentence";
import { cellAddress, range } from "../../workbook/addresses";
import { DISPLAY, NO_DENOMINATOR } from "../../workbook/number-formats";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { PlanCell } from "../../workbook/sheet-plan";
import { INK, MUTED, STYLE } from "../../workbook/styles";
import { pictureAxisOf } from "../scorecard/chart-axis";
import { benchmarkWords } from "./benchmark-words";
import type { CardCells } from "./card-cells";
import { BENCHMARK, DIRECTION, LAST, PICTURE, PREVIOUS, RATING, TARGET, TITLE, VALUE, WORKINGS } from "./layout";

export interface LinePlace {
  /** Zero-based row of its figures; the sentence is below. */
  readonly row: number;
  readonly cells: CardCells;
  readonly commentary: string;
  readonly benchmark: Benchmark | undefined;
}

/** About as many characters as fit two lines over the columns from the title to the rating. */
const LONGEST_SENTENCE = 150;

/** The title of a line: its figures show where they are percentages. */
export function lineTitle({ indicator }: IndicatorFigures): string {
  return `${indicator.number}  ${indicator.shortTitle.replace(/ \(%\)$/, "")}`;
}

/** Writes the line of an indicator. */
export function layLine(sheet: SheetBuilder, figures: IndicatorFigures, place: LinePlace): void {
  const { indicator, rated, series } = figures;
  const { row, cells, benchmark } = place;
  const title = lineTitle(figures);
  const [first] = cells.months;
  sheet
    .block(row, TITLE, [
      [
        text(title),
        formula(cells.value),
        formula(cells.previous),
        first === undefined ? text(NO_DENOMINATOR) : numberOrDash(first),
        indicator.direction === "neither" ? text(NO_DENOMINATOR) : numberOrDash(cells.target),
        formula(cells.rating),
      ],
      [text(firstSentence(place.commentary, LONGEST_SENTENCE))],
    ])
    .block(row, DIRECTION, [[directionCell(figures, cells), text(benchmarkWords(benchmark, figures.rated.row.format))]])
    .add("merges", range(row + 1, TITLE, row + 1, RATING))
    .format(range(row, TITLE, row, TITLE), { bold: true, size: 10, wrap: true, vertical: "Bottom", horizontal: "Left" })
    .format(range(row, VALUE, row, VALUE), {
      bold: true,
      size: 13,
      color: INK,
      horizontal: "Right",
      vertical: "Bottom",
    })
    .format(range(row, PREVIOUS, row, TARGET), { horizontal: "Right", vertical: "Bottom" })
    .format(range(row, RATING, row, RATING), { bold: true, horizontal: "Center", vertical: "Center" })
    .format(range(row, DIRECTION, row, DIRECTION), { size: 10, horizontal: "Left", vertical: "Bottom", indent: 1 })
    .format(range(row, BENCHMARK, row, BENCHMARK), { size: 10, horizontal: "Right", vertical: "Bottom" })
    .format(range(row + 1, TITLE, row + 1, RATING), { ...SENTENCE, line: STYLE.label.line })
    .format(range(row + 1, PICTURE, row + 1, LAST), { line: STYLE.label.line })
    .numberFormat(range(row, VALUE, row, TARGET), DISPLAY[rated.row.format].excelFormat);
  layPicture(sheet, figures, place, title);
  const axis = pictureAxisOf(series.map(({ value }) => value));
  if (axis !== null)
    sheet.add("charts", {
      kind: "picture",
      name: `Members picture ${indicator.number}`,
      source: range(row, WORKINGS, row + 1, WORKINGS + MONTHS_SHOWN),
      from: cellAddress(row, PICTURE),
      to: cellAddress(row + 1, PICTURE),
      axis,
    });
}

const SENTENCE = { size: 10, color: MUTED, wrap: true, vertical: "Top", horizontal: "Left" } as const;

/** The months behind the picture, and once more the last one alone, which is marked. What is not known leaves a gap. */
function layPicture(
  sheet: SheetBuilder,
  { rated, series }: IndicatorFigures,
  { row, cells }: LinePlace,
  title: string,
): void {
  const points = series.map(({ value }, index): PlanCell => {
    const cell = cells.months[index];
    return value === null || cell === undefined ? null : formula(cell);
  });
  const last = points.map((point, index) => (index === points.length - 1 ? point : null));
  const right = WORKINGS + MONTHS_SHOWN;
  sheet
    .block(row, WORKINGS, [
      [text(title), ...points],
      [text("This month"), ...last],
    ])
    .format(range(row, WORKINGS, row + 1, WORKINGS), STYLE.workingsLabel)
    .format(range(row, WORKINGS + 1, row + 1, right), STYLE.workings)
    .numberFormat(range(row, WORKINGS + 1, row + 1, right), DISPLAY[rated.row.format].excelFormat);
}

function numberOrDash(cell: string): PlanCell {
  return formula(`IF(ISNUMBER(${cell}),${cell},"${NO_DENOMINATOR}")`);
}

/** The arrow of the trend and, where the series is judged, how the month differs from the usual. */
function directionCell({ variation: { word } }: IndicatorFigures, { trend }: CardCells): PlanCell {
  if (word === null) return formula(trend);
  return formula(`IF(${trend}="No data",${trend},LEFT(${trend},2)&"${word.toLowerCase()}")`);
}
