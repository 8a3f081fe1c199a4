import { addMonths, formatDay, type Day } from "../../calendar/day";
import { after, firstDay, lastDay, longMonth, monthOf, shortMonth, type Month } from "../../calendar/month";
import type { List, ListName } from "../../lists/list";
import { monthEndedBy } from "../../lists/reach";
import { monthsByOffice, type OfficeMonths } from "../../lists/reading/offices";
import { CITY } from "./tally";

/** Why something is not known, as a whole sentence; null where it is. */
type WhyUnknown = string | null;

/** Which months lists can speak for. */
export interface KnownMonths {
  /** Of the city, or of the area in another column of the tallies. */
  readonly knows: (month: Month, column?: number) => boolean;
  readonly why: (month: Month, column?: number) => WhyUnknown;
}

const ONLY_ONE = {
  "nothing ended": "holds nothing that has ended",
  undated: "does not say of which day it is",
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

/**
 * The months under which something is written in a list with a column per month. Where its sheets are those of offices, an
 * area's column asks its own office and the city all of them: an office that has not written of a month is missing in it.
 */
export function writtenMonths(list: Pick<List, "name" | "months" | "parts" | "area">): KnownMonths {
  const offices = monthsByOffice(list);
  return byReason((month, column = CITY) => {
    if (!list.months.written.has(month)) return `${theList(list.name)} has nothing written under ${shortMonth(month)}.`;
    const asked = offices.filter(({ area }) => column === CITY || area === null || area === column - 1);
    const silent = asked.find(({ months }) => !months.has(month));
    return silent === undefined ? null : `${placeOf(silent)} has nothing written under ${shortMonth(month)}.`;
  });
}

/** Months that every one of several lists knows. */
export function allKnow(...known: readonly KnownMonths[]): KnownMonths {
  return byReason((month, column) => known.map(({ why }) => why(month, column)).find((why) => why !== null) ?? null);
}

/** Months that at least one of several lists knows; the first says why not. */
export function oneKnows(first: KnownMonths, ...others: readonly KnownMonths[]): KnownMonths {
  return byReason((month, column) =>
    others.some(({ knows }) => knows(month, column)) ? null : first.why(month, column),
  );
}

/** As an indicator says it of each of its measures alike. */
export function ofAnyMeasure({ knows, why }: KnownMonths) {
  return {
    knows: (month: Month, _measure: string, column?: number) => knows(month, column),
    why: (month: Month, _measure: string, column?: number) => why(month, column),
  };
}

/** Known where there is no reason why not. */
export function byReason(why: KnownMonths["why"]): KnownMonths {
  return { why, knows: (month, column) => why(month, column) === null };
}

function whyNotOver({ name, length, reach }: KnownList, from: Day, to: Day, what: string): WhyUnknown {
  if (reach === null) return nothingKnown(name, length);
  if (from < reach.from) {
    // A first event in the first month of a window leaves open whether the list begins with it or the month had no other.
    return monthOf(from) === monthOf(reach.from)
      ? `${theList(name)} begins on ${formatDay(reach.from)}: ${what} not known. Where it is complete from ${longMonth(monthOf(from))}, say so in the settings (Complete from).`
      : `${theList(name)} begins in ${shortMonth(reach.first)}: ${what} not known.`;
  }
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

function placeOf({ source: { file, sheet } }: OfficeMonths): string {
  return `“${file === "" ? sheet : file}”`;
}
