import { dayOf } from "../../calendar/day";
import { fullAddress, parseBox } from "../area";
import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import { rangeObject, rangeTargets } from "./range";
import { tablesObject, worksheetsObject } from "./sheet";

/** The root of every path: `context.workbook`. */
export function workbookObject(host: HostState): HostObject {
  const { workbook } = host;
  return hostObject("Workbook", {
    get: {
      Worksheets: () => worksheetsObject(host),
      Tables: () =>
        tablesObject(host, () => workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))),
      Names: () => namesObject(host),
      Application: () =>
        hostObject("Application", {
          call: {
            SuspendScreenUpdatingUntilNextSync: () => null,
            Calculate: () => {
              workbook.touch();
            },
          },
        }),
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
        const sheet = workbook.sheet(workbook.selection.sheet) ?? workbook.sheets[workbook.activeSheet];
        if (sheet === undefined) throw new ApiError("ItemNotFound", "The workbook has no sheet.", 404);
        return rangeObject(host, sheet, parseBox(workbook.selection.address));
      },
    },
  });
}

function namesObject(host: HostState): HostObject {
  const { workbook } = host;
  const object = (name: string): HostObject => {
    const find = () => {
      const found = workbook.names.find((each) => each.name === name);
      if (found === undefined) throw new ApiError("ItemNotFound", `There is no name ${name}.`, 404);
      return found;
    };
    return hostObject("NamedItem", {
      get: { _Id: () => name, Name: () => name, Formula: () => `=${find().range}`, Visible: () => true },
      set: {
        Formula: (formula: string) => {
          find().range = formula.replace(/^=/, "");
        },
      },
      call: {
        Delete: () => {
          workbook.names = workbook.names.filter((each) => each.name !== name);
        },
      },
    });
  };
  return hostObject("NamedItemCollection", {
    items: () => workbook.names.map(({ name }) => object(name)),
    item: (key) => {
      const found = typeof key === "number" ? workbook.names[key] : workbook.names.find(({ name }) => name === key);
      if (found === undefined) throw new ApiError("ItemNotFound", `There is no name ${key}.`, 404);
      return object(found.name);
    },
    call: {
      GetItemOrNullObject: (key: string) =>
        workbook.names.some(({ name }) => name === key) ? object(key) : NULL_OBJECT,
      Add: (name: string, reference: HostObject | string) => {
        if (workbook.names.some((each) => each.name.toLowerCase() === name.toLowerCase()))
          throw new ApiError("ItemAlreadyExists", `There is a name ${name} already.`, 409);
        const target = typeof reference === "string" ? undefined : rangeTargets.get(reference);
        const range =
          target === undefined
            ? (typeof reference === "string" ? reference : "").replace(/^=/, "")
            : fullAddress(target.sheet, target.box).replace(/([A-Z]+)(\d+)(?=[:]|$)/g, "$$$1$$$2");
        workbook.names.push({ name, range });
        return object(name);
      },
    },
  });
}

function settingsObject(host: HostState): HostObject {
  const { settings } = host.workbook;
  const object = (key: string): HostObject =>
    hostObject("Setting", {
      get: { _Id: () => key, Key: () => key, Value: () => settings.get(key) ?? null },
      call: {
        Delete: () => {
          settings.delete(key);
        },
      },
    });
  return hostObject("SettingCollection", {
    items: () => [...settings.keys()].map(object),
    item: (key) => object(String(key)),
    call: {
      GetItemOrNullObject: (key: string) => (settings.has(key) ? object(key) : NULL_OBJECT),
      Add: (key: string, value: unknown) => {
        settings.set(key, value);
        return object(key);
      },
    },
  });
}
