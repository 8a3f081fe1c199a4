import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import type { SheetModel } from "../model";
import { assertInFront, assertWorksheetInFront } from "../rules/other-workbook";
import { assertStructure } from "../rules/protection";
import { assertSheetName } from "../rules/sheet-names";

/** `workbook.worksheets`. */
export function worksheetsObject(host: HostState): HostObject {
  const { workbook } = host;
  const get = (key: string | number): HostObject => {
    const sheet = typeof key === "number" ? workbook.sheets[key] : workbook.sheet(key);
    if (sheet === undefined) throw new ApiError("ItemNotFound", `There is no sheet ${key}.`, 404);
    return host.worksheet(sheet);
  };
  const among = (visibleOnly: boolean | null): SheetModel[] =>
    workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible");
  return hostObject("WorksheetCollection", {
    items: () => workbook.sheets.map((sheet) => host.worksheet(sheet)),
    item: get,
    call: {
      GetItem: get,
      GetItemOrNullObject: (key: string) => {
        const sheet = workbook.sheet(key);
        return sheet === undefined ? NULL_OBJECT : host.worksheet(sheet);
      },
      GetCount: (visibleOnly: boolean | null) => among(visibleOnly).length,
      GetActiveWorksheet: () => {
        assertWorksheetInFront(host.circumstances);
        const sheet = workbook.sheets[workbook.activeSheet] ?? workbook.sheets[0];
        if (sheet === undefined) throw new ApiError("ItemNotFound", "The workbook has no sheet.", 404);
        return host.worksheet(sheet);
      },
      Add: (given: string | null) => {
        assertInFront(host.circumstances, "window");
        assertStructure(workbook);
        const name = given ?? freeName(workbook.sheets);
        assertSheetName(workbook, name);
        return host.worksheet(workbook.addSheet(name));
      },
    },
  });
}

function freeName(sheets: readonly SheetModel[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let next = sheets.length + 1;
  while (taken.has(`sheet${next}`)) next++;
  return `Sheet${next}`;
}
