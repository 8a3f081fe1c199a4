import { lastDay } from "../../calendar/month";
import { CITY } from "../../indicators/counting/tally";
import { NO_AREA } from "../../lists/words/areas";
import { areaKey } from "../../workbook/figure-key";
import type { IndicatorFigures } from "../figures";
import { givenOf } from "../given";
import type { Scorecard } from "../make-scorecard";
import { measuresOf } from "../row-expressions";
import { NO_TEAM, teamBook, type TeamBook } from "../teams/team-book";
import { EXCEPTION_KINDS } from "./catalogue";
import { effectSentence, type EffectColumn } from "./effect-sentence";
import { isFound, type Exception, type ExceptionKind, type Found, type NotFound } from "./exception";

/** Whose work is listed. */
export type WorkPlace =
  | { readonly kind: "city" }
  | { readonly kind: "area"; readonly area: number }
  /** Of an area, or with NO_AREA of those rows whose area is not known. */
  | { readonly kind: "team"; readonly area: number; readonly team: string };

/** The exceptions of one kind in a place. */
export interface WorkSection {
  readonly kind: ExceptionKind;
  /** The worst first. */
  readonly exceptions: readonly Exception[];
  /** What they move, and remarks, as whole sentences; why there is nothing to list where that is so. */
  readonly remarks: readonly string[];
}

/** All exceptions of a month, to be listed for the city, an area or a team. */
export interface WorkBook {
  readonly teams: TeamBook;
  readonly sectionsFor: (place: WorkPlace) => WorkSection[];
}

/** Finds the exceptions of a scorecard's month, as they are at its end, in the lists that it was counted from. */
export function listsOfWork({ month, lists, settings, figures }: Scorecard): WorkBook {
  const teams = teamBook(lists, settings.teams);
  const given = givenOf({ lists, settings, month });
  const asked = { lists, month, end: lastDay(month), given, limits: settings.exceptionLimits, teams };
  const found = EXCEPTION_KINDS.map((kind) => ({
    kind,
    result: kind.find(asked),
    figure: figures.find(({ indicator }) => indicator.number === kind.indicator.number),
  }));
  const nameOf = (area: number) => settings.areas[area]?.name ?? "";
  return {
    teams,
    sectionsFor: (place) =>
      found.map(({ kind, result, figure }) => sectionOf({ kind, result, figure, place, nameOf, month })),
  };
}

interface Section {
  readonly kind: ExceptionKind;
  readonly result: Found | NotFound;
  readonly figure: IndicatorFigures | undefined;
  readonly place: WorkPlace;
  readonly nameOf: (area: number) => string;
  readonly month: Scorecard["month"];
}

function sectionOf({ kind, result, figure, place, nameOf, month }: Section): WorkSection {
  if (!isFound(result)) return { kind, exceptions: [], remarks: [result.reason] };
  const columns = columnsFor(kind, place, nameOf);
  const isKnown = ({ tallyColumn }: EffectColumn) =>
    figure !== undefined &&
    measuresOf(figure.indicator.rated).every((measure) => {
      const at = tallyColumn === CITY ? ("city" as const) : areaKey(nameOf(tallyColumn - 1));
      return figure.counted(measure, month, at) !== null;
    });
  const known = columns.filter(isKnown);
  const [asked] = columns;
  if (asked === undefined || !known.includes(asked)) {
    const [measure = ""] = measuresOf(kind.indicator.rated);
    const why = figure?.counts?.why?.(month, measure, asked?.tallyColumn) ?? figure?.notes[0];
    return { kind, exceptions: [], remarks: [why ?? "Not listed: the lists do not know the month."] };
  }
  const exceptions = inPlace(result.exceptions, place, kind);
  const effect = exceptions.length === 0 ? null : result.effect(exceptions);
  return {
    kind,
    exceptions,
    remarks: [
      ...(effect === null ? [] : [effectSentence(effect, figure?.indicator ?? kind.indicator, known)]),
      ...notPlaced(result.exceptions, place),
      ...result.notes,
    ],
  };
}

/** What is said where a list does not tell the place asked for: none listed is then not none. */
function notPlaced(all: readonly Exception[], place: WorkPlace): string[] {
  if (place.kind === "city" || all.length === 0) return [];
  if (place.area !== NO_AREA && all.every(({ area }) => area === NO_AREA))
    return ["The list does not say to which area its rows belong: they are listed for the city only."];
  const inArea = all.filter(({ area }) => area === place.area);
  const isUnnamed = inArea.length > 0 && inArea.every(({ team }) => team === NO_TEAM);
  return place.kind === "team" && place.team !== NO_TEAM && isUnnamed
    ? ["The list does not name teams: its rows are on the lists of the area."]
    : [];
}

/** The place's own column first, where the indicator has one. */
function columnsFor({ indicator }: ExceptionKind, place: WorkPlace, nameOf: (area: number) => string): EffectColumn[] {
  const city = { place: "the city", tallyColumn: CITY };
  return place.kind === "city" || place.area === NO_AREA || indicator.areas === "city"
    ? [city]
    : [{ place: nameOf(place.area), tallyColumn: place.area + 1 }, city];
}

function inPlace(all: readonly Exception[], place: WorkPlace, { isLeastFirst }: ExceptionKind): Exception[] {
  const names = new Set<number>();
  const isFirst = ({ once }: Exception) => {
    if (once === null) return true;
    const isNew = !names.has(once);
    names.add(once);
    return isNew;
  };
  const chosen = all.filter(
    ({ area, team }) =>
      place.kind === "city" || (area === place.area && (place.kind === "area" || team === place.team)),
  );
  const sign = isLeastFirst === true ? -1 : 1;
  const order = (a: Exception, b: Exception) =>
    sign * ((b.amount ?? Infinity) - (a.amount ?? Infinity)) || a.row - b.row;
  return chosen.filter(isFirst).sort(order);
}
