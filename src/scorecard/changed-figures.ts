import { figureId, type FigureKey } from "../workbook/figure-key";
import { displayText } from "../workbook/number-formats";
import type { CellEntries } from "../workbook/plan-cells";
import type { PlanFigure, SheetPlan } from "../workbook/sheet-plan";
import type { TypedOver } from "./typed-over";

/** One figure before and after, as displayed. */
export interface Change {
  readonly key: FigureKey;
  /** What the table calls its row and its column. */
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The figures whose displayed value changed. `before` gives the values that a sheet showed. Where a count is typed over, the
 * percentages below it follow what was typed, and nothing is said of them.
 */
export function changedFigures(
  plan: Pick<SheetPlan, "figures">,
  before: CellEntries,
  after: (figure: PlanFigure) => string,
  typedOver: readonly TypedOver[],
): Change[] {
  const typed = new Set(typedOver.map(({ key }) => figureId(key)));
  const columnOf = ({ indicator, column }: FigureKey) => figureId({ indicator, row: "", column });
  const typedColumns = new Set(typedOver.map(({ key }) => columnOf(key)));
  return plan.figures.flatMap((figure): Change[] => {
    const { key, row, column, format } = figure;
    const follows = figure.counted === null && typedColumns.has(columnOf(key));
    if (typed.has(figureId(key)) || follows) return [];
    const value = before(figure.cell);
    const was = typeof value === "number" ? displayText(value, format) : String(value);
    const is = after(figure);
    return was === is ? [] : [{ key, row, column, before: was, after: is }];
  });
}
