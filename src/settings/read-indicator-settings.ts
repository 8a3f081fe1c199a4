import type { Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { readMonth, type DateReading } from "../lists/words/dates";
import { isBlank, type CellValue } from "../workbook/grid";
import { DISPLAY } from "../workbook/number-formats";
import type { Dated } from "./dated";
import type { SettingIssue } from "./setting-issue";
import { FromMonths } from "./read-from";
import type { Entry } from "./settings-grid";
import type { IndicatorSettings } from "./settings";

/** In a row with a month: there is none from then on. A blank cell of such a row keeps what held before. */
export const NONE = "none";

/** A cell of a row: a value, null for none, undefined for a blank one. */
type Written = { readonly [K in keyof IndicatorSettings]: IndicatorSettings[K] | undefined };

interface WrittenRow {
  readonly from: Month | null;
  readonly written: Written;
  readonly entry: Entry;
}

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
  const found = new Map<number, WrittenRow[]>(catalogue.map(({ number }) => [number, []]));
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
    const written: Written = {
      target: numberIn(entry, "Target", isPercent, issue),
      tolerance: numberIn(entry, "Tolerance", isPercent, issue),
      nationalAverage: numberIn(entry, "National average", isPercent, issue),
      baseline: baselineOf(entry, reading, issue),
    };
    found.get(number)?.push({ from: dated.from, written, entry });
  }
  for (const [number, rows] of found) if (rows.length === 0) missing(number);
  return new Map([...found].map(([number, rows]) => [number, filledIn(rows, issue)]));
}

const NOTHING: IndicatorSettings = { target: null, tolerance: null, nationalAverage: null, baseline: null };

/** The rows as they hold, in their order on the sheet: what is blank in one is what held before it. */
function filledIn(rows: readonly WrittenRow[], issue: SettingIssue): Dated<IndicatorSettings>[] {
  const whole = new Map<WrittenRow, IndicatorSettings>();
  const begins = ({ from }: WrittenRow) => from ?? -Infinity;
  let before = NOTHING;
  for (const row of [...rows].sort((a, b) => (begins(a) === begins(b) ? 0 : begins(a) - begins(b)))) {
    const { written, entry, from } = row;
    const kept = from === null ? NOTHING : before;
    const or = <T>(cell: T | undefined, otherwise: T): T => (cell === undefined ? otherwise : cell);
    before = {
      target: or(written.target, kept.target),
      tolerance: or(written.tolerance, kept.tolerance),
      nationalAverage: or(written.nationalAverage, kept.nationalAverage),
      baseline: or(written.baseline, kept.baseline),
    };
    whole.set(row, before);
    if (from !== null && before.target !== null && before.tolerance === null && written.tolerance === undefined)
      issue(
        entry,
        "Tolerance",
        "The tolerance is blank, and no row before has one.",
        "Whatever misses the target is Red from then on. Type the tolerance, or 0.",
      );
  }
  return rows.flatMap((row) => {
    const own = whole.get(row);
    return own === undefined ? [] : [{ from: row.from, row: own }];
  });
}

function saysNone(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && [NONE, "-", "–", "—"].includes(cell.trim().toLowerCase());
}

/** Text is no number, whatever it looks like; a percentage typed as 85 is 85%. Undefined for a blank cell, null for "none" and "–". */
function numberIn(entry: Entry, heading: string, isPercent: boolean, issue: SettingIssue): number | null | undefined {
  const cell = entry.cell(heading);
  if (isBlank(cell)) return undefined;
  if (typeof cell !== "number") {
    if (!saysNone(cell))
      issue(
        entry,
        heading,
        `“${String(cell)}” is not a number.`,
        "Read as blank: type it as a number, a percentage as 85%.",
      );
    return saysNone(cell) ? null : undefined;
  }
  if (!isPercent || cell <= 1) return cell;
  issue(entry, heading, `${String(cell)} is more than 100%.`, `Read as ${String(cell)}%.`);
  return cell / 100;
}

function baselineOf(entry: Entry, reading: DateReading, issue: SettingIssue): Month | null | undefined {
  const cell = entry.cell("Baseline month");
  if (isBlank(cell)) return undefined;
  if (saysNone(cell)) return null;
  const found = readMonth(cell, reading);
  if (found !== null) return found;
  issue(entry, "Baseline month", `“${String(cell)}” is not a month.`, "Read as blank: type a month, as Mar-16.");
  return undefined;
}
