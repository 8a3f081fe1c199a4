import type { Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { readMonth, type DateReading } from "../lists/words/dates";
import { isBlank } from "../workbook/grid";
import { DISPLAY } from "../workbook/number-formats";
import type { Dated } from "./dated";
import type { SettingIssue } from "./setting-issue";
import { FromMonths } from "./read-from";
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
): Map<number, Dated<IndicatorSettings>[]> {
  const found = new Map<number, Dated<IndicatorSettings>[]>(catalogue.map(({ number }) => [number, []]));
  const fromMonths = new FromMonths(reading, issue);
  for (const entry of entries) {
    const indicator = catalogue.find(({ number }) => number === Number(entry.cell("Indicator")));
    if (indicator === undefined) {
      issue(entry, "Indicator", "There is no indicator of this number.", "The row is not used.");
      continue;
    }
    const { number, rated } = indicator;
    const dated = fromMonths.read(entry, String(number), `Indicator ${number}`);
    if (dated === null) continue;
    const { isPercent } = DISPLAY[rated.format];
    const row: IndicatorSettings = {
      target: numberIn(entry, "Target", isPercent, issue),
      tolerance: numberIn(entry, "Tolerance", isPercent, issue),
      nationalAverage: numberIn(entry, "National average", isPercent, issue),
      baseline: baselineOf(entry, reading, issue),
    };
    if (dated.from !== null && row.target !== null && isBlank(entry.cell("Tolerance")))
      issue(
        entry,
        "Tolerance",
        "The tolerance is blank: a row holds as a whole, and takes nothing from the rows before it.",
        "Whatever misses the target is Red from then on. Type the tolerance, or 0.",
      );
    found.get(number)?.push({ from: dated.from, row });
  }
  for (const [number, rows] of found) if (rows.length === 0) missing(number);
  return found;
}

/** Text is no number, whatever it looks like; a percentage typed as 85 is 85%. */
function numberIn(entry: Entry, heading: string, isPercent: boolean, issue: SettingIssue): number | null {
  const cell = entry.cell(heading);
  if (typeof cell !== "number") {
    if (!isBlank(cell))
      issue(
        entry,
        heading,
        `“${String(cell)}” is not a number.`,
        "Read as blank: type it as a number, a percentage as 85%.",
      );
    return null;
  }
  if (!isPercent || cell <= 1) return cell;
  issue(entry, heading, `${String(cell)} is more than 100%.`, `Read as ${String(cell)}%.`);
  return cell / 100;
}

function baselineOf(entry: Entry, reading: DateReading, issue: SettingIssue): Month | null {
  const cell = entry.cell("Baseline month");
  if (isBlank(cell)) return null;
  const found = readMonth(cell, reading);
  if (found === null)
    issue(entry, "Baseline month", `“${String(cell)}” is not a month.`, "The latest 31 March is used.");
  return found;
}
