import { boxAddress, parseBox, quoted, usedBox } from "../area";
import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import type { SheetModel, TableModel } from "../model";
import { chartsObject } from "./chart";
import { rgb } from "./format";
import { assertWritable, rangeAreasObject, rangeObject, rangeTargets } from "./range";

/** `workbook.worksheets`. */
export function worksheetsObject(host: HostState): HostObject {
  const { workbook } = host;
  return hostObject("WorksheetCollection", {
    items: () => workbook.sheets.map((sheet) => host.worksheet(sheet)),
    item: (key) => {
      const sheet = typeof key === "number" ? workbook.sheets[key] : workbook.sheet(key);
      if (sheet === undefined) throw new ApiError("ItemNotFound", `There is no sheet ${key}.`, 404);
      return host.worksheet(sheet);
    },
    call: {
      GetItemOrNullObject: (key: string) => {
        const sheet = workbook.sheet(key);
        return sheet === undefined ? NULL_OBJECT : host.worksheet(sheet);
      },
      GetActiveWorksheet: () => {
        const sheet = workbook.sheets[workbook.activeSheet] ?? workbook.sheets[0];
        if (sheet === undefined) throw new ApiError("ItemNotFound", "The workbook has no sheet.", 404);
        return host.worksheet(sheet);
      },
      Add: (name: string) => {
        if (workbook.isStructureProtected)
          throw new ApiError("AccessDenied", "The workbook's structure is protected.", 403);
        if (workbook.sheet(name) !== undefined)
          throw new ApiError("ItemAlreadyExists", `There is a sheet ${name} already.`, 409);
        if (name.length > 31 || /[\\/?*[\]:]/.test(name) || name.toLowerCase() === "history")
          throw new ApiError("InvalidArgument", `“${name}” cannot be the name of a sheet.`);
        return host.worksheet(workbook.addSheet(name));
      },
    },
  });
}

/** A worksheet. */
export function worksheetObject(host: HostState, sheet: SheetModel): HostObject {
  const { workbook } = host;
  return hostObject("Worksheet", {
    get: {
      _Id: () => sheet.id,
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Position: () => workbook.sheets.indexOf(sheet),
      Tables: () => tablesObject(host, () => sheet.tables.map((table) => ({ sheet, table })), sheet),
      Charts: () => chartsObject(sheet),
      Protection: () => hostObject("WorksheetProtection", { get: { Protected: () => sheet.isProtected } }),
      FreezePanes: () =>
        hostObject("WorksheetFreezePanes", {
          call: {
            FreezeRows: (rows: number) => {
              sheet.frozen = { rows, columns: 0 };
            },
            Unfreeze: () => {
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
              sheet.rowBreaks.push(parseBox(address).top - 1);
              return hostObject("PageBreak", {});
            },
            RemovePageBreaks: () => {
              sheet.rowBreaks = [];
            },
          },
        }),
    },
    set: {
      // The wire name of showGridlines.
      Gridlines: (shown: boolean) => {
        sheet.showGridlines = shown;
      },
      TabColor: (color: string) => {
        sheet.tabColour = color === "" ? null : rgb(color);
      },
      Visibility: (visibility: "Visible") => {
        sheet.visibility = visibility;
      },
      Name: (name: string) => {
        sheet.name = name;
      },
    },
    call: {
      GetRange: (address: string | null) =>
        rangeObject(host, sheet, address === null ? (usedBox(sheet, false) ?? parseBox("A1")) : parseBox(address)),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeObject(host, sheet, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
      GetRanges: (address: string) => rangeAreasObject(sheet, address),
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const box = usedBox(sheet, valuesOnly === true);
        return box === null ? NULL_OBJECT : rangeObject(host, sheet, box);
      },
      Activate: () => {
        workbook.activeSheet = workbook.sheets.indexOf(sheet);
      },
      Delete: () => {
        workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
        // Names outlive the sheet that they point to.
        const prefix = `${quoted(sheet.name)}!`;
        workbook.names = workbook.names.map((each) =>
          each.range.startsWith(prefix) ? { ...each, range: "#REF!" } : each,
        );
        workbook.activeSheet = Math.min(workbook.activeSheet, workbook.sheets.length - 1);
        workbook.touch();
      },
    },
  });
}

type Placed = { readonly sheet: SheetModel; readonly table: TableModel };

/** The tables of a sheet or of the workbook. */
export function tablesObject(host: HostState, all: () => readonly Placed[], home?: SheetModel): HostObject {
  return hostObject("TableCollection", {
    items: () => all().map((placed) => tableObject(host, placed)),
    item: (key) => {
      const found = typeof key === "number" ? all()[key] : all().find(({ table }) => table.name === key);
      if (found === undefined) throw new ApiError("ItemNotFound", `There is no table ${key}.`, 404);
      return tableObject(host, found);
    },
    call: {
      Add: (where: string | HostObject) => {
        const target = typeof where === "string" ? undefined : rangeTargets.get(where);
        const sheet = target?.sheet ?? home;
        if (sheet === undefined) throw new ApiError("InvalidArgument", "A table needs a range.");
        assertWritable(sheet);
        const box = target?.box ?? parseBox(typeof where === "string" ? where : "");
        const columns = Array.from({ length: box.right - box.left + 1 }, (_, column) =>
          String(sheet.value(box.top, box.left + column) ?? `Column${column + 1}`),
        );
        const table: TableModel = {
          name: `Table${sheet.tables.length + 1}`,
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

function tableObject(host: HostState, { sheet, table }: Placed): HostObject {
  return hostObject("Table", {
    get: {
      _Id: () => table.name,
      Name: () => table.name,
      ShowTotals: () => table.hasTotals,
      Worksheet: () => host.worksheet(sheet),
    },
    set: {
      Name: (name: string) => {
        if (
          host.workbook.sheets.some(({ tables }) =>
            tables.some((each) => each !== table && each.name.toLowerCase() === name.toLowerCase()),
          )
        ) {
          throw new ApiError("InvalidArgument", `There is a table ${name} already.`);
        }
        table.name = name;
      },
      Style: (style: string) => {
        table.style = style;
      },
      ShowBandedRows: () => undefined,
      ShowFilterButton: () => undefined,
    },
    call: { GetRange: () => rangeObject(host, sheet, parseBox(table.range)) },
  });
}

function pageLayout(sheet: SheetModel): HostObject {
  const change = (setup: SheetModel["pageSetup"]) => {
    sheet.pageSetup = { ...sheet.pageSetup, ...setup };
  };
  const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  const margin = (side: keyof typeof margins) => (points: number) => {
    change({ margins: { ...margins, ...sheet.pageSetup.margins, [side]: points / 72 } });
  };
  const parts = { left: "", center: "", right: "" };
  return hostObject("PageLayout", {
    get: {
      HeadersFooters: () =>
        hostObject("HeaderFooterGroup", {
          get: {
            DefaultForAllPages: () => {
              const footer = sectionWriter(
                parts,
                (text) => {
                  sheet.headerFooter = { ...sheet.headerFooter, oddFooter: text };
                },
                sheet.headerFooter.oddFooter,
              );
              const header = sectionWriter(
                { ...parts },
                (text) => {
                  sheet.headerFooter = { ...sheet.headerFooter, oddHeader: text };
                },
                sheet.headerFooter.oddHeader,
              );
              return hostObject("HeaderFooter", {
                set: {
                  LeftFooter: footer("left"),
                  CenterFooter: footer("center"),
                  RightFooter: footer("right"),
                  LeftHeader: header("left"),
                  CenterHeader: header("center"),
                  RightHeader: header("right"),
                },
              });
            },
          },
        }),
    },
    set: {
      Orientation: (orientation: string) => {
        change({ orientation: orientation.toLowerCase() as "portrait" });
      },
      PaperSize: (size: string) => {
        change({ paperSize: size.toLowerCase() as "a4" });
      },
      Zoom: ({
        horizontalFitToPages,
        verticalFitToPages,
        scale,
      }: {
        horizontalFitToPages?: number;
        verticalFitToPages?: number;
        scale?: number;
      }) => {
        change(
          scale !== undefined
            ? { scale }
            : { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 },
        );
      },
      CenterHorizontally: (horizontalCentered: boolean) => {
        change({ horizontalCentered });
      },
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
      HeaderMargin: margin("header"),
      FooterMargin: margin("footer"),
    },
    call: {
      SetPrintArea: (area: string) => {
        change({ printArea: absoluteRange(area) });
      },
      SetPrintTitleRows: (rows: string) => {
        change({ printTitlesRow: rows });
      },
    },
  });
}

function absoluteRange(address: string): string {
  return boxAddress(parseBox(address)).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Sets one section of a header or footer and keeps the others: "&Lleft&Cmiddle&Rright". */
function sectionWriter(
  parts: { left: string; center: string; right: string },
  write: (text: string) => void,
  before: string | undefined,
) {
  for (const [, letter, text] of (before ?? "").matchAll(/&([LCR])((?:(?!&[LCR]).)*)/g)) {
    parts[letter === "L" ? "left" : letter === "C" ? "center" : "right"] = text ?? "";
  }
  return (side: keyof typeof parts) => (text: string) => {
    parts[side] = text;
    write(`&L${parts.left}&C${parts.center}&R${parts.right}`);
  };
}
