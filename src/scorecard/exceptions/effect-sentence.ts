import { CITY } from "../../indicators/counting/tally";
import type { Indicator } from "../../indicators/define-indicator";
import { valueOf } from "../../workbook/expressions";
import { displayText } from "../../workbook/number-formats";
import { figureExpression } from "../row-expressions";
import type { Effect, MeasureIn } from "./exception";

/** A column of an indicator's table in which an effect is told. */
export interface EffectColumn {
  /** "EAST", "the city" */
  readonly place: string;
  readonly tallyColumn: number;
}

/**
 * What exceptions move, by the indicator's own arithmetic: "If the 9 cases had been allocated by 31 May 2017, “Unallocated”
 * (indicator 1) would be 2 in EAST instead of 11 and be 14 in the city instead of 23."
 */
export function effectSentence(
  { condition, now, then }: Effect,
  { number, rated }: Indicator,
  columns: readonly EffectColumn[],
): string {
  const figures = columns.map(({ place, tallyColumn }) => {
    const [is, would] = [now, then].map((measure) => shown(rated, tallyColumn, measure));
    return would === is ? `stay ${String(is)} in ${place}` : `be ${String(would)} in ${place} instead of ${String(is)}`;
  });
  return `If ${condition}, “${rated.label}” (indicator ${number}) would ${figures.join(" and ")}.`;
}

function shown(row: Indicator["rated"], tallyColumn: number, measure: MeasureIn): string {
  const column = tallyColumn === CITY ? "month" : "area";
  const value = valueOf(figureExpression(row, column, 0), (part) =>
    part.kind === "measure" ? measure(part.measure, tallyColumn) : null,
  );
  if (typeof value !== "number") return value;
  // Whole cases a worker hide what a few cases fewer move.
  return row.format === "whole" ? value.toFixed(1) : displayText(value, row.format);
}
