import { columnSpan, range, rowSpan, titleRows } from "../workbook/addresses";
import { longMonth, type Month } from "../calendar/month";
import { publicSheet } from "../workbook/own-sheets";
import type { SheetPlan } from "../workbook/sheet-plan";
import { LEAST_SHOWN, SUPPRESSED, WITHHELD } from "../scorecard/disclosure/open-table";
import type { PublicTable } from "../scorecard/publication";
import { FIRST_FIGURE, LABEL, WIDTHS, sheetEdges } from "./scorecard/columns";
import { printPages } from "./scorecard/print-pages";
import { HEIGHT, STYLE, RATING_COLOURS } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";
import { HIDDEN_WORD, layPublicBlock, type PublicBlock } from "./public-block";
import { publicSeriesColumns } from "./public-chart";

export interface PublicSheetInput {
  readonly month: Month;
  /** "Draft", "Published 14 June 2017 by A. Name" */
  readonly publication: string;
  readonly tables: readonly PublicTable[];
  readonly commentary: ReadonlyMap<number, string>;
  readonly areas: number;
}

/** By this a copy is known again. */
const NOTE = `Counts below ${LEAST_SHOWN} are shown as ${SUPPRESSED}; “${WITHHELD}” stands for what would give them away.`;
const LEGEND = `0 is shown as 0; “${WITHHELD}” may be any number. A rating or trend that hangs on a figure that is not shown says “${HIDDEN_WORD}”. Numbers are rounded.`;

/** The row of the first table: below title, month, note, legend and a blank. */
const FIRST_BLOCK = 5;
const TITLE_POINTS = 32;
/** As ratings that say nothing. */
const QUIET = { color: "#4A5560", fill: "#EEF1F4" } as const;

/** The copy for publication: values, words and charts of them, no formula, no name, no workings, small counts withheld. */
export function publicPlan({ month, publication, tables, commentary, areas }: PublicSheetInput): SheetPlan {
  const sheet = new SheetBuilder(publicSheet(month));
  const edges = sheetEdges(areas);
  const { last } = edges;
  const series = publicSeriesColumns(areas);
  const state = [longMonth(month), ...(publication === "" ? [] : [publication])].join(" · ");
  sheet
    .block(0, LABEL, [[text("Children’s services scorecard")], [text(state)], [text(NOTE)], [text(LEGEND)]])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .format("A3:A4", STYLE.status)
    .add("rowHeights", { rows: "1:1", points: TITLE_POINTS }, { rows: "2:5", points: HEIGHT.row });
  const blocks: PublicBlock[] = [];
  let top = FIRST_BLOCK;
  for (const table of tables) {
    const said = commentary.get(table.figures.indicator.number) ?? "";
    const block = layPublicBlock(sheet, table, said, { top, last, series: series.left });
    blocks.push(block);
    top = block.end;
  }
  const titles = TITLE_POINTS + (FIRST_BLOCK - 1) * HEIGHT.row;
  const printed = printPages(
    blocks.map(({ part }) => part),
    edges,
    titles,
  );
  for (const { parts, chartRow } of printed.pages)
    for (const { chart } of blocks.filter(({ part }) => parts.includes(part)))
      sheet.add("rowHeights", { rows: rowSpan(chart.first, chart.last), points: chartRow });
  return sheet
    .set("wordColours", {
      ranges: blocks.flatMap(({ ratings }) => ratings ?? []),
      words: [...RATING_COLOURS, { word: HIDDEN_WORD, ...QUIET }],
    })
    .add(
      "columnWidths",
      { columns: "A:A", characters: WIDTHS.label },
      { columns: columnSpan(FIRST_FIGURE, last), characters: WIDTHS.figure },
      { columns: columnSpan(last + 1, last + 1), characters: WIDTHS.gap },
      { columns: columnSpan(series.left, series.right), characters: WIDTHS.workings },
    )
    .set("frozenRows", 2)
    .set("print", {
      area: range(0, LABEL, top - 2, last),
      titleRows: titleRows(0, FIRST_BLOCK - 1),
      landscape: printed.landscape,
      fit: printed.fit,
      breaks: printed.pages.slice(1).flatMap(({ parts }) => parts[0]?.top ?? []),
      header: "Children’s services performance",
      footer: { left: state, right: "" },
    })
    .build();
}
