import type { Row } from "../indicators/define-indicator";
import { publicPoints, hiddenMonths, type PublicPoint } from "./disclosure/chart-points";
import { SUPPRESSED, WITHHELD, maskedCells, openTable, type ShownOn } from "./disclosure/open-table";
import { withheldComparators } from "./disclosure/small-months";
import { isSmall } from "./disclosure/system";
import type { IndicatorFigures } from "./figures";

/** A table for publication: what each cell shows, rounded as displayed, and what its chart draws. */
export interface PublicTable {
  readonly figures: IndicatorFigures;
  readonly cells: readonly (readonly (string | number)[])[];
  readonly points: readonly PublicPoint[];
}

/**
 * The tables of a month as they may be published: every number rounded as displayed, counts from 1 to 4 as "<5", and "c" for
 * whatever would tell one of them: by sums over rows and areas, differences, percentages, rates and what is compared with,
 * over all tables together. Nought is shown. The rows of workers are treated alike. The charts show no month that its own
 * copy withholds.
 */
export function publicTables(
  given: readonly IndicatorFigures[],
  shownOn: (indicator: number) => ShownOn,
): PublicTable[] {
  const tables = given.map((each) => openTable(withoutPeriods(each), shownOn(each.indicator.number)));
  const hidden = hiddenMonths(given);
  const masked = maskedCells(tables);
  return tables.map(({ figures, cells: open }, table) => {
    const months = hidden[table] ?? new Set();
    const comparators = withheldComparators(figures, months);
    const cells = figures.rows.map(({ row }, at) =>
      figures.columns.map(({ kind }, column) => {
        const was = open[at]?.[column] ?? "";
        if (kind !== "comparator" || !comparators.has(at)) return masked[table]?.[at]?.[column] ?? "";
        return typeof was !== "number" ? was : isCount(row) && isSmall(was) ? SUPPRESSED : WITHHELD;
      }),
    );
    const rated = cells[figures.rows.indexOf(figures.rated)] ?? [];
    return { figures, cells, points: publicPoints(figures, rated, months) };
  });
}

/** The number that a cell shows, or null where it shows a sign or word. */
export function numberOf(shown: string | number | undefined): number | null {
  return typeof shown === "number" ? shown : null;
}

/** Other periods are left out: what was published of the months before would tell a withheld count. They stand last. */
function withoutPeriods(figures: IndicatorFigures): IndicatorFigures {
  const columns = figures.columns.filter(({ kind }) => kind !== "period");
  const shorten = <T>(cells: readonly T[]) => cells.slice(0, columns.length);
  const rows = figures.rows.map(({ row, cells }) => ({ row, cells: shorten(cells) }));
  const rated = rows.find(({ row }) => row === figures.rated.row) ?? figures.rated;
  return { ...figures, columns, rows, rated, measure: (name) => shorten(figures.measure(name)) };
}

function isCount({ kind }: Row): boolean {
  return kind === "count" || kind === "total";
}
