import type { Row } from "../indicators/define-indicator";
import type { ColumnKey } from "../workbook/figure-key";
import type { IndicatorFigures } from "./figures";

/** Counts below this might point to a child. */
export const LEAST_SHOWN = 5;
export const SUPPRESSED = "<5";
/** Shown where a figure would give a suppressed one away. */
export const WITHHELD = "c";

/** A table for publication: what each cell shows. */
export interface PublicTable {
  readonly figures: IndicatorFigures;
  readonly cells: readonly (readonly (string | number)[])[];
}

/** What the scorecard shows of a figure, by the keys of its row and column: a number, or a sign or word. */
export type ShownOn = (row: string, column: ColumnKey) => string | number;

/**
 * The table with counts below five shown as "<5", and with whatever would give them away withheld: a further count where a
 * sum over areas or over rows would tell the missing one, and percentages, rates and means made of them.
 * The rows of workers (supervision, caseload, agency) are treated alike.
 */
export function publicTable(given: IndicatorFigures, shownOn: ShownOn): PublicTable {
  const figures = withoutPeriods(given);
  const { rows, columns } = figures;
  const onSheet = rows.map(({ row }) => columns.map((column) => shownOn(row.key, column.key)));
  const values = rows.map(({ row }, at) =>
    columns.map((_, column) => (isCount(row) ? numberOf(onSheet[at]?.[column]) : null)),
  );
  const hidden = rows.map(({ cells }) => cells.map(() => false));
  const isHidden = (row: number, column: number) => hidden[row]?.[column] === true;
  const hide = (row: number, column: number) => {
    const line = hidden[row];
    if (line !== undefined) line[column] = true;
  };
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null && value < LEAST_SHOWN) hide(row, column);
    });
  });

  const sums = sumsOf(figures);
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const cells of sums) {
      const open = cells.flatMap(([row, column]) => {
        const value = values[row]?.[column] ?? null;
        return value === null || isHidden(row, column) ? [] : [{ row, column, value }];
      });
      if (cells.length - open.length !== 1 || open.length === 0) continue;
      // The smallest of the parts goes too; the total, which stands last, only where there is nothing else.
      const parts = open.filter(({ row, column }) => !isTotal(cells, row, column));
      const least = (parts.length > 0 ? parts : open).reduce((a, b) => (b.value < a.value ? b : a));
      hide(least.row, least.column);
      isSettled = false;
    }
  }

  const isGivenAway = (row: Row, column: number): boolean => {
    const measures =
      row.kind === "share" || row.kind === "mean" ? [row.measure, row.among] : row.kind === "rate" ? [row.measure] : [];
    return measures.some((name) => {
      const at = rows.findIndex((each) => each.row.kind === "count" && each.row.measure === name);
      if (at >= 0 && isHidden(at, column)) return true;
      const value = figures.measure(name)[column] ?? null;
      return value !== null && value < LEAST_SHOWN;
    });
  };
  const cells = rows.map(({ row }, at) =>
    columns.map((_, column): string | number => {
      const shown = onSheet[at]?.[column] ?? "";
      if (typeof shown !== "number") return shown;
      if (isHidden(at, column)) return shown < LEAST_SHOWN ? SUPPRESSED : WITHHELD;
      return isGivenAway(row, column) ? WITHHELD : shown;
    }),
  );
  return { figures, cells };
}

/** Other periods are left out: what was published of the months before would tell a withheld count. They stand last. */
function withoutPeriods(figures: IndicatorFigures): IndicatorFigures {
  const columns = figures.columns.filter(({ kind }) => kind !== "period");
  const shorten = <T>(cells: readonly T[]) => cells.slice(0, columns.length);
  const rows = figures.rows.map(({ row, cells }) => ({ row, cells: shorten(cells) }));
  const rated = rows.find(({ row }) => row === figures.rated.row) ?? figures.rated;
  return { ...figures, columns, rows, rated, measure: (name) => shorten(figures.measure(name)) };
}

/** The number that a cell shows, or null where it shows a sign or word. */
export function numberOf(shown: string | number | undefined): number | null {
  return typeof shown === "number" ? shown : null;
}

type Cell = readonly [row: number, column: number];

function isCount(row: Row): boolean {
  return row.kind === "count" || row.kind === "total";
}

/** Cells of which one tells another by adding up; the total stands last. */
function sumsOf({ rows, columns }: IndicatorFigures): Cell[][] {
  const areas = columns.flatMap(({ kind }, index) => (kind === "area" ? [index] : []));
  const month = columns.findIndex(({ kind }) => kind === "month");
  const across =
    areas.length === 0
      ? []
      : rows.flatMap(({ row }, at): Cell[][] =>
          isCount(row) ? [[...areas.map((column): Cell => [at, column]), [at, month]]] : [],
        );
  const rowOf = (name: string) => rows.findIndex(({ row }) => row.kind === "count" && row.measure === name);
  const down = rows.flatMap(({ row }, at): Cell[][] => {
    const measures = row.kind === "total" ? row.measures : (row.sumOf ?? []);
    const parts = measures.map(rowOf).filter((part) => part >= 0);
    return parts.length === 0
      ? []
      : columns.map((_, column): Cell[] => [...parts.map((part): Cell => [part, column]), [at, column]]);
  });
  return [...across, ...down];
}

function isTotal(cells: readonly Cell[], row: number, column: number): boolean {
  const last = cells.at(-1);
  return last?.[0] === row && last[1] === column;
}
