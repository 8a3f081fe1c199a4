import { longMonth, type Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { readMonth, type DateReading } from "../lists/words/dates";
import { isBlank } from "../workbook/grid";
import type { LimitsBegin } from "./limits-begin";
import type { SettingIssue } from "./setting-issue";
import { textOf, type Entry } from "./settings-grid";

/** As few months fix limits. */
const LEAST_MONTHS = 13;

/** Where the limits of indicators begin and what fixes them; what cannot be read is an issue, and the row is not used. */
export function readLimitsBegin(
  entries: readonly Entry[],
  catalogue: readonly Indicator[],
  reading: DateReading,
  issue: SettingIssue,
): LimitsBegin[] {
  const found: LimitsBegin[] = [];
  for (const entry of entries) {
    const indicator = Number(entry.cell("Limits of"));
    const begins = entry.cell("Limits begin");
    const from = readMonth(begins, reading);
    if (!catalogue.some(({ number }) => number === indicator)) {
      issue(entry, "Limits of", "There is no indicator of this number.", "The row is not used.");
    } else if (from === null) {
      const problem = isBlank(begins) ? "There is no month." : `“${textOf(begins)}” is not a month.`;
      issue(entry, "Limits begin", problem, "The row is not used. Type the month, as Oct-17.");
    } else if (found.some((each) => each.indicator === indicator && each.from === from)) {
      const problem = `The limits of indicator ${indicator} begin in ${longMonth(from)} already.`;
      issue(entry, "Limits begin", problem, "The first row is used.");
    } else {
      const reason = textOf(entry.cell("Why limits begin"));
      if (reason === "")
        issue(
          entry,
          "Why limits begin",
          "No reason is given.",
          "The limits begin all the same. Type what changed then.",
        );
      found.push({ indicator, from, fixedUpTo: fixedUpTo(entry, from, reading, issue), reason });
    }
  }
  return found;
}

/** The last month of a baseline; null where there is none, or none that thirteen months make. */
function fixedUpTo(entry: Entry, from: Month, reading: DateReading, issue: SettingIssue): Month | null {
  const cell = entry.cell("Fixed up to");
  if (isBlank(cell)) return null;
  const month = readMonth(cell, reading);
  if (month !== null && month - from + 1 >= LEAST_MONTHS) return month;
  const problem =
    month === null
      ? `“${textOf(cell)}” is not a month.`
      : `From ${longMonth(from)} to ${longMonth(month)} are fewer than ${LEAST_MONTHS} months.`;
  issue(entry, "Fixed up to", problem, "The limits are not fixed: all months from their beginning count.");
  return null;
}
