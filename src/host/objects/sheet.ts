import { parseBox, usedBox } from "../area";
import type { HostState } from "../host-state";
import { NULL_OBJECT, hostObject, type HostObject } from "../members";
import type { SheetModel } from "../model";
import { assertInFront } from "../rules/other-workbook";
import { assertAddressLength } from "../rules/payloads";
import { assertStructure, assertWritable } from "../rules/protection";
import { assertSheetName } from "../rules/sheet-names";
import { assertDeletable, assertNotLastVisible, assertVisible } from "../rules/visibility";
import { deleteSheet, renameSheet } from "../sheet-references";
import { chartsObject } from "./chart";
import { rgb } from "./format";
import { pageLayout } from "./page-layout";
import { rangeAreasObject, rangeObject } from "./range";
import { tablesObject } from "./tables";

/** A worksheet. */
export function worksheetObject(host: HostState, sheet: SheetModel): HostObject {
  const { workbook } = host;
  return hostObject("Worksheet", {
    get: {
      _Id: () => sheet.id,
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      TabColor: () => (sheet.tabColour === null ? "" : `#${sheet.tabColour}`),
      Gridlines: () => sheet.showGridlines,
      Position: () => workbook.sheets.indexOf(sheet),
      Tables: () => tablesObject(host, () => sheet.tables.map((table) => ({ sheet, table }))),
      Charts: () => chartsObject(host, sheet),
      Protection: () => hostObject("WorksheetProtection", { get: { Protected: () => sheet.isProtected } }),
      FreezePanes: () =>
        hostObject("WorksheetFreezePanes", {
          call: {
            FreezeRows: (rows: number) => {
              assertInFront(host.circumstances, "window");
              sheet.frozen = { rows, columns: 0 };
            },
            Unfreeze: () => {
              assertInFront(host.circumstances, "window");
              sheet.frozen = { rows: 0, columns: 0 };
            },
          },
        }),
      PageLayout: () => pageLayout(sheet),
      HorizontalPageBreaks: () =>
        hostObject("PageBreakCollection", {
          call: {
            // hucre counts a break by the row above it, from 0.
            Add: (address: string) => {
              assertWritable(sheet);
              sheet.rowBreaks.push(parseBox(address).top - 1);
              return hostObject("PageBreak", {});
            },
            RemovePageBreaks: () => {
              assertWritable(sheet);
              sheet.rowBreaks = [];
            },
          },
        }),
      VerticalPageBreaks: () =>
        hostObject("PageBreakCollection", {
          call: {
            // Likewise by the column left of it.
            Add: (address: string) => {
              assertWritable(sheet);
              sheet.columnBreaks.push(parseBox(address).left - 1);
              return hostObject("PageBreak", {});
            },
            RemovePageBreaks: () => {
              assertWritable(sheet);
              sheet.columnBreaks = [];
            },
          },
        }),
    },
    set: {
      // The wire name of showGridlines.
      Gridlines: (shown: boolean) => {
        assertInFront(host.circumstances, "window");
        sheet.showGridlines = shown;
      },
      TabColor: (color: string) => {
        sheet.tabColour = color === "" ? null : rgb(color);
      },
      Visibility: (visibility: SheetModel["visibility"]) => {
        assertStructure(workbook);
        if (visibility !== "Visible") assertNotLastVisible(workbook, sheet);
        sheet.visibility = visibility;
        workbook.bringVisibleToFront();
      },
      Name: (name: string) => {
        assertStructure(workbook);
        assertSheetName(workbook, name, sheet);
        renameSheet(workbook, sheet, name);
      },
    },
    call: {
      GetRange: (address: string | null) => {
        if (address === null) return rangeObject(host, sheet, usedBox(sheet, false) ?? parseBox("A1"));
        assertAddressLength(address);
        return rangeObject(host, sheet, parseBox(address));
      },
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeObject(host, sheet, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
      GetRanges: (address: string) => rangeAreasObject(sheet, address),
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const box = usedBox(sheet, valuesOnly === true);
        return box === null ? NULL_OBJECT : rangeObject(host, sheet, box);
      },
      Activate: () => {
        assertInFront(host.circumstances, "window");
        assertVisible(sheet);
        workbook.activeSheet = workbook.sheets.indexOf(sheet);
      },
      Calculate: (markAllDirty: boolean | null) => {
        if (markAllDirty === true) workbook.touch();
        host.recalculate({ kind: "alone", sheet });
      },
      Delete: () => {
        assertInFront(host.circumstances, "selection");
        assertStructure(workbook);
        assertDeletable(workbook, sheet);
        deleteSheet(workbook, sheet);
      },
    },
  });
}
