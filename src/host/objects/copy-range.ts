import { boxAddress, isInside, parseBox, type Box, type Place } from "../area";
import type { HostState } from "../host-state";
import { ApiError } from "../members";
import { overlap, touches } from "../rules/merges";
import { clearRange } from "./clear-range";

/**
 * What `range.copyFrom(other, "All")` does to a range of the same address on another sheet: contents, formats, links,
 * merges and rules. Throws ApiNotFound where the addresses differ, which the stand-in does not do.
 */
export function copyRange(host: HostState, from: Place, to: Place): void {
  if (boxAddress(from.box) !== boxAddress(to.box))
    throw new ApiError("ApiNotFound", "The stand-in Excel copies to the same address of another sheet only.");
  const { box } = from;
  clearRange(host, to.sheet, box, "All");
  for (let row = box.top; row <= Math.min(box.bottom, from.sheet.values.length - 1); row++)
    (from.sheet.values[row] ?? []).slice(box.left, box.right + 1).forEach((value, across) => {
      if (value !== null) to.sheet.setValue(row, box.left + across, value);
    });
  copyCells(from.sheet.formulas, to.sheet.formulas, box);
  copyCells(from.sheet.styles, to.sheet.styles, box);
  copyCells(from.sheet.links, to.sheet.links, box);
  to.sheet.merges.push(...from.sheet.merges.filter((merge) => touches(merge, box)));
  to.sheet.conditionalRules.push(...inside(from.sheet.conditionalRules, box));
  to.sheet.validations.push(...inside(from.sheet.validations, box));
}

function copyCells<T>(from: ReadonlyMap<string, T>, to: Map<string, T>, box: Box): void {
  for (const [key, each] of from) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (isInside(row, column, box)) to.set(key, structuredClone(each));
  }
}

/** Rules for cells of a box, for the part of them that lies in it. */
function inside<T extends { range: string }>(rules: readonly T[], box: Box): T[] {
  return rules.flatMap((rule) => {
    const parts = rule.range
      .split(" ")
      .map(parseBox)
      .filter((each) => overlap(each, box));
    const range = parts.map((each) => boxAddress(common(each, box))).join(" ");
    return range === "" ? [] : [{ ...structuredClone(rule), range }];
  });
}

function common(a: Box, b: Box): Box {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}
