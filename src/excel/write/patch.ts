import { parseRange } from "../../workbook/addresses";
import { planCells, type HeldCell, type HeldCells } from "../../workbook/plan-cells";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { cellEntry } from "./cell-entry";

/** Cells of a row, side by side, that hold something else than planned. */
export interface Difference {
  readonly row: number;
  readonly left: number;
  /** What to enter, and what stood there before. */
  readonly entries: readonly (string | number)[];
  readonly before: readonly HeldCell[];
}

/** The cells that a plan would change, joined along rows so that they are written in few commands. */
export function differences(plan: SheetPlan, held: HeldCells): Difference[] {
  const changed = [...planCells(plan)]
    .flatMap(([cell, planned]) => {
      const box = parseRange(cell);
      return box === null || isSame(planned, held(cell))
        ? []
        : [{ row: box.top, column: box.left, entry: cellEntry(planned), before: held(cell) }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const found: { row: number; left: number; entries: (string | number)[]; before: HeldCell[] }[] = [];
  for (const { row, column, entry, before } of changed) {
    const last = found.at(-1);
    if (last?.row === row && last.left + last.entries.length === column) {
      last.entries.push(entry);
      last.before.push(before);
    } else found.push({ row, left: column, entries: [entry], before: [before] });
  }
  return found;
}

function isSame(planned: PlanCell, held: HeldCell): boolean {
  if (planned === null) return held === "";
  if (typeof planned === "number") return held === planned;
  return held === ("formula" in planned ? planned.formula : planned.text);
}

/** Queues the changes, or with `back` what stood there before. */
export function queueDifferences(sheet: Excel.Worksheet, found: readonly Difference[], back = false): void {
  for (const { row, left, entries, before } of found) {
    sheet.getRangeByIndexes(row, left, 1, entries.length).formulas = [back ? before.map(asItWas) : [...entries]];
  }
}

/** Formulas come back as formulas, and text as text whatever it looks like. */
function asItWas(cell: HeldCell): HeldCell {
  return typeof cell === "string" && cell !== "" && !cell.startsWith("=") ? `'${cell}` : cell;
}
