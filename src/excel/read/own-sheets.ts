import type { CellValue } from "../../workbook/grid";
import type { OwnKind } from "../../workbook/own-sheets";
import { JOURNAL_SETTING, askSetting, parseJournal, settingText, type Journal } from "../run/journal";
import { HEAD, candidatesForAdoption, isFromEarlierVersion } from "./adoption";
import { SHEETS_SETTING, ownSheets, recordedSheets, type OwnSheet } from "./ownership";

/** The sheets of a workbook, and which of them are ours. */
export interface SheetsAndMarks {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Our own sheets, by what they are. */
  readonly own: ReadonlyMap<OwnKind, OwnSheet>;
  /** The setting that lists our sheets, as it is; null for none. */
  readonly recorded: string | null;
  /** Defined names and the addresses that they stand for. */
  readonly names: ReadonlyMap<string, string>;
  /** A write that was begun and neither finished nor undone, here or in another pane. */
  readonly unfinished: Journal | null;
}

/** Finds our own sheets: one round trip, and one more where sheets may be of a version that had no marks. Changes nothing. */
export async function readOwnSheets(context: Excel.RequestContext): Promise<SheetsAndMarks> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  const recorded = askSetting(context.workbook, SHEETS_SETTING);
  const journal = askSetting(context.workbook, JOURNAL_SETTING);
  await context.sync();
  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  const references = new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, "")]));
  const marked = ownSheets(sheets, references, recordedSheets(settingText(recorded)));
  return {
    sheets,
    own: await withAdopted(context, sheets, references, marked),
    recorded: settingText(recorded),
    names: references,
    unfinished: parseJournal(settingText(journal)),
  };
}

async function withAdopted(
  context: Excel.RequestContext,
  sheets: SheetsAndMarks["sheets"],
  references: SheetsAndMarks["names"],
  marked: ReadonlyMap<OwnKind, OwnSheet>,
): Promise<ReadonlyMap<OwnKind, OwnSheet>> {
  const candidates = candidatesForAdoption(
    sheets.map(({ name }) => name),
    references,
    new Set(marked.keys()),
  ).flatMap(({ kind, name }) => {
    const sheet = sheets.find((each) => each.name === name);
    const isOurs = [...marked.values()].some(({ id }) => id === sheet?.id);
    if (sheet === undefined || isOurs) return [];
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const head = worksheet.getRange(HEAD);
    head.load("values");
    const { tables } = worksheet;
    tables.load("items/name");
    return [{ kind, sheet, head, tables }];
  });
  if (candidates.length === 0) return marked;
  await context.sync();
  const own = new Map(marked);
  for (const { kind, sheet, head, tables } of candidates) {
    const cells = head.values as CellValue[][];
    const tableNames = tables.items.map(({ name }) => name);
    if (isFromEarlierVersion({ kind, name: sheet.name, head: cells, tables: tableNames }, references))
      own.set(kind, { kind, ...sheet, extent: null, written: null });
  }
  return own;
}
