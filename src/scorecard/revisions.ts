import type { Month } from "../calendar/month";
import type { IndicatorFigures } from "./figures";
import { tallyOf } from "./placed-counts";
import { measureLabel, type History, type HistoryEntry } from "./history";
import { NONE_SET, type PublishedSetting } from "./published-settings";
import { causeOfRows, causeOfUnpublished, causeSentence, type RevisionCause, type SizesThen } from "./revision-causes";

/** Numbers nearer than this are the same. */
const SAME = 1e-6;

/**
 * A published figure for which the lists now give another value, a figure of a published month that could not be counted
 * when it was published, or a setting of a published month that is another one now. What was published stands until a
 * person accepts the revision.
 */
export interface Revision {
  /** What was published; of a figure that was not, what would be recorded of it. */
  readonly entry: HistoryEntry | PublishedSetting;
  readonly isPublished: boolean;
  readonly month: Month;
  readonly indicator: number;
  /** What is counted or set, in words. */
  readonly label: string;
  /** Null for a setting that is blank now. */
  readonly now: number | null;
  /** How many rows the list has now; null for a setting. */
  readonly rows: number | null;
  readonly cause: RevisionCause;
  readonly reason: string;
}

/** Tells revisions apart. */
export function revisionKey({ entry }: Pick<Revision, "entry">): string {
  const { month, indicator, place } = entry;
  return `${month}|${indicator}|${"setting" in entry ? entry.setting : entry.measure}|${place}`;
}

/**
 * The revisions that are accepted with those that a person chose, by {@link revisionKey}: a figure of a month and a place is
 * accepted with all that it is made of, for half of it would be of another day.
 */
export function revisionsWith(revisions: readonly Revision[], chosen: ReadonlySet<string>): Revision[] {
  const figure = ({ entry }: Revision) =>
    "setting" in entry ? null : `${entry.month}|${entry.indicator}|${entry.place}`;
  const figures = new Set(revisions.filter((each) => chosen.has(revisionKey(each))).map(figure));
  return revisions.filter((each) => {
    const own = figure(each);
    return chosen.has(revisionKey(each)) || (own !== null && figures.has(own));
  });
}

/** What was published, or that nothing was: a number, "none" for a blank setting, "–". */
export function publishedValue({ entry, isPublished }: Revision): number | string {
  return isPublished ? (entry.value ?? NONE_SET) : "–";
}

/** Compares what was published with what the lists say now, for every month that they know. */
export function findRevisions(
  figures: readonly IndicatorFigures[],
  history: History,
  sizes: SizesThen | null = null,
): Revision[] {
  return history.standing().flatMap((entry): Revision[] => {
    const { month, indicator, measure, place } = entry;
    const found = figures.find((each) => each.indicator.number === indicator);
    if (found === undefined || found.counts === null) return [];
    // A place that the settings do not have in that month has nothing to be compared with.
    const now = found.counted(measure, month, place);
    if (now === null || Math.abs(now - entry.value) <= SAME * Math.max(1, Math.abs(entry.value))) return [];
    const { length: rows, name } = tallyOf(found.counts, found.indicator, measure).list;
    const label = measureLabel([found.indicator], indicator, measure);
    const cause = causeOfRows(name, entry.rows, rows, sizes?.month === month ? sizes : null);
    return [
      { entry, isPublished: true, month, indicator, label, now, rows, cause, reason: `${causeSentence(cause)}.` },
    ];
  });
}

/** Figures of a published month that are not recorded: they could not be counted then, and can be now. */
export function unpublishedFigures(
  entries: readonly HistoryEntry[],
  figures: readonly IndicatorFigures[],
  sizes: SizesThen | null,
): Revision[] {
  return entries.flatMap((entry): Revision[] => {
    const { month, indicator, measure, value, rows } = entry;
    const found = figures.find((each) => each.indicator.number === indicator);
    if (found === undefined || found.counts === null) return [];
    const { name } = tallyOf(found.counts, found.indicator, measure).list;
    const label = measureLabel([found.indicator], indicator, measure);
    const cause = causeOfUnpublished(name, sizes);
    return [
      {
        entry,
        isPublished: false,
        month,
        indicator,
        label,
        now: value,
        rows,
        cause,
        reason: `${causeSentence(cause)}.`,
      },
    ];
  });
}
