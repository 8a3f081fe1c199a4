import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";

/** `workbook.settings`: what the add-in keeps in the workbook. */
export function settingsObject({ workbook: { settings } }: HostState): HostObject {
  const object = (key: string): HostObject =>
    hostObject("Setting", {
      get: { _Id: () => key, Key: () => key, Value: () => settings.get(key) ?? null },
      set: {
        Value: (value: unknown) => {
          settings.set(key, value);
        },
      },
      call: {
        Delete: () => {
          settings.delete(key);
        },
      },
    });
  const get = (key: string | number): HostObject => {
    if (!settings.has(String(key))) throw new ApiError("ItemNotFound", `There is no setting ${key}.`, 404);
    return object(String(key));
  };
  return hostObject("SettingCollection", {
    items: () => [...settings.keys()].map(object),
    item: get,
    call: {
      GetItem: get,
      GetItemOrNullObject: (key: string) => (settings.has(key) ? object(key) : NULL_OBJECT),
      GetCount: () => settings.size,
      // A setting of that key is overwritten.
      Add: (key: string, value: unknown) => {
        settings.set(key, value);
        return object(key);
      },
    },
  });
}
