import type { Neighbours } from "./benchmark";
import type { MeasureKey } from "./measures";
import type { Council } from "./open-data";

/** A line of the sheet Benchmarks: one measure in one year, for one council. Values in the unit of the measure. */
export interface StoredBenchmark {
  readonly measure: MeasureKey;
  readonly year: number;
  /** The name of the council. */
  readonly council: string;
  readonly value: number | null;
  readonly neighbours: Neighbours | null;
  readonly region: { readonly name: string; readonly value: number | null } | null;
  readonly england: number | null;
  readonly source: string;
  /** The latest year of the file that it came from: an older edition never replaces it. */
  readonly edition: number;
  /** Zero-based row on the sheet; null where it is not written yet. */
  readonly sheetRow: number | null;
}

/** The statistical neighbours of one council, as the model of a year names them. */
export interface StoredNeighbours {
  readonly council: string;
  /** Old codes, the nearest first. */
  readonly codes: readonly string[];
  readonly edition: number;
  readonly source: string;
}

/** What the workbook keeps of the published files: the sheet Benchmarks. */
export interface BenchmarkStore {
  readonly rows: readonly StoredBenchmark[];
  readonly neighbours: readonly StoredNeighbours[];
  /** Every council that a file named, for the drop-down and for codes. */
  readonly councils: readonly Council[];
}

export const EMPTY_STORE: BenchmarkStore = { rows: [], neighbours: [], councils: [] };

/** By which a line is the same on the sheet and in a file. */
export function storedKey({ measure, year, council }: Pick<StoredBenchmark, "measure" | "year" | "council">): string {
  return `${measure}|${year}|${council}`;
}
