import type { Month } from "../../calendar/month";
import { roundAsDisplayed } from "../../workbook/number-formats";
import type { IndicatorFigures, MonthTable } from "../figures";
import { isPartial } from "../without";
import { isWithheld, maskedCells, openTable } from "./open-table";
import { isSmallMonth } from "./small-months";

/** A month of a chart of the copy, rounded as displayed; a gap where nothing is known or the month's own copy withholds it. */
export interface PublicPoint {
  readonly month: Month;
  readonly value: number | null;
  readonly target: number | null;
}

/**
 * The earlier months of each indicator, by its place in `given`, that no copy may show: those whose own copy withholds the
 * rated row of the city, for whatever of the city or an area it would have told, over all tables of that month.
 */
export function hiddenMonths(given: readonly IndicatorFigures[]): ReadonlySet<Month>[] {
  const hidden = given.map((figures) => {
    const earlier = figures.series.filter(({ month }) => month !== figures.month);
    return new Set(earlier.filter((point) => isSmallMonth(figures, point)).map(({ month }) => month));
  });
  const months = given.flatMap((figures) => [...figures.series.map(({ month }) => month), ...figures.comparatorMonths]);
  for (const month of new Set(months)) {
    if (given.some((figures) => figures.month === month)) continue;
    maskedCells(given.map((figures) => counted(figures.tableOf(month)))).forEach((cells, at) => {
      const rated = given[at]?.rows.findIndex(({ row }) => row === given[at]?.rated.row) ?? -1;
      if (isWithheld(cells[rated]?.[0])) hidden[at]?.add(month);
    });
  }
  return hidden;
}

function counted(figures: MonthTable) {
  return openTable(figures, (key, column) => {
    const at = figures.columns.findIndex((each) => each.key === column);
    const cell = figures.rows.find(({ row }) => row.key === key)?.cells[at];
    return cell === undefined ? "" : (cell.value ?? cell.text);
  });
}

/** The thirteen months of the rated row as the copy may draw them. `shown` are the table's cells of that row, by column. */
export function publicPoints(
  figures: IndicatorFigures,
  shown: readonly (string | number)[],
  hidden: ReadonlySet<Month>,
): PublicPoint[] {
  const { format } = figures.rated.row;
  const compared = figures.columns.findIndex(({ kind }) => kind === "comparator");
  const now = shown[figures.columns.findIndex(({ kind }) => kind === "month")];
  const isHidden = (month: Month) =>
    hidden.has(month) ||
    (figures.indicator.comparator.kind === "baseline" &&
      figures.comparatorMonths.includes(month) &&
      isWithheld(shown[compared]));
  return figures.series.map(({ month, value, target }) => {
    const drawn = month === figures.month ? (isPartial(figures) ? null : now) : isHidden(month) ? null : value;
    return {
      month,
      value: typeof drawn === "number" ? roundAsDisplayed(drawn, format) : null,
      target: target === null ? null : roundAsDisplayed(target, format),
    };
  });
}
