import { CITY } from "../indicators/counting/tally";
import type { Indicator, Row } from "../indicators/define-indicator";
import type { Month } from "../calendar/month";
import { valueOf } from "../workbook/expressions";
import type { ColumnKey, Place } from "../workbook/figure-key";
import { NOT_APPLICABLE, NOT_KNOWN, NO_DENOMINATOR, displayText } from "../workbook/number-formats";
import type { HeldFigures } from "./held-figures";
import type { Settings } from "../settings/settings";
import { cityPopulation, figureExpression, measuresOf, type NoNumber } from "./row-expressions";

/** Why a cell holds no number. */
type Missing = "no denominator" | "not applicable" | "not known" | "left blank";

const WHY: Readonly<Record<NoNumber, Missing>> = {
  [NO_DENOMINATOR]: "no denominator",
  [NOT_APPLICABLE]: "not applicable",
  [NOT_KNOWN]: "not known",
};

/** A number of the scorecard, unrounded, or why there is none. */
export type Figure =
  | { readonly value: number; readonly text: string }
  | { readonly value: null; readonly missing: Missing; readonly text: string };

/** A column of a table. It is known by its key; its label is only printed. */
export interface FigureColumn {
  readonly key: ColumnKey;
  readonly label: string;
  readonly kind: "comparator" | "month" | "area";
  /** What its counts are of. */
  readonly place: Place;
  /** Column of the tallies: CITY, or 1 + the area's number. */
  readonly tallyColumn: number;
}

/** One month of a chart. */
export interface SeriesPoint {
  readonly month: Month;
  /** The measures behind the value, in the order of the row's measures; null where not known. */
  readonly parts: readonly (number | null)[];
  readonly value: number | null;
}

/** A measure's value in a month and column of the tallies; null where neither history nor lists know it. */
export type MeasureValues = (measure: string, month: Month, tallyColumn: number) => number | null;

/** What the cells of a table are computed from. */
export interface CellContext {
  readonly indicator: Indicator;
  readonly columns: readonly FigureColumn[];
  readonly values: MeasureValues;
  readonly month: Month;
  readonly settings: Settings;
  /** The months behind the comparator. */
  readonly comparatorMonths: readonly Month[];
  /** What the sheet holds where figures are kept; null where they are counted. */
  readonly held: HeldFigures | null;
}

/** A measure as the column shows it: in the month, or averaged or added up over the months of the comparator. */
export function measureInColumn(
  measure: string,
  column: FigureColumn,
  { indicator, values, month, comparatorMonths, held }: CellContext,
): number | null {
  if (held !== null) return held.inColumn(measure, column.key);
  if (column.kind !== "comparator") return values(measure, month, column.tallyColumn);
  const known = comparatorMonths
    .map((each) => values(measure, each, CITY))
    .filter((value): value is number => value !== null);
  if (known.length < comparatorMonths.length) return null;
  const sum = known.reduce((total, value) => total + value, 0);
  return indicator.comparator.kind === "average" ? sum / known.length : sum;
}

/** The figure in a cell of the table. */
export function cellOf(row: Row, column: FigureColumn, context: CellContext): Figure {
  if (column.kind === "comparator" && row.comparatorLeftBlank === true)
    return { value: null, missing: "left blank", text: "" };
  return numberCell(row, column, context);
}

/** The figure of a row in a column, also where the table leaves it blank. */
export function numberCell(row: Row, column: FigureColumn, context: CellContext): Figure {
  const { comparatorMonths, settings, values } = context;
  const value = valueOf(figureExpression(row, column.kind, comparatorMonths.length), (part): number | null => {
    switch (part.kind) {
      case "measure":
        return measureInColumn(part.measure, column, context);
      case "population":
        return populationOf(column, settings);
      case "month": {
        const month = comparatorMonths[part.at];
        return month === undefined ? null : seriesPoint(row, month, values, settings).value;
      }
    }
  });
  return typeof value === "number"
    ? { value, text: displayText(value, row.format) }
    : { value: null, missing: WHY[value], text: value };
}

/** Children aged 0–17: of the area, or of all areas that have a population. Null where there is none. */
function populationOf({ tallyColumn }: Pick<FigureColumn, "tallyColumn">, { areas }: Settings): number | null {
  if (tallyColumn !== CITY) return areas[tallyColumn - 1]?.population ?? null;
  const value = valueOf(cityPopulation(areas), ({ population }) => population);
  return value === "" ? null : value;
}

/** What a chart shows of a row in a month, for the city. */
export function seriesPoint(row: Row, month: Month, values: MeasureValues, settings: Settings): SeriesPoint {
  const value = valueOf(figureExpression(row, "month", 0), (part): number | null => {
    switch (part.kind) {
      case "measure":
        return values(part.measure, month, CITY);
      case "population":
        return populationOf({ tallyColumn: CITY }, settings);
      case "month":
        return null;
    }
  });
  return {
    month,
    parts: measuresOf(row).map((measure) => values(measure, month, CITY)),
    value: typeof value === "number" ? value : null,
  };
}
