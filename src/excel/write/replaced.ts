import type { Month } from "../../calendar/month";
import { LONGEST_NAME, isSameName, keptKind, markName } from "../../workbook/own-sheets";
import type { WorkbookContents } from "../read/read-workbook";
import type { Replaced } from "./sheet-jobs";

/** What a sheet becomes that gives up its place: "Public May-17 before", still known for ours, with all that it holds. */
export function replacedBy(
  { id, name }: { readonly id: string; readonly name: string },
  month: Month,
  { own, sheets, names }: WorkbookContents,
): Replaced {
  for (let number = 1; ; number++) {
    const end = ` before${number === 1 ? "" : ` ${number}`}`;
    const kept = keptKind(month, number);
    const next = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
    const isTaken =
      own.has(kept) ||
      [...names.keys()].some((each) => isSameName(each, markName(kept))) ||
      sheets.some((sheet) => isSameName(sheet.name, next));
    if (!isTaken) return { id, own: kept, name: next };
  }
}
