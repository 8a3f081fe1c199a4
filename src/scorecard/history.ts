import type { Month } from "../calendar/month";
import { INDICATORS } from "../indicators/catalogue";
import type { Measure } from "../indicators/define-indicator";
import { spellingKey } from "../lists/words/spelling";

/** One recorded number: the value of a measure as it was first published. */
export interface HistoryEntry {
  readonly month: Month;
  readonly indicator: number;
  readonly measure: string;
  /** The name of an area, or {@link CITY_NAME}. */
  readonly area: string;
  readonly value: number;
  /** Where it came from: "Lists", "Typed in". */
  readonly source: string;
  /** How many rows the list had when it was recorded; null where that is not known. */
  readonly rows: number | null;
  /** Zero-based row of the history sheet; null for one that is not there yet. */
  readonly sheetRow: number | null;
}

export const CITY_NAME = "City";

/** What the history sheet calls a measure: its label in the catalogue. */
export function measureLabel(indicator: number, measure: string): string {
  return measuresOf(indicator).find(({ key }) => key === measure)?.label ?? measure;
}

/** The measure that a label or a name means, or the text itself where the indicator has no such measure. */
export function measureNamed(indicator: number, text: string): string {
  const key = spellingKey(text);
  return (
    measuresOf(indicator).find((measure) => [measure.label, measure.key].map(spellingKey).includes(key))?.key ?? text
  );
}

function measuresOf(indicator: number): readonly Measure[] {
  return INDICATORS.find(({ number }) => number === indicator)?.measures ?? [];
}

/** What earlier scorecards recorded, by month, indicator, measure and area. */
export class History {
  private readonly values = new Map<string, HistoryEntry>();

  /** Of several entries for the same figure the first one stands. */
  constructor(readonly entries: readonly HistoryEntry[]) {
    for (const entry of entries) {
      const key = History.key(entry);
      if (!this.values.has(key)) this.values.set(key, entry);
    }
  }

  /** The recorded value for the whole city or an area, or undefined where none was recorded. */
  value(month: Month, indicator: number, measure: string, area: string = CITY_NAME): number | undefined {
    return this.values.get(History.key({ month, indicator, measure, area }))?.value;
  }

  /** The entries that stand: the first of each figure. */
  standing(): HistoryEntry[] {
    return [...this.values.values()];
  }

  private static key({
    month,
    indicator,
    measure,
    area,
  }: Pick<HistoryEntry, "month" | "indicator" | "measure" | "area">): string {
    return `${month}|${indicator}|${measure}|${area}`;
  }
}
