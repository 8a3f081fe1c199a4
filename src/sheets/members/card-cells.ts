import type { Month } from "../../calendar/month";
import { cellAddress, onSheet, parseRange } from "../../workbook/addresses";
import { glanceName, namePrefix } from "../../workbook/defined-names";
import type { SheetPlan } from "../../workbook/sheet-plan";
import { chartName } from "../scorecard/block-chart";
import { LABEL } from "../scorecard/columns";
import { RATING_COLUMN, TREND_COLUMN } from "../scorecard/scorecard-sheet";

/** Where a scorecard shows what another sheet repeats of an indicator, with the name of its sheet: "'Scorecard May-17'!C22". */
export interface CardCells {
  readonly value: string;
  readonly previous: string;
  /** Blank where there is no target. */
  readonly target: string;
  readonly rating: string;
  readonly trend: string;
  /** The rated row in each of the thirteen months. */
  readonly months: readonly string[];
}

/**
 * Finds the cells of an indicator on the plan of a month's scorecard, by its defined names and its chart. `line` is its line
 * of "at a glance", from 0. Throws for a plan that does not have them.
 */
export function cardCells(card: SheetPlan, month: Month, indicator: number, line: number): CardCells {
  const boxOf = (name: string, range: string | undefined) => {
    const box = range === undefined ? null : parseRange(range);
    if (box === null) throw new Error(`The plan of “${card.name}” has no ${name}.`);
    return box;
  };
  const named = (name: string) => boxOf(name, card.names.find((each) => each.name === name)?.range);
  const at = (row: number, column: number) => onSheet(card.name, cellAddress(row, column));
  const prefix = namePrefix(month, indicator);
  const first = (name: string) => {
    const { top, left } = named(`${prefix}_${name}`);
    return at(top, left);
  };
  const glance = named(glanceName(month)).top + line;
  const chart = chartName(indicator);
  const series = boxOf(chart, card.charts.find(({ name }) => name === chart)?.source);
  return {
    value: first("Value"),
    previous: first("Previous"),
    target: first("Target"),
    rating: at(glance, LABEL + RATING_COLUMN),
    trend: at(glance, LABEL + TREND_COLUMN),
    months: Array.from({ length: series.bottom - series.top }, (_, index) =>
      at(series.top + 1 + index, series.left + 1),
    ),
  };
}
