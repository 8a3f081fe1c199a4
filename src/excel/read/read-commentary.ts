import { cellAddress, parseRange, sheetOf } from "../../workbook/addresses";
import type { Month } from "../../calendar/month";
import { commentaryName } from "../../workbook/defined-names";
import { isSameName } from "../../workbook/own-sheets";
import type { CellSnapshot } from "./cell-snapshot";

/** The defined names that point into a sheet: one that was cut and pasted elsewhere says nothing about it. */
export function namesOn(names: ReadonlyMap<string, string>, sheet: string): Map<string, string> {
  return new Map([...names].filter(([, reference]) => isSameName(sheetOf(reference) ?? "", sheet)));
}

/** The first cell of an indicator's box for commentary, by the names of its sheet; null where there is none. */
export function commentaryCell(month: Month, indicator: number, names: ReadonlyMap<string, string>): string | null {
  const box = parseRange(names.get(commentaryName(month, indicator)) ?? "");
  return box === null ? null : cellAddress(box.top, box.left);
}

/** The commentary that people wrote on a month's scorecard, by the numbers of the indicators; found by its defined names wherever the rows moved to. */
export function commentaryOf(
  month: Month,
  held: CellSnapshot | null,
  names: ReadonlyMap<string, string>,
  indicators: Iterable<number>,
): Map<number, string> {
  const commentary = new Map<number, string>();
  if (held === null) return commentary;
  for (const number of indicators) {
    const cell = commentaryCell(month, number, names);
    const words = cell === null ? "" : String(held.values(cell));
    if (words !== "") commentary.set(number, words);
  }
  return commentary;
}
