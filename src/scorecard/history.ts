import type { Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { spellingKey } from "../lists/words/spelling";
import { areaKey, areaName, type Place } from "../workbook/figure-key";
import type { PublishedSetting, SettingName } from "./published-settings";

/** One recorded number: the value of a measure as it was first published. */
export interface HistoryEntry {
  readonly month: Month;
  readonly indicator: number;
  /** The key of the measure in the indicator's declaration. */
  readonly measure: string;
  readonly place: Place;
  readonly value: number;
  /** Where it came from: "Lists", "Typed in". */
  readonly source: string;
  /** How many rows the list had when it was recorded; null where that is not known. */
  readonly rows: number | null;
  /** Zero-based row of the history sheet; null for one that is not there yet. */
  readonly sheetRow: number | null;
}

/** How the history sheet writes the whole city. */
export const CITY_NAME = "City";

/** What an area's name is followed by where it would read as the whole city. */
const NO_CITY = " (area)";
const LIKE_CITY = /^city(?: \(area\))*$/i;

/** How the history sheet writes a place: "City", an area's name, and "City (area)" for an area that is called City. */
export function placeLabel(place: Place): string {
  if (place === "city") return CITY_NAME;
  const name = areaName(place);
  return LIKE_CITY.test(name) ? name + NO_CITY : name;
}

/** The place that a cell of the history sheet means; a blank one is the whole city. */
export function placeNamed(text: string): Place {
  const name = text.trim();
  if (name === "" || name.toLowerCase() === CITY_NAME.toLowerCase()) return "city";
  return areaKey(LIKE_CITY.test(name) ? name.slice(0, -NO_CITY.length) : name);
}

/** What the history sheet calls a measure: its label in the catalogue. Throws for one that the indicator does not have. */
export function measureLabel(catalogue: readonly Indicator[], indicator: number, measure: string): string {
  const found = catalogue.find(({ number }) => number === indicator)?.measures.find(({ key }) => key === measure);
  if (found === undefined) throw new Error(`Indicator ${indicator} has no measure “${measure}”.`);
  return found.label;
}

/** The key of the measure that a label (also a former one) or a key means, or null where the indicator has no such measure. */
export function measureNamed(catalogue: readonly Indicator[], indicator: number, text: string): string | null {
  const spelt = spellingKey(text);
  const measures = catalogue.find(({ number }) => number === indicator)?.measures ?? [];
  const isCalled = ({ label, formerly, key }: (typeof measures)[number]) =>
    [label, key, ...formerly].some((name) => spellingKey(name) === spelt);
  return measures.find(isCalled)?.key ?? null;
}

/** What earlier scorecards recorded, by month, indicator, measure or setting, and area. */
export class History {
  private readonly values = new Map<string, HistoryEntry>();
  private readonly settings = new Map<string, PublishedSetting>();

  /** Of several entries for the same figure the first one stands. */
  constructor(
    readonly entries: readonly HistoryEntry[],
    settings: readonly PublishedSetting[] = [],
  ) {
    for (const entry of entries) {
      const key = History.key(entry);
      if (!this.values.has(key)) this.values.set(key, entry);
    }
    for (const each of settings) {
      const key = History.key({ ...each, measure: each.setting });
      if (!this.settings.has(key)) this.settings.set(key, each);
    }
  }

  /** A setting as it was when the month was published; null where it was blank, undefined where none was recorded. */
  setting(month: Month, indicator: number, setting: SettingName, place: Place = "city"): number | null | undefined {
    return this.settings.get(History.key({ month, indicator, measure: setting, place }))?.value;
  }

  /** The recorded settings that stand. */
  standingSettings(): PublishedSetting[] {
    return [...this.settings.values()];
  }

  /** The recorded value for the whole city or an area, or undefined where none was recorded. */
  value(month: Month, indicator: number, measure: string, place: Place): number | undefined {
    return this.entry(month, indicator, measure, place)?.value;
  }

  /** What was recorded of it, and how; undefined where nothing was. */
  entry(month: Month, indicator: number, measure: string, place: Place): HistoryEntry | undefined {
    return this.values.get(History.key({ month, indicator, measure, place }));
  }

  /** The entries that stand: the first of each figure. */
  standing(): HistoryEntry[] {
    return [...this.values.values()];
  }

  private static key({
    month,
    indicator,
    measure,
    place,
  }: Pick<HistoryEntry, "month" | "indicator" | "measure" | "place">): string {
    return `${month}|${indicator}|${measure}|${place}`;
  }
}
