import { CITY } from "../indicators/counting/tally";
import type { Indicator, Row } from "../indicators/define-indicator";
import type { Month } from "../calendar/month";
import { NOT_APPLICABLE, NOT_KNOWN, NO_DENOMINATOR, displayText } from "../workbook/number-formats";
import type { Settings } from "../settings/settings";

/** Why a cell holds no number. */
type Missing = "no denominator" | "not applicable" | "not known" | "left blank";

const MISSING_TEXT: Readonly<Record<Missing, string>> = {
  "no denominator": NO_DENOMINATOR,
  "not applicable": NOT_APPLICABLE,
  "not known": NOT_KNOWN,
  "left blank": "",
};

/** A number of the scorecard, unrounded, or why there is none. */
export type Figure =
  | { readonly value: number; readonly text: string }
  | { readonly value: null; readonly missing: Missing; readonly text: string };

export interface FigureColumn {
  readonly label: string;
  readonly kind: "comparator" | "month" | "area";
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

/** The measures that a row is made of. */
export function measuresOf(row: Row): string[] {
  switch (row.kind) {
    case "count":
    case "rate":
      return [row.measure];
    case "share":
    case "mean":
      return [row.measure, row.among];
    case "total":
      return [...row.measures];
  }
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
  readonly compared: readonly Month[];
}

/** A measure as the column shows it: in the month, or averaged or added up over the months compared with. */
export function measureInColumn(
  measure: string,
  column: FigureColumn,
  { indicator, values, month, compared }: CellContext,
): number | null {
  if (column.kind !== "comparator") return values(measure, month, column.tallyColumn);
  const each = compared.map((month) => values(measure, month, CITY));
  if (each.includes(null)) return null;
  const sum = each.reduce<number>((total, value) => total + (value ?? 0), 0);
  return indicator.comparator.kind === "average" ? sum / compared.length : sum;
}

export function cellOf(row: Row, column: FigureColumn, context: CellContext): Figure {
  if (column.kind === "comparator" && row.comparatorLeftBlank === true) return missing("left blank");
  if (column.kind === "area" && row.onlyAreas !== undefined && !row.onlyAreas.includes(column.label))
    return missing("not applicable");
  return numberCell(row, column, context);
}

export function numberCell(row: Row, column: FigureColumn, context: CellContext): Figure {
  const part = (measure: string) => measureInColumn(measure, column, context);
  switch (row.kind) {
    case "count":
      return figure(part(row.measure), row);
    case "total": {
      const parts = row.measures.map(part);
      return parts.includes(null) ? missing("not known") : figure(sumOf(parts), row);
    }
    case "share":
      return quotient(part(row.measure), part(row.among), row);
    case "rate": {
      const population = populationOf(column, context.settings);
      if (population === null) return missing("not applicable");
      const children = part(row.measure);
      return children === null ? missing("not known") : figure((children / population) * 10_000, row);
    }
    case "mean": {
      if (column.kind !== "comparator") return quotient(part(row.measure), part(row.among), row);
      const means = context.compared.map((month) => seriesPoint(row, month, context.values, context.settings).value);
      return means.includes(null) ? missing("not known") : figure(sumOf(means) / means.length, row);
    }
  }
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Children aged 0–17: of the area, or of all areas that have a population. */
function populationOf(column: FigureColumn, settings: Settings): number | null {
  if (column.kind === "area") return settings.areas[column.tallyColumn - 1]?.population ?? null;
  const known = settings.areas.filter(({ population }) => population !== null);
  return known.length === 0 ? null : known.reduce((sum, { population }) => sum + (population ?? 0), 0);
}

function quotient(numerator: number | null, denominator: number | null, row: Row): Figure {
  if (numerator === null || denominator === null) return missing("not known");
  return denominator === 0 ? missing("no denominator") : figure(numerator / denominator, row);
}

function figure(value: number | null, row: Row): Figure {
  return value === null ? missing("not known") : { value, text: displayText(value, row.format) };
}

function missing(why: Missing): Figure {
  return { value: null, missing: why, text: MISSING_TEXT[why] };
}

export function seriesPoint(row: Row, month: Month, values: MeasureValues, settings: Settings): SeriesPoint {
  const parts = measuresOf(row).map((measure) => values(measure, month, CITY));
  const [first, second] = parts;
  const unknown = parts.includes(null);
  switch (row.kind) {
    case "count":
    case "total":
      return { month, parts, value: unknown ? null : sumOf(parts) };
    case "rate": {
      const population = populationOf({ label: "", kind: "month", tallyColumn: CITY }, settings);
      return { month, parts, value: unknown || population === null ? null : ((first ?? 0) / population) * 10_000 };
    }
    case "share":
    case "mean":
      return { month, parts, value: unknown || second === 0 ? null : (first ?? 0) / (second ?? 1) };
  }
}
