import { cellAddress, sheetOf } from "../../workbook/addresses";
import { isSameName, keptKind, markName, scorecardMonth, usualName } from "../../workbook/own-sheets";
import { SHEETS_SETTING } from "../read/ownership";
import { JOURNAL_SETTING, type CellsBefore, type Journal, type MadeSheet } from "../run/journal";
import { queueLookBefore } from "./looks";
import { queueCellRows } from "./patch";
import { changedSheet, madeSheet, markedSheet, type Now, type Since } from "./since";
import { queueHiddenRows } from "./write-plan";

/**
 * Queues all that undoes a write. Every part may be done already, by a try that failed half way: cells first, then the
 * sheets that were made, then names, the journal last. What a person wrote since is not undone: such a cell is left, and a
 * sheet with such a cell kept under another name. The names of sheets that are kept.
 */
export function queueUndo(workbook: Excel.Workbook, journal: Journal, now: Now, since: Since): string[] {
  const { worksheets } = workbook;
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const keeping = new Keeping(workbook, now);
  const withoutOriginal = new Set<MadeSheet["kind"]>();
  for (const { id, own, copy, ranges, hidden } of journal.rebuilt) {
    const from = markedSheet(copy, now);
    const original = changedSheet({ id, own }, now);
    if (original === undefined) withoutOriginal.add(copy.kind);
    // A copy without its mark is not complete, and nothing was cleared before it was.
    if (from === undefined || original === undefined) continue;
    const sheet = worksheets.getItem(original.id);
    if (since.touched.has(id)) keeping.copy(sheet, copy, ranges);
    for (const range of ranges) {
      sheet.getRange(range).unmerge();
      sheet.getRange(range).copyFrom(worksheets.getItem(from.id).getRange(range), "All");
    }
    queueHiddenRows(sheet, hidden);
  }
  for (const { id, own, cells, looks, hidden } of journal.updated) {
    const there = changedSheet({ id, own }, now);
    if (there === undefined) continue;
    const sheet = worksheets.getItem(there.id);
    queueCellRows(
      sheet,
      cells.flatMap((row) => withoutTheirs(row, (cell) => since.isTheirs(id, cell))),
    );
    for (const look of looks) queueLookBefore(sheet, look);
    queueHiddenRows(sheet, hidden);
  }
  for (const made of journal.made) {
    const sheet = madeSheet(made, now);
    if (sheet === undefined) continue;
    // With its original gone, the copy is all that is left of people's words.
    const isOnlyOne = made.written === "copy" && withoutOriginal.has(made.kind);
    if (isOnlyOne || since.touched.has(sheet.id)) keeping.rename(sheet, made);
    else worksheets.getItem(sheet.id).delete();
  }
  const isThere = (id: string) => now.sheets.some((sheet) => sheet.id === id);
  for (const { id, name } of journal.renamed) if (isThere(id)) worksheets.getItem(id).name = name;
  const willBeThere = (sheet: string | null) =>
    sheet === null || [...now.sheets, ...journal.renamed].some(({ name }) => isSameName(name, sheet));
  for (const { name, reference: before } of journal.names) {
    if (!now.names.has(name.toLowerCase())) continue;
    const item = workbook.names.getItem(name);
    if (before === null) item.delete();
    // Excel takes no name for cells of a sheet that somebody deleted meanwhile.
    else if (willBeThere(sheetOf(before))) item.formula = `=${before}`;
  }
  if (journal.sheets === null) workbook.settings.getItemOrNullObject(SHEETS_SETTING).delete();
  else workbook.settings.add(SHEETS_SETTING, journal.sheets);
  workbook.settings.getItemOrNullObject(JOURNAL_SETTING).delete();
  return keeping.names;
}

/** The stretches of a row's cells that are to be had back: all but those that a person wrote since. */
function withoutTheirs(cells: CellsBefore, isTheirs: (cell: string) => boolean): CellsBefore[] {
  if (cells.marks === undefined) return [cells];
  const { row, left, entries } = cells;
  return entries.flatMap((entry, at) =>
    isTheirs(cellAddress(row, left + at)) ? [] : [{ row, left: left + at, entries: [entry] }],
  );
}

/** Keeps sheets on which a person wrote: a scorecard with the mark of one that is kept, any other without a mark. */
class Keeping {
  readonly names: string[] = [];
  private number = 1;

  constructor(
    private readonly workbook: Excel.Workbook,
    private readonly now: Now,
  ) {}

  /** A sheet that is going to be as it was: what it holds now goes to another one. */
  copy(sheet: Excel.Worksheet, { kind }: MadeSheet, ranges: readonly string[]): void {
    const { name, mark } = this.next(kind);
    const kept = this.workbook.worksheets.add(name);
    for (const range of ranges) kept.getRange(range).copyFrom(sheet.getRange(range), "All");
    if (mark !== null) this.mark(mark, kept);
  }

  /** A sheet that would be taken away. One that has another name by now was kept by a try before this one, or renamed. */
  rename({ id, name }: Now["sheets"][number], made: MadeSheet): void {
    if (![made.provisional, made.name].some((each) => isSameName(each, name))) {
      this.names.push(name);
      return;
    }
    const next = this.next(made.kind);
    const sheet = this.workbook.worksheets.getItem(id);
    sheet.name = next.name;
    if (next.mark !== null) this.mark(next.mark, sheet);
  }

  private mark(name: string, sheet: Excel.Worksheet): void {
    this.workbook.names.add(name, sheet.getRange("A1")).visible = false;
  }

  /** A name that no sheet has, and the mark that goes with it; null for what is no scorecard. */
  private next(kind: MadeSheet["kind"]): { name: string; mark: string | null } {
    const [, iso = ""] = kind.split(" ");
    const month = scorecardMonth(`scorecard ${iso}`);
    for (;;) {
      const number = this.number++;
      const kept = month === null || kind.startsWith("public") ? null : keptKind(month, number);
      const name = kept === null ? `${usualName(kind)} before${number === 1 ? "" : ` ${number}`}` : usualName(kept);
      const mark = kept === null ? null : markName(kept);
      const isTaken =
        this.now.sheets.some((sheet) => isSameName(sheet.name, name)) ||
        (mark !== null && this.now.names.has(mark.toLowerCase()));
      if (isTaken) continue;
      this.names.push(name);
      return { name, mark };
    }
  }
}
