import { cellAddress, range } from "../../workbook/addresses";
import type { Benchmark } from "../../benchmarks/benchmark";
import type { IndicatorFigures } from "../../scorecard/figures";
import { formula, text, type SheetBuilder } from "../../workbook/sheet-builder";
import { DISPLAY, NO_DENOMINATOR } from "../../workbook/number-formats";
import type { PlanCell } from "../../workbook/sheet-plan";
import { HEIGHT, STYLE } from "../../workbook/styles";
import { COMMENTARY_ROWS, commentaryRowPoints, layCommentaryBox, linesOf } from "./commentary-box";
import { layBenchmarkRow } from "./benchmark-row";
import { FIRST_FIGURE, LABEL, MONTH, type SheetEdges } from "./columns";
import { ratingFormula, trendFormula } from "./formulas";
import { layDistance, layVariation } from "./variation-rows";
import { meaningOf, trendText } from "../../scorecard/trend";
import { isPartial } from "../../scorecard/without";
import type { RowHeights } from "./row-heights";
import type { TableFooter } from "./table-footer";
import type { Workings } from "./workings";

/** What the rows under a table refer to. */
export interface FooterReferences {
  readonly ratedRow: number;
  /** The cell that holds the comparator of the rated row. */
  readonly comparator: string;
  /** The cell that holds the comparator of an area, by the index of its column; null where none is known. */
  readonly comparatorOfArea: (columnIndex: number) => string | null;
  readonly workings: Workings;
  readonly edges: SheetEdges;
  /** What is published of others; null for nothing. */
  readonly benchmark: Benchmark | null;
}

/** Target, rating, trend and national average. */
export function layFooter(
  sheet: SheetBuilder,
  figures: IndicatorFigures,
  footer: TableFooter,
  { ratedRow, comparator, comparatorOfArea, workings, edges, benchmark }: FooterReferences,
  heights: RowHeights,
): void {
  const { indicator, columns } = figures;
  const { format } = figures.rated.row;
  const last = FIRST_FIGURE + columns.length - 1;
  const { target, tolerance } = workings;
  const ratedCell = (column: number) => cellAddress(ratedRow, column);
  for (const { kind, label, row, isHidden } of footer.rows) {
    if (kind === "benchmarks") {
      layBenchmarkRow(sheet, row, { label, benchmark }, edges);
      sheet.add("hiddenRows", { row, isHidden });
      continue;
    }
    const line: PlanCell[] = [text(label), ...columns.map(() => null)];
    if (kind === "target") line[MONTH] = formula(`IF(ISNUMBER(${target}),${target},"${NO_DENOMINATOR}")`);
    if (kind === "nationalAverage") line[MONTH] = figures.settings.nationalAverage;
    if (kind === "trend") {
      line[MONTH] = isPartial(figures)
        ? text(trendText("unknown", indicator.direction))
        : formula(trendFormula({ comparator, value: ratedCell(MONTH) }, meaningOf(figures), format));
      columns.forEach((_, index) => {
        const before = comparatorOfArea(index);
        const value = ratedCell(FIRST_FIGURE + index);
        if (before !== null)
          line[FIRST_FIGURE + index] = formula(
            trendFormula({ comparator: before, value }, indicator.direction, format),
          );
      });
    }
    if (kind === "variation") layVariation(sheet, figures, row, edges, heights);
    if (kind === "distance") layDistance(sheet, figures, row, edges);
    if (kind === "rating") {
      columns.forEach((_, index) => {
        const value = ratedCell(FIRST_FIGURE + index);
        const isUnrated = isPartial(figures) && columns[index]?.kind === "month";
        if (isUnrated) line[FIRST_FIGURE + index] = text(figures.ratings[index] ?? "");
        else if (figures.ratings[index] !== null)
          line[FIRST_FIGURE + index] = formula(
            ratingFormula({ value, target, tolerance }, indicator.direction, format),
          );
      });
    }
    sheet.format(range(row, LABEL, row, LABEL), STYLE.label);
    if (kind === "variation" || kind === "distance") sheet.block(row, LABEL, [[text(label)]]);
    else
      sheet
        .block(row, LABEL, [line])
        .format(
          range(row, FIRST_FIGURE, row, last),
          kind === "rating" ? STYLE.rating : kind === "trend" ? STYLE.trend : STYLE.figure,
        );
    sheet.add("hiddenRows", { row, isHidden });
    if (kind === "target" || kind === "nationalAverage")
      sheet.numberFormat(range(row, MONTH, row, MONTH), footerNumberFormat(figures, kind));
  }
}

/** How a target or a national average is shown: as the rated row is; the national average of a table with a rate is that rate. */
export function footerNumberFormat(
  { rows, rated }: Pick<IndicatorFigures, "rows" | "rated">,
  kind: "target" | "nationalAverage",
): string {
  const isRate = kind === "nationalAverage" && rows.some(({ row }) => row.kind === "rate");
  return DISPLAY[isRate ? "whole" : rated.row.format].excelFormat;
}

/** The line for all remarks on a table. */
export function layRemark(
  sheet: SheetBuilder,
  { remark, remarkRow }: TableFooter,
  { last }: SheetEdges,
  heights: RowHeights,
): void {
  sheet
    .block(remarkRow, LABEL, [[text(remark)]])
    .add("merges", range(remarkRow, LABEL, remarkRow, last))
    .format(range(remarkRow, LABEL, remarkRow, last), STYLE.note);
  if (linesOf(remark) > 1) heights.set(remarkRow, remarkRow, linesOf(remark) * HEIGHT.row);
}

/** The box for the month's commentary, and beside it what was said a month ago ("" for nothing). */
export function layCommentary(
  sheet: SheetBuilder,
  { commentaryRow, newer }: TableFooter,
  { commentary, lastCommentary }: { readonly commentary: string; readonly lastCommentary: string },
  { last, workings, end }: SheetEdges,
  heights: RowHeights,
): void {
  const first = commentaryRow + 1;
  const bottom = first + COMMENTARY_ROWS - 1;
  sheet
    .block(commentaryRow, LABEL, [[text("Commentary")]])
    .format(range(commentaryRow, LABEL, commentaryRow, LABEL), STYLE.commentaryLabel);
  layCommentaryBox(sheet, first, last, commentary);
  if (lastCommentary !== "") {
    // Above the thirteen months, which stand where they stood before a table had newer rows.
    const beside = range(first - newer, workings, bottom - newer, end);
    const head = commentaryRow - newer;
    sheet
      .block(head, workings, [[text("Last month (not printed)")]])
      .format(range(head, workings, head, workings), STYLE.workingsHeadLeft)
      .block(first - newer, workings, [[text(lastCommentary)]])
      .add("merges", beside)
      .format(beside, STYLE.lastCommentary);
  }
  heights.set(commentaryRow, commentaryRow, HEIGHT.smallHeading);
  const points = commentaryRowPoints(commentary);
  if (points > HEIGHT.row) heights.set(first, bottom, points);
}
