import type { Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import type { ListName } from "../lists/list";
import type { HandedIn, ListHandedIn } from "../lists/reading/handed-in";
import type { Area } from "../lists/words/areas";
import { spellingKey } from "../lists/words/spelling";
import { areaKey, areaName, type AreaKey, type Place } from "../workbook/figure-key";
import type { Source } from "../workbook/grid";
import type { RecordState, ReturnRecord, Size } from "./return-records";

/** What became of a return, worst first. "Not at hand": its figures stand, and the file that they came from is no longer there. */
export const RETURN_STATUSES = [
  "missing",
  "not filled in",
  "last month's again",
  "twice",
  "not at hand",
  "received",
] as const;

export type ReturnStatus = (typeof RETURN_STATUSES)[number];

/** A list from an office, or of the whole city: what came for the month, and what came the month before. */
export interface Return {
  readonly list: ListName;
  readonly place: Place;
  readonly status: ReturnStatus;
  /** Null where nothing came. */
  readonly now: Size | null;
  /** Null where nothing came then, or nothing is remembered. */
  readonly before: Size | null;
  /** The files that it came from, or is to come from again; "" stands for sheets of this workbook. */
  readonly files: readonly string[];
  readonly fileDate: Day | null;
  readonly fingerprint: number | null;
  /** Files that it came from before and that are no longer at hand. */
  readonly gone: readonly string[];
  /** The sheets that it came from. */
  readonly sources: readonly Source[];
  /** Whether it says something of the month. */
  readonly speaks: boolean;
  /** The two sheets that hold the same; null where none do. */
  readonly twice: readonly [Source, Source] | null;
  /** The day on which a person published without it; null where nobody did. */
  readonly leftOut: Day | null;
}

/** Who has sent what for a month, worst first. */
export interface Returns {
  readonly month: Month;
  /** The last published month that is remembered. */
  readonly before: Month | null;
  /** Whether the month is published: else what is left out is a draft's word. */
  readonly isPublished: boolean;
  /** What came from areas last time that the settings no longer have, under no spelling. */
  readonly noAreaNow: readonly AreaKey[];
  readonly all: readonly Return[];
}

/** All that returns are told from. */
export interface ReturnsInput {
  readonly month: Month;
  readonly now: Day;
  readonly handedIn: readonly ListHandedIn[];
  /** What the workbook remembers. */
  readonly records: readonly ReturnRecord[];
  readonly areas: readonly Area[];
  readonly catalogue: readonly Indicator[];
  readonly fileDates: ReadonlyMap<string, Day>;
  /** Areas and lists, by name, that a person publishes without. */
  readonly without: readonly string[];
  /** What persons said is right of returns: "Supervisions, SOUTH" without a month is that SOUTH never sends them. */
  readonly confirmed: readonly string[];
}

/**
 * Compares what came with what was to be expected: what came for the last published month or was left out of it; one return
 * from each area that the settings have in the month where a list's sheets are those of offices; and, where nothing is
 * remembered, the lists that the indicators need. Records of an area that was renamed are those of the area of that spelling.
 */
export function returnsOf(input: ReturnsInput): Returns {
  const { month, areas, catalogue } = input;
  const records = input.records.map((each) => ({ ...each, place: placeNow(each.place, areas) }));
  const before = lastPublished(records, month);
  const places: readonly Place[] = ["city", ...areas.map(({ name }) => areaKey(name))];
  const all = LIST_DEFINITIONS.flatMap(({ name }): Return[] => {
    const came = input.handedIn.find(({ list }) => list === name) ?? null;
    const of = (at: Month | null) => records.filter((each) => each.list === name && each.month === at);
    const last = of(before).filter(({ size, state, place }) => size !== null || isOfficeLeftOut(state, place));
    const own = of(month);
    const isNeeded = catalogue.some(({ lists }) => lists.includes(name));
    const expected = new Set([
      ...expectedPlaces(came, last, areas, before === null && own.length === 0 && isNeeded),
      ...ownPlaces(own, came),
    ]);
    for (const place of places) if (isNeverSent(name, place, input.confirmed)) expected.delete(place);
    const entries = new Map((came?.entries ?? []).map((entry) => [placeOf(entry, areas), entry]));
    return places
      .filter((place) => expected.has(place) || entries.has(place))
      .map((place) => returnOf(name, place, entries.get(place) ?? null, last, own, input));
  });
  const rank = ({ status, leftOut }: Return) => RETURN_STATUSES.indexOf(status) + (leftOut === null ? 0 : 0.5);
  return {
    month,
    before,
    isPublished: records.some((each) => each.month === month && each.state.kind === "published"),
    noAreaNow: [
      ...new Set(
        records.flatMap((each) =>
          each.month === before && each.size !== null && each.place !== "city" && !places.includes(each.place)
            ? [each.place]
            : [],
        ),
      ),
    ],
    all: all.sort((a, b) => rank(a) - rank(b) || places.indexOf(a.place) - places.indexOf(b.place)),
  };
}

/** Whether a person has said that an area has no such list. */
function isNeverSent(list: ListName, place: Place, confirmed: readonly string[]): boolean {
  if (place === "city") return false;
  const word = spellingKey(`${list}, ${areaName(place)}`);
  return confirmed.some((each) => spellingKey(each) === word);
}

/** Whether a record says that a month was published without an office, which is expected all the same. */
function isOfficeLeftOut(state: RecordState, place: Place): boolean {
  return state.kind === "published without" && place !== "city";
}

/** The area that a remembered one is now: that of its name, else the one that has the name among its spellings. */
function placeNow(place: Place, areas: readonly Area[]): Place {
  if (place === "city") return place;
  const key = spellingKey(areaName(place));
  const area =
    areas.find(({ name }) => spellingKey(name) === key) ??
    areas.find(({ spellings }) => spellings.some((spelling) => spellingKey(spelling) === key));
  return area === undefined ? place : areaKey(area.name);
}

/** What a draft remembers, left out or not, is of no published month. */
function lastPublished(records: readonly ReturnRecord[], month: Month): Month | null {
  const months = records
    .filter((each) => each.month < month && each.state.kind === "published")
    .map((each) => each.month);
  return months.length === 0 ? null : (Math.max(...months) as Month);
}

function placeOf({ area }: HandedIn, areas: readonly Area[]): Place {
  const name = area === null ? undefined : areas[area]?.name;
  return name === undefined ? "city" : areaKey(name);
}

function expectedPlaces(
  came: ListHandedIn | null,
  last: readonly ReturnRecord[],
  areas: readonly Area[],
  isNeeded: boolean,
): Place[] {
  const ofAreas = last.flatMap(({ place }) => (place === "city" ? [] : [place]));
  if (came === null) return last.length > 0 ? last.map(({ place }) => place) : isNeeded ? ["city"] : [];
  // What came as one for the whole city is whole, whoever sent it the month before.
  if (came.entries.every(({ area }) => area === null)) return [];
  return came.isByOffice ? [...areas.map(({ name }) => areaKey(name)), ...ofAreas] : ofAreas;
}

/** Where figures of the month came from before, which stand when their file is no longer there; and what was missing then. */
function ownPlaces(own: readonly ReturnRecord[], came: ListHandedIn | null): Place[] {
  const isWhole = came?.entries.some(({ area, rows }) => area === null && rows > 0) === true;
  const isStill = ({ place, size, files }: ReturnRecord) =>
    size === null ? came === null || place !== "city" : files.some((file) => file !== "");
  return isWhole ? [] : own.filter(isStill).map(({ place }) => place);
}

function returnOf(
  list: ListName,
  place: Place,
  came: HandedIn | null,
  last: readonly ReturnRecord[],
  own: readonly ReturnRecord[],
  { now, fileDates, without }: ReturnsInput,
): Return {
  const before = last.find((each) => each.place === place) ?? null;
  const held = own.find((each) => each.place === place) ?? null;
  const files = [...new Set(came?.sources.map(({ file }) => file))];
  const said = held?.state;
  const isNamed = without.some(
    (name) =>
      spellingKey(name) === spellingKey(list) ||
      (place !== "city" && spellingKey(name) === spellingKey(areaName(place))),
  );
  const leftOut = said?.kind === "published without" ? said.on : isNamed ? now : null;
  const gone = leftOut === null ? goneFrom(held, files, came) : [];
  const status = gone.length > 0 ? "not at hand" : statusOf(came, before);
  const isHeld = status === "not at hand" && held !== null;
  const days = files.flatMap((file) => fileDates.get(file) ?? []);
  return {
    list,
    place,
    status,
    now: isHeld ? held.size : came === null || came.rows === 0 ? null : { rows: came.rows, workers: came.workers },
    before: before?.size ?? null,
    files: isHeld ? held.files : files,
    fileDate: isHeld
      ? held.fileDate
      : days.length === 0
        ? null
        : days.reduce((latest, day) => (day > latest ? day : latest)),
    fingerprint: isHeld ? held.fingerprint : (came?.fingerprint ?? null),
    sources: came?.sources ?? [],
    gone,
    speaks: came?.speaks === true,
    twice: came?.twice ?? null,
    leftOut: isWanting(status) ? leftOut : null,
  };
}

/**
 * The files of a record that are not among those at hand. None where other files have taken their place, though not those of
 * another month for a published one; nor where as much came from fewer of them: what was taken away was a second copy.
 */
function goneFrom(held: ReturnRecord | null, files: readonly string[], came: HandedIn | null): string[] {
  if (held === null) return [];
  const gone = held.files.filter((file) => file !== "" && !files.includes(file));
  if (came === null) return gone;
  if (files.some((file) => !held.files.includes(file)))
    return held.state.kind === "published" && !came.speaks ? gone : [];
  const { size } = held;
  const isAll = size !== null && came.rows >= size.rows && (came.workers ?? 0) >= (size.workers ?? 0);
  return isAll ? [] : gone;
}

function statusOf(came: HandedIn | null, before: ReturnRecord | null): ReturnStatus {
  if (came === null) return "missing";
  const isAgain = before !== null && before.fingerprint === came.fingerprint && before.size?.rows === came.rows;
  if (isAgain && !came.isOfMonth) return "last month's again";
  if (came.rows === 0 || !came.speaks) return "not filled in";
  return came.twice === null ? "received" : "twice";
}

function isWanting(status: ReturnStatus): boolean {
  return status === "missing" || status === "not filled in" || status === "last month's again";
}

/**
 * The returns for want of which nothing of the month is recorded as published: what is missing, what an office has not
 * filled in, and what is last month's and says nothing of this one; less those that a person publishes without.
 */
export function wantingReturns({ all }: Returns): Return[] {
  return all.filter((each) => each.leftOut === null && isNeededStill(each));
}

/** The returns that a person publishes without. */
export function returnsLeftOut({ all }: Returns): Return[] {
  return all.filter((each) => each.leftOut !== null && isNeededStill(each));
}

function isNeededStill({ status, place, now, speaks }: Return): boolean {
  switch (status) {
    case "missing":
      return true;
    case "not filled in":
      // What is of the whole city may end before the month and still be counted; headings alone say nothing.
      return place !== "city" || now === null;
    case "last month's again":
      return !speaks;
    case "twice":
    case "not at hand":
    case "received":
      return false;
  }
}
