export interface SettingsTable {
  readonly name: string;
  readonly left: number;
  readonly headings: readonly string[];
}

/**
 * The tables of the settings sheet, side by side so that each can grow downwards.
 * `left` is the zero-based column of the first heading; `name` is that of the Excel table.
 */
export const SETTINGS_TABLES = {
  indicators: { name: "ScorecardIndicators", left: 0, headings: ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month"] },
  areas: { name: "ScorecardAreas", left: 7, headings: ["Area", "Spellings", "Population 0-17"] },
  teams: { name: "ScorecardTeams", left: 11, headings: ["Team", "Team area", "Team type"] },
  absences: { name: "ScorecardAbsences", left: 15, headings: ["Absence code"] },
  closedDays: { name: "ScorecardClosedDays", left: 17, headings: ["Closed on"] },
  options: { name: "ScorecardOptions", left: 19, headings: ["Option", "Setting"] },
  drafts: { name: "ScorecardCommentary", left: 22, headings: ["Commentary month", "Commentary for", "Commentary"] },
} as const satisfies Record<string, SettingsTable>;

export const OPTION_UNALLOCATED_DAYS = "Unallocated after (days)";
export const OPTION_HEADCOUNT = "Caseload by headcount";
