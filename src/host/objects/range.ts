import type { CellValue } from "../../workbook/grid";
import { boxAddress, eachCell, fullAddress, parseBox, usedBox, type Box, type Place } from "../area";
import { enter, type Entered } from "../entry";
import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import { placeKey, type SheetModel } from "../model";
import { assertFormula } from "../rules/formulas";
import { assertLength } from "../rules/lengths";
import { isUnderMerge, touches } from "../rules/merges";
import { assertNumberFormat } from "../rules/number-formats";
import { assertInFront } from "../rules/other-workbook";
import { assertAddressLength, isTooManyCells } from "../rules/payloads";
import { assertWritable } from "../rules/protection";
import { assertNoTable } from "../rules/tables";
import { assertVisible } from "../rules/visibility";
import { clearRange, clearing } from "./clear-range";
import { copyRange } from "./copy-range";
import { mergeRange } from "./merge-range";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { formatObject } from "./format";

/** The sheet and box behind a Range that was passed as an argument. */
export const rangeTargets = new WeakMap<HostObject, Place>();

/** What Excel makes of the font of a cell that gets a link: that of its style "Hyperlink". */
const LINK_FONT = { underline: true, color: { rgb: "0563C1" } } as const;

/** `sheet.getRange(...)`. */
export function rangeObject(host: HostState, sheet: SheetModel, box: Box): HostObject {
  const width = box.right - box.left + 1;
  const height = box.bottom - box.top + 1;
  const rows = <T>(read: (row: number, column: number) => T): T[][] | null => {
    if (isTooManyCells(height, width)) return null;
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
  const isTextCell = (row: number, column: number) => sheet.styles.get(placeKey(row, column))?.numFmt === "@";
  /** All is looked at before anything is written: a value that Excel refuses leaves the whole range as it was. */
  const enterAll = (given: CellValue | CellValue[][]) => {
    const entries: (() => void)[] = [];
    writeAll(given, (row, column, value: CellValue) => {
      if (value === null) return;
      const entered = enter(value, isTextCell(row, column), host.thisYear);
      assertEntry(entered);
      if (!isUnderMerge(sheet, row, column))
        entries.push(() => {
          sheet.enter(row, column, entered);
        });
    });
    host.workbook.touch();
    for (const write of entries) write();
  };
  const self: HostObject = hostObject("Range", {
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
          const formula = sheet.formulas.get(placeKey(row, column));
          return formula === undefined ? (sheet.value(row, column) ?? "") : `=${formula}`;
        }),
      NumberFormat: () => rows((row, column) => sheet.styles.get(placeKey(row, column))?.numFmt ?? "General"),
      RowHidden: () => {
        const hidden = Array.from({ length: height }, (_, row) => sheet.hiddenRows.has(box.top + row));
        return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
      },
      Format: () => formatObject(sheet, [box]),
      Worksheet: () => host.worksheet(sheet),
      ConditionalFormats: () => conditionalFormats(sheet, [box]),
      DataValidation: () => dataValidation(sheet, box),
      Hyperlink: () => sheet.links.get(placeKey(box.top, box.left)) ?? null,
    },
    set: {
      Values: (given: CellValue | CellValue[][]) => {
        enterAll(given);
      },
      Formulas: (given: CellValue | CellValue[][]) => {
        enterAll(given);
      },
      RowHidden: (hidden: boolean) => {
        assertWritable(sheet);
        for (let row = box.top; row <= box.bottom; row++) {
          if (hidden) sheet.hiddenRows.add(row);
          else sheet.hiddenRows.delete(row);
        }
      },
      NumberFormat: (given: string | string[][]) => {
        for (const code of new Set([given].flat(2))) assertNumberFormat(code);
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
        assertLength("screen tip", screenTip ?? "");
        assertLength("address of a link", address ?? documentReference ?? "");
        sheet.links.set(placeKey(box.top, box.left), {
          target: address ?? "",
          ...(documentReference === undefined ? {} : { location: documentReference }),
          ...(textToDisplay === undefined ? {} : { display: textToDisplay }),
          ...(screenTip === undefined ? {} : { tooltip: screenTip }),
        });
        sheet.restyle(box.top, box.left, (style) => ({ ...style, font: { ...style.font, ...LINK_FONT } }));
        if (textToDisplay === undefined) return;
        assertLength("text of a cell", textToDisplay);
        sheet.enter(box.top, box.left, { value: textToDisplay });
        host.workbook.touch();
      },
    },
    call: {
      Select: () => {
        assertInFront(host.circumstances, "window");
        assertVisible(sheet);
        host.workbook.selection = { sheet: sheet.name, address: boxAddress(box) };
        host.workbook.activeSheet = host.workbook.sheets.indexOf(sheet);
      },
      Merge: (across: boolean | null) => {
        assertWritable(sheet);
        assertNoTable(sheet, box);
        if (across !== true) mergeRange(host, sheet, box);
        else
          for (let row = box.top; row <= box.bottom; row++) mergeRange(host, sheet, { ...box, top: row, bottom: row });
      },
      Unmerge: () => {
        assertWritable(sheet);
        sheet.merges = sheet.merges.filter((each) => !touches(each, box));
      },
      Clear: (what: string | null) => {
        clearRange(host, sheet, box, clearing(what ?? "All"));
      },
      Calculate: () => {
        host.recalculate({ kind: "alone", sheet, box });
      },
      GetVisibleView: () => {
        const hidden = [...sheet.hiddenRows].filter((row) => row >= box.top && row <= box.bottom).length;
        return hostObject("RangeView", { get: { RowCount: () => height - hidden, ColumnCount: () => width } });
      },
      CopyFrom: (from: string | HostObject) => {
        const source = typeof from === "string" ? undefined : rangeTargets.get(from);
        if (source === undefined) throw new ApiError("ApiNotFound", "The stand-in Excel copies from a range only.");
        copyRange(host, source, { sheet, box });
      },
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const used = usedBox(sheet, valuesOnly === true, box);
        return used === null ? NULL_OBJECT : rangeObject(host, sheet, used);
      },
      GetColumn: (column: number) =>
        rangeObject(host, sheet, { ...box, left: box.left + column, right: box.left + column }),
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
  assertAddressLength(address);
  const boxes = address.split(",").map((each) => parseBox(each.trim()));
  return hostObject("RangeAreas", {
    get: {
      Format: () => formatObject(sheet, boxes),
      ConditionalFormats: () => conditionalFormats(sheet, boxes),
    },
  });
}

/** Throws where Excel does not take an entry. */
function assertEntry(entered: Entered): void {
  if ("formula" in entered) assertFormula(entered.formula);
  else if (typeof entered.value === "string") assertLength("text of a cell", entered.value);
}
