import type { Month } from "../calendar/month";
import { CITY, type Tally } from "../indicators/counting/tally";
import type { MonthWindow } from "../indicators/counting/month-set";
import { isComputed, type Counts, type Indicator, type NotComputed } from "../indicators/define-indicator";
import type { Area } from "../lists/words/areas";
import { areaKey } from "../workbook/figure-key";
import type { MeasureValues } from "./figure-cells";

/** What an indicator counted by the areas and teams of some months. */
export interface Placed {
  readonly result: Counts | NotComputed;
  readonly areas: readonly Area[];
  /** Null for all that no other placing has. */
  readonly months: ReadonlySet<Month> | null;
}

/** Each month as its own areas and teams place the rows. */
export function countedValues(indicator: Indicator, placed: readonly Placed[], window: MonthWindow): MeasureValues {
  return (measure, asked, place) => {
    const index = window.indexOf(asked);
    const { result, areas } = placedIn(placed, asked);
    const column = place === "city" ? CITY : areas.findIndex(({ name }) => areaKey(name) === place) + 1;
    if (!isComputed(result) || index < 0 || (place !== "city" && column === 0)) return null;
    const tally = tallyOf(result, indicator, measure);
    return result.knows(asked, measure, column) ? tally.at(index, column) : null;
  };
}

/** What was counted by the areas and teams of a month. */
export function placedIn(placed: readonly Placed[], month: Month): Placed {
  const found =
    placed.find(({ months }) => months?.has(month) === true) ?? placed.find(({ months }) => months === null);
  if (found === undefined) throw new Error("Nothing was counted by the month's own areas.");
  return found;
}

/** What was counted of a measure. Throws for one that the indicator does not count: a misspelling is no zero. */
export function tallyOf(counts: Counts, { number }: Pick<Indicator, "number">, measure: string): Tally {
  const tally = counts.measures[measure];
  if (tally === undefined) throw new Error(`Indicator ${number} counts no measure “${measure}”.`);
  return tally;
}
