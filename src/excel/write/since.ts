import { cellAddress, parseRange, sheetOf, type Box } from "../../workbook/addresses";
import { isSameName, markName, type OwnKind } from "../../workbook/own-sheets";
import type { CellEntry } from "../../workbook/plan-cells";
import { readSnapshots, type CellSnapshot, type SnapshotRequest } from "../read/cell-snapshot";
import type { Journal, MadeSheet } from "../run/journal";
import { isSameEntry } from "./patch";
import { isWritten, markOf, markOfEntry, type WrittenCells } from "./written";

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

/** A box of more cells than we ever write: somebody wrote far out on the sheet, and it is not read for that. */
const FAR_OUT = 1_000_000;

/** A sheet that a write changes: by its id, else by its mark, for another program that saves the file may give new ids. */
export function changedSheet(
  { id, own }: { readonly id: string; readonly own: OwnKind },
  now: Now,
): Now["sheets"][number] | undefined {
  return now.sheets.find((sheet) => sheet.id === id) ?? sheetWithMark(own, now);
}

/** Finds a sheet that a write made: by a name that nobody else has, or by its mark. */
export function madeSheet(made: MadeSheet, now: Now): Now["sheets"][number] | undefined {
  return now.sheets.find(({ name }) => isSameName(name, made.provisional)) ?? markedSheet(made, now);
}

/** The sheet that carries the mark of one that was made. */
export function markedSheet({ kind }: MadeSheet, now: Now): Now["sheets"][number] | undefined {
  return sheetWithMark(kind, now);
}

function sheetWithMark(kind: OwnKind, { sheets, names }: Now): Now["sheets"][number] | undefined {
  const sheet = sheetOf(names.get(markName(kind).toLowerCase()) ?? "");
  return sheet === null ? undefined : sheets.find(({ name }) => isSameName(name, sheet));
}

/** A sheet that a write made, and what of it is read. For a copy of another sheet: where that one is read, and what of it is had back. */
interface OnMade {
  readonly id: string;
  readonly box: Box;
  readonly written: readonly WrittenCells[] | null;
  readonly at: number;
  readonly original: { readonly at: number; readonly restored: readonly string[] } | null;
}

/** Reads what the sheets of an unfinished write hold by now; two round trips, which change nothing. */
export async function readSince(context: Excel.RequestContext, journal: Journal, now: Now): Promise<Since> {
  const nameOf = (each: { readonly id: string; readonly own: OwnKind }) => changedSheet(each, now)?.name;
  const made = journal.made.flatMap((each) => {
    const sheet = madeSheet(each, now);
    if (sheet === undefined) return [];
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return [{ ...sheet, made: each, used }];
  });
  if (made.length > 0) await context.sync();
  const requests: SnapshotRequest[] = [];
  const ask = (sheet: string, box: Box) => requests.push({ sheet, box }) - 1;
  const touched = new Set<string>();
  const onMade = made.flatMap(({ id, name, made: each, used }): OnMade[] => {
    if (used.isNullObject) return [];
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    const box = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    if (rowCount * columnCount > FAR_OUT) {
      touched.add(id);
      return [];
    }
    if (each.written !== "copy") return [{ id, box, written: each.written, at: ask(name, box), original: null }];
    const rebuilt = journal.rebuilt.find(({ copy }) => copy.kind === each.kind);
    const from = rebuilt === undefined ? undefined : nameOf(rebuilt);
    if (rebuilt === undefined || from === undefined) return [];
    const restored = markedSheet(each, now) === undefined ? [] : rebuilt.ranges;
    return [{ id, box, written: null, at: ask(name, box), original: { at: ask(from, box), restored } }];
  });
  const onRebuilt = journal.rebuilt.flatMap(({ id, own, copy, ranges, written }) => {
    const [name, from] = [nameOf({ id, own }), markedSheet(copy, now)];
    if (name === undefined || from === undefined) return [];
    return ranges.flatMap((range) => {
      const box = parseRange(range);
      return box === null ? [] : [{ id, box, written, at: ask(name, box), copyAt: ask(from.name, box) }];
    });
  });
  const onUpdated = journal.updated.flatMap(({ id, own, cells }) => {
    const name = nameOf({ id, own });
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
  for (const { id, box, written, at, original } of onMade) {
    const isPlanned = written === null ? () => false : isWritten(written);
    const was = original === null ? undefined : read[original.at]?.formulas;
    // What stands on a copy where it is copied back goes to the sheet itself.
    const isOurs = (cell: string, entry: CellEntry) =>
      isPlanned(cell, entry) ||
      (original !== null && isInRanges(cell, original.restored)) ||
      (was !== undefined && isSameEntry(entry, was(cell)));
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

function isInRanges(cell: string, ranges: readonly string[]): boolean {
  const at = parseRange(cell);
  return ranges.some((range) => {
    const box = parseRange(range);
    if (box === null || at === null) return false;
    return at.top >= box.top && at.bottom <= box.bottom && at.left >= box.left && at.right <= box.right;
  });
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
