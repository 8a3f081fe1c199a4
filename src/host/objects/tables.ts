import type { CellValue } from "../../workbook/grid";
import { boxAddress, parseBox, placeOf, type Place } from "../area";
import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import type { SheetModel, TableModel } from "../model";
import { assertWritable } from "../rules/protection";
import { assertRoomBelow, assertTableName, assertTablePlace, tableHeadings } from "../rules/tables";
import { rangeObject, rangeTargets } from "./range";

type Placed = { readonly sheet: SheetModel; readonly table: TableModel };

/** The tables of a sheet or of the workbook. */
export function tablesObject(host: HostState, all: () => readonly Placed[]): HostObject {
  return hostObject("TableCollection", {
    items: () => all().map((placed) => tableObject(host, placed)),
    item: (key) => {
      const found =
        typeof key === "number"
          ? all()[key]
          : all().find(({ table }) => table.name.toLowerCase() === key.toLowerCase());
      if (found === undefined) throw new ApiError("ItemNotFound", `There is no table ${key}.`, 404);
      return tableObject(host, found);
    },
    call: {
      GetItemOrNullObject: (key: string) => {
        const found = all().find(({ table }) => table.name.toLowerCase() === key.toLowerCase());
        return found === undefined ? NULL_OBJECT : tableObject(host, found);
      },
      Add: (where: string | HostObject, hasHeaders: boolean | null) => {
        if (hasHeaders !== true) throw new ApiError("ApiNotFound", "The stand-in Excel has tables with headings only.");
        const { sheet, box } = placeOfTable(host, where);
        assertWritable(sheet);
        assertTablePlace(sheet, box);
        const columns = tableHeadings(
          Array.from({ length: box.right - box.left + 1 }, (_, column) => {
            const heading = sheet.value(box.top, box.left + column);
            return heading === null ? null : String(heading);
          }),
        );
        columns.forEach((heading, column) => {
          if (sheet.value(box.top, box.left + column) !== heading)
            sheet.enter(box.top, box.left + column, { value: heading });
        });
        host.workbook.touch();
        const table: TableModel = {
          name: freeName(host),
          range: boxAddress(box),
          columns,
          style: "TableStyleMedium2",
          hasTotals: false,
        };
        sheet.tables.push(table);
        return tableObject(host, { sheet, table });
      },
    },
  });
}

/**
 * An address without a sheet's name means the sheet in front, whichever sheet's tables are added to.
 * Source: learn.microsoft.com, Excel.TableCollection.add (the address determines the worksheet).
 */
function placeOfTable(host: HostState, where: string | HostObject): Place {
  if (typeof where !== "string") {
    const target = rangeTargets.get(where);
    if (target === undefined) throw new ApiError("InvalidArgument", "A table needs a range.");
    return target;
  }
  const { workbook } = host;
  const sheet = workbook.sheets[workbook.activeSheet];
  const place = sheet === undefined ? null : placeOf(workbook, sheet, where);
  if (place === null) throw new ApiError("InvalidArgument", `“${where}” is not an address.`);
  return place;
}

function freeName({ workbook }: HostState): string {
  const taken = new Set(workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  let next = 1;
  while (taken.has(`table${next}`)) next++;
  return `Table${next}`;
}

function tableObject(host: HostState, { sheet, table }: Placed): HostObject {
  return hostObject("Table", {
    get: {
      _Id: () => table.name,
      Name: () => table.name,
      ShowTotals: () => table.hasTotals,
      Style: () => table.style,
      // The stand-in draws none.
      ShowFilterButton: () => false,
      Worksheet: () => host.worksheet(sheet),
      Rows: () => tableRows(host, { sheet, table }),
    },
    set: {
      Name: (name: string) => {
        assertWritable(sheet);
        assertTableName(host.workbook, name, table);
        table.name = name;
      },
      Style: (style: string) => {
        table.style = style;
      },
      ShowBandedRows: () => undefined,
      ShowFilterButton: () => undefined,
    },
    call: {
      GetRange: () => rangeObject(host, sheet, parseBox(table.range)),
      GetDataBodyRange: () => {
        const box = parseBox(table.range);
        return rangeObject(host, sheet, { ...box, top: box.top + 1 });
      },
      // The cells stay.
      ConvertToRange: () => {
        assertWritable(sheet);
        sheet.tables = sheet.tables.filter((each) => each !== table);
        return rangeObject(host, sheet, parseBox(table.range));
      },
      Delete: () => {
        assertWritable(sheet);
        sheet.tables = sheet.tables.filter((each) => each !== table);
      },
    },
  });
}

/** The rows of a table. Added ones go behind the last: the table, its banding and its filters reach over them. */
function tableRows(host: HostState, { sheet, table }: Placed): HostObject {
  return hostObject("TableRowCollection", {
    call: {
      Add: (index?: number | null, values?: CellValue[][] | null, alwaysInsert?: boolean | null) => {
        // ExcelApi 1.15 brought alwaysInsert.
        if ((alwaysInsert ?? null) !== null)
          throw new ApiError("InvalidArgument", "Rows are added with index and values.");
        if ((index ?? null) !== null || !Array.isArray(values) || table.hasTotals)
          throw new ApiError("ApiNotFound", "The stand-in Excel adds rows with values behind the last one only.");
        assertWritable(sheet);
        const box = parseBox(table.range);
        const added = { ...box, top: box.bottom + 1, bottom: box.bottom + values.length };
        assertRoomBelow(sheet, added);
        rangeObject(host, sheet, added).members.set?.["Formulas"]?.(values as never);
        host.workbook.touch();
        table.range = boxAddress({ ...box, bottom: added.bottom });
        return hostObject("TableRow", { get: { Index: () => added.bottom - box.top - 1 } });
      },
    },
  });
}
