import { cellAddress } from "../../workbook/addresses";
import type { Grid } from "../../workbook/grid";
import type { CellEntry } from "../../workbook/plan-cells";
import type { PlanCell } from "../../workbook/sheet-plan";
import type { OwnSheet } from "../read/ownership";
import type { WorkbookContents } from "../read/read-workbook";
import { ChangedMeanwhile, ProtectedSheet } from "../run/user-errors";
import { cellEntry } from "./cell-entry";
import { isSameEntry } from "./patch";

/** Cells of one row to be written: zero-based row and column of the first. */
export interface RowOfCells {
  readonly row: number;
  readonly left: number;
  readonly cells: readonly PlanCell[];
}

/**
 * Writes rows of the settings sheet that is there, by what was read of it. Throws {@link ProtectedSheet}, and
 * {@link ChangedMeanwhile} where somebody wrote into the same cells since.
 */
export async function writeSettingsRows(
  context: Excel.RequestContext,
  contents: WorkbookContents,
  own: OwnSheet,
  rowsToWrite: (held: Grid) => readonly RowOfCells[],
): Promise<void> {
  if (contents.sheets.find(({ name }) => name === own.name)?.isProtected === true) throw new ProtectedSheet(own.name);
  const empty: Grid = { source: { file: "", sheet: own.name }, top: 0, left: 0, values: [], date1904: false };
  const sheet = context.workbook.worksheets.getItem(own.name);
  const held = contents.settings ?? empty;
  const rows = rowsToWrite(held);
  const asked: (() => void)[] = [];
  const tables = await tablesOf(context, sheet, () => asked.push(askAsRead(sheet, rows, held)));
  for (const assertAsRead of asked) assertAsRead();
  for (const row of rows) writeRow(sheet, tables, row);
  await context.sync();
}

/** Asks what the cells hold that are going to be written; after a sync, throws {@link ChangedMeanwhile} where that is not what was read. */
function askAsRead(
  sheet: Excel.Worksheet,
  rows: readonly RowOfCells[],
  { values, top, left, source }: Grid,
): () => void {
  const asked = rows.map((each) => {
    const range = sheet.getRangeByIndexes(each.row, each.left, 1, each.cells.length);
    range.load("values");
    return { ...each, range };
  });
  return () => {
    for (const { row, left: first, range } of asked)
      (range.values[0] as CellEntry[]).forEach((now, at) => {
        const was = values[row - top]?.[first + at - left] ?? "";
        if (!isSameEntry(now, was)) throw new ChangedMeanwhile(source.sheet, cellAddress(row, first + at));
      });
  };
}

/** An Excel table of the settings sheet; `bottom` grows with the rows that are added to it. */
interface PlacedTable {
  readonly table: Excel.Table;
  readonly left: number;
  readonly right: number;
  bottom: number;
}

/** The tables of a sheet. `also` queues what is to be read in the last round trip. */
async function tablesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  also: () => void,
): Promise<readonly PlacedTable[]> {
  const { tables } = sheet;
  tables.load("items/showTotals");
  await context.sync();
  const ranges = tables.items
    .filter(({ showTotals }) => !showTotals)
    .map((table) => {
      const range = table.getRange();
      range.load("rowIndex,rowCount,columnIndex,columnCount");
      return { table, range };
    });
  also();
  await context.sync();
  return ranges.map(({ table, range: { rowIndex, rowCount, columnIndex, columnCount } }) => ({
    table,
    left: columnIndex,
    right: columnIndex + columnCount - 1,
    bottom: rowIndex + rowCount - 1,
  }));
}

/** Writes a row: one right below a table becomes a row of it, so that its filters and banding take it in. */
function writeRow(sheet: Excel.Worksheet, tables: readonly PlacedTable[], { row, left, cells }: RowOfCells): void {
  const entries = cells.map(cellEntry);
  const last = left + cells.length - 1;
  const above = tables.find((table) => table.left <= left && table.right >= last && table.bottom === row - 1);
  if (above === undefined) {
    sheet.getRangeByIndexes(row, left, 1, cells.length).formulas = [entries];
    return;
  }
  const blanks = (count: number) => Array.from({ length: count }, () => "");
  above.table.rows.add(undefined, [[...blanks(left - above.left), ...entries, ...blanks(above.right - last)]]);
  above.bottom = row;
}
