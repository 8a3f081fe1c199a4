import type { ConditionalRule, DataValidation } from "hucre";
import type { CellValue } from "../../workbook/grid";
import { boxAddress, eachCell, fullAddress, parseBox, type Box } from "../area";
import { enter } from "../entry";
import type { HostState } from "../host-state";
import { ApiError, hostObject, type HostObject } from "../members";
import { cellKey, type SheetModel } from "../model";
import { formatObject, fontObject, rgb } from "./format";

/** Excel answers at most this many cells at once. */
const MOST_CELLS = 5_000_000;

export const RANGE = "Range";

/** The sheet and box behind a Range that was passed as an argument. */
export const rangeTargets = new WeakMap<HostObject, { readonly sheet: SheetModel; readonly box: Box }>();

/** `sheet.getRange(...)`. */
export function rangeObject(host: HostState, sheet: SheetModel, box: Box): HostObject {
  const width = box.right - box.left + 1;
  const height = box.bottom - box.top + 1;
  const rows = <T>(read: (row: number, column: number) => T): T[][] => {
    if (width * height > MOST_CELLS)
      throw new ApiError("ResponsePayloadSizeLimitExceeded", "The range holds more than 5,000,000 cells.");
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => read(box.top + row, box.left + column)),
    );
  };
  const writeAll = <T>(
    given: T | readonly (readonly T[])[],
    write: (row: number, column: number, value: T) => void,
  ) => {
    assertWritable(sheet);
    if (Array.isArray(given)) {
      const table = given as readonly (readonly T[])[];
      if (table.length !== height || table.some((row) => row.length !== width)) {
        throw new ApiError(
          "InvalidArgument",
          `The values are not ${height} by ${width} as the range ${boxAddress(box)} is.`,
        );
      }
      table.forEach((cells, row) => {
        cells.forEach((value, column) => {
          write(box.top + row, box.left + column, value);
        });
      });
    } else
      eachCell(box, (row, column) => {
        write(row, column, given as T);
      });
  };
  const isTextCell = (row: number, column: number) => sheet.styles.get(cellKey(row, column))?.numFmt === "@";
  const enterCell = (row: number, column: number, given: CellValue) => {
    if (given === null) return;
    const entered = enter(given, isTextCell(row, column), host.thisYear);
    const key = cellKey(row, column);
    host.workbook.touch();
    sheet.kept.delete(key);
    if ("formula" in entered) {
      sheet.formulas.set(key, entered.formula);
      sheet.setValue(row, column, 0);
    } else {
      sheet.formulas.delete(key);
      sheet.setValue(row, column, entered.value === "" ? null : entered.value);
    }
  };
  const self: HostObject = hostObject(RANGE, {
    get: {
      Address: () => fullAddress(sheet, box),
      RowCount: () => height,
      ColumnCount: () => width,
      RowIndex: () => box.top,
      ColumnIndex: () => box.left,
      Values: () => {
        host.calculate(sheet);
        return rows((row, column) => sheet.value(row, column) ?? "");
      },
      Formulas: () =>
        rows((row, column) => {
          const formula = sheet.formulas.get(cellKey(row, column));
          return formula === undefined ? (sheet.value(row, column) ?? "") : `=${formula}`;
        }),
      NumberFormat: () => rows((row, column) => sheet.styles.get(cellKey(row, column))?.numFmt ?? "General"),
      RowHidden: () => {
        const hidden = Array.from({ length: height }, (_, row) => sheet.hiddenRows.has(box.top + row));
        return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
      },
      Format: () => formatObject(sheet, [box]),
      Worksheet: () => host.worksheet(sheet),
      ConditionalFormats: () => conditionalFormats(sheet, [box]),
      DataValidation: () => dataValidation(sheet, box),
      Hyperlink: () => sheet.links.get(cellKey(box.top, box.left)) ?? null,
    },
    set: {
      Values: (given: CellValue | CellValue[][]) => {
        writeAll(given, enterCell);
      },
      Formulas: (given: CellValue | CellValue[][]) => {
        writeAll(given, enterCell);
      },
      RowHidden: (hidden: boolean) => {
        assertWritable(sheet);
        for (let row = box.top; row <= box.bottom; row++) {
          if (hidden) sheet.hiddenRows.add(row);
          else sheet.hiddenRows.delete(row);
        }
      },
      NumberFormat: (given: string | string[][]) => {
        writeAll<string>(given, (row, column, numFmt) => {
          sheet.restyle(row, column, (style) => ({ ...style, numFmt }));
        });
      },
      Hyperlink: (link: {
        documentReference?: string;
        address?: string;
        textToDisplay?: string;
        screenTip?: string;
      }) => {
        assertWritable(sheet);
        const { documentReference, address, textToDisplay, screenTip } = link;
        sheet.links.set(cellKey(box.top, box.left), {
          target: address ?? "",
          ...(documentReference === undefined ? {} : { location: documentReference }),
          ...(textToDisplay === undefined ? {} : { display: textToDisplay }),
          ...(screenTip === undefined ? {} : { tooltip: screenTip }),
        });
        if (textToDisplay !== undefined) enterCell(box.top, box.left, `'${textToDisplay}`);
      },
    },
    call: {
      Select: () => {
        host.workbook.selection = { sheet: sheet.name, address: boxAddress(box) };
        host.workbook.activeSheet = host.workbook.sheets.indexOf(sheet);
      },
      Merge: () => {
        assertWritable(sheet);
        if (!sheet.merges.some((merge) => sameBox(merge, box)))
          sheet.merges.push({ startRow: box.top, startCol: box.left, endRow: box.bottom, endCol: box.right });
      },
      Unmerge: () => {
        sheet.merges = sheet.merges.filter((merge) => !touches(merge, box));
      },
      Clear: (what: string | null) => {
        clear(host, sheet, box, what ?? "All");
      },
      GetVisibleView: () => {
        const hidden = [...sheet.hiddenRows].filter((row) => row >= box.top && row <= box.bottom).length;
        return hostObject("RangeView", { get: { RowCount: () => height - hidden, ColumnCount: () => width } });
      },
      GetRow: (row: number) => rangeObject(host, sheet, { ...box, top: box.top + row, bottom: box.top + row }),
      GetBoundingRect: (other: HostObject | string) => {
        const b = typeof other === "string" ? parseBox(other) : rangeTargets.get(other)?.box;
        if (b === undefined) throw new ApiError("InvalidArgument", "A bounding rectangle needs another range.");
        return rangeObject(host, sheet, {
          top: Math.min(box.top, b.top),
          left: Math.min(box.left, b.left),
          bottom: Math.max(box.bottom, b.bottom),
          right: Math.max(box.right, b.right),
        });
      },
      // The client cuts a large write into pieces and has their total size checked by this.
      _ValidateArraySize: (givenRows: number, givenColumns: number) => {
        if (givenRows !== height || givenColumns !== width)
          throw new ApiError(
            "InvalidArgument",
            `The values are not ${height} by ${width} as the range ${boxAddress(box)} is.`,
          );
      },
      GetCell: (row: number, column: number) =>
        rangeObject(host, sheet, {
          top: box.top + row,
          bottom: box.top + row,
          left: box.left + column,
          right: box.left + column,
        }),
    },
  });
  rangeTargets.set(self, { sheet, box });
  return self;
}

/** `sheet.getRanges("A1:B2,D4")`. */
export function rangeAreasObject(sheet: SheetModel, address: string): HostObject {
  if (address.length > 8192) throw new ApiError("InvalidArgument", "An address is at most 8,192 characters long.");
  const boxes = address.split(",").map((each) => parseBox(each.trim()));
  return hostObject("RangeAreas", {
    get: {
      Format: () => {
        assertWritable(sheet);
        return formatObject(sheet, boxes);
      },
      ConditionalFormats: () => conditionalFormats(sheet, boxes),
    },
  });
}

export function assertWritable(sheet: SheetModel): void {
  if (sheet.isProtected) throw new ApiError("AccessDenied", `The sheet ${sheet.name} is protected.`, 403);
}

function sameBox(merge: { startRow: number; startCol: number; endRow: number; endCol: number }, box: Box): boolean {
  return (
    merge.startRow === box.top &&
    merge.startCol === box.left &&
    merge.endRow === box.bottom &&
    merge.endCol === box.right
  );
}

function touches(merge: { startRow: number; startCol: number; endRow: number; endCol: number }, box: Box): boolean {
  return (
    merge.startRow <= box.bottom && merge.endRow >= box.top && merge.startCol <= box.right && merge.endCol >= box.left
  );
}

function clear(host: HostState, sheet: SheetModel, box: Box, what: string): void {
  assertWritable(sheet);
  host.workbook.touch();
  const bottom = Math.min(box.bottom, Math.max(sheet.values.length, 5000));
  const right = Math.min(box.right, 200);
  eachCell({ ...box, bottom, right }, (row, column) => {
    const key = cellKey(row, column);
    if (what === "All" || what === "Contents") {
      sheet.formulas.delete(key);
      if (sheet.value(row, column) !== null) sheet.setValue(row, column, null);
    }
    if (what === "All" || what === "Formats") sheet.styles.delete(key);
    if (what === "All" || what === "Hyperlinks") sheet.links.delete(key);
  });
  if (what === "All") sheet.merges = sheet.merges.filter((merge) => !touches(merge, box));
}

function conditionalFormats(sheet: SheetModel, boxes: readonly Box[]): HostObject {
  const range = boxes.map(boxAddress).join(" ");
  return hostObject("ConditionalFormatCollection", {
    call: {
      ClearAll: () => {
        assertWritable(sheet);
        sheet.conditionalRules = sheet.conditionalRules.filter(
          (rule) => !rule.range.split(" ").some((each) => boxes.some((box) => overlap(parseBox(each), box))),
        );
      },
      Add: (type: string) => {
        assertWritable(sheet);
        if (type !== "CellValue")
          throw new ApiError("ApiNotFound", `The stand-in Excel has no conditional format of type ${type}.`);
        const rule: ConditionalRule = { type: "cellIs", priority: sheet.conditionalRules.length + 1, range, style: {} };
        sheet.conditionalRules.push(rule);
        return conditionalFormat(rule);
      },
    },
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function conditionalFormat(rule: ConditionalRule): HostObject {
  const style = () => rule.style ?? {};
  return hostObject("ConditionalFormat", {
    get: {
      CellValue: () =>
        hostObject("CellValueConditionalFormat", {
          get: {
            Format: () =>
              hostObject("ConditionalRangeFormat", {
                get: {
                  Font: () =>
                    fontObject((font) => {
                      rule.style = { ...style(), font: { ...style().font, ...font } };
                    }),
                  Fill: () =>
                    hostObject("ConditionalRangeFill", {
                      set: {
                        Color: (color: string) => {
                          rule.style = {
                            ...style(),
                            fill: {
                              type: "pattern",
                              pattern: "solid",
                              bgColor: { rgb: rgb(color) },
                              fgColor: { rgb: rgb(color) },
                            },
                          };
                        },
                      },
                    }),
                },
              }),
          },
          set: {
            Rule: ({ formula1, operator }: { formula1: string; operator: string }) => {
              if (operator !== "EqualTo")
                throw new ApiError("ApiNotFound", `The stand-in Excel has no rule “${operator}”.`);
              rule.operator = "equal";
              rule.formula = formula1.replace(/^=/, "");
            },
          },
        }),
    },
  });
}

function dataValidation(sheet: SheetModel, box: Box): HostObject {
  const range = boxAddress(box);
  const current = (): DataValidation => {
    let found = sheet.validations.find((each) => each.range === range);
    if (found === undefined) {
      found = { type: "custom", range };
      sheet.validations.push(found);
    }
    return found;
  };
  return hostObject("DataValidation", {
    set: {
      Rule: (rule: { list?: { source: string }; decimal?: { formula1: number; formula2: number } }) => {
        assertWritable(sheet);
        if (rule.list !== undefined)
          Object.assign(current(), { type: "list", values: rule.list.source.split(","), allowBlank: true });
        else if (rule.decimal !== undefined)
          Object.assign(current(), {
            type: "decimal",
            operator: "between",
            formula1: String(rule.decimal.formula1),
            formula2: String(rule.decimal.formula2),
            allowBlank: true,
          });
        else throw new ApiError("ApiNotFound", "The stand-in Excel has no such validation rule.");
      },
      ErrorAlert: ({ message, title }: { message: string; title: string }) => {
        Object.assign(current(), { showErrorMessage: true, errorMessage: message, errorTitle: title });
      },
      IgnoreBlanks: (allowBlank: boolean) => {
        Object.assign(current(), { allowBlank });
      },
    },
    call: {
      Clear: () => {
        sheet.validations = sheet.validations.filter((each) => each.range !== range);
      },
    },
  });
}
