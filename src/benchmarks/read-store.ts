import { cellKey, spellingKey } from "../lists/words/spelling";
import { isBlank, type CellValue, type Grid } from "../workbook/grid";
import type { Neighbours } from "./benchmark";
import { MEASURES } from "./measures";
import type { Council } from "./open-data";
import { EMPTY_STORE, type BenchmarkStore, type StoredBenchmark, type StoredNeighbours } from "./stored-benchmark";

/** The columns of the list of benchmarks. */
export const BENCHMARK_HEADINGS = [
  "Indicator",
  "Measure",
  "Year",
  "Year ends",
  "Council",
  "Council’s own",
  "Neighbours’ median",
  "Neighbours’ lowest",
  "Neighbours’ highest",
  "Place",
  "Out of",
  "Region",
  "Region’s value",
  "England",
  "Note on the definition",
  "Source file",
  "Edition",
] as const;

/** The columns of the neighbours, right of the list. */
export const NEIGHBOUR_HEADINGS = ["Neighbours of", "Neighbour", "Neighbour’s code", "Model", "Model file"] as const;

/** The columns of the councils' names and codes. */
export const COUNCIL_HEADINGS = ["Councils", "Old code", "New code"] as const;

type Heading = (typeof BENCHMARK_HEADINGS)[number];

/** What the sheet Benchmarks holds, its lines with their rows. Lines that cannot be read are left where they are. */
export function readStore(grid: Grid | null): BenchmarkStore {
  if (grid === null) return EMPTY_STORE;
  const keys = BENCHMARK_HEADINGS.map(spellingKey);
  const headingRow = grid.values.findIndex((row) => {
    const found = row.map(cellKey);
    return keys.every((key) => found.includes(key));
  });
  if (headingRow < 0) return EMPTY_STORE;
  const heads = grid.values[headingRow]?.map(cellKey) ?? [];
  const at = new Map(heads.map((head, index) => [head, index] as const).reverse());
  const cells = (row: readonly CellValue[]) => (heading: string) => row[at.get(spellingKey(heading)) ?? -1];
  const below = grid.values.slice(headingRow + 1);
  return {
    rows: below.flatMap((row, index) => readLine(cells(row), grid.top + headingRow + 1 + index) ?? []),
    neighbours: neighboursIn(below.map(cells)),
    councils: below.map(cells).flatMap(councilIn),
  };
}

function readLine(cell: (heading: Heading) => CellValue | undefined, sheetRow: number): StoredBenchmark | null {
  const measure = MEASURES.find(({ label }) => spellingKey(label) === cellKey(cell("Measure")));
  const [edition, council] = [numberIn(cell("Edition")), textIn(cell("Council"))];
  const year = yearIn(cell("Year"));
  if (measure === undefined || year === null || edition === null || council === "") return null;
  const region = textIn(cell("Region"));
  return {
    measure: measure.key,
    year,
    council,
    value: numberIn(cell("Council’s own")),
    neighbours: neighboursOfLine(cell),
    region: region === "" ? null : { name: region, value: numberIn(cell("Region’s value")) },
    england: numberIn(cell("England")),
    source: textIn(cell("Source file")),
    edition,
    sheetRow,
  };
}

function neighboursOfLine(cell: (heading: Heading) => CellValue | undefined): Neighbours | null {
  const [median, of] = [numberIn(cell("Neighbours’ median")), numberIn(cell("Out of"))];
  if (median === null || of === null) return null;
  return {
    median,
    lowest: numberIn(cell("Neighbours’ lowest")),
    highest: numberIn(cell("Neighbours’ highest")),
    place: numberIn(cell("Place")),
    of,
  };
}

/** The year in which "2024-25", "31 March 2025" and "mid-2024" end. */
function yearIn(cell: CellValue | undefined): number | null {
  const text = isBlank(cell) ? "" : String(cell).trim();
  const [, first] = /^((?:19|20)\d{2})-\d{2}$/.exec(text) ?? [];
  if (first !== undefined) return Number(first) + 1;
  const [year] = /(?:19|20)\d{2}$/.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}

function neighboursIn(lines: readonly ((heading: string) => CellValue | undefined)[]): StoredNeighbours[] {
  const [of, , code, model, file] = NEIGHBOUR_HEADINGS;
  const found = new Map<string, { codes: string[]; edition: number; source: string }>();
  for (const cell of lines) {
    const [council, neighbour] = [textIn(cell(of)), textIn(cell(code))];
    if (council === "" || neighbour === "") continue;
    const known = found.get(council) ?? { codes: [], edition: numberIn(cell(model)) ?? 0, source: textIn(cell(file)) };
    known.codes.push(neighbour);
    found.set(council, known);
  }
  return [...found].map(([council, each]) => ({ council, ...each }));
}

function councilIn(cell: (heading: string) => CellValue | undefined): Council[] {
  const [name, oldCode, newCode] = COUNCIL_HEADINGS.map((heading) => textIn(cell(heading)));
  if (name === undefined || name === "" || oldCode === undefined || oldCode === "") return [];
  return [{ name, oldCode, newCode: newCode ?? "" }];
}

function numberIn(cell: CellValue | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function textIn(cell: CellValue | undefined): string {
  return isBlank(cell) ? "" : String(cell).trim();
}
