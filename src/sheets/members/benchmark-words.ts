import type { Benchmark, Benchmarks } from "../../benchmarks/benchmark";
import { inWords } from "../../scorecard/in-words";
import { DISPLAY, NO_DENOMINATOR, roundHalfAway, type Format } from "../../workbook/number-formats";

/** What the page takes of a benchmark. */
type Others = Pick<Benchmark, "england"> & { readonly neighbours: { readonly median: number | null } | null };

/** "22.6% · 21.3%": England, and the median of the statistical neighbours; "–" for what is not published. */
export function benchmarkWords(benchmark: Others | undefined, format: Format): string {
  if (benchmark === undefined) return NO_DENOMINATOR;
  const { isPercent } = DISPLAY[format];
  const shown = (value: number | null) => {
    if (value === null) return NO_DENOMINATOR;
    return isPercent ? `${roundHalfAway(value * 100, 1).toFixed(1)}%` : String(roundHalfAway(value, 1));
  };
  return `${shown(benchmark.england)} · ${shown(benchmark.neighbours?.median ?? null)}`;
}

/** Where benchmarks are from, and of which indicators the definition differs; "" without benchmarks. */
export function benchmarksFrom(benchmarks: Benchmarks): string {
  const all = [...benchmarks.values()];
  if (all.length === 0) return "";
  const years = inWords([...new Set(all.map(({ year }) => year.label))].sort());
  const differing = all.filter(({ note }) => note !== "").map(({ indicator }) => indicator);
  const differ = differing.sort((a, b) => a - b).join(", ");
  return `England and councils like us (median): Department for Education, ${years}${differ === "" ? "" : `; definitions differ for ${differ} (see Benchmarks)`}.`;
}
