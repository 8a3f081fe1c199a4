import type { Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { readMonth, type DateReading } from "../lists/words/dates";
import { isBlank } from "../workbook/grid";
import { valueOf } from "../workbook/expressions";
import { DISPLAY } from "../workbook/number-formats";
import type { SettingIssue } from "./read-areas";
import { settingNumber } from "./setting-value";
import type { Entry } from "./settings-grid";
import type { IndicatorSettings } from "./settings";

/**
 * What the rows of the settings say of the indicators of a catalogue, by their numbers. An indicator without a row has no
 * target; `missing` is told of it.
 */
export function readIndicatorSettings(
  entries: readonly Entry[],
  catalogue: readonly Indicator[],
  reading: DateReading,
  issue: SettingIssue,
  missing: (indicator: number) => void,
): Map<number, IndicatorSettings> {
  const found = new Map<number, IndicatorSettings>();
  for (const entry of entries) {
    const indicator = catalogue.find(({ number }) => number === Number(entry.cell("Indicator")));
    if (indicator === undefined) {
      issue(entry, "Indicator", "There is no indicator of this number.", "The row is not used.");
      continue;
    }
    // The sheet's formulas look the number up, and take the first.
    if (found.has(indicator.number)) {
      issue(entry, "Indicator", `Indicator ${indicator.number} has a row already.`, "The first row is used.");
      continue;
    }
    const { isPercent } = DISPLAY[indicator.rated.format];
    found.set(indicator.number, {
      target: numberIn(entry, "Target", isPercent, issue),
      tolerance: numberIn(entry, "Tolerance", isPercent, issue),
      nationalAverage: numberIn(entry, "National average", isPercent, issue),
      baseline: baselineOf(entry, reading, issue),
    });
  }
  for (const { number } of catalogue) {
    if (found.has(number)) continue;
    found.set(number, { target: null, tolerance: null, nationalAverage: null, baseline: null });
    missing(number);
  }
  return found;
}

/** As the sheet's own formulas read it, so that both say the same: text is no number, whatever it looks like. */
function numberIn(entry: Entry, heading: string, isPercent: boolean, issue: SettingIssue): number | null {
  const cell = entry.cell(heading);
  const value = valueOf(settingNumber(isPercent), () => (typeof cell === "number" ? cell : null));
  if (value === "") {
    if (!isBlank(cell))
      issue(
        entry,
        heading,
        `“${String(cell)}” is not a number.`,
        "Read as blank: type it as a number, a percentage as 85%.",
      );
    return null;
  }
  if (value !== cell) issue(entry, heading, `${String(cell)} is more than 100%.`, `Read as ${String(cell)}%.`);
  return value;
}

function baselineOf(entry: Entry, reading: DateReading, issue: SettingIssue): Month | null {
  const cell = entry.cell("Baseline month");
  if (isBlank(cell)) return null;
  const found = readMonth(cell, reading);
  if (found === null)
    issue(entry, "Baseline month", `“${String(cell)}” is not a month.`, "The latest 31 March is used.");
  return found;
}
