import type { Month } from "../calendar/month";
import type { Benchmark, Benchmarks } from "./benchmark";
import { MEASURES, measureOf, yearEnd, yearLabel, type Measure } from "./measures";
import type { BenchmarkStore, StoredBenchmark } from "./stored-benchmark";

/**
 * Of each indicator what was published for the latest year that had ended by a month, for a council. A measure of which no
 * year had ended, or of whose year nothing is known at all, has none.
 */
export function benchmarksOfMonth({ rows }: Pick<BenchmarkStore, "rows">, council: string, month: Month): Benchmarks {
  const latest = new Map<Measure["key"], StoredBenchmark>();
  for (const row of rows) {
    if (row.council !== council || !saysAnything(row)) continue;
    const measure = measureOf(row.measure);
    if (yearEnd(measure, row.year) > month) continue;
    const known = latest.get(row.measure);
    if (known === undefined || known.year < row.year) latest.set(row.measure, row);
  }
  const found = new Map<number, Benchmark>();
  for (const { key, indicator } of MEASURES) {
    const row = latest.get(key);
    if (row === undefined || indicator === null) continue;
    const first = found.get(indicator);
    const own = benchmarkOf(row, measureOf(key), indicator);
    found.set(indicator, first === undefined ? own : { ...first, further: [...first.further, own] });
  }
  return found;
}

function saysAnything({ value, england, region, neighbours }: StoredBenchmark): boolean {
  return [value, england, region?.value ?? null, neighbours?.median ?? null].some((each) => each !== null);
}

function benchmarkOf(
  { council, value, england, region, neighbours, source, year }: StoredBenchmark,
  measure: Measure,
  indicator: number,
): Benchmark {
  return {
    indicator,
    measure: measure.label,
    apart: measure.apart,
    unit: measure.unit,
    year: { label: yearLabel(measure, year), end: yearEnd(measure, year) },
    council: { name: council, value },
    england,
    region,
    neighbours,
    note: measure.note,
    source,
    isComparable: measure.isComparable,
    further: [],
  };
}

/** The measure of an indicator that may be drawn beside its months; null where none may, or England's is withheld. */
export function comparable(benchmark: Benchmark | undefined): Benchmark | null {
  if (benchmark === undefined) return null;
  return [benchmark, ...benchmark.further].find((each) => each.isComparable && each.england !== null) ?? null;
}
