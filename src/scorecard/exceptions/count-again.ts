import { isComputed, type Given, type Indicator, type NotComputed } from "../../indicators/define-indicator";
import type { List } from "../../lists/list";
import { tallyOf } from "../placed-counts";
import type { MeasureIn } from "./exception";

/** A list with one of its columns changed. */
export function withColumn<L extends List, K extends keyof L["columns"] & string>(
  list: L,
  column: K,
  cells: L["columns"][K],
): L {
  return { ...list, columns: { ...list.columns, [column]: cells } };
}

/** An indicator's own count of the month; why there is none where it cannot be counted. */
export function countNow(indicator: Indicator, given: Given): MeasureIn | NotComputed {
  const counts = indicator.count(given);
  if (!isComputed(counts)) return counts;
  return (measure, column) => tallyOf(counts, indicator, measure).at(given.window.indexOf(given.month), column);
}

/** The count with one list in place of the one that there is. Throws where it cannot be counted. */
export function countAgain(indicator: Indicator, given: Given, changed: List): MeasureIn {
  const counted = countNow(indicator, { ...given, lists: new Map([...given.lists, [changed.name, changed]]) });
  if (typeof counted === "function") return counted;
  throw new Error(`Indicator ${indicator.number} was counted before: ${counted.reason}`);
}
