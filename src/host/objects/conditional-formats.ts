import type { ConditionalRule } from "hucre";
import { boxAddress, parseBox, type Box } from "../area";
import { ApiError, hostObject, type HostObject } from "../members";
import type { SheetModel } from "../model";
import { assertFormula } from "../rules/formulas";
import { overlap } from "../rules/merges";
import { assertWritable } from "../rules/protection";
import { fontObject, rgb } from "./format";

/** `range.conditionalFormats` over one or more boxes of a sheet. */
export function conditionalFormats(sheet: SheetModel, boxes: readonly Box[]): HostObject {
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
              assertFormula(formula1.replace(/^=/, ""));
              rule.operator = "equal";
              rule.formula = formula1.replace(/^=/, "");
            },
          },
        }),
    },
  });
}
