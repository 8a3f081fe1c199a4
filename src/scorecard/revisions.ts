import type { Month } from "../calendar/month";
import { CITY } from "../indicators/counting/tally";
import type { IndicatorFigures } from "./figures";
import { CITY_NAME, type History, type HistoryEntry } from "./history";
import type { Settings } from "../settings/settings";

/** Numbers nearer than this are the same. */
const SAME = 1e-6;

/** A published figure for which the lists now give another value. It stands until a person accepts the revision. */
export interface Revision {
  readonly entry: HistoryEntry;
  readonly month: Month;
  readonly indicator: number;
  readonly now: number;
  /** How many rows the list has now. */
  readonly rows: number;
  readonly reason: string;
}

/** Compares what was published with what the lists say now, for every month that they know. */
export function findRevisions(figures: readonly IndicatorFigures[], history: History, settings: Settings): Revision[] {
  return history.standing().flatMap((entry): Revision[] => {
    const found = figures.find(({ indicator }) => indicator.number === entry.indicator);
    const tally = found?.counts?.measures[entry.measure];
    const column = entry.area === CITY_NAME ? CITY : settings.areas.findIndex(({ name }) => name === entry.area) + 1;
    if (found === undefined || tally === undefined || (column === 0 && entry.area !== CITY_NAME)) return [];
    const now = found.counted(entry.measure, entry.month, column);
    if (now === null || Math.abs(now - entry.value) <= SAME * Math.max(1, Math.abs(entry.value))) return [];
    const { length: rows, name } = tally.list;
    return [
      { entry, month: entry.month, indicator: entry.indicator, now, rows, reason: reasonFor(name, entry.rows, rows) },
    ];
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
