import type { Source } from "../workbook/grid";

/** Where a row of a list stands. */
export interface Whereabouts {
  readonly source: Source;
  /** One-based; of the names where each column is a worker. */
  readonly sheetRow: number;
  /** "C", where each column is a worker. */
  readonly sheetColumn?: string;
}

/** "row 12", or "column C". */
export function inRowOrColumn({ sheetRow, sheetColumn }: Pick<Whereabouts, "sheetRow" | "sheetColumn">): string {
  return sheetColumn === undefined ? `row ${sheetRow}` : `column ${sheetColumn}`;
}

/** The cell to go to: "A12", or "C3". */
export function firstCell({ sheetRow, sheetColumn = "A" }: Pick<Whereabouts, "sheetRow" | "sheetColumn">): string {
  return `${sheetColumn}${sheetRow}`;
}
