import type { Row } from "../indicators/define-indicator";
import { NOT_APPLICABLE, NOT_KNOWN, NO_DENOMINATOR, roundAsDisplayed } from "../workbook/number-formats";
import type { ColumnKey } from "../workbook/figure-key";
import { isOfFew, publishedFacts, type OpenTable } from "./disclosure/published-facts";
import { withheldComparators } from "./disclosure/small-months";
import { LARGEST_SMALL, isSmall } from "./disclosure/system";
import { showingOf } from "./disclosure/withhold";
import type { IndicatorFigures } from "./figures";

/** Counts below this, and above nought, might point to a child. */
export const LEAST_SHOWN = LARGEST_SMALL + 1;
export const SUPPRESSED = "<5";
/** Shown where a figure would give a suppressed one away. */
export const WITHHELD = "c";

/** A table for publication: what each cell shows, rounded as displayed. */
export interface PublicTable {
  readonly figures: IndicatorFigures;
  readonly cells: readonly (readonly (string | number)[])[];
}

/** What the scorecard shows of a figure, by the keys of its row and column: a number, or a sign or word. */
export type ShownOn = (row: string, column: ColumnKey) => string | number;

/**
 * The tables of a month as they may be published: every number rounded as displayed, counts from 1 to 4 as "<5", and "c" for
 * whatever would tell one of them: by sums over rows and areas, differences, percentages, rates and what is compared with,
 * over all tables together. Nought is shown. The rows of workers are treated alike.
 */
export function publicTables(
  given: readonly IndicatorFigures[],
  shownOn: (indicator: number) => ShownOn,
): PublicTable[] {
  const tables = given.map((each) => openTable(withoutPeriods(each), shownOn(each.indicator.number)));
  const facts = publishedFacts(tables);
  const showing = showingOf(facts.system);
  return tables.map(({ figures, cells }, table) => {
    const comparators = withheldComparators(figures);
    return {
      figures,
      cells: figures.rows.map(({ row }, at) =>
        figures.columns.map(({ kind }, column) => {
          const open = cells[at]?.[column] ?? "";
          if (kind === "comparator" && comparators.has(at))
            return typeof open !== "number" ? open : isCount(row) && isSmall(open) ? SUPPRESSED : WITHHELD;
          const cell = facts.cellAt(table, at, column);
          if (cell === undefined) return typeof open === "number" && isOfFew(row, figures, column) ? WITHHELD : open;
          const shown = showing[cell];
          return shown === "open" ? open : shown === "small" ? SUPPRESSED : WITHHELD;
        }),
      ),
    };
  });
}

/** Whether a cell of a copy does not say what there is. */
export function isWithheld(shown: string | number | undefined): boolean {
  return shown === SUPPRESSED || shown === WITHHELD;
}

/** The number that a cell shows, or null where it shows a sign or word. */
export function numberOf(shown: string | number | undefined): number | null {
  return typeof shown === "number" ? shown : null;
}

/** The table rounded first. Words that somebody typed into a cell are shown unless they hold a number. */
function openTable(figures: IndicatorFigures, shownOn: ShownOn): OpenTable {
  const signs: readonly string[] = [NOT_APPLICABLE, NOT_KNOWN, NO_DENOMINATOR, SUPPRESSED];
  return {
    figures,
    cells: figures.rows.map(({ row }) =>
      figures.columns.map(({ key }) => {
        const shown = shownOn(row.key, key);
        if (typeof shown === "number") return roundAsDisplayed(shown, row.format);
        return signs.includes(shown) || !/\d/.test(shown) ? shown : WITHHELD;
      }),
    ),
  };
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
