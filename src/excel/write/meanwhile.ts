import { cellAddress, parseRange, sheetOf } from "../../workbook/addresses";
import { isSameName } from "../../workbook/own-sheets";
import type { CellEntry } from "../../workbook/plan-cells";
import type { WorkbookContents } from "../read/read-workbook";
import type { CellsBefore, Journal } from "../run/journal";
import { ChangedMeanwhile } from "../run/user-errors";
import type { PlannedUpdate } from "./before";
import { isSameEntry } from "./patch";
import type { Rebuild } from "./plan-write";
import { boxRange } from "./sheet-jobs";

/** Cells of a sheet that somebody wrote into after they were read, and what to enter to have these words back. */
export interface Overwritten {
  readonly id: string;
  readonly sheet: string;
  readonly cells: readonly CellsBefore[];
}

/** Words of somebody's were written over in the very moment in which they were written: the write is undone with them. */
export class WroteOver extends ChangedMeanwhile {
  constructor(readonly words: readonly Overwritten[]) {
    const [first] = words;
    const [cell] = first?.cells ?? [];
    super(first?.sheet ?? "", cell === undefined ? null : cellAddress(cell.row, cell.left));
  }

  /** The words themselves, for the case that Excel does not take them back. */
  get said(): string {
    return this.words
      .flatMap(({ sheet, cells }) =>
        cells.map(
          ({ row, left, entries }) =>
            `cell ${cellAddress(row, left)} of the sheet “${sheet}”: ${entries.map((each) => String(each).replace(/^'/, "")).join(" ")}`,
        ),
      )
      .join("; ");
  }
}

/** The journal of a write with these words as what was there before it. */
export function withWords(journal: Journal, words: readonly Overwritten[]): Journal {
  const of = (id: string) => words.flatMap((each) => (each.id === id ? each.cells : []));
  return { ...journal, updated: journal.updated.map((each) => ({ ...each, cells: [...each.cells, ...of(each.id)] })) };
}

/**
 * Asks what the cells hold that an update is going to write; after a sync, those of them that hold something else than when
 * they were read. Queued in the batch that writes, before the writing, it misses nothing: Excel works a batch off in order
 * (learn.microsoft.com, "Application-specific API model": sync() runs the queued commands).
 */
export function askChanged(sheet: Excel.Worksheet, { job, cells }: PlannedUpdate): () => Overwritten {
  const asked = cells.map(({ row, left, entries }) => {
    const range = sheet.getRangeByIndexes(row, left, 1, entries.length);
    range.load("formulas,values");
    return { row, left, range };
  });
  return () => ({
    id: job.id,
    sheet: job.plan.name,
    cells: asked.flatMap(({ row, left, range }) => {
      const [formulas, values] = [range.formulas[0] as CellEntry[], range.values[0] as CellEntry[]];
      return formulas.flatMap((now, at) =>
        isSameEntry(now, job.held.formulas(cellAddress(row, left + at)))
          ? []
          : [{ row, left: left + at, entries: [toEnter(now, values[at] ?? "")] }],
      );
    }),
  });
}

/** What to enter to have a cell as it is. */
function toEnter(formula: CellEntry, value: CellEntry): CellEntry {
  const isText = typeof formula === "string" && formula !== "" && !(formula.startsWith("=") && formula !== value);
  return isText ? `'${formula}` : formula;
}

/** Asks what the part of a sheet holds that is going to be laid out anew; after a sync, the first cell that changed since it was read. */
export function askRebuilt(sheet: Excel.Worksheet, { restore, held }: Rebuild): () => string | null {
  const asked = restore.flatMap((address) => {
    const box = parseRange(address);
    if (box === null) return [];
    const range = sheet.getRange(boxRange(box));
    range.load("formulas");
    return [{ box, range }];
  });
  return () => {
    for (const { box, range } of asked)
      for (const [down, row] of (range.formulas as CellEntry[][]).entries())
        for (const [across, now] of row.entries()) {
          const cell = cellAddress(box.top + down, box.left + across);
          if (!isSameEntry(now, held.formulas(cell))) return cell;
        }
    return null;
  };
}

/**
 * Asks which sheets and which defined names of ours there are; after a sync, throws {@link ChangedMeanwhile} where they are
 * others than when the workbook was read: a sheet was added or renamed, or rows put in above a block.
 */
export function askStructure(workbook: Excel.Workbook, contents: WorkbookContents): () => void {
  const { worksheets, names } = workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  return () => {
    const sheets = worksheets.items;
    const other = sheets.find(({ id, name }) => !contents.sheets.some((each) => each.id === id && each.name === name));
    if (other !== undefined) throw new ChangedMeanwhile(other.name, null);
    const gone = contents.sheets.find(({ id }) => !sheets.some((each) => each.id === id));
    if (gone !== undefined) throw new ChangedMeanwhile(gone.name, null);
    const now = new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, "")]));
    const ours = new Set([...contents.own.values()].map(({ name }) => name.toLowerCase()));
    for (const [name, reference] of contents.names) {
      const sheet = sheetOf(reference) ?? "";
      const is = now.get(name);
      if (ours.has(sheet.toLowerCase()) && (is === undefined || !isSameName(is, reference)))
        throw new ChangedMeanwhile(sheet, null);
    }
  };
}
