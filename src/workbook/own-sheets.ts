import { shortMonth, type Month } from "../calendar/month";

/** The sheets that the add-in writes. Excel reserves the name "History". */
export const SETTINGS_SHEET = "Scorecard settings";
export const HISTORY_SHEET = "Scorecard history";
export const ISSUES_SHEET = "Data issues";
export const DEFINITIONS_SHEET = "Definitions";

/** "Scorecard May-17" */
export function scorecardSheet(month: Month): string {
  return `Scorecard ${shortMonth(month)}`;
}

/** "Public May-17": the copy for publication. */
export function publicSheet(month: Month): string {
  return `Public ${shortMonth(month)}`;
}

/** The rows behind a figure, written down when a person asks for it. */
export const EVIDENCE_SHEET = "Scorecard evidence";

/** Whether a sheet is one of the add-in's own, which is never read as a list. */
export function isOwnSheet(name: string): boolean {
  return (
    name === ISSUES_SHEET ||
    name === DEFINITIONS_SHEET ||
    /^Scorecard (settings|history|evidence|[A-Z][a-z]{2}-\d{2})/.test(name) ||
    /^Public [A-Z][a-z]{2}-\d{2}$/.test(name)
  );
}
