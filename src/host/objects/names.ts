import { fullAddress, placeOf } from "../area";
import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import type { NameModel, WorkbookModel } from "../model";
import { assertDefinedName } from "../rules/defined-names";
import { assertFormula } from "../rules/formulas";
import { rangeObject, rangeTargets } from "./range";

/**
 * `workbook.names`: those of the whole workbook. A sheet's own ones, which Excel makes of them when a sheet is copied, are
 * in `worksheet.names` (learn.microsoft.com, Excel.NamedItemCollection, Excel.Workbook.names).
 */
export function namesObject(host: HostState): HostObject {
  const { workbook } = host;
  const all = () => workbook.names.filter(({ scope }) => scope === undefined);
  const find = (name: string) => nameOf(workbook, name);
  const get = (key: string | number): HostObject => {
    const found = typeof key === "number" ? all()[key] : find(key);
    if (found === undefined) throw new ApiError("ItemNotFound", `There is no name ${key}.`, 404);
    return nameObject(host, found.name, found);
  };
  return hostObject("NamedItemCollection", {
    items: () => all().map((each) => nameObject(host, each.name, each)),
    item: get,
    call: {
      GetItem: get,
      GetCount: () => all().length,
      GetItemOrNullObject: (key: string) => (find(key) === undefined ? NULL_OBJECT : nameObject(host, key)),
      Add: (name: string, reference: HostObject | string, comment: string | null) => {
        assertDefinedName(name);
        if (find(name) !== undefined) throw new ApiError("ItemAlreadyExists", `There is a name ${name} already.`, 409);
        const range = rangeOf(reference);
        workbook.names.push({ name, range, ...(comment === null ? {} : { comment }) });
        workbook.touch();
        return nameObject(host, name);
      },
    },
  });
}

/** The defined name of the whole workbook that is called so, whatever its capitals. */
function nameOf(workbook: WorkbookModel, name: string): NameModel | undefined {
  // Nearly every name is asked for as it is written.
  const exact = workbook.names.find((each) => each.name === name && each.scope === undefined);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  return workbook.names.find((each) => each.scope === undefined && each.name.toLowerCase() === lower);
}

function rangeOf(reference: HostObject | string): string {
  if (typeof reference === "string") {
    const formula = reference.replace(/^=/, "");
    assertFormula(formula);
    return formula;
  }
  const target = rangeTargets.get(reference);
  if (target === undefined) throw new ApiError("InvalidArgument", "A name stands for a range or a formula.");
  return fullAddress(target.sheet, target.box).replace(/([A-Z]+)(\d+)(?=[:]|$)/g, "$$$1$$$2");
}

/** The object of a name; `known` is where it was found, and spares looking for it while it is still there. */
function nameObject(host: HostState, name: string, known?: NameModel): HostObject {
  const { workbook } = host;
  const own = (): NameModel => {
    const found = known !== undefined && workbook.names.includes(known) ? known : nameOf(workbook, name);
    if (found === undefined) throw new ApiError("ItemNotFound", `There is no name ${name}.`, 404);
    return found;
  };
  const place = () => {
    const [first] = workbook.sheets;
    const { range } = own();
    // A bare address would be another in each cell; names of ours have their sheet.
    return first === undefined || !range.includes("!") ? null : placeOf(workbook, first, range);
  };
  return hostObject("NamedItem", {
    get: {
      _Id: () => own().name,
      Name: () => own().name,
      Formula: () => `=${own().range}`,
      Visible: () => own().isHidden !== true,
      Comment: () => own().comment ?? "",
      Scope: () => "Workbook",
      Type: () => (place() === null ? "String" : "Range"),
    },
    set: {
      Formula: (formula: string) => {
        own().range = rangeOf(formula);
        workbook.touch();
      },
      Visible: (visible: boolean) => {
        own().isHidden = !visible;
      },
      Comment: (comment: string) => {
        own().comment = comment;
      },
    },
    call: {
      GetRange: () => {
        const found = place();
        if (found === null) throw new ApiError("ItemNotFound", `The name ${name} stands for no range.`, 404);
        return rangeObject(host, found.sheet, found.box);
      },
      GetRangeOrNullObject: () => {
        const found = place();
        return found === null ? NULL_OBJECT : rangeObject(host, found.sheet, found.box);
      },
      Delete: () => {
        const gone = own();
        workbook.names = workbook.names.filter((each) => each !== gone);
        workbook.touch();
      },
    },
  });
}
