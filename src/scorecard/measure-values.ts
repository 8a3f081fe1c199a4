import type { Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { areaKey, type Place } from "../workbook/figure-key";
import type { FigureColumn, MeasureValues } from "./figure-cells";
import { familyOf } from "./figure-families";
import type { HeldFigures } from "./held-figures";
import type { History } from "./history";
import type { Gap } from "./return-gaps";

/** What is asked of the history: all months but that of the scorecard. */
interface Asked {
  readonly month: Month;
  readonly history: History;
}

/**
 * What was published first stands; the lists fill what history lacks. Measures that a row puts together come from one of the two:
 * of a month of which the history has only some of them the lists are asked for all, and where they do not know all, those that
 * are not recorded are not known. The month itself is always of the lists.
 */
export function measureValues(indicator: Indicator, counted: MeasureValues, { month, history }: Asked): MeasureValues {
  return (measure, asked, place) => {
    if (asked === month) return counted(measure, asked, place);
    const recorded = (each: string) => history.value(asked, indicator.number, each, place);
    const family = familyOf(indicator, measure);
    if (family.every((each) => recorded(each) !== undefined)) return recorded(measure) ?? null;
    const isOfLists =
      family.every((each) => recorded(each) === undefined) ||
      family.every((each) => counted(each, asked, place) !== null);
    return isOfLists ? counted(measure, asked, place) : (recorded(measure) ?? null);
  };
}

/** What the sheet holds: of the month by column, of other months what its chart shows. */
export function heldValues(held: HeldFigures, columns: readonly FigureColumn[], month: Month): MeasureValues {
  return (measure, asked, place) => {
    if (asked !== month) return place === "city" ? held.inMonth(measure, asked) : null;
    const column = columns.find((each) => (each.kind === "month" || each.kind === "area") && each.place === place);
    return column === undefined ? null : held.inColumn(measure, column.key);
  };
}

/** Of an area that has a gap nothing is known; of the city the month alone, and that without the area. */
export function withGaps(counted: MeasureValues, gaps: readonly Gap[], month: Month): MeasureValues {
  if (gaps.length === 0) return counted;
  const areas = new Set<Place>(gaps.map(({ name }) => areaKey(name)));
  return (measure, asked, place) =>
    areas.has(place) || (place === "city" && asked !== month) ? null : counted(measure, asked, place);
}
