import { cellAddress, parseRange, sheetOf, type Box } from "../../workbook/addresses";
import { isSameName, markName } from "../../workbook/own-sheets";
import type { CellEntry } from "../../workbook/plan-cells";
import { readSnapshots, type CellSnapshot, type SnapshotRequest } from "../read/cell-snapshot";
import type { Journal, MadeSheet } from "../run/journal";
import { isSameEntry } from "./patch";
import { isWritten, markOf, markOfEntry } from "./written";

/** The sheets and defined names of a workbook that is to be put right. */
export interface Now {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** By name in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/** What people wrote where a write had begun, before it is undone. */
export interface Since {
  /** Whether a cell that the write changed is a person's by now. */
  readonly isTheirs: (id: string, cell: string) => boolean;
  /** The ids of sheets that the write made or laid out anew and on which a person wrote. */
  readonly touched: ReadonlySet<string>;
}

/** Finds a sheet that a write made: by a name that nobody else has, or by its mark. */
export function madeSheet(made: MadeSheet, now: Now): Now["sheets"][number] | undefined {
  return now.sheets.find(({ name }) => isSameName(name, made.provisional)) ?? markedSheet(made, now);
}

/** The sheet that carries the mark of one that was made. */
export function markedSheet({ kind }: MadeSheet, { sheets, names }: Now): Now["sheets"][number] | undefined {
  const sheet = sheetOf(names.get(markName(kind).toLowerCase()) ?? "");
  return sheet === null ? undefined : sheets.find(({ name }) => isSameName(name, sheet));
}

/** Reads what the sheets of an unfinished write hold by now; two round trips, which change nothing. */
export async function readSince(context: Excel.RequestContext, journal: Journal, now: Now): Promise<Since> {
  const nameOf = (id: string) => now.sheets.find((sheet) => sheet.id === id)?.name;
  const made = journal.made.flatMap((each) => {
    const sheet = each.written === "copy" ? undefined : madeSheet(each, now);
    if (sheet === undefined) return [];
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return [{ ...sheet, written: each.written === "copy" ? null : each.written, used }];
  });
  if (made.length > 0) await context.sync();
  const requests: SnapshotRequest[] = [];
  const ask = (sheet: string, box: Box) => requests.push({ sheet, box }) - 1;
  const onMade = made.flatMap(({ id, name, written, used }) => {
    if (used.isNullObject) return [];
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    const box = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    return [{ id, box, written, at: ask(name, box) }];
  });
  const onRebuilt = journal.rebuilt.flatMap(({ id, copy, ranges, written }) => {
    const [name, from] = [nameOf(id), markedSheet(copy, now)];
    if (name === undefined || from === undefined) return [];
    return ranges.flatMap((range) => {
      const box = parseRange(range);
      return box === null ? [] : [{ id, box, written, at: ask(name, box), copyAt: ask(from.name, box) }];
    });
  });
  const onUpdated = journal.updated.flatMap(({ id, cells }) => {
    const name = nameOf(id);
    if (name === undefined) return [];
    return cells.flatMap(({ row, left, entries, marks }) =>
      marks === undefined
        ? []
        : [
            {
              id,
              row,
              left,
              entries,
              marks,
              at: ask(name, { top: row, left, bottom: row, right: left + entries.length - 1 }),
            },
          ],
    );
  });
  const read = requests.length === 0 ? [] : await readSnapshots(context, requests, {});
  const touched = new Set<string>();
  for (const { id, box, written, at } of onMade) {
    const isOurs = written === null ? () => false : isWritten(written);
    if (hasOther(box, read[at], isOurs)) touched.add(id);
  }
  for (const { id, box, written, at, copyAt } of onRebuilt) {
    const isPlanned = written === null ? () => false : isWritten(written);
    const was = read[copyAt]?.formulas;
    const isOurs = (cell: string, entry: CellEntry) => isPlanned(cell, entry) || isSameEntry(entry, was?.(cell) ?? "");
    if (hasOther(box, read[at], isOurs)) touched.add(id);
  }
  const theirs = new Set<string>();
  for (const { id, row, left, entries, marks, at } of onUpdated)
    entries.forEach((before, column) => {
      const cell = cellAddress(row, left + column);
      const mark = markOf(read[at]?.formulas(cell) ?? "");
      if (mark !== marks[column] && mark !== markOfEntry(before)) theirs.add(`${id}!${cell}`);
    });
  return { isTheirs: (id, cell) => theirs.has(`${id}!${cell}`), touched };
}

/** Whether a cell of a box holds something that is not ours. */
function hasOther(
  { top, left, bottom, right }: Box,
  held: CellSnapshot | undefined,
  isOurs: (cell: string, entry: CellEntry) => boolean,
): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const cell = cellAddress(row, column);
      const entry = held?.formulas(cell) ?? "";
      if (entry !== "" && !isOurs(cell, entry)) return true;
    }
  return false;
}
