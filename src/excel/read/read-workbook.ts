import { splitTables, type SheetTable } from "../../lists/reading/split-tables";
import type { CellValue, Grid } from "../../workbook/grid";
import type { OwnKind } from "../../workbook/own-sheets";
import type { RunControl } from "../run/run-control";
import { readOwnSheets, type SheetsAndMarks } from "./own-sheets";
import { readBlocks, type BlockRequest } from "./read-blocks";

/** What the open workbook holds. */
export interface WorkbookContents extends SheetsAndMarks {
  /** Sheets and tables that may be lists: all that are not ours, however they are called. */
  readonly grids: readonly Grid[];
  readonly settings: Grid | null;
  readonly history: Grid | null;
  /** Who has sent what, and what is remembered of earlier months. */
  readonly returns: Grid | null;
  /** What is kept of the published files. */
  readonly benchmarks: Grid | null;
  readonly sheets: readonly SheetFacts[];
  /** In lower case. */
  readonly tableNames: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  /** Whether sheets may not be added. */
  readonly isStructureProtected: boolean;
  /** Whether Excel calculates only when asked. */
  readonly isManual: boolean;
}

interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Rows down to the last used one; 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  readonly chartNames: readonly string[];
}

/** Excel counts the days of a 1904 workbook from its own first day: 1 January 1904 is serial 0 there. */
const FIRST_OF_1904 = { year: 1904, month: 1, day: 1 } as const;

/** The columns of our sheets that are read. */
const OWN_COLUMNS: ReadonlyMap<OwnKind, string> = new Map([
  ["settings", "A:AZ"],
  ["history", "A:P"],
  ["returns", "A:Z"],
  ["benchmarks", "A:AD"],
]);

/**
 * Reads what may be needed of the open workbook: two round trips for what there is, one for the tables,
 * then the values in blocks that keep below Excel's limits. Values only; nothing is changed. Where Excel calculates only
 * when asked, it is asked first, so that no figure is counted from stale cells.
 */
export async function readWorkbook(context: Excel.RequestContext, control: RunControl): Promise<WorkbookContents> {
  const { workbook } = context;
  const epoch = workbook.functions.date(FIRST_OF_1904.year, FIRST_OF_1904.month, FIRST_OF_1904.day);
  epoch.load("value");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode");
  const marks = await readOwnSheets(context);
  const date1904 = epoch.value === 0;
  const isManual = workbook.application.calculationMode === "Manual";
  const kinds = new Map([...marks.own.values()].map(({ id, kind }) => [id, kind]));

  if (isManual) workbook.application.calculate("Recalculate");
  const looked = marks.sheets.map(({ id, name }) => {
    const sheet = workbook.worksheets.getItem(id);
    // A note far out on a sheet of ours is no part of what we read.
    const columns = OWN_COLUMNS.get(kinds.get(id) ?? "issues");
    const used =
      columns === undefined
        ? sheet.getUsedRangeOrNullObject(true)
        : sheet.getRange(columns).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    // One column tells how many rows are hidden; a large view makes Excel hang.
    const visible = used.getColumn(0).getVisibleView();
    visible.load("rowCount");
    sheet.tables.load("items/name,items/showTotals");
    sheet.charts.load("items/name");
    sheet.protection.load("protected");
    sheet.load("visibility");
    return { id, name, sheet, used, visible };
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

  const provisional = new Set(marks.unfinished?.made.map((made) => made.provisional));
  const needed = looked.flatMap(({ id, name, sheet, used, visible }, at) => {
    const kind = kinds.get(id) ?? null;
    const isList = kind === null && !provisional.has(name);
    if (used.isNullObject || !(isList || (kind !== null && OWN_COLUMNS.has(kind)))) return [];
    const request: BlockRequest = {
      sheet: name,
      top: used.rowIndex,
      left: used.columnIndex,
      rows: used.rowCount,
      columns: used.columnCount,
    };
    const isHidden = sheet.visibility !== "Visible";
    return [{ request, kind, isHidden, tables: tableRanges[at] ?? [], hidden: used.rowCount - visible.rowCount }];
  });
  const values = await readBlocks(
    context,
    needed.map(({ request }) => request),
    control,
  );

  const grids: Grid[] = [];
  const ownGrids = new Map<OwnKind, Grid>();
  needed.forEach(({ request, kind, isHidden, tables, hidden }, index) => {
    const cells: CellValue[][] = values[index] ?? [];
    const source = { file: "", sheet: request.sheet };
    const corner = { top: request.top, left: request.left };
    if (kind !== null) {
      ownGrids.set(kind, { source, ...corner, values: cells, date1904 });
      return;
    }
    const found = tables.map(({ name, hasTotals, range }): SheetTable => ({ name, hasTotals, range: range.address }));
    const split = splitTables(source, cells, found, corner, date1904, hidden);
    grids.push(...split.map((grid) => (isHidden ? { ...grid, isHidden } : grid)));
  });
  return {
    ...marks,
    grids,
    settings: ownGrids.get("settings") ?? null,
    history: ownGrids.get("history") ?? null,
    returns: ownGrids.get("returns") ?? null,
    benchmarks: ownGrids.get("benchmarks") ?? null,
    sheets: looked.map(({ id, name, sheet, used }) => ({
      id,
      name,
      isProtected: sheet.protection.protected,
      rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      columns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
      chartNames: sheet.charts.items.map(({ name }) => name),
    })),
    tableNames: new Set(tableRanges.flat().map(({ name }) => name.toLowerCase())),
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    isManual,
  };
}
