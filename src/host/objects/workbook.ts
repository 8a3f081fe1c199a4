import { dayOf } from "../../calendar/day";
import { parseBox } from "../area";
import type { CalculationMode } from "../circumstances";
import type { HostState } from "../host-state";
import { ApiError, hostObject, type HostObject } from "../members";
import { assertCellsSelected, assertInFront } from "../rules/other-workbook";
import { namesObject } from "./names";
import { rangeObject } from "./range";
import { settingsObject } from "./settings";
import { tablesObject } from "./tables";
import { worksheetsObject } from "./worksheets";

/** The root of every path: `context.workbook`. */
export function workbookObject(host: HostState): HostObject {
  const { workbook } = host;
  return hostObject("Workbook", {
    get: {
      Worksheets: () => worksheetsObject(host),
      Tables: () =>
        tablesObject(host, () => workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))),
      Names: () => namesObject(host),
      Application: () => applicationObject(host),
      Protection: () => hostObject("WorkbookProtection", { get: { Protected: () => workbook.isStructureProtected } }),
      ReadOnly: () => host.isReadOnly,
      Functions: () =>
        hostObject("Functions", {
          call: {
            Date: (year: number, month: number, day: number) =>
              hostObject("FunctionResult", {
                get: { Value: () => dayOf(year, month, day) - (workbook.date1904 ? 1462 : 0), Error: () => null },
              }),
          },
        }),
      Settings: () => settingsObject(host),
    },
    call: {
      GetSelectedRange: () => {
        assertInFront(host.circumstances, "selection");
        assertCellsSelected(host.circumstances);
        const sheet = workbook.sheet(workbook.selection.sheet) ?? workbook.sheets[workbook.activeSheet];
        if (sheet === undefined) throw new ApiError("ItemNotFound", "The workbook has no sheet.", 404);
        return rangeObject(host, sheet, parseBox(workbook.selection.address));
      },
    },
  });
}

const MODES: readonly CalculationMode[] = ["Automatic", "AutomaticExceptTables", "Manual"];

function applicationObject(host: HostState): HostObject {
  const { circumstances } = host;
  return hostObject("Application", {
    get: { CalculationMode: () => circumstances.calculationMode },
    set: {
      CalculationMode: (mode: string) => {
        const known = MODES.find((each) => each === mode);
        if (known === undefined) throw new ApiError("InvalidArgument", `“${mode}” is no way of calculating.`);
        circumstances.calculationMode = known;
      },
    },
    call: {
      SuspendScreenUpdatingUntilNextSync: () => null,
      Calculate: (kind: string) => {
        host.recalculate({ kind: kind === "Recalculate" ? "stale" : "full" });
      },
    },
  });
}
