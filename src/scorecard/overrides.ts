import { cellAddress, parseRange } from "../workbook/addresses";
import { displayText } from "../workbook/number-formats";
import type { PlanCell, PlanFigure, SheetPlan } from "../workbook/sheet-plan";
import { LOOK } from "../workbook/styles";

/** What a cell holds as Excel's `formulas` gives it: a formula with its equals sign, a number, a text, "" for blank. */
export type HeldCell = string | number | boolean;
/** The cells of a sheet that is there, by address ("C22"). */
export type HeldCells = (cell: string) => HeldCell;

/** How the remark of a block begins to name the figures that were typed over. */
export const TYPED_OVER = "Typed over by hand:";

/** A figure that a person typed over what was counted. */
export interface Override {
  readonly indicator: number;
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly typed: string;
  readonly counted: string;
}

/** The cells of a plan by address; of several plans for a cell the last one holds. */
export function planCells(plan: Pick<SheetPlan, "blocks">): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const { top, left, cells: rows } of plan.blocks) {
    const width = Math.max(...rows.map((row) => row.length));
    rows.forEach((row, down) => {
      for (let across = 0; across < width; across++)
        cells.set(cellAddress(top + down, left + across), row[across] ?? null);
    });
  }
  return cells;
}

/**
 * The figures that people typed over: cells of the tables that hold neither a formula of ours nor what was counted when
 * the sheet was last written, which stands in the workings. Those in `takenBack` are given up.
 */
export function findOverrides(plan: SheetPlan, held: HeldCells, takenBack: ReadonlySet<string>): Override[] {
  const planned = planCells(plan);
  return plan.figures.flatMap((figure): Override[] => {
    const now = held(figure.cell);
    if (now === "" || takenBack.has(figure.cell)) return [];
    const cell = planned.get(figure.cell) ?? null;
    if (!isTypedOver(now, cell, figure.counted === null ? "" : held(figure.counted))) return [];
    const { indicator, row, column, format } = figure;
    return [
      {
        indicator,
        row,
        column,
        cell: figure.cell,
        typed: typeof now === "number" ? displayText(now, format) : String(now),
        counted: countedText(cell, format),
      },
    ];
  });
}

function isTypedOver(now: HeldCell, planned: PlanCell, countedBefore: HeldCell): boolean {
  if (planned === null) return true;
  if (typeof planned === "object" && "formula" in planned) return !(typeof now === "string" && now.startsWith("="));
  const value = typeof planned === "number" ? planned : planned.text;
  return now !== value && now !== countedBefore;
}

function countedText(cell: PlanCell, format: PlanFigure["format"]): string {
  if (typeof cell === "number") return displayText(cell, format);
  return cell !== null && "text" in cell ? cell.text : "by formula";
}

/** The plan with what people typed kept in its cells, marked, and named in the remark of its block. */
export function withOverrides(plan: SheetPlan, overrides: readonly Override[], held: HeldCells): SheetPlan {
  if (overrides.length === 0) return plan;
  const planned = planCells(plan);
  const blocks = [...plan.blocks];
  const put = (cell: string, value: PlanCell) => {
    const box = parseRange(cell);
    if (box !== null) blocks.push({ top: box.top, left: box.left, cells: [[value]] });
  };
  const remarks = new Map<string, string[]>();
  for (const override of overrides) {
    const now = held(override.cell);
    put(
      override.cell,
      typeof now === "number"
        ? now
        : typeof now === "string" && now.startsWith("=")
          ? { formula: now }
          : { text: String(now) },
    );
    const figure = plan.figures.find(({ cell }) => cell === override.cell);
    if (figure !== undefined)
      remarks.set(figure.remark, [
        ...(remarks.get(figure.remark) ?? []),
        `${override.row}, ${override.column} (counted: ${override.counted})`,
      ]);
  }
  for (const [cell, typed] of remarks) {
    const before = planned.get(cell) ?? null;
    const said = before !== null && typeof before === "object" && "text" in before ? `${before.text} ` : "";
    put(cell, { text: `${said}${TYPED_OVER} ${typed.join("; ")}.` });
  }
  return {
    ...plan,
    blocks,
    formats: [...plan.formats, { ranges: overrides.map(({ cell }) => cell), format: LOOK.override }],
  };
}

/** One figure before and after. */
export interface Change {
  readonly indicator: number;
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
  plan: SheetPlan,
  before: (cell: string) => HeldCell,
  after: (figure: PlanFigure) => string,
  overrides: readonly Override[],
): Change[] {
  const typed = new Set(overrides.map(({ cell }) => cell));
  const typedColumns = new Set(overrides.map(({ indicator, column }) => `${indicator}|${column}`));
  return plan.figures.flatMap((figure): Change[] => {
    const follows = figure.counted === null && typedColumns.has(`${figure.indicator}|${figure.column}`);
    if (typed.has(figure.cell) || follows) return [];
    const value = before(figure.cell);
    const was = typeof value === "number" ? displayText(value, figure.format) : String(value);
    const is = after(figure);
    return was === is
      ? []
      : [{ indicator: figure.indicator, row: figure.row, column: figure.column, before: was, after: is }];
  });
}
