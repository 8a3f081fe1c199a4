import { cellAddress, parseRange } from "../../workbook/addresses";
import { planCells, type CellEntry } from "../../workbook/plan-cells";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";

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

/**
 * The marks of all that a plan puts on a sheet. A cell that is written more than once has each of them: a write that is cut
 * off may have come no further than the first.
 */
export function writtenBy(plan: SheetPlan): WrittenCells[] {
  const placed = [
    ...plan.blocks.flatMap((block) => [...planCells({ blocks: [block] })]),
    ...plan.links.map(({ cell, text }) => [cell, { text }] as const),
  ]
    .flatMap(([cell, planned]) => {
      const box = parseRange(cell);
      return box === null || planned === null ? [] : [{ row: box.top, column: box.left, mark: markOfPlanned(planned) }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const found: { row: number; left: number; marks: string[] }[] = [];
  for (const { row, column, mark } of placed) {
    const last = found.at(-1);
    if (last?.row === row && last.left + last.marks.length === column) last.marks.push(mark);
    else found.push({ row, left: column, marks: [mark] });
  }
  return found;
}

function markOfPlanned(planned: Exclude<PlanCell, null>): string {
  if (typeof planned === "number") return markOf(planned);
  return "formula" in planned ? FORMULA : markOf(planned.text);
}

/** Whether a cell of a sheet that holds something holds what was written there. */
export function isWritten(written: readonly WrittenCells[]): (cell: string, entry: CellEntry) => boolean {
  const marks = new Set(
    written.flatMap(({ row, left, marks: each }) => each.map((mark, at) => `${cellAddress(row, left + at)} ${mark}`)),
  );
  return (cell, entry) => entry === "" || marks.has(`${cell} ${markOf(entry)}`);
}
