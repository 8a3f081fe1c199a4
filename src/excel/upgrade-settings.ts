import { missingFrom, type FromHeading } from "../settings/add-from";
import { FROM, SETTINGS_TABLES } from "../settings/settings-tables";
import { columnPoints } from "../workbook/column-points";
import { cellAddress, columnSpan, parseRange, range } from "../workbook/addresses";
import { STYLE } from "../workbook/styles";
import type { WorkbookContents } from "./read/read-workbook";
import { queueRestyle } from "./write/write-plan";

/** How many rows of the new column are looked at as months: what people add below is too. */
const ROOM = 60;
const CHARACTERS = 10;

/**
 * Gives the tables of a settings sheet of an earlier version their column “From”, beside their last one. Only blank cells
 * are written, so that a sheet on which it fails half way reads as before; it is tried again with the next build.
 */
export async function upgradeSettings(context: Excel.RequestContext, contents: WorkbookContents): Promise<void> {
  const own = contents.own.get("settings");
  if (own === undefined || contents.settings === null || contents.isReadOnly) return;
  if (contents.sheets.find(({ id }) => id === own.id)?.isProtected === true) return;
  const missing = missingFrom(contents.settings);
  if (missing.length === 0) return;
  try {
    await addColumns(context, own.id, missing);
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
