import { isPartial, withoutSentence } from "../scorecard/without";
import { columnSpan, range, rowSpan, titleRows } from "../workbook/addresses";
import { longMonth, type Month } from "../calendar/month";
import { publicSheet } from "../workbook/own-sheets";
import { DISPLAY } from "../workbook/number-formats";
import type { IndicatorFigures } from "../scorecard/figures";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import {
  LEAST_SHOWN,
  SUPPRESSED,
  WITHHELD,
  numberOf,
  publicTable,
  type PublicTable,
  type ShownOn,
} from "../scorecard/publication";
import { rate } from "../scorecard/rating";
import { trend } from "../scorecard/trend";
import { footerNumberFormat } from "./scorecard/block-footer";
import { COMMENTARY_ROWS, commentaryRowPoints, layCommentaryBox } from "./scorecard/commentary-box";
import { headingPoints } from "./scorecard/row-heights";
import { tableFooter } from "./scorecard/table-footer";
import { FIRST_FIGURE, LABEL, MONTH, WIDTHS, sheetEdges } from "./scorecard/columns";
import { HEIGHT, STYLE, RATING_COLOURS } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";

export interface PublicSheetInput {
  readonly month: Month;
  readonly figures: readonly IndicatorFigures[];
  readonly commentary: ReadonlyMap<number, string>;
  readonly areas: number;
  /** What the scorecard shows, by the number of the indicator. */
  readonly shown: (indicator: number) => ShownOn;
}

const NOTE = `Counts below ${LEAST_SHOWN} are shown as ${SUPPRESSED}; “${WITHHELD}” stands for what would give them away.`;

/** The copy for publication: values and words only, no formula, no name, no workings, small counts withheld. */
export function publicPlan({ month, figures, commentary, areas, shown }: PublicSheetInput): SheetPlan {
  const sheet = new SheetBuilder(publicSheet(month));
  const { last } = sheetEdges(areas);
  sheet
    .block(0, LABEL, [[text("Children’s services scorecard")], [text(longMonth(month))], [text(NOTE)]])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .format("A3", STYLE.status)
    .add("rowHeights", { rows: "1:1", points: 32 });
  const ratings: string[] = [];
  let top = 4;
  for (const each of figures) {
    top = layTable(
      sheet,
      publicTable(each, shown(each.indicator.number)),
      commentary.get(each.indicator.number) ?? "",
      top,
      last,
      ratings,
    );
  }
  return sheet
    .set("wordColours", { ranges: ratings, words: RATING_COLOURS })
    .add(
      "columnWidths",
      { columns: "A:A", characters: WIDTHS.label },
      { columns: columnSpan(FIRST_FIGURE, last), characters: WIDTHS.figure },
    )
    .set("frozenRows", 2)
    .set("print", {
      area: range(0, LABEL, top - 2, last),
      titleRows: titleRows(0, 2),
      landscape: false,
      breaks: [],
      header: "Children’s services performance",
      footer: { left: longMonth(month), right: "" },
    })
    .build();
}

/** One table and its commentary; the first row below it. */
function layTable(
  sheet: SheetBuilder,
  { figures, cells }: PublicTable,
  commentary: string,
  top: number,
  last: number,
  ratings: string[],
): number {
  const { indicator, columns, rows, rated, settings } = figures;
  const heading = `${indicator.number}  ${indicator.title}`;
  const first = top + 2;
  const right = FIRST_FIGURE + columns.length - 1;
  sheet
    .block(top, LABEL, [[text(heading)], [null, ...columns.map(({ label }) => text(label))]])
    .add("merges", range(top, LABEL, top, last))
    .format(range(top, LABEL, top, last), STYLE.blockHeading)
    .format(range(top + 1, LABEL, top + 1, last), STYLE.columnHead)
    .add(
      "rowHeights",
      { rows: rowSpan(top, top), points: headingPoints(heading) },
      { rows: rowSpan(top + 1, top + 1), points: HEIGHT.columnHeads },
    )
    .block(
      first,
      LABEL,
      rows.map(({ row }, at): PlanCell[] => [text(row.label), ...(cells[at] ?? []).map(asCell)]),
    )
    .format(range(first, LABEL, first + rows.length - 1, LABEL), STYLE.label)
    .format(range(first, FIRST_FIGURE, first + rows.length - 1, right), STYLE.figure);
  rows.forEach(({ row }, at) =>
    sheet.numberFormat(range(first + at, FIRST_FIGURE, first + at, right), DISPLAY[row.format].excelFormat),
  );
  const ratedAt = rows.indexOf(rated);
  sheet.format(range(first + ratedAt, LABEL, first + ratedAt, right), STYLE.bold);
  const { format } = rated.row;
  const valueIn = (column: number) => numberOf(cells[ratedAt]?.[column]);

  let row = first + rows.length;
  for (const { kind, label, isHidden } of tableFooter(figures, row).rows) {
    if (isHidden || kind === "variation" || kind === "distance") continue;
    const line: PlanCell[] = [text(label), ...columns.map(() => null)];
    if (kind === "target") line[MONTH] = settings.target;
    if (kind === "nationalAverage") line[MONTH] = settings.nationalAverage;
    if (kind === "trend") {
      line[MONTH] = text(trend(isPartial(figures) ? null : valueIn(1), valueIn(0), indicator.direction, format));
      if (figures.without !== null) line[MONTH + 1] = text(withoutSentence(figures.without));
    }
    if (kind === "rating") {
      columns.forEach((_, column) => {
        if (figures.ratings[column] !== null)
          line[FIRST_FIGURE + column] = text(
            rate(
              isPartial(figures) && columns[column]?.kind === "month" ? null : valueIn(column),
              settings.target,
              settings.tolerance,
              indicator.direction,
              format,
            ),
          );
      });
      ratings.push(range(row, MONTH, row, right));
    }
    sheet.block(row, LABEL, [line]).format(range(row, LABEL, row, LABEL), STYLE.label);
    sheet.format(
      range(row, FIRST_FIGURE, row, right),
      kind === "rating" ? STYLE.rating : kind === "trend" ? STYLE.trend : STYLE.figure,
    );
    if (kind === "target" || kind === "nationalAverage")
      sheet.numberFormat(range(row, MONTH, row, MONTH), footerNumberFormat(figures, kind));
    row++;
  }
  layCommentaryBox(sheet, row, last, commentary);
  sheet.add("rowHeights", {
    rows: rowSpan(row, row + COMMENTARY_ROWS - 1),
    points: commentaryRowPoints(commentary),
  });
  return row + COMMENTARY_ROWS + 1;
}

function asCell(shown: string | number): PlanCell {
  return typeof shown === "number" ? shown : text(shown);
}
