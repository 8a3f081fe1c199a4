import { addMonths, type Day } from "../../calendar/day";
import { after, firstDay, lastDay, longMonth, shortMonth, type Month } from "../../calendar/month";
import type { List, ListName } from "../../lists/list";
import { monthEndedBy } from "../../lists/reach";

/** Why something is not known, as a whole sentence; null where it is. */
export type WhyUnknown = string | null;

/** Which months lists can speak for. */
export interface KnownMonths {
  readonly knows: (month: Month) => boolean;
  readonly why: (month: Month) => WhyUnknown;
}

const ONLY_ONE = {
  "nothing ended": "holds nothing that has ended",
  "last events": "gives the last date of each child only",
} as const;

type KnownList = Pick<List, "name" | "length" | "reach">;

/** The months that a list knows by themselves: what happened in them, or was open at their end. */
export function knownMonths({ name, length, reach }: KnownList): KnownMonths {
  return byReason((month) => {
    if (reach === null) return nothingKnown(name, length);
    const { first, last, onlyOne } = reach;
    if (month >= first && month <= last) return null;
    if (first > last) return `${theList(name)} knows no whole month.`;
    if (onlyOne !== undefined) return `${theList(name)} ${ONLY_ONE[onlyOne]}: it knows ${shortMonth(first)} alone.`;
    return month < first ? begins(name, first) : ends(name, last);
  });
}

/** The months that a list knows together with those before them, so many in all. */
export function knownOver(list: KnownList, months: number): KnownMonths {
  return byReason((month) =>
    whyNotOver(list, firstDay(after(month, 1 - months)), lastDay(month), `${months} months are`),
  );
}

/** The months of which a list knows every day that lies so many months before one of theirs, and the days between. */
export function knownWithBefore(list: KnownList, months: number): KnownMonths {
  const before = (month: Month) =>
    whyNotOver(
      list,
      addMonths(firstDay(month), -months),
      lastDay(month),
      `the ${months} months before ${shortMonth(month)} are`,
    );
  return byReason((month) => knownMonths(list).why(month) ?? before(month));
}

/** The months under which something is written in a list with a column per month. */
export function writtenMonths({ name, months }: Pick<List, "name" | "months">): KnownMonths {
  return byReason((month) =>
    months.written.has(month) ? null : `${theList(name)} has nothing written under ${shortMonth(month)}.`,
  );
}

/** Months that every one of several lists knows. */
export function allKnow(...known: readonly KnownMonths[]): KnownMonths {
  return byReason((month) => known.map(({ why }) => why(month)).find((why) => why !== null) ?? null);
}

/** Months that at least one of several lists knows; the first says why not. */
export function oneKnows(first: KnownMonths, ...others: readonly KnownMonths[]): KnownMonths {
  return byReason((month) => (others.some(({ knows }) => knows(month)) ? null : first.why(month)));
}

function byReason(why: (month: Month) => WhyUnknown): KnownMonths {
  return { why, knows: (month) => why(month) === null };
}

function whyNotOver({ name, length, reach }: KnownList, from: Day, to: Day, what: string): WhyUnknown {
  if (reach === null) return nothingKnown(name, length);
  if (from < reach.from) return `${theList(name)} begins in ${shortMonth(reach.first)}: ${what} not known.`;
  return to > reach.to ? ends(name, monthEndedBy(reach.to)) : null;
}

function nothingKnown(name: ListName, rows: number): string {
  return `${theList(name)} has ${rows === 0 ? "no row" : "no date to go by"}.`;
}

function begins(name: ListName, first: Month): string {
  return `${theList(name)} begins in ${shortMonth(first)}.`;
}

function ends(name: ListName, last: Month): string {
  return `${theList(name)} ends in ${longMonth(last)}.`;
}

function theList(name: ListName): string {
  return `The list of ${name.toLowerCase()}`;
}
