import { columnLetters, onSheet } from "../workbook/addresses";
import { SETTINGS_TABLES, type SettingsPlaces } from "./settings-tables";

/** How many rows of the areas drop-downs list: what an analyst adds below is found too. */
const LISTED = 60;

/** The cells that name the areas, for a drop-down, with room for what is added: "'Scorecard settings'!$H$6:$H$65". */
export function areaCells(places: SettingsPlaces, sheet: string): string {
  const { headingRow, columns } = places.areas;
  const at = columns[SETTINGS_TABLES.areas.headings.indexOf("Area")];
  if (at === undefined || at === null) throw new Error("The table of areas has no column for their names.");
  const letters = columnLetters(at);
  return onSheet(sheet, `$${letters}$${headingRow + 2}:$${letters}$${headingRow + 1 + LISTED}`);
}
