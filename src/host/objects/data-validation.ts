import type { DataValidation } from "hucre";
import { boxAddress, type Box } from "../area";
import { ApiError, hostObject, type HostObject } from "../members";
import type { SheetModel } from "../model";
import { assertFormula } from "../rules/formulas";
import { assertLength } from "../rules/lengths";
import { assertWritable } from "../rules/protection";
import { listItems } from "../rules/validations";

interface Limits {
  readonly formula1: number | string;
  readonly formula2?: number | string;
  readonly operator: string;
}

interface Rule {
  readonly list?: { readonly source: string; readonly inCellDropDown: boolean };
  readonly decimal?: Limits;
  readonly wholeNumber?: Limits;
  readonly custom?: { readonly formula: string };
}

/** Excel's alert styles, and what the file calls them. */
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

interface Alert {
  readonly message: string;
  readonly title: string;
  readonly showAlert?: boolean;
  readonly style?: keyof typeof STYLES;
}

/** `range.dataValidation`: one rule for the cells of a range. Rules of other ranges lose the cells that this one takes. */
export function dataValidation(sheet: SheetModel, box: Box): HostObject {
  const range = boxAddress(box);
  const found = () => sheet.validations.find((each) => each.range === range);
  const change = (given: Partial<DataValidation>) => {
    assertWritable(sheet);
    const before = found();
    if (before === undefined) sheet.validations.push({ type: "custom", range, ...given });
    else Object.assign(before, given);
  };
  return hostObject("DataValidation", {
    get: {
      Type: () => typeOf(found()),
      Rule: () => ruleOf(found()),
      ErrorAlert: () => {
        const rule = found();
        return {
          message: rule?.errorMessage ?? "",
          title: rule?.errorTitle ?? "",
          showAlert: rule?.showErrorMessage !== false,
          style: Object.entries(STYLES).find(([, each]) => each === rule?.errorStyle)?.[0] ?? "Stop",
        };
      },
      IgnoreBlanks: () => found()?.allowBlank ?? true,
    },
    set: {
      Rule: (rule: Rule) => {
        change(validationOf(rule));
      },
      ErrorAlert: ({ message, title, showAlert = true, style = "Stop" }: Alert) => {
        assertLength("message of an alert", message);
        assertLength("title of an alert", title);
        change({ showErrorMessage: showAlert, errorMessage: message, errorTitle: title, errorStyle: STYLES[style] });
      },
      IgnoreBlanks: (allowBlank: boolean) => {
        change({ allowBlank });
      },
    },
    call: {
      Clear: () => {
        assertWritable(sheet);
        sheet.validations = sheet.validations.filter((each) => each.range !== range);
      },
    },
  });
}

function validationOf({ list, decimal, wholeNumber, custom }: Rule): Omit<DataValidation, "range"> {
  if (list !== undefined) {
    if (typeof list.source !== "string")
      throw new ApiError("ApiNotFound", "The stand-in Excel has lists by text and by “=range” only.");
    if (!list.source.startsWith("=")) return { type: "list", values: listItems(list.source), allowBlank: true };
    assertFormula(list.source.slice(1));
    return { type: "list", formula1: list.source.slice(1), allowBlank: true };
  }
  const limits = decimal ?? wholeNumber;
  if (limits !== undefined) {
    if (limits.operator !== "Between")
      throw new ApiError("ApiNotFound", `The stand-in Excel has no validation by “${limits.operator}”.`);
    return {
      type: decimal === undefined ? "whole" : "decimal",
      operator: "between",
      formula1: String(limits.formula1),
      formula2: String(limits.formula2),
      allowBlank: true,
    };
  }
  if (custom === undefined) throw new ApiError("ApiNotFound", "The stand-in Excel has no such validation rule.");
  assertFormula(custom.formula.replace(/^=/, ""));
  return { type: "custom", formula1: custom.formula.replace(/^=/, ""), allowBlank: true };
}

function typeOf(rule: DataValidation | undefined): string {
  switch (rule?.type) {
    case undefined:
      return "None";
    case "list":
      return "List";
    case "decimal":
      return "Decimal";
    case "whole":
      return "WholeNumber";
    case "custom":
      return "Custom";
    case "date":
      return "Date";
    case "time":
      return "Time";
    case "textLength":
      return "TextLength";
  }
}

function ruleOf(rule: DataValidation | undefined): unknown {
  if (rule === undefined) return {};
  const { type, values, formula1, formula2 } = rule;
  const limits = { formula1: Number(formula1), formula2: Number(formula2), operator: "Between" };
  switch (type) {
    case "list":
      return { list: { inCellDropDown: true, source: values?.join(",") ?? `=${formula1 ?? ""}` } };
    case "decimal":
      return { decimal: limits };
    case "whole":
      return { wholeNumber: limits };
    case "custom":
      return { custom: { formula: `=${formula1 ?? ""}` } };
    default:
      throw new ApiError("ApiNotFound", `The stand-in Excel does not read validations of type ${type}.`);
  }
}
