import type { Month } from "../calendar/month";
import type { MonthWindow } from "../indicators/counting/month-set";
import { CITY, type Tally } from "../indicators/counting/tally";
import type { Counts, Indicator } from "../indicators/define-indicator";
import type { Settings } from "../settings/settings";
import { areaKey } from "../workbook/figure-key";
import type { FigureColumn, MeasureValues } from "./figure-cells";
import type { HeldFigures } from "./held-figures";
import type { History } from "./history";
import type { Gap } from "./return-gaps";

/** What is asked of the history: all months but that of the scorecard. */
interface Asked {
  readonly month: Month;
  readonly history: History;
  readonly settings: Settings;
}

/** What was published first stands; the lists fill what history lacks. The month itself is always of the lists. */
export function measureValues(
  indicator: Indicator,
  counted: MeasureValues,
  { month, history, settings }: Asked,
): MeasureValues {
  return (measure, asked, tallyColumn) => {
    if (asked !== month) {
      const area = settings.areas[tallyColumn - 1];
      const place = area === undefined ? "city" : areaKey(area.name);
      const published = history.value(asked, indicator.number, measure, place);
      if (published !== undefined) return published;
    }
    return counted(measure, asked, tallyColumn);
  };
}

/** What the lists alone say; null where they do not know. */
export function countedValues(indicator: Indicator, counts: Counts | null, window: MonthWindow): MeasureValues {
  return (measure, asked, tallyColumn) => {
    const index = window.indexOf(asked);
    if (counts === null) return null;
    const tally = tallyOf(counts, indicator, measure);
    return index < 0 || !counts.knows(asked, measure, tallyColumn) ? null : tally.at(index, tallyColumn);
  };
}

/** What was counted of a measure. Throws for one that the indicator does not count: a misspelling is no zero. */
export function tallyOf(counts: Counts, { number }: Pick<Indicator, "number">, measure: string): Tally {
  const tally = counts.measures[measure];
  if (tally === undefined) throw new Error(`Indicator ${number} counts no measure “${measure}”.`);
  return tally;
}

/** What the sheet holds: of the month by column, of other months what its chart shows. */
export function heldValues(held: HeldFigures, columns: readonly FigureColumn[], month: Month): MeasureValues {
  return (measure, asked, tallyColumn) => {
    if (asked !== month) return tallyColumn === CITY ? held.inMonth(measure, asked) : null;
    const column = columns.find((each) => each.kind !== "comparator" && each.tallyColumn === tallyColumn);
    return column === undefined ? null : held.inColumn(measure, column.key);
  };
}

/** Of an area that has a gap nothing is known; of the city the month alone, and that without the area. */
export function withGaps(counted: MeasureValues, gaps: readonly Gap[], month: Month): MeasureValues {
  if (gaps.length === 0) return counted;
  const areas = new Set(gaps.map(({ area }) => area + 1));
  return (measure, asked, column) =>
    areas.has(column) || (column === CITY && asked !== month) ? null : counted(measure, asked, column);
}
