import { range } from "../workbook/addresses";
import { DISPLAY, roundHalfAway } from "../workbook/number-formats";
import type { SheetBuilder } from "../workbook/sheet-builder";
import { text } from "../workbook/sheet-builder";
import type { PlanCell } from "../workbook/sheet-plan";
import { HEIGHT, STYLE } from "../workbook/styles";
import { isWithheld } from "../scorecard/disclosure/open-table";
import { numberOf, type PublicTable } from "../scorecard/publication";
import { rate } from "../scorecard/rating";
import { shownTrend, trend } from "../scorecard/trend";
import { isPartial, withoutSentence } from "../scorecard/without";
import { PUBLIC_CHART_ROWS, layPublicChart } from "./public-chart";
import { footerNumberFormat } from "./scorecard/block-footer";
import { COMMENTARY_ROWS, commentaryRowPoints, layCommentaryBox } from "./scorecard/commentary-box";
import { FIRST_FIGURE, LABEL, MONTH, WIDTHS } from "./scorecard/columns";
import { CHART_ROW, type FlowPart } from "./scorecard/page-flow";
import { headingPoints, RowHeights } from "./scorecard/row-heights";
import { tableFooter, type FooterRow } from "./scorecard/table-footer";

/** Shown for a rating or a trend that would tell of a figure that is not shown. */
export const HIDDEN_WORD = "withheld";

export interface PublicBlock {
  /** The first row below it and its blank row. */
  readonly end: number;
  /** What is not to be split over pages. */
  readonly part: FlowPart;
  /** The rows of its chart. */
  readonly chart: { readonly first: number; readonly last: number };
  /** The cells that hold ratings; null where it is not rated. */
  readonly ratings: string | null;
}

/** One table of the copy, what stands under it, its commentary, and its chart. `series` is the first column of what that draws. */
export function layPublicBlock(
  sheet: SheetBuilder,
  table: PublicTable,
  commentary: string,
  { top, last, series }: { readonly top: number; readonly last: number; readonly series: number },
): PublicBlock {
  const { figures, cells } = table;
  const { indicator, columns, rows, rated } = figures;
  const heading = `${indicator.number}  ${indicator.title}`;
  const first = top + 2;
  const right = FIRST_FIGURE + columns.length - 1;
  const footer = tableFooter(figures, first + rows.length).rows.filter(
    ({ kind, isHidden }) => !isHidden && kind !== "variation" && kind !== "distance",
  );
  const box = first + rows.length + footer.length;
  const captionRow = box + COMMENTARY_ROWS;
  const end = captionRow + PUBLIC_CHART_ROWS + 1;
  const heights = new RowHeights(sheet, top, end);
  heights.set(top, top, headingPoints(heading));
  heights.set(top + 1, top + 1, HEIGHT.columnHeads);
  sheet
    .block(top, LABEL, [[text(heading)], [null, ...columns.map(({ label }) => text(label))]])
    .add("merges", range(top, LABEL, top, last))
    .format(range(top, LABEL, top, last), STYLE.blockHeading)
    .format(range(top + 1, LABEL, top + 1, last), STYLE.columnHead)
    .block(
      first,
      LABEL,
      rows.map(({ row }, at): PlanCell[] => [text(row.label), ...(cells[at] ?? []).map(asCell)]),
    )
    .format(range(first, LABEL, first + rows.length - 1, LABEL), STYLE.label)
    .format(range(first, FIRST_FIGURE, first + rows.length - 1, right), STYLE.figure);
  rows.forEach(({ row }, at) => {
    sheet.numberFormat(range(first + at, FIRST_FIGURE, first + at, right), DISPLAY[row.format].excelFormat);
    if (row.label.length > WIDTHS.label) heights.set(first + at, first + at, 2 * HEIGHT.row);
  });
  const ratedAt = first + rows.indexOf(rated);
  sheet.format(range(ratedAt, LABEL, ratedAt, right), STYLE.bold);
  footer.forEach((each, at) => {
    layFooterRow(sheet, table, each, first + rows.length + at);
  });
  layCommentaryBox(sheet, box, last, commentary);
  const points = commentaryRowPoints(commentary);
  if (points > HEIGHT.row) heights.set(box, box + COMMENTARY_ROWS - 1, points);
  layPublicChart(sheet, table, { top: first, captionRow, last, left: series });
  const ratingRow = footer.findIndex(({ kind }) => kind === "rating");
  const at = first + rows.length + ratingRow;
  const chart = { first: captionRow + 1, last: captionRow + PUBLIC_CHART_ROWS - 1 };
  const chartRows = chart.last - chart.first + 1;
  const part = { top, height: heights.sum() - chartRows * CHART_ROW.usual, chartRows };
  return { end, part, chart, ratings: ratingRow < 0 ? null : range(at, MONTH, at, right) };
}

/** Target, rating, trend or national average. A rating tells on which side of the target a value is, so it goes with the value. */
function layFooterRow(
  sheet: SheetBuilder,
  { figures, cells }: PublicTable,
  { kind, label }: FooterRow,
  row: number,
): void {
  const { columns, rated, settings, rows, indicator } = figures;
  const { format } = rated.row;
  const shownIn = (column: number) => cells[rows.indexOf(rated)]?.[column];
  const isUnrated = (column: number) => isPartial(figures) && columns[column]?.kind === "month";
  const line: PlanCell[] = [text(label), ...columns.map(() => null)];
  switch (kind) {
    case "target":
    case "nationalAverage": {
      const value = settings[kind];
      const code = footerNumberFormat(figures, kind);
      const shown = Object.values(DISPLAY).find(({ excelFormat }) => excelFormat === code) ?? DISPLAY[format];
      line[MONTH] = value === null ? null : roundHalfAway(value, shown.decimals);
      sheet.numberFormat(range(row, MONTH, row, MONTH), code);
      break;
    }
    case "trend": {
      const [before, now] = [shownIn(0), shownIn(1)];
      const value = isPartial(figures) ? null : numberOf(now);
      const word =
        isWithheld(before) || isWithheld(now)
          ? HIDDEN_WORD
          : shownTrend({
              trend: trend(value, numberOf(before), indicator.direction, format),
              variation: figures.variation,
            });
      line[MONTH] = text(word);
      if (figures.without !== null) line[MONTH + 1] = text(withoutSentence(figures.without));
      break;
    }
    case "rating":
      columns.forEach((_, column) => {
        if (figures.ratings[column] === null) return;
        const shown = shownIn(column);
        const value = isUnrated(column) ? null : numberOf(shown);
        const word = isWithheld(shown)
          ? HIDDEN_WORD
          : rate(value, settings.target, settings.tolerance, indicator.direction, format);
        line[FIRST_FIGURE + column] = text(word);
      });
  }
  const right = FIRST_FIGURE + columns.length - 1;
  sheet
    .block(row, LABEL, [line])
    .format(range(row, LABEL, row, LABEL), STYLE.label)
    .format(
      range(row, FIRST_FIGURE, row, right),
      kind === "rating" ? STYLE.rating : kind === "trend" ? STYLE.trend : STYLE.figure,
    );
}

function asCell(shown: string | number): PlanCell {
  return typeof shown === "number" ? shown : text(shown);
}
