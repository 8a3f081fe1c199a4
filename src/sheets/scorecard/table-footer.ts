import type { Benchmark } from "../../benchmarks/benchmark";
import type { IndicatorFigures } from "../../scorecard/figures";
import { MONTHS_SHOWN } from "../../scorecard/figure-columns";
import { COMMENTARY_ROWS } from "./commentary-box";

type FooterKind = "target" | "rating" | "trend" | "variation" | "distance" | "nationalAverage" | "benchmarks";

export interface FooterRow {
  readonly kind: FooterKind;
  readonly label: string;
  readonly row: number;
  /** There is a place for it, and nothing to say now. */
  readonly isHidden: boolean;
}

/** What stands under a table, and where. */
export interface TableFooter {
  readonly rows: readonly FooterRow[];
  /** One row for all remarks. */
  readonly remarkRow: number;
  readonly remark: string;
  /** The row of the word “Commentary”; the box is below it. */
  readonly commentaryRow: number;
  readonly captionRow: number;
  /** How many rows are newer than a sheet of an earlier version: its commentary stands so much higher. */
  readonly newer: number;
  /** The row that heads the thirteen months: where it stood before there were newer rows, so that a block is no longer. */
  readonly seriesRow: number;
  /** How many rows the chart takes. */
  readonly chartRows: number;
  /** The first row below the block. */
  readonly end: number;
}

/**
 * Which rows stand under the table of an indicator. They are the same whatever the settings and notes of the day say, so
 * that a refresh finds everything where the build put it; a row without anything to say is hidden.
 */
export function tableFooter(figures: IndicatorFigures, first: number, benchmark: Benchmark | null = null): TableFooter {
  const { indicator, settings, notes, variation, toTarget, without } = figures;
  const isRated = indicator.direction !== "neither";
  const kinds: { kind: FooterKind; label: string; isHidden: boolean }[] = [];
  if (indicator.tableRows.target || isRated)
    kinds.push({ kind: "target", label: "Target", isHidden: !indicator.tableRows.target && settings.target === null });
  if (indicator.tableRows.rating) kinds.push({ kind: "rating", label: "Performance rating", isHidden: false });
  if (indicator.tableRows.trend) kinds.push({ kind: "trend", label: indicator.trendLabel ?? "Trend", isHidden: false });
  const usual = kinds.length;
  if (indicator.judgedBy !== "none")
    kinds.push({ kind: "variation", label: "Variation", isHidden: variation.rule === "" && without === null });
  if (indicator.waysToTarget !== undefined)
    kinds.push({ kind: "distance", label: "To the target", isHidden: toTarget === null });
  // The line of benchmarks is new as well.
  const newer = kinds.length - usual + 1;
  kinds.push({
    kind: "nationalAverage",
    label: indicator.nationalAverageLabel ?? "National average",
    isHidden: settings.nationalAverage === null,
  });
  kinds.push({ kind: "benchmarks", label: "Benchmarks", isHidden: benchmark === null });
  const remarkRow = first + kinds.length;
  const commentaryRow = remarkRow + 1;
  const captionRow = commentaryRow + COMMENTARY_ROWS + 1;
  const seriesRow = captionRow - newer;
  return {
    rows: kinds.map((each, index) => ({ ...each, row: first + index })),
    remarkRow,
    remark: [...(indicator.footnotes ?? []), ...notes].join(" "),
    commentaryRow,
    captionRow,
    newer,
    seriesRow,
    chartRows: MONTHS_SHOWN - newer,
    end: seriesRow + MONTHS_SHOWN + 2,
  };
}
