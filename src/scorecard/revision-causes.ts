import type { Month } from "../calendar/month";
import type { ListName } from "../lists/list";
import { areaName, type Place } from "../workbook/figure-key";
import { inWords } from "./in-words";
import type { PublishedSize } from "./publications";
import type { SettingName } from "./published-settings";
import type { Returns } from "./returns";

/** By how many rows a return differs from what the month was published with; it came in the meantime where there were none. */
interface OfficeRows {
  readonly place: Place;
  readonly more: number;
  readonly hasArrived: boolean;
}

/** What made a published figure another one. Two revisions of one cause belong together. */
export type RevisionCause =
  | { readonly kind: "setting"; readonly setting: SettingName }
  | { readonly kind: "offices"; readonly list: ListName; readonly offices: readonly OfficeRows[] }
  /** `more` is null where it is not recorded how many rows there were. */
  | { readonly kind: "list"; readonly list: ListName; readonly more: number | null; readonly now: number }
  | { readonly kind: "not published"; readonly list: ListName };

/** The returns of a month now, beside those that it was published with. */
export interface SizesThen {
  readonly month: Month;
  readonly offices: ReadonlyMap<ListName, readonly OfficeRows[]>;
}

/** Null where it was not recorded how much had come. */
export function sizesThen({ month, all }: Returns, recorded: readonly PublishedSize[]): SizesThen | null {
  const own = recorded.filter((each) => each.month === month);
  if (own.length === 0) return null;
  const offices = new Map<ListName, OfficeRows[]>();
  for (const { list, place, now } of all) {
    const then = own.find((each) => each.list === list && each.place === place)?.rows ?? 0;
    const more = (now?.rows ?? 0) - then;
    if (more !== 0) offices.set(list, [...(offices.get(list) ?? []), { place, more, hasArrived: then === 0 }]);
  }
  return { month, offices };
}

/** Why a figure of a list is another one: the offices of which rows came or went, where these explain it, else the list. */
export function causeOfRows(list: ListName, then: number | null, now: number, sizes: SizesThen | null): RevisionCause {
  const offices = sizes?.offices.get(list) ?? [];
  const sum = offices.reduce((total, { more }) => total + more, 0);
  const isExplained = then !== null && offices.some(({ place }) => place !== "city") && sum === now - then;
  return isExplained
    ? { kind: "offices", list, offices }
    : { kind: "list", list, more: then === null ? null : now - then, now };
}

/** Why a figure can be counted that could not be when the month was published. */
export function causeOfUnpublished(list: ListName, sizes: SizesThen | null): RevisionCause {
  const offices = sizes?.offices.get(list) ?? [];
  return offices.some(({ place }) => place !== "city")
    ? { kind: "offices", list, offices }
    : { kind: "not published", list };
}

/** A cause without a full stop: "192 rows of EAST arrived in Supervisions". */
export function causeSentence(cause: RevisionCause): string {
  switch (cause.kind) {
    case "setting":
      return "The settings say something else of this month now";
    case "offices":
      return `${inWords(cause.offices.map(officeInWords))} in ${cause.list}`;
    case "not published":
      return `It could not be counted from ${cause.list} when the month was published`;
    case "list":
      return listInWords(cause.list, cause.more, cause.now);
  }
}

function officeInWords({ place, more, hasArrived }: OfficeRows): string {
  const what = place === "city" ? rowsInWords(more) : `${rowsInWords(more)} of ${areaName(place)}`;
  const are = Math.abs(more) === 1 ? "was" : "were";
  if (hasArrived) return `${what} arrived`;
  return more > 0 ? `${what} ${are} added` : `${what} ${are} removed`;
}

function listInWords(list: ListName, more: number | null, now: number): string {
  if (more === null)
    return `It is not recorded how many rows ${list} had then; it has ${now.toLocaleString("en-GB")} now`;
  const are = Math.abs(more) === 1 ? "was" : "were";
  if (more > 0) return `${rowsInWords(more)} ${are} added to ${list}`;
  if (more < 0) return `${rowsInWords(more)} ${are} removed from ${list}`;
  return `Rows of ${list} were changed`;
}

/** "1 row", "192 rows": however many more or fewer. */
function rowsInWords(more: number): string {
  const rows = Math.abs(more);
  return `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;
}
