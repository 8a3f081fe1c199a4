import { sheetOf } from "./addresses";
import { isoMonth, type Month } from "../calendar/month";

/** What the defined names of a month's scorecard begin with: "SC_2017_05". */
export function monthPrefix(month: Month): string {
  return `SC_${isoMonth(month).replace("-", "_")}`;
}

/** The sheets, in lower case, that names of any month's scorecard point into. */
export function scorecardSheets(names: Iterable<readonly [name: string, reference: string]>): Set<string> {
  const found = new Set<string>();
  for (const [name, reference] of names) {
    const sheet = /^SC_\d{4}_\d{2}_/i.test(name) ? sheetOf(reference) : null;
    if (sheet !== null) found.add(sheet.toLowerCase());
  }
  return found;
}

/** The prefix of an indicator's defined names on a month's scorecard: "SC_2017_05_I01". */
export function namePrefix(month: Month, indicator: number): string {
  return `${monthPrefix(month)}_I${String(indicator).padStart(2, "0")}`;
}

/** The defined name of the lines of "at a glance". */
export function glanceName(month: Month): string {
  return `${monthPrefix(month)}_AtAGlance`;
}

/** The defined name of the table of populations. */
export function populationsName(month: Month): string {
  return `${monthPrefix(month)}_Populations`;
}

/** The defined name of the box for an indicator's commentary. */
export function commentaryName(month: Month, indicator: number): string {
  return `${namePrefix(month, indicator)}_Commentary`;
}
