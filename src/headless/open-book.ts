import { FileProblem } from "../files/read-file";
import type { WorkbookModel } from "../host/model";
import { cannotKeep, isStrict, loadWorkbook, withoutBreakable } from "../host/xlsx";

/** A workbook to build in, as it was before. */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly before: WorkbookModel;
}

/**
 * Opens a workbook to build in. Throws {@link FileProblem} for a file that is none, and for one of which something cannot
 * be kept, by its name; with `force` that is taken out instead.
 */
export async function openBook(name: string, bytes: Uint8Array, force: boolean): Promise<OpenedBook> {
  if (bytes.length === 0) throw new FileProblem(`“${name}” is empty.`);
  const lost = readable(name, () => cannotKeep(bytes));
  if (readable(name, () => isStrict(bytes)))
    throw new FileProblem(
      `“${name}” is saved as “Strict Open XML Spreadsheet”, which cannot be built in. In Excel save it as “Excel Workbook” and try again.`,
    );
  if (lost.length > 0 && !force)
    throw new FileProblem(
      `“${name}” cannot be built in without losing ${lost.join(" and ")}. Build in a copy without it, or add --force to lose it.`,
    );
  const kept = withoutBreakable(bytes);
  return { bytes: kept, before: await loadWorkbook(kept).catch(() => unreadable(name)) };
}

function readable<T>(name: string, look: () => T): T {
  try {
    return look();
  } catch {
    return unreadable(name);
  }
}

function unreadable(name: string): never {
  throw new FileProblem(
    `“${name}” cannot be read as a workbook. It may be encrypted (a password, a protection label) or damaged: open it in Excel, save a copy without and try again.`,
  );
}
