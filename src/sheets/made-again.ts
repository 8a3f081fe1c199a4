import type { CellFormat, PlanCell } from "../workbook/sheet-plan";

/** How cells look before a sheet is laid out over an earlier one of its kind. */
export const MADE_AGAIN = {
  bold: false,
  italic: false,
  size: 11,
  color: "#000000",
  fill: "none",
  horizontal: "Left",
  wrap: false,
  indent: 0,
  line: "#FFFFFF",
} as const satisfies CellFormat;

/** What a warning at the head of a sheet looks like. */
export const WARNING_STYLE = { bold: true, color: "#8E0E14" } as const satisfies CellFormat;

/** Rows of one width, with blank ones down to where an earlier sheet ends. */
export function blankDown(rows: readonly (readonly PlanCell[])[], usedRows: number, width: number): PlanCell[][] {
  const blanks = Array.from({ length: Math.max(0, usedRows - rows.length) }, (): PlanCell[] => []);
  return [...rows, ...blanks].map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
}
