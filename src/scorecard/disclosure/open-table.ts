import { NOT_APPLICABLE, NOT_KNOWN, NO_DENOMINATOR, roundAsDisplayed } from "../../workbook/number-formats";
import type { ColumnKey } from "../../workbook/figure-key";
import type { MonthTable } from "../figures";
import { isOfFew, publishedFacts, type OpenTable } from "./published-facts";
import { LARGEST_SMALL } from "./system";
import { showingOf } from "./withhold";

/** Counts below this, and above nought, might point to a child. */
export const LEAST_SHOWN = LARGEST_SMALL + 1;
export const SUPPRESSED = "<5";
/** Shown where a figure would give a suppressed one away. */
export const WITHHELD = "c";

/** What the scorecard shows of a figure, by the keys of its row and column: a number, or a sign or word. */
export type ShownOn = (row: string, column: ColumnKey) => string | number;

/** Whether a cell of a copy does not say what there is. */
export function isWithheld(shown: string | number | undefined): boolean {
  return shown === SUPPRESSED || shown === WITHHELD;
}

/** A table rounded first. Words that somebody typed into a cell are shown unless they hold a number. */
export function openTable<Figures extends MonthTable>(
  figures: Figures,
  shownOn: ShownOn,
): OpenTable & { readonly figures: Figures } {
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

/** The cells of the tables of a month as its copy may show them: by table, row and column. */
export function maskedCells(tables: readonly OpenTable[]): (string | number)[][][] {
  const facts = publishedFacts(tables);
  const showing = showingOf(facts.system);
  return tables.map(({ figures, cells }, table) =>
    figures.rows.map(({ row }, at) =>
      figures.columns.map((_, column) => {
        const open = cells[at]?.[column] ?? "";
        const cell = facts.cellAt(table, at, column);
        if (cell === undefined) return typeof open === "number" && isOfFew(row, figures, column) ? WITHHELD : open;
        const shown = showing[cell];
        return shown === "open" ? open : shown === "small" ? SUPPRESSED : WITHHELD;
      }),
    ),
  );
}
