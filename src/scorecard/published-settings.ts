import type { Month } from "../calendar/month";
import { spellingKey } from "../lists/words/spelling";
import type { Place } from "../workbook/figure-key";

/** What is recorded of the settings when a month is published, so that changing them later re-rates no month before. */
export type SettingName = "target" | "tolerance" | "nationalAverage" | "population";

/** How the history sheet calls them. */
export const SETTING_LABELS: Readonly<Record<SettingName, string>> = {
  target: "Target",
  tolerance: "Tolerance",
  nationalAverage: "National average",
  population: "Children aged 0 to 17",
};

/** What the history sheet holds where a setting was blank. */
export const NONE_SET = "none";

/** A setting as it was when the month was first published; null where it was blank. */
export interface PublishedSetting {
  readonly month: Month;
  readonly indicator: number;
  readonly setting: SettingName;
  readonly place: Place;
  readonly value: number | null;
  readonly source: string;
  /** Zero-based row of the history sheet; null for one that is not there yet. */
  readonly sheetRow: number | null;
}

const NAMES = Object.keys(SETTING_LABELS) as SettingName[];

/** The setting that a label means, or null. */
export function settingNamed(text: string): SettingName | null {
  return NAMES.find((name) => spellingKey(SETTING_LABELS[name]) === spellingKey(text)) ?? null;
}
