import type { CellValue, Grid } from "../workbook/grid";
import { findMeasures, type FoundMeasure } from "./find-measures";
import { levelOf, neighbourColumns, openDataColumns, type OpenDataColumns } from "./headings";
import { regionKey, type Council, type CouncilValue, type OpenData, type PublishedFigures } from "./open-data";
import { publishedYear } from "./published-value";

/**
 * What the published files among a set of sheets say. A file of several measures gives one part for each; a published file
 * without a measure of ours gives one that says so; every other sheet gives none.
 */
export function readOpenData(grids: readonly Grid[]): OpenData[] {
  return grids.flatMap((grid): OpenData[] => {
    const columns = openDataColumns(grid);
    if (columns !== null) return readMeasures(grid, columns);
    const neighbours = readNeighbours(grid);
    return neighbours === null ? [] : [neighbours];
  });
}

/** "referrals.csv", "Published figures.xlsx, Workforce", or the sheet of this workbook. */
function sourceOf({ source: { file, sheet } }: Grid): string {
  const name = file.replace(/^.*[\\/]/, "");
  return [name, ...(sheet === name ? [] : [sheet])].filter((part) => part !== "").join(", ");
}

function readMeasures(grid: Grid, columns: OpenDataColumns): OpenData[] {
  const headings = grid.values[columns.headingRow] ?? [];
  const rows = grid.values.slice(columns.headingRow + 1);
  const source = sourceOf(grid);
  const parts = findMeasures(headings, rows).flatMap((found): OpenData[] => {
    const years = yearsOf(rows, columns, found);
    if (years === null || years.size === 0) return [];
    const { measure, isCount } = found;
    return [{ kind: "measure", measure, isCount, source, edition: Math.max(...years.keys()), years }];
  });
  return parts.length > 0 ? parts : [{ kind: "nothing", source }];
}

interface Year {
  england: number | null;
  readonly regions: Map<string, number | null>;
  readonly councils: Map<string, CouncilValue>;
}

/** By year; null where two rows of one place and year say different things, for then a filter was not understood. */
function yearsOf(
  rows: readonly (readonly CellValue[])[],
  columns: OpenDataColumns,
  { speaksOf, value }: FoundMeasure,
): Map<number, PublishedFigures> | null {
  const years = new Map<number, Year>();
  const england = new Set<number>();
  const text = (row: readonly CellValue[], at: number | null) => (at === null ? "" : String(row[at] ?? "").trim());
  for (const row of rows) {
    const year = publishedYear(row[columns.year]);
    if (year === null || !speaksOf(row)) continue;
    const known: Year = years.get(year) ?? { england: null, regions: new Map(), councils: new Map() };
    years.set(year, known);
    const published = value(row);
    const differs = (before: number | null | undefined) =>
      before !== undefined && before !== null && published !== null && before !== published;
    switch (levelOf(row[columns.level])) {
      case "national":
        if (england.has(year) && differs(known.england)) return null;
        england.add(year);
        known.england = published ?? known.england;
        break;
      case "regional": {
        const key = regionKey(text(row, columns.regionName));
        if (differs(known.regions.get(key))) return null;
        known.regions.set(key, published ?? known.regions.get(key) ?? null);
        break;
      }
      case "council": {
        const council = councilOf(row, columns, text);
        const before = known.councils.get(council.oldCode);
        if (differs(before?.value)) return null;
        known.councils.set(council.oldCode, {
          council,
          region: text(row, columns.regionName),
          value: published ?? before?.value ?? null,
        });
        break;
      }
    }
  }
  return years;
}

function councilOf(
  row: readonly CellValue[],
  { oldCode, newCode, council }: OpenDataColumns,
  text: (row: readonly CellValue[], at: number | null) => string,
): Council {
  const name = text(row, council);
  const [old, codeNow] = [text(row, oldCode), text(row, newCode)];
  return { name, oldCode: old !== "" ? old : codeNow !== "" ? codeNow : name, newCode: codeNow };
}

function readNeighbours(grid: Grid): OpenData | null {
  const columns = neighbourColumns(grid);
  if (columns === null) return null;
  const source = sourceOf(grid);
  const neighbours = new Map<string, readonly string[]>();
  const councils: Council[] = [];
  for (const row of grid.values.slice(columns.headingRow + 1)) {
    const text = (at: number | null) => (at === null ? "" : String(row[at] ?? "").trim());
    const code = text(columns.code);
    if (code === "") continue;
    neighbours.set(
      code,
      columns.neighbours.map((at) => text(at)).filter((each) => each !== ""),
    );
    councils.push({ name: text(columns.name), oldCode: code, newCode: "" });
  }
  return { kind: "neighbours", source, edition: Number(/(?:19|20)\d{2}/.exec(source)?.[0] ?? 0), neighbours, councils };
}
