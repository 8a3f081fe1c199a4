import type { FigureKey } from "../workbook/figure-key";
import type { Figure, FigureColumn } from "./figure-cells";
import type { FigureRow, IndicatorFigures } from "./figures";

/** A figure with what it belongs to. */
export interface FoundFigure {
  readonly of: IndicatorFigures;
  readonly row: FigureRow;
  readonly column: FigureColumn;
  readonly cell: Figure;
}

/** A figure by its key, or null where the scorecard has no such figure: another catalogue, an area that is gone. */
export function findFigure(figures: readonly IndicatorFigures[], key: FigureKey): FoundFigure | null {
  const of = figures.find(({ indicator }) => indicator.number === key.indicator);
  const row = of?.rows.find((each) => each.row.key === key.row);
  const at = of?.columns.findIndex((each) => each.key === key.column) ?? -1;
  const column = of?.columns[at];
  const cell = row?.cells[at];
  return of === undefined || row === undefined || column === undefined || cell === undefined
    ? null
    : { of, row, column, cell };
}
