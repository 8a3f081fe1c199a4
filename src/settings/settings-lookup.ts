import { columnLetters, onSheet } from "../workbook/addresses";
import { SETTINGS_TABLES, type SettingsPlaces, type SettingsTable } from "./settings-tables";

/** How many rows of a settings table formulas look at: what an analyst adds below is found too. */
const DEPTH = 60;

/** Formulas that look a setting up, wherever its table stands. */
export interface SettingsLookup {
  /** An indicator's number under a heading, "" where it is blank. Percentages typed as 85 are read as 85%. */
  indicator(number: number, heading: string, isPercent: boolean): string;
  /** An area's population, "" where it is blank. */
  population(area: string): string;
}

/** `places` says where the tables of the settings stand, `sheet` how their sheet is called. */
export function settingsLookup(places: SettingsPlaces, sheet: string): SettingsLookup {
  const column = (table: keyof typeof SETTINGS_TABLES, heading: string): string => {
    const { headings, name }: SettingsTable = SETTINGS_TABLES[table];
    const place = places[table];
    const at = place.columns[headings.indexOf(heading)];
    if (at === undefined) throw new Error(`The table ${name} has no column ${heading}.`);
    const letters = columnLetters(at);
    return onSheet(sheet, `$${letters}$${place.headingRow + 2}:$${letters}$${place.headingRow + 1 + DEPTH}`);
  };
  return {
    indicator: (number, heading, isPercent) => {
      const found = `INDEX(${column("indicators", heading)},MATCH(${number},${column("indicators", "Indicator")},0))`;
      return `IF(COUNT(${found})=1,${found}${isPercent ? `/IF(${found}+0>1,100,1)` : "+0"},"")`;
    },
    population: (area) => {
      const found = `INDEX(${column("areas", "Population 0-17")},MATCH("${area.replace(/"/g, '""')}",${column("areas", "Area")},0))`;
      return `IF(COUNT(${found})=1,${found}+0,"")`;
    },
  };
}
