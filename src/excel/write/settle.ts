import { sheetOf } from "../../workbook/addresses";
import { isSameName, markName, type OwnKind } from "../../workbook/own-sheets";
import { SHEETS_SETTING } from "../read/ownership";
import { JOURNAL_SETTING, askSetting, parseJournal, settingText, type Journal, type MadeSheet } from "../run/journal";
import { isBehind, patiently, untilInFront } from "../run/patience";
import { HalfDone } from "../run/user-errors";
import { queueLookBefore } from "./looks";
import { queueCellRows } from "./patch";
import { keepsMark } from "./plan-write";
import { queueHiddenRows } from "./write-plan";

export type Settled =
  /** Nothing was begun. */
  | { readonly kind: "untouched" }
  /** All that was begun is undone. */
  | { readonly kind: "undone" }
  /** All had been written; the charts of these sheets may not have been drawn. */
  | { readonly kind: "written"; readonly charts: readonly OwnKind[] };

type Undo = "what is half written" | "even if all was written";

const TRIES = 3;

/**
 * Puts right what a write left behind that did not come to its end, here or in a pane that is gone: undoes it, or where
 * all was written lets it stand. `known` is the journal of this very write, which holds more than the workbook does.
 * Throws {@link HalfDone} where Excel refuses that too; the journal stays for the next time.
 */
export async function settle(
  context: Excel.RequestContext,
  known: Journal | null,
  undo: Undo = "what is half written",
): Promise<Settled> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await patiently({}, () => settleOnce(context, known, undo));
    } catch (error) {
      if (await isBehind(context, error)) {
        await untilInFront(context, {});
        tries--;
      }
    }
  }
  throw new HalfDone();
}

async function settleOnce(context: Excel.RequestContext, known: Journal | null, undo: Undo): Promise<Settled> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  const setting = askSetting(workbook, JOURNAL_SETTING);
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const found = parseJournal(settingText(setting));
  if (found === null || (known !== null && known.run !== found.run)) return { kind: "untouched" };
  if (found.phase === "written" && undo === "what is half written") {
    for (const kind of found.charts) if (!keepsMark(kind)) names.getItemOrNullObject(markName(kind)).delete();
    workbook.settings.getItemOrNullObject(JOURNAL_SETTING).delete();
    await context.sync();
    return { kind: "written", charts: found.charts };
  }
  const journal = known?.run === found.run ? known : found;
  queueUndo(workbook, journal, {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
  });
  await context.sync();
  return { kind: "undone" };
}

interface Now {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** By name in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Queues all that undoes a write. Every part may be done already, by a try that failed half way: cells first, then the
 * sheets that were made, which are known by a name that nobody else has or by their mark, then names, the journal last.
 */
function queueUndo(workbook: Excel.Workbook, journal: Journal, now: Now): void {
  const { worksheets } = workbook;
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const isThere = (id: string) => now.sheets.some((sheet) => sheet.id === id);
  for (const { id, copy, ranges, hidden } of journal.rebuilt) {
    const from = markedSheet(copy, now);
    // A copy without its mark is not complete, and nothing was cleared before it was.
    if (from === undefined || !isThere(id)) continue;
    const sheet = worksheets.getItem(id);
    for (const range of ranges) {
      sheet.getRange(range).unmerge();
      sheet.getRange(range).copyFrom(worksheets.getItem(from.id).getRange(range), "All");
    }
    queueHiddenRows(sheet, hidden);
  }
  for (const { id, cells, looks, hidden } of journal.updated) {
    if (!isThere(id)) continue;
    const sheet = worksheets.getItem(id);
    queueCellRows(sheet, cells);
    for (const look of looks) queueLookBefore(sheet, look);
    queueHiddenRows(sheet, hidden);
  }
  for (const made of journal.made) {
    const sheet = now.sheets.find(({ name }) => isSameName(name, made.provisional)) ?? markedSheet(made, now);
    if (sheet !== undefined) worksheets.getItem(sheet.id).delete();
  }
  for (const { name, reference } of journal.names) {
    if (!now.names.has(name.toLowerCase())) continue;
    const item = workbook.names.getItem(name);
    if (reference === null) item.delete();
    else item.formula = `=${reference}`;
  }
  if (journal.sheets === null) workbook.settings.getItemOrNullObject(SHEETS_SETTING).delete();
  else workbook.settings.add(SHEETS_SETTING, journal.sheets);
  workbook.settings.getItemOrNullObject(JOURNAL_SETTING).delete();
}

/** The sheet that carries the mark of one that was made. */
function markedSheet({ kind }: MadeSheet, { sheets, names }: Now): Now["sheets"][number] | undefined {
  const sheet = sheetOf(names.get(markName(kind).toLowerCase()) ?? "");
  return sheet === null ? undefined : sheets.find(({ name }) => isSameName(name, sheet));
}
