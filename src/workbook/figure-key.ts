/** An area by its name in the settings, where no two areas have one name. */
export type AreaKey = `area:${string}`;

/** What a count is of: the whole city or an area. An area that is called "City" is still an area. */
export type Place = "city" | AreaKey;

/** A column of an indicator's table, whatever its head says. */
export type ColumnKey = "comparator" | "month" | "lastYear" | "quarter" | "yearToDate" | AreaKey;

/** A figure of the scorecard: an indicator by its number, a row of its table and a column. */
export interface FigureKey {
  readonly indicator: number;
  /** The key of the row in the indicator's declaration. */
  readonly row: string;
  readonly column: ColumnKey;
}

export function areaKey(name: string): AreaKey {
  return `area:${name}`;
}

/** The name of an area by its key. */
export function areaName(key: AreaKey): string {
  return key.slice("area:".length);
}

/** A figure's key as one text, for maps; row keys hold no bar, and the column is last. */
export function figureId({ indicator, row, column }: FigureKey): string {
  return `${indicator}|${row}|${column}`;
}
