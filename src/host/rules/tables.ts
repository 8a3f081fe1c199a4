import { parseBox, type Box } from "../area";
import { ApiError } from "../members";
import type { SheetModel, TableModel, WorkbookModel } from "../model";
import { assertDefinedName } from "./defined-names";
import { overlap, touches } from "./merges";

/**
 * Throws where Excel makes no table: over another table, or over merged cells.
 * Source: learn.microsoft.com, Excel.TableCollection.add ("the table would overlap with another table").
 */
export function assertTablePlace(sheet: SheetModel, box: Box): void {
  if (sheet.tables.some(({ range }) => overlap(parseBox(range), box)))
    throw new ApiError("InvalidArgument", "A table cannot overlap with another table.");
  if (sheet.merges.some((merge) => touches(merge, box)))
    throw new ApiError("InvalidArgument", "A table cannot hold merged cells.");
}

/** A table is named as a defined name is, and as no other table or name of the workbook, whatever its capitals. */
export function assertTableName(workbook: WorkbookModel, name: string, own: TableModel): void {
  assertDefinedName(name);
  const lower = name.toLowerCase();
  const isTaken =
    workbook.names.some((each) => each.name.toLowerCase() === lower) ||
    workbook.sheets.some(({ tables }) => tables.some((each) => each !== own && each.name.toLowerCase() === lower));
  if (isTaken) throw new ApiError("InvalidArgument", `There is a table or name ${name} already.`);
}

/** Headings of a table are texts, and no two are the same: Excel adds figures to later ones. */
export function tableHeadings(given: readonly (string | null)[]): string[] {
  const taken = new Set<string>();
  return given.map((text, index) => {
    const plain = text ?? `Column${index + 1}`;
    let heading = plain;
    for (let next = 2; taken.has(heading.toLowerCase()); next++) heading = `${plain}${next}`;
    taken.add(heading.toLowerCase());
    return heading;
  });
}

/** Merged cells are not made inside a table: support.microsoft.com, "Merge and unmerge cells". */
export function assertNoTable(sheet: SheetModel, box: Box): void {
  if (sheet.tables.some(({ range }) => overlap(parseBox(range), box)))
    throw new ApiError("InvalidOperation", "Cells of a table cannot be merged.");
}

/**
 * Excel moves the cells below a table down to make room for its rows; the stand-in moves none, and refuses.
 * Source: learn.microsoft.com, Excel.TableRowCollection.add ("rows below the inserted rows will be shifted downwards").
 */
export function assertRoomBelow(sheet: SheetModel, { top, left, right }: Box): void {
  for (let row = top; row < sheet.values.length; row++)
    for (let column = left; column <= right; column++)
      if ((sheet.value(row, column) ?? "") !== "")
        throw new ApiError("ApiNotFound", "The stand-in Excel adds rows to a table only above blank cells.");
}
