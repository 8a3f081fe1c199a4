import { cellAddress, type Box } from "../../workbook/addresses";
import type { CellEntry, CellEntries } from "../../workbook/plan-cells";
import { patiently } from "../run/patience";
import type { RunControl } from "../run/run-control";
import { readBlocksWithFormulas } from "./read-blocks";

/** What a part of a sheet of ours holds before it is written again. */
export interface CellSnapshot {
  /** Formulas with their equals sign, else what the cell holds. */
  readonly formulas: CellEntries;
  /** What the cells show to code: results instead of formulas. */
  readonly values: CellEntries;
}

/** Which part of a sheet to remember. */
export interface SnapshotRequest {
  readonly sheet: string;
  readonly box: Box;
}

/**
 * The cells of parts of sheets, in their order. Only these parts are read, in blocks: whatever a person put far out on a
 * sheet has no part in it.
 */
export async function readSnapshots(
  context: Excel.RequestContext,
  requests: readonly SnapshotRequest[],
  control: RunControl,
): Promise<CellSnapshot[]> {
  const blocks = await readBlocksWithFormulas(
    context,
    requests.map(({ sheet, box: { top, left, bottom, right } }) => ({
      sheet,
      top,
      left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    })),
    { ...(control.signal === undefined ? {} : { signal: control.signal }) },
  );
  return requests.map(({ box }, index) => ({
    formulas: cellsOf(box, blocks[index]?.formulas ?? []),
    values: cellsOf(box, blocks[index]?.values ?? []),
  }));
}

/** {@link readSnapshots} of parts by their names, in one go; null for a part that is not there. */
export async function readNamedSnapshots<Name extends string>(
  context: Excel.RequestContext,
  parts: Readonly<Record<Name, SnapshotRequest | null>>,
  control: RunControl,
): Promise<Record<Name, CellSnapshot | null>> {
  const names = Object.keys(parts) as Name[];
  const there = names.flatMap((name) => parts[name] ?? []);
  const read = await patiently(control, () => readSnapshots(context, there, control));
  const held = names.map((name) => {
    const part = parts[name];
    return [name, part === null ? null : (read[there.indexOf(part)] ?? null)] as const;
  });
  return Object.fromEntries(held) as Record<Name, CellSnapshot | null>;
}

/** Whether a cell holds a formula: a text that only looks like one is the same as its own value. */
export function isFormula({ formulas, values }: CellSnapshot, cell: string): boolean {
  const held = formulas(cell);
  return typeof held === "string" && held.startsWith("=") && held !== values(cell);
}

function cellsOf({ top, left }: Box, cells: readonly (readonly (CellEntry | null)[])[]): CellEntries {
  const byAddress = new Map<string, CellEntry>();
  cells.forEach((row, down) => {
    row.forEach((cell, across) => {
      if (cell !== "" && cell !== null) byAddress.set(cellAddress(top + down, left + across), cell);
    });
  });
  return (cell) => byAddress.get(cell) ?? "";
}
