import { range, titleRows } from "../workbook/addresses";
import { firstDay } from "../calendar/month";
import { UNIT_FORMATS } from "../benchmarks/in-words";
import { measureOf, yearEnd, yearLabel } from "../benchmarks/measures";
import { BENCHMARK_HEADINGS, COUNCIL_HEADINGS, NEIGHBOUR_HEADINGS } from "../benchmarks/read-store";
import type { BenchmarkStore, StoredBenchmark } from "../benchmarks/stored-benchmark";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { BENCHMARKS_SHEET } from "../workbook/own-sheets";
import { HEIGHT, STYLE } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";

/** Zero-based row of the headings. */
const BENCHMARKS_TOP = 3;
const WIDTH = BENCHMARK_HEADINGS.length;
/** Zero-based columns of the neighbours and of the councils, right of the list. */
export const NEIGHBOURS = WIDTH + 1;
export const COUNCILS = NEIGHBOURS + NEIGHBOUR_HEADINGS.length + 1;
export const BENCHMARKS_END = COUNCILS + COUNCIL_HEADINGS.length - 1;
const at = (heading: (typeof BENCHMARK_HEADINGS)[number]) => BENCHMARK_HEADINGS.indexOf(heading);

/** Rows down to the last that holds something: of the list, of the neighbours and of the councils; 0 for a new sheet. */
export interface UsedRows {
  readonly list: number;
  readonly neighbours: number;
  readonly councils: number;
}

/**
 * The sheet Benchmarks: what is published of the council, its neighbours, region and England, a line a measure and year; beside
 * it the council's neighbours and the names of all councils. Lines that are there keep their rows, new ones follow.
 */
export function benchmarksPlan(store: BenchmarkStore, used: UsedRows): SheetPlan {
  const sheet = new SheetBuilder(BENCHMARKS_SHEET);
  const first = BENCHMARKS_TOP + 1;
  let free = Math.max(first, used.list);
  const lines = store.rows.map((line) => ({ line, row: line.sheetRow ?? free++ }));
  const bottom = Math.max(first, ...lines.map(({ row }) => row));
  sheet
    .block(0, 0, [
      [text("Benchmarks")],
      [
        text(
          "What is published for England, the region, the ten statistical neighbours and the council itself. The scorecard shows the latest year that had ended by its month.",
        ),
      ],
      [
        text(
          "Read from the Department for Education’s open-data files (Open Government Licence v3), which are not kept.",
        ),
      ],
    ])
    .format("A1", STYLE.title)
    .format("A2:A3", STYLE.subtitle)
    .block(BENCHMARKS_TOP, 0, [BENCHMARK_HEADINGS.map(text)])
    .add(
      "rowHeights",
      { rows: "1:1", points: 32 },
      { rows: `${BENCHMARKS_TOP + 1}:${BENCHMARKS_TOP + 1}`, points: HEIGHT.columnHeads },
    );
  for (const { line, row } of lines) {
    const format = UNIT_FORMATS[measureOf(line.measure).unit];
    sheet
      .block(row, 0, [lineCells(line)])
      .numberFormat(range(row, at("Council’s own"), row, at("Neighbours’ highest")), format)
      .numberFormat(range(row, at("Region’s value"), row, at("England")), format);
  }
  for (const [from, to] of TEXT_COLUMNS) {
    sheet
      .format(range(BENCHMARKS_TOP, from, BENCHMARKS_TOP, to), STYLE.columnHeadLeft)
      .format(range(first, from, bottom, to), { ...STYLE.label, wrap: false });
  }
  for (const column of [at("Region"), at("Note on the definition")])
    sheet
      .format(range(BENCHMARKS_TOP, column, BENCHMARKS_TOP, column), { ...STYLE.columnHeadLeft, indent: 1 })
      .format(range(first, column, bottom, column), { ...STYLE.label, wrap: false, indent: 1 });
  for (const [from, to] of NUMBER_COLUMNS) {
    sheet
      .format(range(BENCHMARKS_TOP, from, BENCHMARKS_TOP, to), STYLE.columnHead)
      .format(range(first, from, bottom, to), STYLE.figure);
  }
  sheet.numberFormat(range(first, at("Year ends"), bottom, at("Year ends")), "mmm-yy");
  layBeside(sheet, store, used);
  return sheet
    .add("columnWidths", ...COLUMN_WIDTHS)
    .set("frozenRows", BENCHMARKS_TOP + 1)
    .set("print", {
      // Notes and files stand right of what is printed, so that the figures can be read on paper.
      area: range(0, 0, bottom, at("England")),
      titleRows: titleRows(BENCHMARKS_TOP, BENCHMARKS_TOP),
      landscape: true,
      breaks: [],
      header: "Benchmarks",
      footer: { left: "Scorecard", right: "" },
    })
    .build();
}

const TEXT_COLUMNS = [
  [at("Indicator"), at("Council")],
  [at("Source file"), at("Edition")],
] as const;
const NUMBER_COLUMNS = [
  [at("Council’s own"), at("Out of")],
  [at("Region’s value"), at("England")],
] as const;

const COLUMN_WIDTHS = [
  { columns: "A:A", characters: 10 },
  { columns: "B:B", characters: 58 },
  { columns: "C:C", characters: 19 },
  { columns: "D:D", characters: 10 },
  { columns: "E:E", characters: 22 },
  { columns: "F:I", characters: 13 },
  { columns: "J:K", characters: 8 },
  { columns: "L:L", characters: 24 },
  { columns: "M:N", characters: 11 },
  { columns: "O:O", characters: 60 },
  { columns: "P:P", characters: 40 },
  { columns: "Q:Q", characters: 9 },
  { columns: "S:T", characters: 24 },
  { columns: "U:V", characters: 11 },
  { columns: "W:W", characters: 30 },
  { columns: "Y:Y", characters: 32 },
  { columns: "Z:AA", characters: 12 },
];

function lineCells({
  measure: key,
  year,
  council,
  value,
  neighbours,
  region,
  england,
  source,
  edition,
}: StoredBenchmark) {
  const measure = measureOf(key);
  return [
    measure.indicator,
    text(measure.label),
    text(yearLabel(measure, year)),
    firstDay(yearEnd(measure, year)),
    text(council),
    value,
    neighbours?.median ?? null,
    neighbours?.lowest ?? null,
    neighbours?.highest ?? null,
    neighbours?.place ?? null,
    neighbours?.of ?? null,
    text(region?.name ?? ""),
    region?.value ?? null,
    england,
    text(measure.note),
    text(source),
    edition,
  ] satisfies PlanCell[];
}

/** The neighbours and the names of councils; what an earlier, longer list left is blanked. */
function layBeside(sheet: SheetBuilder, { neighbours, councils }: BenchmarkStore, used: UsedRows): void {
  const first = BENCHMARKS_TOP + 1;
  const nameOf = (code: string) => councils.find(({ oldCode }) => oldCode === code)?.name ?? "";
  const near = neighbours.flatMap(({ council, codes, edition, source }) =>
    codes.map((code): PlanCell[] => [
      text(council),
      text(nameOf(code)),
      text(code),
      edition === 0 ? null : edition,
      text(source),
    ]),
  );
  const named = councils.map(({ name, oldCode, newCode }): PlanCell[] => [text(name), text(oldCode), text(newCode)]);
  const lay = (
    left: number,
    says: string,
    headings: readonly string[],
    rows: readonly PlanCell[][],
    usedRows: number,
  ) => {
    const blanks = Math.max(0, usedRows - first - rows.length);
    sheet
      .block(BENCHMARKS_TOP - 1, left, [[text(says)]])
      .format(range(BENCHMARKS_TOP - 1, left, BENCHMARKS_TOP - 1, left), STYLE.caption)
      .block(BENCHMARKS_TOP, left, [
        headings.map(text),
        ...rows,
        ...Array.from({ length: blanks }, () => headings.map(() => null)),
      ])
      .format(range(BENCHMARKS_TOP, left, BENCHMARKS_TOP, left + headings.length - 1), STYLE.columnHeadLeft);
  };
  lay(NEIGHBOURS, "Statistical neighbours, the nearest first.", NEIGHBOUR_HEADINGS, near, used.neighbours);
  lay(COUNCILS, "What “Council” in the settings may say: a name or a code.", COUNCIL_HEADINGS, named, used.councils);
}
