import { formatDay, type Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import type { ListName } from "../lists/list";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import { spellingKey } from "../lists/words/spelling";
import type { Place } from "../workbook/figure-key";
import type { HistoryEntry } from "./history";
import type { ReturnRecord } from "./return-records";

/** That a person published a month: a row of the history. */
export interface Publication {
  readonly month: Month;
  readonly on: Day;
  /** The name as it was typed; "" where none was. */
  readonly by: string;
}

/** How many rows of a return a month was published with: a row of the history, by which it is known later what has come since. */
export interface PublishedSize {
  readonly month: Month;
  readonly list: ListName;
  readonly place: Place;
  readonly rows: number;
}

/** What the history sheet calls the row of a publication. */
export const PUBLISHED_LABEL = "Published";

/** What the history sheet calls the size of a return. */
export function sizeLabel(list: ListName): string {
  return `Rows of ${list}`;
}

/** What a row of the history that is of no indicator tells, by its measure; null for anything else. */
export function monthRowNamed(text: string): "published" | ListName | null {
  const spelt = spellingKey(text);
  if (spelt === spellingKey(PUBLISHED_LABEL)) return "published";
  return LIST_DEFINITIONS.find(({ name }) => spellingKey(sizeLabel(name)) === spelt)?.name ?? null;
}

/** Something that stands in the way of publishing a month. */
export interface Hindrance {
  /** What it is, and what to do about it. */
  readonly sentence: string;
  /** Areas, lists and indicators to publish without, so that it no longer does; none where that is no way out. */
  readonly without: readonly string[];
  /** The same in words: "SOUTH and Adoptions". */
  readonly named: string;
}

/** Whether a month is published. */
export type PublicationState =
  | {
      readonly kind: "draft";
      /** What stands in the way of publishing it; none where it can be published. */
      readonly hindrances: readonly Hindrance[];
    }
  | {
      readonly kind: "published";
      /** Null where an earlier version did not record it. */
      readonly on: Day | null;
      readonly by: string;
    };

/**
 * How a month was published; null for a draft. A month of which an earlier version, or a person, recorded figures counts as
 * published too.
 */
export function publicationOf(
  month: Month,
  publications: readonly Publication[],
  entries: readonly HistoryEntry[],
  records: readonly ReturnRecord[],
): Extract<PublicationState, { kind: "published" }> | null {
  const found = publications.find((each) => each.month === month);
  if (found !== undefined) return { kind: "published", on: found.on, by: found.by };
  if (entries.every((entry) => entry.month !== month)) return null;
  const state = records.find((each) => each.month === month && each.state.kind === "published")?.state;
  return { kind: "published", on: state?.kind === "published" ? state.on : null, by: "" };
}

/** "Draft", "Published 14 June 2017 by A. Name" */
export function publicationWords(state: PublicationState): string {
  if (state.kind === "draft") return "Draft";
  const on = state.on === null ? "" : ` ${formatDay(state.on)}`;
  return `Published${on}${state.by === "" ? "" : ` by ${state.by}`}`;
}
