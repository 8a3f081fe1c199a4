import { parseRange } from "../workbook/addresses";
import { figureId, type FigureKey } from "../workbook/figure-key";
import { displayText, type Format } from "../workbook/number-formats";
import { planCells, type CellEntry, type CellEntries } from "../workbook/plan-cells";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { STYLE } from "../workbook/styles";

/** How the remark of a block begins to name the figures that were typed over. */
export const TYPED_OVER = "Typed over by hand:";

/** A figure that a person typed over what was counted. */
export interface TypedOver {
  readonly key: FigureKey;
  /** What the table calls its row and its column. */
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly typed: string;
  readonly counted: string;
}

/**
 * The figures that people typed over: cells of the tables that hold neither a formula of ours nor what was counted when
 * the sheet was last written, which stands in the workings. Those in `takenBack`, by their cells, are given up.
 */
export function findTypedOver(plan: SheetPlan, held: CellEntries, takenBack: ReadonlySet<string>): TypedOver[] {
  const planned = planCells(plan);
  return plan.figures.flatMap(({ key, row, column, cell, counted, format }): TypedOver[] => {
    const now = held(cell);
    if (now === "" || takenBack.has(cell)) return [];
    const toBe = planned.get(cell) ?? null;
    if (!isTypedOver(now, toBe, counted === null ? "" : held(counted))) return [];
    const typed = typeof now === "number" ? displayText(now, format) : String(now);
    return [{ key, row, column, cell, typed, counted: countedText(toBe, format) }];
  });
}

function isTypedOver(now: CellEntry, planned: PlanCell, countedBefore: CellEntry): boolean {
  if (planned === null) return true;
  if (typeof planned === "object" && "formula" in planned) return !(typeof now === "string" && now.startsWith("="));
  const value = typeof planned === "number" ? planned : planned.text;
  return now !== value && now !== countedBefore;
}

function countedText(cell: PlanCell, format: Format): string {
  if (typeof cell === "number") return displayText(cell, format);
  return cell !== null && "text" in cell ? cell.text : "by formula";
}

/** The plan with what people typed kept in its cells, marked, and named in the remark of its block. */
export function withTypedOver(plan: SheetPlan, typedOver: readonly TypedOver[], held: CellEntries): SheetPlan {
  if (typedOver.length === 0) return plan;
  const planned = planCells(plan);
  const blocks = [...plan.blocks];
  const put = (cell: string, value: PlanCell) => {
    const box = parseRange(cell);
    if (box !== null) blocks.push({ top: box.top, left: box.left, cells: [[value]] });
  };
  const remarkOf = new Map(plan.figures.map(({ key, remark }) => [figureId(key), remark]));
  const remarks = new Map<string, string[]>();
  for (const { key, row, column, cell, counted } of typedOver) {
    const now = held(cell);
    put(
      cell,
      typeof now === "number"
        ? now
        : typeof now === "string" && now.startsWith("=")
          ? { formula: now }
          : { text: String(now) },
    );
    const remark = remarkOf.get(figureId(key));
    if (remark !== undefined)
      remarks.set(remark, [...(remarks.get(remark) ?? []), `${row}, ${column} (counted: ${counted})`]);
  }
  for (const [cell, typed] of remarks) {
    const before = planned.get(cell) ?? null;
    const said = before !== null && typeof before === "object" && "text" in before ? `${before.text} ` : "";
    put(cell, { text: `${said}${TYPED_OVER} ${typed.join("; ")}.` });
  }
  return {
    ...plan,
    blocks,
    formats: [...plan.formats, { ranges: typedOver.map(({ cell }) => cell), format: STYLE.typedOver }],
  };
}
