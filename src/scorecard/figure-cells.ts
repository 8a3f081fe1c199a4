import type { Indicator, Row } from "../indicators/define-indicator";
import type { Month } from "../calendar/month";
import { valueOf } from "../workbook/expressions";
import type { ColumnKey, Place } from "../workbook/figure-key";
import { NOT_APPLICABLE, NOT_KNOWN, NO_DENOMINATOR, displayText } from "../workbook/number-formats";
import type { HeldFigures } from "./held-figures";
import { figureExpression, measuresOf, type NoNumber } from "./row-expressions";

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
export type FigureColumn = {
  readonly key: ColumnKey;
  readonly label: string;
  /** What its counts are of. */
  readonly place: Place;
  /** Column of the tallies: CITY, or 1 + the area's number. */
  readonly tallyColumn: number;
} & (
  | { readonly kind: "comparator" | "month" | "area" }
  /** Another period, whose months are added up. */
  | { readonly kind: "period"; readonly months: readonly Month[] }
);

/** How a row is computed in a column: a period is a longer month. */
export function computedAs({ kind }: FigureColumn): "comparator" | "month" | "area" {
  return kind === "period" ? "month" : kind;
}

/** One month of a chart. */
export interface SeriesPoint {
  readonly month: Month;
  /** The target of that very month; null where there was none. */
  readonly target: number | null;
  /** Children aged 0–17 then; null where there were none. */
  readonly population: number | null;
  /** The measures behind the value, in the order of the row's measures; null where not known. */
  readonly parts: readonly (number | null)[];
  readonly value: number | null;
}

/** A measure's value in a month, for the city or an area; null where neither history nor lists know it. */
export type MeasureValues = (measure: string, month: Month, place: Place) => number | null;

/** What a month is compared with and counted over by its own settings; as published, where it was. */
export interface MonthSettings {
  readonly targetOf: (month: Month) => number | null;
  /** Children aged 0–17 of an area, or of all areas that have a population; null where there is none. */
  readonly populationOf: (month: Month, place: Place) => number | null;
}

/** What the cells of a table are computed from. */
export interface CellContext {
  readonly indicator: Indicator;
  readonly columns: readonly FigureColumn[];
  readonly values: MeasureValues;
  readonly month: Month;
  readonly settings: MonthSettings;
  /** The months behind the comparator. */
  readonly comparatorMonths: readonly Month[];
  /** What the sheet holds where figures are kept; null where they are counted. */
  readonly held: HeldFigures | null;
}

/** A measure as the column shows it: in the month, or averaged or added up over the months of the comparator or of a period. */
export function measureInColumn(
  measure: string,
  column: FigureColumn,
  { indicator, values, month, comparatorMonths, held }: CellContext,
): number | null {
  if (held !== null && column.kind !== "period") return held.inColumn(measure, column.key);
  if (column.kind === "month" || column.kind === "area") return values(measure, month, column.place);
  const months = column.kind === "period" ? column.months : comparatorMonths;
  const known = months
    .map((each) => values(measure, each, column.place))
    .filter((value): value is number => value !== null);
  if (known.length < months.length) return null;
  const sum = known.reduce((total, value) => total + value, 0);
  return column.kind === "comparator" && indicator.comparator.kind === "average" ? sum / known.length : sum;
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
  const value = valueOf(figureExpression(row, computedAs(column), comparatorMonths.length), (part): number | null => {
    switch (part.kind) {
      case "measure":
        return measureInColumn(part.measure, column, context);
      case "population":
        return populationInColumn(column, context);
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

/** Children aged 0–17 as a column counts over them: of its month, or on average of its months. */
export function populationInColumn(
  column: FigureColumn,
  { month, comparatorMonths, settings }: Pick<CellContext, "month" | "comparatorMonths" | "settings">,
): number | null {
  if (column.kind === "month" || column.kind === "area") return settings.populationOf(month, column.place);
  const months = column.kind === "period" ? column.months : comparatorMonths;
  const known = months.flatMap((each) => settings.populationOf(each, column.place) ?? []);
  if (known.length === 0 || known.length < months.length) return null;
  return known.reduce((total, each) => total + each, 0) / known.length;
}

/** What a chart shows of a row in a month, for the city or an area. */
export function seriesPoint(
  row: Row,
  month: Month,
  values: MeasureValues,
  settings: MonthSettings,
  place: Place = "city",
): SeriesPoint {
  const population = settings.populationOf(month, place);
  const value = valueOf(figureExpression(row, "month", 0), (part): number | null => {
    switch (part.kind) {
      case "measure":
        return values(part.measure, month, place);
      case "population":
        return population;
      case "month":
        return null;
    }
  });
  return {
    month,
    target: settings.targetOf(month),
    population,
    parts: measuresOf(row).map((measure) => values(measure, month, place)),
    value: typeof value === "number" ? value : null,
  };
}
