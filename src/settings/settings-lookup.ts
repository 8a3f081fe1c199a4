import { columnLetters, onSheet } from "../workbook/addresses";
import { formulaOf, type Expression } from "../workbook/expressions";
import { settingNumber, settingPopulation, type SettingCell } from "./setting-value";
import { SETTINGS_TABLES, type SettingsPlaces, type SettingsTable, type SettingsTableKey } from "./settings-tables";

/** How many rows of a settings table formulas look at, and drop-downs: what an analyst adds below is found too. */
const LOOKED_UP = 300;
const LISTED = 60;

/** Formulas that look a setting up, wherever its table stands. */
export interface SettingsLookup {
  /** An indicator's number under a heading, "" where it is blank. Percentages typed as 85 are read as 85%. */
  indicator(number: number, heading: string, isPercent: boolean): string;
  /** An area's population, "" where it has none. */
  population(area: string): string;
  /** All populations of the settings added up, nought where there is none. */
  allPopulations(): string;
}

/** `places` says where the tables of the settings stand, `sheet` how their sheet is called. */
export function settingsLookup(places: SettingsPlaces, sheet: string): SettingsLookup {
  const column = (table: SettingsTableKey, heading: string) => settingsCells(places, sheet, table, heading, LOOKED_UP);
  const look = (found: string, setting: Expression<SettingCell, "">) => formulaOf(setting, () => found);
  return {
    indicator: (number, heading, isPercent) =>
      look(
        `INDEX(${column("indicators", heading)},MATCH(${number},${column("indicators", "Indicator")},0))`,
        settingNumber(isPercent),
      ),
    population: (area) =>
      look(
        `INDEX(${column("areas", "Population 0-17")},MATCH("${literal(area)}",${column("areas", "Area")},0))`,
        settingPopulation(),
      ),
    allPopulations: () => `SUMIF(${column("areas", "Population 0-17")},">0")`,
  };
}

/** The cells that name the areas, for a drop-down, with room for what is added: "'Scorecard settings'!$H$6:$H$65". */
export function areaCells(places: SettingsPlaces, sheet: string): string {
  return settingsCells(places, sheet, "areas", "Area", LISTED);
}

/** The cells under a heading of the settings, so many rows of them. */
function settingsCells(
  places: SettingsPlaces,
  sheet: string,
  table: SettingsTableKey,
  heading: string,
  rows: number,
): string {
  const { headings, name }: SettingsTable = SETTINGS_TABLES[table];
  const { headingRow, columns } = places[table];
  const at = columns[headings.indexOf(heading)];
  if (at === undefined || at === null) throw new Error(`The table ${name} has no column ${heading}.`);
  const letters = columnLetters(at);
  return onSheet(sheet, `$${letters}$${headingRow + 2}:$${letters}$${headingRow + 1 + rows}`);
}

/** A text inside a formula's quotes; MATCH takes ~, * and ? for wildcards. */
function literal(text: string): string {
  return text.replace(/[~*?]/g, "~$&").replace(/"/g, '""');
}
