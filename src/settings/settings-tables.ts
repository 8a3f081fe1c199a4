export interface SettingsTable {
  readonly name: string;
  readonly left: number;
  readonly headings: readonly string[];
}

/** Zero-based row of the tables' headings on a settings sheet as it is first made. */
export const SETTINGS_TOP = 4;

/**
 * The tables of the settings sheet, side by side so that each can grow downwards.
 * `left` is the zero-based column of the first heading; `name` is that of the Excel table.
 */
export const SETTINGS_TABLES = {
  indicators: {
    name: "ScorecardIndicators",
    left: 0,
    headings: ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month"],
  },
  areas: { name: "ScorecardAreas", left: 7, headings: ["Area", "Spellings", "Population 0-17"] },
  teams: { name: "ScorecardTeams", left: 11, headings: ["Team", "Team area", "Team type"] },
  absences: { name: "ScorecardAbsences", left: 15, headings: ["Absence code"] },
  closedDays: { name: "ScorecardClosedDays", left: 17, headings: ["Closed on"] },
  options: { name: "ScorecardOptions", left: 19, headings: ["Option", "Setting"] },
  drafts: { name: "ScorecardCommentary", left: 22, headings: ["Commentary month", "Commentary for", "Commentary"] },
} as const satisfies Record<string, SettingsTable>;

export type SettingsTableKey = keyof typeof SETTINGS_TABLES;

/** Where a table stands: the zero-based row of its headings, and the column of each in the order of the table. */
export interface SettingsPlace {
  readonly headingRow: number;
  readonly columns: readonly number[];
}

export type SettingsPlaces = Readonly<Record<SettingsTableKey, SettingsPlace>>;

/** Where the tables of a settings sheet stand when it is first made. */
export function firstPlaces(): SettingsPlaces {
  const place = ({ left, headings }: SettingsTable): SettingsPlace => ({
    headingRow: SETTINGS_TOP,
    columns: headings.map((_, index) => left + index),
  });
  return Object.fromEntries(
    Object.entries(SETTINGS_TABLES).map(([key, table]) => [key, place(table)]),
  ) as unknown as SettingsPlaces;
}

export const OPTION_UNALLOCATED_DAYS = "Unallocated after (days)";
export const OPTION_LIMITS = "Show ordinary variation in charts";
export const OPTION_HEADCOUNT = "Caseload by headcount";
