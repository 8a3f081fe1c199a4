import { columnLetters } from "../../lists/grid";
import { onSheet } from "./sheet-builder";
import { SETTINGS_SHEET } from "../../lists/own-sheets";
import { SETTINGS_TABLES, type SettingsTable } from "../settings-tables";

/** How many rows of a settings table formulas look at: what an analyst adds below is found too. */
const DEPTH = 60;

/** A column of a settings table as an absolute range on the settings sheet. */
function column(table: keyof typeof SETTINGS_TABLES, heading: string): string {
  const { left, headings }: SettingsTable = SETTINGS_TABLES[table];
  const at = left + headings.indexOf(heading);
  const letters = columnLetters(at);
  return onSheet(SETTINGS_SHEET, `$${letters}$${String(SETTINGS_TOP + 2)}:$${letters}$${String(SETTINGS_TOP + 1 + DEPTH)}`);
}

/** Zero-based row of the tables' headings. */
export const SETTINGS_TOP = 4;

/** An indicator's setting, "" where it is blank. */
export function indicatorSetting(number: number, heading: string): string {
  const found = `INDEX(${column("indicators", heading)},MATCH(${String(number)},${column("indicators", "Indicator")},0))`;
  return `IF(${found}="","",${found})`;
}

/** An area's population, "" where it is blank. */
export function populationSetting(area: string): string {
  const found = `INDEX(${column("areas", "Population 0-17")},MATCH("${area.replace(/"/g, '""')}",${column("areas", "Area")},0))`;
  return `IF(${found}="","",${found})`;
}
