import { isoMonth, parseIsoMonth, shortMonth, type Month } from "../calendar/month";
import { sheetOf } from "./addresses";

/** The longest name of a sheet. Source: learn.microsoft.com, "Excel specifications and limits". */
export const LONGEST_NAME = 31;

/** The names that our sheets usually have. Excel reserves the name "History". */
export const SETTINGS_SHEET = "Scorecard settings";
export const HISTORY_SHEET = "Scorecard history";
export const ISSUES_SHEET = "Data issues";
export const DEFINITIONS_SHEET = "Definitions";
export const RETURNS_SHEET = "Returns";
export const BENCHMARKS_SHEET = "Benchmarks";

/** The rows behind a figure, written down when a person asks for it. */
export const EVIDENCE_SHEET = "Scorecard evidence";

/** "Scorecard May-17" */
export function scorecardSheet(month: Month): string {
  return `Scorecard ${shortMonth(month)}`;
}

/** "Public May-17": the copy for publication. */
export function publicSheet(month: Month): string {
  return `Public ${shortMonth(month)}`;
}

/** So many letters of the end of a name that is too long are kept. */
const END_KEPT = 7;

/** "Work May-17", "Work EAST May-17": the lists of work of the city or of a place. */
export function workSheet(month: Month, place: string | null): string {
  if (place === null) return `Work ${shortMonth(month)}`;
  const room = LONGEST_NAME - `Work  ${shortMonth(month)}`.length;
  const allowed = place.replace(/[[\]:*?/\\]/g, " ").trim();
  // Teams of a kind differ in their last word: “East Assessment 1”.
  const fitting =
    allowed.length <= room ? allowed : `${allowed.slice(0, room - 1 - END_KEPT)}…${allowed.slice(-END_KEPT)}`;
  return `Work ${fitting} ${shortMonth(month)}`;
}

/** "Teams May-17": the figures by team and worker. */
export function teamsSheet(month: Month): string {
  return `Teams ${shortMonth(month)}`;
}

/** "Members May-17": the page for members. */
export function membersSheet(month: Month): string {
  return `Members ${shortMonth(month)}`;
}

/** Our sheets of which a workbook has one, with their usual names. */
const SINGLE = {
  settings: SETTINGS_SHEET,
  history: HISTORY_SHEET,
  issues: ISSUES_SHEET,
  definitions: DEFINITIONS_SHEET,
  returns: RETURNS_SHEET,
  benchmarks: BENCHMARKS_SHEET,
  evidence: EVIDENCE_SHEET,
} as const;

/** Our sheets of which a workbook has one a month. */
const MONTHLY_KINDS = ["scorecard", "public", "members", "kept", "work", "teams"] as const;

/**
 * What a sheet of ours is: a sheet is known by its mark, never by its name. "kept 2017-05 1" is a scorecard, a copy for
 * publication or a page for members as it was before it was laid out again; "work 2017-05 1204" are the lists of work of a place.
 */
export type OwnKind = keyof typeof SINGLE | `${(typeof MONTHLY_KINDS)[number]} ${string}`;

const MONTHLY = new RegExp(`^(${MONTHLY_KINDS.join("|")}) (\\d{4}-\\d{2})(?: (\\d+))?$`);

export function scorecardKind(month: Month): OwnKind {
  return `scorecard ${isoMonth(month)}`;
}

export function publicKind(month: Month): OwnKind {
  return `public ${isoMonth(month)}`;
}

export function membersKind(month: Month): OwnKind {
  return `members ${isoMonth(month)}`;
}

export function keptKind(month: Month, number: number): OwnKind {
  return `kept ${isoMonth(month)} ${number}`;
}

/** The lists of work of the city, or of the place with a number; see {@link placeNumber}. */
export function workKind(month: Month, place: number | null): OwnKind {
  return place === null ? `work ${isoMonth(month)}` : `work ${isoMonth(month)} ${place}`;
}

export function teamsKind(month: Month): OwnKind {
  return `teams ${isoMonth(month)}`;
}

/** A number for a place that stays when others come or go, or change their order: FNV-1a of its name. */
export function placeNumber(name: string): number {
  let hash = 2_166_136_261;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}

/** Whether a sheet is laid out again whenever it is asked for, as long as nobody has written on it. */
export function isMadeOnRequest(kind: OwnKind): boolean {
  return ["public", "work", "teams"].some((each) => kind.startsWith(`${each} `));
}

/** The month of a scorecard; null for every other kind. */
export function scorecardMonth(kind: OwnKind): Month | null {
  const [, what, month = ""] = MONTHLY.exec(kind) ?? [];
  return what === "scorecard" ? parseIsoMonth(month) : null;
}

/** The name that a sheet of a kind has unless somebody else's sheet has it. */
export function usualName(kind: OwnKind): string {
  if (isSingle(kind)) return SINGLE[kind];
  const [, what, iso = "", number] = MONTHLY.exec(kind) ?? [];
  const month = parseIsoMonth(iso);
  if (month === null) throw new Error(`There is no kind of sheet “${kind}”.`);
  if (what === "public") return publicSheet(month);
  if (what === "teams") return teamsSheet(month);
  if (what === "work") return workSheet(month, number ?? null);
  if (what === "members") return membersSheet(month);
  return what === "kept"
    ? `${scorecardSheet(month)} before${number === "1" ? "" : ` ${number ?? ""}`}`
    : scorecardSheet(month);
}

function isSingle(kind: string): kind is keyof typeof SINGLE {
  return Object.hasOwn(SINGLE, kind);
}

/** Whether two names of sheets, tables or defined names are one to Excel, which does not tell capitals apart. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const MARK = new RegExp(`^SC_Sheet_(${[...Object.keys(SINGLE), ...MONTHLY_KINDS].join("|")})((?:_\\d+)*)$`, "i");

/** The hidden defined name that marks a sheet as ours: "SC_Sheet_scorecard_2017_05". */
export function markName(kind: OwnKind): string {
  return `SC_Sheet_${kind.replace(/[ -]/g, "_")}`;
}

/** The kind of sheet that a defined name marks; null for other names. */
export function markedKind(name: string): OwnKind | null {
  const [, what = "", digits = ""] = MARK.exec(name) ?? [];
  const kind = what.toLowerCase();
  if (isSingle(kind)) return digits === "" ? kind : null;
  const [year, month, number] = digits.split("_").slice(1);
  const written = `${kind} ${year ?? ""}-${month ?? ""}${number === undefined ? "" : ` ${number}`}`;
  return MONTHLY.test(written) ? (written as OwnKind) : null;
}

/** The sheets of a workbook, in lower case, that carry the mark of one of ours. */
export function markedSheets(names: Iterable<readonly [name: string, reference: string]>): Set<string> {
  const found = new Set<string>();
  for (const [name, reference] of names) {
    const sheet = markedKind(name) === null ? null : sheetOf(reference);
    if (sheet !== null) found.add(sheet.toLowerCase());
  }
  return found;
}
