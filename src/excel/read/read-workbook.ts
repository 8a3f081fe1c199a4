import { splitTables, type SheetTable } from "../../lists/reading/split-tables";
import type { CellValue, Grid } from "../../workbook/grid";
import { HISTORY_SHEET, SETTINGS_SHEET, isOwnSheet } from "../../workbook/own-sheets";
import { readBlocks, type BlockRequest } from "./read-blocks";
import type { RunControl } from "../run/run-control";

/** What the open workbook holds. */
export interface WorkbookContents {
  /** Sheets and tables that may be lists. */
  readonly grids: readonly Grid[];
  readonly settings: Grid | null;
  readonly history: Grid | null;
  readonly sheets: readonly SheetFacts[];
  /** Defined names and the addresses that they stand for. */
  readonly names: ReadonlyMap<string, string>;
  readonly tableNames: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  /** Whether sheets may not be added. */
  readonly isStructureProtected: boolean;
}

interface SheetFacts {
  readonly name: string;
  readonly isProtected: boolean;
  /** Rows down to the last used one; 0 for an empty sheet. */
  readonly rows: number;
  readonly chartNames: readonly string[];
}

/** Excel counts the days of a 1904 workbook from its own first day: 1 January 1904 is serial 0 there. */
const FIRST_OF_1904 = { year: 1904, month: 1, day: 1 } as const;

/**
 * Reads what may be needed of the open workbook: two round trips for what there is, one for the tables,
 * then the values in blocks that keep below Excel's limits. Values only; nothing is changed.
 */
export async function readWorkbook(context: Excel.RequestContext, control: RunControl): Promise<WorkbookContents> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  sheets.load("items/name,items/visibility");
  const names = workbook.names;
  names.load("items/name,items/formula");
  const epoch = workbook.functions.date(FIRST_OF_1904.year, FIRST_OF_1904.month, FIRST_OF_1904.day);
  epoch.load("value");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  await context.sync();
  const date1904 = epoch.value === 0;

  const looked = sheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,rowIndex,columnIndex,rowCount,columnCount");
    const visible = used.getVisibleView();
    visible.load("rowCount");
    sheet.tables.load("items/name,items/showTotals");
    sheet.charts.load("items/name");
    sheet.protection.load("protected");
    return { sheet, used, visible };
  });
  await context.sync();

  const tableRanges = looked.map(({ sheet }) =>
    sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load("address");
      return { name: table.name, hasTotals: table.showTotals, range };
    }),
  );
  if (tableRanges.some((tables) => tables.length > 0)) await context.sync();

  const requests: BlockRequest[] = looked.flatMap(({ sheet, used }) => {
    const isNeeded = !isOwnSheet(sheet.name) || sheet.name === SETTINGS_SHEET || sheet.name === HISTORY_SHEET;
    return used.isNullObject || !isNeeded
      ? []
      : [
          {
            sheet: sheet.name,
            top: used.rowIndex,
            left: used.columnIndex,
            rows: used.rowCount,
            columns: used.columnCount,
          },
        ];
  });
  const values = await readBlocks(context, requests, control);

  const grids: Grid[] = [];
  const own = new Map<string, Grid>();
  requests.forEach((request, index) => {
    const cells: CellValue[][] = values[index] ?? [];
    const source = { file: "", sheet: request.sheet };
    const corner = { top: request.top, left: request.left };
    if (isOwnSheet(request.sheet)) {
      own.set(request.sheet, { source, ...corner, values: cells, date1904 });
      return;
    }
    const at = looked.findIndex(({ sheet }) => sheet.name === request.sheet);
    const tables = (tableRanges[at] ?? []).map(({ name, hasTotals, range }): SheetTable => ({
      name,
      hasTotals,
      range: range.address,
    }));
    const hidden = request.rows - (looked[at]?.visible.rowCount ?? request.rows);
    const isHidden = looked[at]?.sheet.visibility !== "Visible";
    grids.push(
      ...splitTables(source, cells, tables, corner, date1904, hidden).map((grid) =>
        isHidden ? { ...grid, isHidden } : grid,
      ),
    );
  });
  return {
    grids,
    settings: own.get(SETTINGS_SHEET) ?? null,
    history: own.get(HISTORY_SHEET) ?? null,
    sheets: looked.map(({ sheet, used }) => ({
      name: sheet.name,
      isProtected: sheet.protection.protected,
      rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      chartNames: sheet.charts.items.map(({ name }) => name),
    })),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, "")])),
    tableNames: new Set(tableRanges.flat().map(({ name }) => name)),
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
  };
}
