import type { IndicatorFigures } from "../../scorecard/figures";
import { withoutSentence } from "../../scorecard/without";
import { range } from "../../workbook/addresses";
import { text, type SheetBuilder } from "../../workbook/sheet-builder";
import { HEIGHT, STYLE } from "../../workbook/styles";
import { FIRST_FIGURE, MONTH, type SheetEdges } from "./columns";
import type { RowHeights } from "./row-heights";

/** About how many characters of small print fit a line beside the word, and how high two lines of it are. */
const SMALL_PRINT = { line: 80, twoLines: 26 } as const;

/** The word of variation under the comparator and the month; beside it, small, by which rule, and what that means for the target. */
export function layVariation(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  row: number,
  { last }: SheetEdges,
  heights: RowHeights,
): void {
  const [word, rule] = variationWords(figures);
  const under = range(row, FIRST_FIGURE, row, MONTH);
  const beside = range(row, MONTH + 1, row, last);
  sheet
    .block(row, FIRST_FIGURE, [[text(word), null, text(rule)]])
    .add("merges", under, beside)
    .format(under, STYLE.variationWord)
    .format(beside, STYLE.smallPrint);
  if (rule.length > SMALL_PRINT.line) heights.set(row, row, SMALL_PRINT.twoLines);
  else heights.set(row, row, HEIGHT.row);
}

/** "Better than usual", and the small print beside it. */
function variationWords({ without, variation }: IndicatorFigures): [string, string] {
  if (without !== null && variation.word === null) return ["", withoutSentence(without)];
  const { word, rule, assurance } = variation;
  const sentences = [rule, ...(assurance === null ? [] : [assurance])].filter((each) => each !== "").map(asSentence);
  return [word ?? "", sentences.join(" ")];
}

/** What is missing to the target, in people, and when it is met at this pace. */
export function layDistance(
  sheet: SheetBuilder,
  { toTarget }: IndicatorFigures,
  row: number,
  { last }: SheetEdges,
): void {
  const beside = range(row, FIRST_FIGURE, row, last);
  const sentences = toTarget === null ? [] : [toTarget.distance, toTarget.pace ?? ""].filter((each) => each !== "");
  sheet
    .block(row, FIRST_FIGURE, [[text(sentences.map(asSentence).join(" "))]])
    .add("merges", beside)
    .format(beside, STYLE.distance);
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
