import { range } from "../../workbook/addresses";
import type { Benchmark } from "../../benchmarks/benchmark";
import { benchmarkLine, benchmarkNote, benchmarkText } from "../../benchmarks/in-words";
import { MEASURES } from "../../benchmarks/measures";
import { text, type SheetBuilder } from "../../workbook/sheet-builder";
import { STYLE } from "../../workbook/styles";
import { FIRST_FIGURE, LABEL, type SheetEdges } from "./columns";

/** About how many characters of the line fit beside its label, and how high a line of it is. */
const LINE = { characters: 108, points: 13.5, padding: 4 } as const;

/** What a block says of others: a line a measure, and under it what differs in definition. */
function benchmarkWords(benchmark: Benchmark): string {
  return [benchmarkLine(benchmark), benchmarkNote(benchmark)].filter((part) => part !== "").join("\n");
}

/**
 * The height in points of the row that holds the line of an indicator. It is the same before there is anything to say, since
 * rows of a sheet that is there are shown and hidden and never made higher.
 */
export function benchmarkRowPoints(indicator: number): number {
  const measures = MEASURES.filter((measure) => measure.indicator === indicator);
  const notes = [...new Set(measures.map(({ note }) => note))].join(" ");
  const lines = Math.max(1, measures.length) + Math.ceil(notes.length / LINE.characters);
  return lines * LINE.points + LINE.padding;
}

/** Writes the line of an indicator beside its label, over all printed columns. */
export function layBenchmarkRow(
  sheet: SheetBuilder,
  row: number,
  { label, benchmark }: { readonly label: string; readonly benchmark: Benchmark | null },
  { last }: SheetEdges,
): void {
  const beside = range(row, FIRST_FIGURE, row, last);
  sheet
    .block(row, LABEL, [[text(label), text(benchmark === null ? "" : benchmarkWords(benchmark))]])
    .format(range(row, LABEL, row, LABEL), STYLE.label)
    .add("merges", beside)
    .format(beside, STYLE.benchmark);
}

/** England in a cell of "at a glance", with what tells it from the figures of the line: "67 per 10,000", "13.0% FTE". */
export function glanceEngland(benchmark: Benchmark | undefined): string {
  if (benchmark === undefined || benchmark.england === null) return "";
  const { england, unit, apart } = benchmark;
  const value = benchmarkText(england, unit);
  if (unit === "rate") return `${value} per 10,000`;
  return apart === "" ? value : `${value} ${apart}`;
}
