import { markName } from "../../workbook/own-sheets";
import { JOURNAL_SETTING, askSetting, parseJournal, settingText, type Journal, type Pending } from "../run/journal";
import { isBehind, patiently, untilInFront } from "../run/patience";
import { HalfDone } from "../run/user-errors";
import { keepsMark } from "./plan-write";
import { readSince } from "./since";
import { queueUndo } from "./undo";

export type Settled =
  /** Nothing was begun. */
  | { readonly kind: "untouched" }
  /** All that was begun is undone. Sheets on which a person wrote meanwhile are kept, under these names. */
  | { readonly kind: "undone"; readonly kept: readonly string[] }
  /** All had been written; charts and print set-up may be missing. */
  | { readonly kind: "written"; readonly pending: Pending };

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
    return { kind: "written", pending: { charts: new Set(found.charts), prints: new Set(found.prints) } };
  }
  const journal = known?.run === found.run ? known : found;
  const now = {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
  };
  const since = await readSince(context, journal, now);
  const kept = queueUndo(workbook, journal, now, since);
  await context.sync();
  return { kind: "undone", kept };
}
