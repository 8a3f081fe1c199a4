import type { Month } from "../calendar/month";
import type { Unit } from "./measures";

/** A published year: "2024-25", and the last month of it, or the month of the day that it speaks of. */
interface PublishedYear {
  readonly label: string;
  readonly end: Month;
}

/** The ten statistical neighbours of a council; null where nothing of them is published. */
export interface Neighbours {
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /**
   * The place of the council among itself and those neighbours that have a value, from the best one, or from the highest
   * where neither direction is better; equal values share a place. Null where the council's own value is withheld.
   */
  readonly place: number | null;
  /** How many have a value, the council with them. */
  readonly of: number;
}

/**
 * What is published of an indicator for a year: for England, the region, the statistical neighbours and the council itself.
 * Values are in the unit of the rated row (0.226 is 22.6%, days, cases), of a table with a rate in that of the rate
 * (children per 10,000). Null is withheld, not applicable or not published.
 */
export interface Benchmark {
  readonly indicator: number;
  /** What is measured, in words: "Re-referrals within 12 months, year to 31 March". */
  readonly measure: string;
  /** Of several measures of an indicator, what tells this one in few words: "19–21"; else "". */
  readonly apart: string;
  /** How its values are shown. */
  readonly unit: Unit;
  readonly year: PublishedYear;
  readonly council: { readonly name: string; readonly value: number | null };
  readonly england: number | null;
  readonly region: { readonly name: string; readonly value: number | null } | null;
  readonly neighbours: Neighbours | null;
  /** What differs from the indicator's own definition, as whole sentences; "" where nothing does. */
  readonly note: string;
  /** The file that it was read from. */
  readonly source: string;
  /** Whether it may be drawn beside the figures of the indicator: same unit, and a definition near enough. */
  readonly isComparable: boolean;
  /** Further measures of the same indicator and year that are published apart: 17–18 beside 19–21. */
  readonly further: readonly Benchmark[];
}

/** By the number of the indicator: of each the latest published year up to the month. */
export type Benchmarks = ReadonlyMap<number, Benchmark>;

export const NO_BENCHMARKS: Benchmarks = new Map();
