import type { Month } from "../calendar/month";
import type { IndicatorFigures } from "./figures";
import { tallyOf } from "./placed-counts";
import { measureLabel, type History, type HistoryEntry } from "./history";
import type { PublishedSetting } from "./published-settings";

/** Numbers nearer than this are the same. */
const SAME = 1e-6;

/**
 * A published figure for which the lists now give another value, or a setting of a published month that is another one now.
 * What was published stands until a person accepts the revision.
 */
export interface Revision {
  readonly entry: HistoryEntry | PublishedSetting;
  readonly month: Month;
  readonly indicator: number;
  /** What is counted or set, in words. */
  readonly label: string;
  /** Null for a setting that is blank now. */
  readonly now: number | null;
  /** How many rows the list has now; null for a setting. */
  readonly rows: number | null;
  readonly reason: string;
}

/** Tells revisions apart. */
export function revisionKey({ entry }: Revision): string {
  const { month, indicator, place } = entry;
  return `${month}|${indicator}|${"setting" in entry ? entry.setting : entry.measure}|${place}`;
}

/** Compares what was published with what the lists say now, for every month that they know. */
export function findRevisions(figures: readonly IndicatorFigures[], history: History): Revision[] {
  return history.standing().flatMap((entry): Revision[] => {
    const { month, indicator, measure, place } = entry;
    const found = figures.find((each) => each.indicator.number === indicator);
    if (found === undefined || found.counts === null) return [];
    // A place that the settings do not have in that month has nothing to be compared with.
    const now = found.counted(measure, month, place);
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
