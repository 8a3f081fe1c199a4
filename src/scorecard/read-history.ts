import { cellAddress } from "../workbook/addresses";
import { readMonth, type DateReading } from "../lists/words/dates";
import { cellKey, spellingKey } from "../lists/words/spelling";
import { isBlank, type Grid } from "../workbook/grid";
import type { DataIssue } from "../lists/reading/issues";
import type { Indicator } from "../indicators/define-indicator";
import { measureNamed, placeNamed, type HistoryEntry } from "./history";
import { NONE_SET, settingNamed, type PublishedSetting } from "./published-settings";

export const HISTORY_HEADINGS = [
  "Month",
  "Indicator",
  "Measure",
  "Area",
  "Value",
  "Source",
  "Rows of the list",
] as const;

/**
 * The recorded figures and settings of the history sheet, in its order. Rows that cannot be read, or name an indicator or a measure that
 * the catalogue does not have, are issues and are not used.
 */
export function readHistory(
  grid: Grid | null,
  reading: DateReading,
  catalogue: readonly Indicator[],
): { entries: HistoryEntry[]; settings: PublishedSetting[]; issues: DataIssue[] } {
  if (grid === null) return { entries: [], settings: [], issues: [] };
  const keys = HISTORY_HEADINGS.map(spellingKey);
  const headingRow = grid.values.findIndex((row) => {
    const found = row.map(cellKey);
    return keys.slice(0, 5).every((key) => found.includes(key));
  });
  const heads = grid.values[headingRow]?.map(cellKey) ?? [];
  const at = (heading: (typeof HISTORY_HEADINGS)[number]) => heads.indexOf(spellingKey(heading));
  const entries: HistoryEntry[] = [];
  const settings: PublishedSetting[] = [];
  const issues: DataIssue[] = [];
  if (headingRow < 0) return { entries, settings, issues };
  grid.values.slice(headingRow + 1).forEach((row, index) => {
    if ((["Month", "Indicator", "Measure", "Value"] as const).every((heading) => isBlank(row[at(heading)]))) return;
    const month = readMonth(row[at("Month")], reading);
    const indicator = Number(row[at("Indicator")]);
    const named = String(row[at("Measure")] ?? "").trim();
    const measure = measureNamed(catalogue, indicator, named);
    const setting = measure === null ? settingNamed(named) : null;
    const value = row[at("Value")];
    const area = row[at("Area")];
    const place = isBlank(area) ? "city" : placeNamed(String(area));
    const source = String(row[at("Source")] ?? "");
    const sheetRow = grid.top + headingRow + 1 + index;
    const isKnown = month !== null && catalogue.some(({ number }) => number === indicator);
    if (setting !== null && isKnown && (typeof value === "number" || value === NONE_SET)) {
      const set = value === NONE_SET ? null : value;
      settings.push({ month, indicator, setting, place, value: set, source, sheetRow });
      return;
    }
    if (month === null || measure === null || typeof value !== "number") {
      issues.push({
        list: "History",
        file: grid.source.file,
        sheet: grid.source.sheet,
        cell: cellAddress(sheetRow, grid.left + Math.max(0, at("Month"))),
        problem: "The row has no month, indicator, measure of it or number that can be read.",
        done: "Not used.",
      });
      return;
    }
    const rows = row[at("Rows of the list")];
    entries.push({
      month,
      indicator,
      measure,
      place,
      value,
      source,
      rows: typeof rows === "number" ? rows : null,
      sheetRow,
    });
  });
  return { entries, settings, issues };
}
