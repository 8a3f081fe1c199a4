import { isInside, rangesWithout, type Box } from "../area";
import type { HostState } from "../host-state";
import { ApiError } from "../members";
import type { SheetModel } from "../model";
import { touches } from "../rules/merges";
import { assertWritable } from "../rules/protection";

type Clearing = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** What `range.clear(applyTo)` is to clear. Throws InvalidArgument for anything else. */
export function clearing(what: string): Clearing {
  switch (what) {
    case "All":
    case "Contents":
    case "Formats":
    case "Hyperlinks":
    case "RemoveHyperlinks":
      return what;
    default:
      throw new ApiError("InvalidArgument", `“${what}” is nothing that can be cleared.`);
  }
}

/** "All" takes everything in the range. Source: learn.microsoft.com, Excel.ClearApplyTo. */
export function clearRange(host: HostState, sheet: SheetModel, box: Box, what: Clearing): void {
  assertWritable(sheet);
  host.workbook.touch();
  const inside = (keys: Iterable<string>) =>
    [...keys].filter((key) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return isInside(row, column, box);
    });
  if (what === "RemoveHyperlinks") for (const key of inside(sheet.links.keys())) sheet.styles.delete(key);
  if (what === "All" || what === "Contents") {
    for (const key of inside(sheet.formulas.keys())) {
      sheet.formulas.delete(key);
      sheet.kept.delete(key);
    }
    for (let row = box.top; row <= Math.min(box.bottom, sheet.values.length - 1); row++) {
      const cells = sheet.values[row] ?? [];
      cells.fill(null, box.left, box.right + 1);
    }
  }
  if (what === "All" || what === "Formats") {
    for (const key of inside(sheet.styles.keys())) sheet.styles.delete(key);
    sheet.conditionalRules = withoutCells(sheet.conditionalRules, box);
  }
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks")
    for (const key of inside(sheet.links.keys())) sheet.links.delete(key);
  if (what !== "All") return;
  sheet.validations = withoutCells(sheet.validations, box);
  sheet.merges = sheet.merges.filter((each) => !touches(each, box));
}

/** Rules for the cells outside a box; those that are for cells inside it alone go. */
function withoutCells<T extends { range: string }>(rules: readonly T[], box: Box): T[] {
  return rules.flatMap((rule) => {
    const range = rangesWithout(rule.range, box);
    return range === "" ? [] : [range === rule.range ? rule : { ...rule, range }];
  });
}
