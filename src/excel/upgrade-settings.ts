import { missingFrom, type FromHeading } from "../settings/add-from";
import { LIMITS_CAPTION, limitCells, usualLimits } from "../settings/exception-limits";
import { missingTables, type MissingTable } from "../settings/missing-tables";
import { FROM, SETTINGS_TABLES } from "../settings/settings-tables";
import { columnPoints } from "../workbook/column-points";
import { cellAddress, columnSpan, parseRange, range } from "../workbook/addresses";
import { STYLE } from "../workbook/styles";
import type { WorkbookContents } from "./read/read-workbook";
import { queueRestyle } from "./write/write-plan";

/** How many rows of the new column are looked at as months: what people add below is too. */
const ROOM = 60;
const CHARACTERS = 10;

/** AZ. */
const LAST_COLUMN_READ = 51;

/**
 * Gives a settings sheet of an earlier version the columns “From” of its tables, and the tables that it lacks. Only blank
 * cells are written, so that a sheet on which it fails half way reads as before; it is tried again with the next build.
 */
export async function upgradeSettings(context: Excel.RequestContext, contents: WorkbookContents): Promise<void> {
  const own = contents.own.get("settings");
  if (own === undefined || contents.settings === null || contents.isReadOnly) return;
  if (contents.sheets.find(({ id }) => id === own.id)?.isProtected === true) return;
  const missing = missingFrom(contents.settings);
  const tables = missingTables(contents.settings, LAST_COLUMN_READ);
  try {
    if (missing.length > 0) await addColumns(context, own.id, missing);
    if (tables.length > 0) await addTables(context, own.id, tables, contents.tableNames);
  } catch {
    // A scorecard that was built stands whatever becomes of this.
  }
}

async function addColumns(context: Excel.RequestContext, id: string, missing: readonly FromHeading[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const tables = missing.map((heading) => {
    const table = sheet.tables.getItemOrNullObject(SETTINGS_TABLES[heading.table].name);
    table.load("name,style,showTotals,showFilterButton");
    const where = table.getRange();
    where.load("address");
    return { heading, table, where };
  });
  await context.sync();
  for (const { heading, table, where } of tables) {
    const { row, column } = heading;
    const address = cellAddress(row, column);
    queueRestyle(sheet, {
      numberFormats: [{ range: range(row + 1, column, row + ROOM, column), code: "mmm-yy" }],
      looks: [{ ranges: [address], format: STYLE.columnHeadLeft }],
      hidden: [],
    });
    sheet.getRange(address).values = [[FROM]];
    sheet.getRange(columnSpan(column, column)).format.columnWidth = columnPoints(CHARACTERS);
    const box = table.isNullObject ? null : parseRange(where.address);
    if (box === null || table.showTotals || box.right !== column - 1) continue;
    // What is sorted together stands in one table. There is no other way to widen one in the sets that are asked for.
    const { name, style, showFilterButton } = table;
    table.convertToRange();
    const wider = sheet.tables.add(
      sheet.getRangeByIndexes(box.top, box.left, box.bottom - box.top + 1, column - box.left + 1),
      true,
    );
    wider.name = name;
    wider.style = style;
    wider.showFilterButton = showFilterButton;
  }
  await context.sync();
}

/** What a table is given with: its caption, its rows, how wide its columns are, which of them hold months. */
const GIVEN = {
  exceptions: {
    caption: LIMITS_CAPTION,
    rows: limitCells(usualLimits()).map(({ label, limits }) => [label, limits]),
    characters: [44, 14],
    months: [],
    left: [1],
  },
  limits: { caption: null, rows: [], characters: [12, 12, 12, 50], months: [1, 2], left: [] },
} as const;

async function addTables(
  context: Excel.RequestContext,
  id: string,
  tables: readonly MissingTable[],
  tableNames: ReadonlySet<string>,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  for (const { table, row, column } of tables) {
    const { caption, rows, characters, months, left } = GIVEN[table];
    const { name, headings } = SETTINGS_TABLES[table];
    const right = column + headings.length - 1;
    if (caption !== null && row > 0) sheet.getRange(cellAddress(row - 1, column)).values = [[caption]];
    sheet.getRange(range(row, column, row, right)).values = [[...headings]];
    if (rows.length > 0) sheet.getRange(range(row + 1, column, row + rows.length, right)).values = [...rows];
    const below = (at: number) => range(row + 1, column + at, row + ROOM, column + at);
    queueRestyle(sheet, {
      numberFormats: months.map((at) => ({ range: below(at), code: "mmm-yy" })),
      looks: [
        { ranges: [range(row, column, row, right)], format: STYLE.columnHeadLeft },
        ...(caption !== null && row > 0 ? [{ ranges: [cellAddress(row - 1, column)], format: STYLE.caption }] : []),
        ...left.map((at) => ({ ranges: [below(at)], format: { horizontal: "Left" as const } })),
      ],
      hidden: [],
    });
    characters.forEach((wide, at) => {
      sheet.getRange(columnSpan(column + at, column + at)).format.columnWidth = columnPoints(wide);
    });
    // A table of the name whose headings are gone stays what it is.
    if (tableNames.has(name.toLowerCase())) continue;
    const added = sheet.tables.add(sheet.getRange(range(row, column, row + Math.max(1, rows.length), right)), true);
    added.name = name;
    added.style = "TableStyleLight1";
    added.showFilterButton = false;
  }
  await context.sync();
}
