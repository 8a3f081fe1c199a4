import type { Period } from "./settings";

export interface SettingsTable {
  /** The name of the Excel table. */
  readonly name: string;
  /** What it holds, for sentences about it. */
  readonly of: string;
  readonly left: number;
  readonly headings: readonly string[];
  /** Headings that a sheet made by an earlier version does not have. */
  readonly newer?: readonly string[];
}

/** Heads the month from which a row holds. It is the one heading that several tables have. */
export const FROM = "From";

/** Zero-based row of the tables' headings on a settings sheet as it is first made. */
export const SETTINGS_TOP = 4;

/**
 * The tables of the settings sheet, side by side so that each can grow downwards.
 * `left` is the zero-based column of the first heading.
 */
export const SETTINGS_TABLES = {
  indicators: {
    name: "ScorecardIndicators",
    of: "targets and tolerances",
    left: 0,
    headings: ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month", FROM],
    newer: [FROM],
  },
  areas: {
    name: "ScorecardAreas",
    of: "areas",
    left: 8,
    headings: ["Area", "Spellings", "Population 0-17", "Shown for caseloads", "Population source", FROM],
    newer: ["Shown for caseloads", "Population source", FROM],
  },
  teams: {
    name: "ScorecardTeams",
    of: "teams",
    left: 15,
    headings: ["Team", "Team area", "Team type", FROM],
    newer: [FROM],
  },
  absences: { name: "ScorecardAbsences", of: "absence codes", left: 20, headings: ["Absence code"] },
  closedDays: { name: "ScorecardClosedDays", of: "closing days", left: 22, headings: ["Closed on"] },
  options: { name: "ScorecardOptions", of: "other settings", left: 24, headings: ["Option", "Setting"] },
  completeFrom: { name: "ScorecardReach", of: "complete lists", left: 35, headings: ["List", "Complete from"] },
  drafts: {
    name: "ScorecardCommentary",
    of: "commentary",
    left: 27,
    headings: ["Commentary month", "Commentary for", "Commentary"],
  },
  words: { name: "ScorecardWords", of: "words", left: 31, headings: ["Vocabulary", "Word", "Means"] },
  exceptions: {
    name: "ScorecardExceptions",
    of: "limits of lists of work",
    left: 38,
    headings: ["Exception", "Limits"],
  },
  limits: {
    name: "ScorecardLimits",
    of: "limits of ordinary variation",
    left: 41,
    headings: ["Limits of", "Limits begin", "Fixed up to", "Why limits begin"],
  },
} as const satisfies Record<string, SettingsTable>;

export type SettingsTableKey = keyof typeof SETTINGS_TABLES;

/** Where a table stands: the zero-based row of its headings, and the column of each in the order of the table, null for one that is not there. */
export interface SettingsPlace {
  readonly headingRow: number;
  readonly columns: readonly (number | null)[];
}

export type SettingsPlaces = Readonly<Record<SettingsTableKey, SettingsPlace>>;

/** Where the tables of a settings sheet stand when it is first made. */
export function firstPlaces(): SettingsPlaces {
  const place = ({ left, headings }: SettingsTable): SettingsPlace => ({
    headingRow: SETTINGS_TOP,
    columns: headings.map((_, index) => left + index),
  });
  const { indicators, areas, teams, absences, closedDays, options, completeFrom, drafts, words, exceptions, limits } =
    SETTINGS_TABLES;
  return {
    indicators: place(indicators),
    areas: place(areas),
    teams: place(teams),
    absences: place(absences),
    closedDays: place(closedDays),
    options: place(options),
    completeFrom: place(completeFrom),
    drafts: place(drafts),
    words: place(words),
    exceptions: place(exceptions),
    limits: place(limits),
  };
}

export const OPTION_UNALLOCATED_DAYS = "Unallocated after (days)";
export const OPTION_COUNCIL = "Council";
export const OPTION_LIMITS = "Show ordinary variation in charts";
/** The options that show other periods, in the order of their columns. */
export const OPTION_PERIODS: readonly (readonly [Period, string])[] = [
  ["lastYear", "Show same month last year"],
  ["quarter", "Show quarter"],
  ["yearToDate", "Show year to date"],
];
export const OPTION_HEADCOUNT = "Caseload by headcount";
