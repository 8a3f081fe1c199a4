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
  return (measure, asked, place) =>
    asked !== month && isOfHistory(indicator, measure, asked, place, counted, history)
      ? (history.value(asked, indicator.number, measure, place) ?? null)
      : counted(measure, asked, place);
}

/** Whether a measure of an earlier month comes from the history and not from the lists; see {@link measureValues}. */
export function isOfHistory(
  indicator: Indicator,
  measure: string,
  month: Month,
  place: Place,
  counted: MeasureValues,
  history: History,
): boolean {
  const family = familyOf(indicator, measure);
  const recorded = family.filter((each) => history.value(month, indicator.number, each, place) !== undefined);
  if (recorded.length === 0 || recorded.length === family.length) return recorded.length > 0;
  return family.some((each) => counted(each, month, place) === null);
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
