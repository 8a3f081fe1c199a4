import type { Month } from "../calendar/month";
import { CITY } from "../indicators/counting/tally";
import { areaKey } from "../workbook/figure-key";
import type { IndicatorFigures } from "./figures";
import { tallyOf } from "./measure-values";
import { measureLabel, type History, type HistoryEntry } from "./history";
import type { Settings } from "../settings/settings";

/** Numbers nearer than this are the same. */
const SAME = 1e-6;

/** A published figure for which the lists now give another value. It stands until a person accepts the revision. */
export interface Revision {
  readonly entry: HistoryEntry;
  readonly month: Month;
  readonly indicator: number;
  /** What is counted, in words. */
  readonly label: string;
  readonly now: number;
  /** How many rows the list has now. */
  readonly rows: number;
  readonly reason: string;
}

/** Tells revisions apart. */
export function revisionKey({ entry: { month, indicator, measure, place } }: Revision): string {
  return `${month}|${indicator}|${measure}|${place}`;
}

/** Compares what was published with what the lists say now, for every month that they know. */
export function findRevisions(figures: readonly IndicatorFigures[], history: History, settings: Settings): Revision[] {
  return history.standing().flatMap((entry): Revision[] => {
    const { month, indicator, measure, place } = entry;
    const found = figures.find((each) => each.indicator.number === indicator);
    const area = settings.areas.findIndex(({ name }) => areaKey(name) === place);
    // A place that the settings no longer have has nothing to be compared with.
    if (found === undefined || found.counts === null || (place !== "city" && area < 0)) return [];
    const now = found.counted(measure, month, place === "city" ? CITY : area + 1);
    if (now === null || Math.abs(now - entry.value) <= SAME * Math.max(1, Math.abs(entry.value))) return [];
    const { length: rows, name } = tallyOf(found.counts, found.indicator, measure).list;
    const label = measureLabel([found.indicator], indicator, measure);
    return [{ entry, month, indicator, label, now, rows, reason: reasonFor(name, entry.rows, rows) }];
  });
}

function reasonFor(list: string, then: number | null, now: number): string {
  if (then === null)
    return `It is not recorded how many rows ${list} had then; it has ${now.toLocaleString("en-GB")} now.`;
  const more = now - then;
  const count = (rows: number) => `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;
  if (more > 0) return `${count(more)} ${more === 1 ? "was" : "were"} added to ${list}.`;
  if (more < 0) return `${count(-more)} ${more === -1 ? "was" : "were"} removed from ${list}.`;
  return `Rows of ${list} were changed.`;
}
