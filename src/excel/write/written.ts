import { cellAddress, parseRange } from "../../workbook/addresses";
import { planCells, type CellEntry } from "../../workbook/plan-cells";
import type { SheetPlan } from "../../workbook/sheet-plan";

/** Cells of a row, side by side, and a mark of what was written into each. */
export interface WrittenCells {
  readonly row: number;
  readonly left: number;
  readonly marks: readonly string[];
}

const FORMULA = "=";
const DIGITS = 15;

/**
 * A short mark of what a cell holds, to tell later whether it still holds it: the journal has no room for the words
 * themselves. All formulas have one mark, for Excel writes them in its own way; a blank has "".
 */
export function markOf(entry: CellEntry): string {
  if (entry === "") return "";
  const text = typeof entry === "number" ? String(Number(entry.toPrecision(DIGITS))) : String(entry);
  if (text.startsWith("=")) return FORMULA;
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The mark of something that is entered: an apostrophe in front only says that a text is one. */
export function markOfEntry(entry: CellEntry): string {
  return typeof entry === "string" && entry.startsWith("'") ? markOf(entry.slice(1)) : markOf(entry);
}

/** The marks of all that a plan puts on a sheet. */
export function writtenBy(plan: SheetPlan): WrittenCells[] {
  const cells = new Map<string, string>();
  for (const [cell, planned] of planCells(plan)) {
    if (planned === null) cells.delete(cell);
    else if (typeof planned === "number") cells.set(cell, markOf(planned));
    else cells.set(cell, "formula" in planned ? FORMULA : markOf(planned.text));
  }
  for (const { cell, text } of plan.links) cells.set(cell, markOf(text));
  const found: { row: number; left: number; marks: string[] }[] = [];
  const placed = [...cells]
    .flatMap(([cell, mark]) => {
      const box = parseRange(cell);
      return box === null ? [] : [{ row: box.top, column: box.left, mark }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, mark } of placed) {
    const last = found.at(-1);
    if (last?.row === row && last.left + last.marks.length === column) last.marks.push(mark);
    else found.push({ row, left: column, marks: [mark] });
  }
  return found;
}

/** Whether a cell of a sheet that holds something holds what was written there. */
export function isWritten(written: readonly WrittenCells[]): (cell: string, entry: CellEntry) => boolean {
  const marks = new Map(
    written.flatMap(({ row, left, marks: each }) => each.map((mark, at) => [cellAddress(row, left + at), mark])),
  );
  return (cell, entry) => entry === "" || marks.get(cell) === markOf(entry);
}
