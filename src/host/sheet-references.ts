import { quoted } from "./area";
import type { SheetModel, WorkbookModel } from "./model";

/** Renames a sheet, in formulas and names that point to it too. Links and lists of allowed values are left, as in Excel. */
export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  repoint(workbook, before, () => `${quoted(name)}!`);
  if (workbook.selection.sheet === before) workbook.selection = { ...workbook.selection, sheet: name };
  workbook.touch();
}

/** Takes a sheet away. Formulas and names that point to it stay and read #REF!, also when a sheet of that name comes again. */
export function deleteSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  const front = workbook.sheets[workbook.activeSheet];
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  repoint(workbook, sheet.name, () => null);
  const at = front === undefined ? -1 : workbook.sheets.indexOf(front);
  workbook.activeSheet = at >= 0 ? at : Math.max(0, Math.min(workbook.activeSheet, workbook.sheets.length - 1));
  workbook.bringVisibleToFront();
  workbook.touch();
}

const ADDRESS = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|^\$?\d+:\$?\d+/i;

/** Writes references to a sheet of a name otherwise: with another prefix, or #REF! in place of prefix and address. */
function repoint(workbook: WorkbookModel, name: string, prefix: () => string | null): void {
  const change = (formula: string): string => {
    if (!formula.toLowerCase().includes(name.toLowerCase().replace(/'/g, "''"))) return formula;
    // Texts are passed over; what is left are prefixes of sheets with the address behind them.
    return formula.replace(
      /"(?:[^"]|"")*"|(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!([$A-Z0-9:]*)/giu,
      (whole: string, inQuotes: string | undefined, plain: string | undefined, address: string | undefined) => {
        const found = (inQuotes?.replace(/''/g, "'") ?? plain)?.toLowerCase();
        if (found !== name.toLowerCase()) return whole;
        const other = prefix();
        return other === null ? `#REF!${(address ?? "").replace(ADDRESS, "")}` : `${other}${address ?? ""}`;
      },
    );
  };
  for (const sheet of workbook.sheets)
    for (const [key, formula] of sheet.formulas) {
      const changed = change(formula);
      if (changed !== formula) sheet.formulas.set(key, changed);
    }
  workbook.names = workbook.names.map((each) => ({ ...each, range: change(each.range) }));
}
