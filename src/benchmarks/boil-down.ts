import { INDICATORS } from "../indicators/catalogue";
import { exact } from "./exact";
import { compareWith } from "./like-councils";
import { measureOf } from "./measures";
import { regionKey, type Council, type OpenData, type PublishedFigures } from "./open-data";
import type { StoredBenchmark, StoredNeighbours } from "./stored-benchmark";

type MeasureData = Extract<OpenData, { kind: "measure" }>;
type NeighboursData = Extract<OpenData, { kind: "neighbours" }>;

/** The lines that the files give for a council; the newest edition of each measure and year only. */
export function boilDown(
  files: readonly OpenData[],
  council: Council,
  neighbours: StoredNeighbours | null,
): StoredBenchmark[] {
  const found = new Map<string, StoredBenchmark>();
  for (const file of asRates(files)) {
    for (const [year, figures] of file.years) {
      const key = `${file.measure}|${year}`;
      const before = found.get(key);
      if (before !== undefined && before.edition > file.edition) continue;
      found.set(key, lineOf(file, year, figures, council, neighbours?.codes ?? []));
    }
  }
  return [...found.values()];
}

function lineOf(
  { measure, source, edition }: MeasureData,
  year: number,
  { england, regions, councils }: PublishedFigures,
  council: Council,
  codes: readonly string[],
): StoredBenchmark {
  const own = councils.get(council.oldCode);
  const { indicator } = measureOf(measure);
  const direction = INDICATORS.find(({ number }) => number === indicator)?.direction ?? "neither";
  const value = own?.value ?? null;
  return {
    measure,
    year,
    council: council.name,
    value,
    neighbours:
      indicator === null
        ? null
        : compareWith(
            codes.map((code) => councils.get(code)?.value ?? null),
            value,
            direction,
          ),
    region:
      own === undefined || own.region === ""
        ? null
        : { name: own.region, value: regions.get(regionKey(own.region)) ?? null },
    england,
    source,
    edition,
    sheetRow: null,
  };
}

/** The ten neighbours of a council by the newest model among the files and what the workbook keeps. */
export function neighboursOf(
  files: readonly OpenData[],
  council: Council,
  stored: readonly StoredNeighbours[],
): StoredNeighbours | null {
  const models = files
    .filter((file): file is NeighboursData => file.kind === "neighbours")
    .flatMap(({ neighbours, edition, source }) => {
      const codes = neighbours.get(council.oldCode);
      return codes === undefined ? [] : [{ council: council.name, codes, edition, source }];
    });
  const kept = stored.filter((each) => each.council === council.name);
  return [...kept, ...models].reduce<StoredNeighbours | null>(
    (newest, each) => (newest === null || each.edition >= newest.edition ? each : newest),
    null,
  );
}

/** Numbers of plans as rates per 10,000, by the mid-year population of the year before; without one they give nothing. */
function asRates(files: readonly OpenData[]): MeasureData[] {
  const measures = files.filter((file): file is MeasureData => file.kind === "measure");
  const populations = new Map<number, PublishedFigures>();
  for (const file of measures.filter(({ measure }) => measure === "population").sort((a, b) => a.edition - b.edition))
    for (const [year, figures] of file.years) populations.set(year, figures);
  return measures.flatMap((file): MeasureData[] => {
    if (!file.isCount) return [file];
    const years = new Map<number, PublishedFigures>();
    for (const [year, figures] of file.years) {
      const population = populations.get(year - 1);
      if (population !== undefined) years.set(year, ratesOf(figures, population));
    }
    return years.size === 0 ? [] : [{ ...file, isCount: false, years }];
  });
}

const PER = 10_000;

function ratesOf(counts: PublishedFigures, population: PublishedFigures): PublishedFigures {
  const rate = (count: number | null, of: number | null | undefined) =>
    count === null || of === null || of === undefined || of === 0
      ? null
      : exact(Math.round((count / of) * PER * 10) / 10);
  return {
    england: rate(counts.england, population.england),
    regions: new Map([...counts.regions].map(([key, count]) => [key, rate(count, population.regions.get(key))])),
    councils: new Map(
      [...counts.councils].map(([code, each]) => [
        code,
        { ...each, value: rate(each.value, population.councils.get(code)?.value) },
      ]),
    ),
  };
}

/** Whether numbers of plans were given without a population to make rates of. */
export function lacksPopulation(files: readonly OpenData[]): MeasureData[] {
  const rates = new Set(asRates(files).map(({ source }) => source));
  return files.filter(
    (file): file is MeasureData => file.kind === "measure" && file.isCount && !rates.has(file.source),
  );
}
