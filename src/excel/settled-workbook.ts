import { readWorkbook, type WorkbookContents } from "./read/read-workbook";
import { isBehind, patiently, untilInFront } from "./run/patience";
import type { RunControl } from "./run/run-control";
import { NOTHING_PENDING, type Journal, type Pending } from "./run/journal";
import { isAlive } from "./run/runs";
import {
  AnotherBuild,
  HalfDone,
  ProtectedSheet,
  ProtectedWorkbook,
  ReadOnlyWorkbook,
  Unfinished,
} from "./run/user-errors";
import { settle } from "./write/settle";

/** What the workbook holds, with nothing left half written. */
export interface SettledWorkbook {
  readonly contents: WorkbookContents;
  /** Sheets whose figures stand and whose charts may not have been drawn. */
  readonly pending: Pending;
  /** Sheets of an interrupted write that was undone, on which a person had written since: they are kept. */
  readonly kept: readonly string[];
}

/**
 * Reads the workbook for a use case that is going to write. A write that never came to its end, because its tab was closed
 * or Excel refused to put back, is undone first, or its charts remembered. Throws {@link AnotherBuild} while another pane
 * writes, {@link ReadOnlyWorkbook}, {@link ProtectedSheet} or {@link ProtectedWorkbook} where it cannot be undone before a
 * person does something, {@link HalfDone} where undoing fails again.
 */
export async function readSettledWorkbook(
  context: Excel.RequestContext,
  control: RunControl,
): Promise<SettledWorkbook> {
  const contents = await readInFront(context, control);
  if (contents.unfinished === null) return { contents, pending: NOTHING_PENDING, kept: [] };
  if (isAlive(contents.unfinished)) throw new AnotherBuild();
  assertCanBeSettled(contents.unfinished, contents);
  const settled = await settle(context, null);
  const again = await readInFront(context, control);
  if (again.unfinished !== null) throw new HalfDone();
  return {
    contents: again,
    pending: settled.kind === "written" ? settled.pending : NOTHING_PENDING,
    kept: settled.kind === "undone" ? settled.kept : [],
  };
}

/** Throws where Excel is not going to let a write be undone, with what a person can do about it. */
function assertCanBeSettled(
  { phase, made, updated, rebuilt, renamed }: Journal,
  { sheets, isReadOnly, isStructureProtected }: WorkbookContents,
): void {
  if (isReadOnly) throw new ReadOnlyWorkbook();
  if (phase === "written") return;
  const touched = new Set([...updated, ...rebuilt].map(({ id }) => id));
  const guarded = sheets.find(({ id, isProtected }) => isProtected && touched.has(id));
  if (guarded !== undefined) throw new ProtectedSheet(guarded.name);
  if (isStructureProtected && made.length + renamed.length > 0) throw new ProtectedWorkbook();
}

/** Reads the workbook for a use case that writes nothing. Throws {@link Unfinished} where figures may be half written. */
export async function readForLook(context: Excel.RequestContext, control: RunControl): Promise<WorkbookContents> {
  const contents = await readInFront(context, control);
  if (contents.unfinished?.phase === "writing") throw new Unfinished();
  return contents;
}

/** Reading changes nothing, so it may begin again as often as need be. */
export async function readInFront(context: Excel.RequestContext, control: RunControl): Promise<WorkbookContents> {
  for (;;) {
    try {
      return await patiently(control, () => readWorkbook(context, control));
    } catch (error) {
      if (!(await isBehind(context, error))) throw error;
      await untilInFront(context, control);
    }
  }
}
