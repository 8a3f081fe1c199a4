import { isBlank, type CellValue, type Grid } from "../../workbook/grid";

const DEEPEST = 40;

/** The first row of words without figures that stands above rows with figures; null where there is none. */
export function headingRowByKind({ values }: Grid): number | null {
  const at = values.slice(0, DEEPEST).findIndex((cells, row) => isHeadingRow(cells, values.slice(row + 1, row + 6)));
  return at < 0 ? null : at;
}

function isHeadingRow(cells: readonly CellValue[], below: readonly (readonly CellValue[])[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < 2 || !filled.every((cell) => typeof cell === "string" && !isPersonal(cell))) return false;
  return below.some((row) => cells.some((cell, at) => !isBlank(cell) && hasFigures(row[at])));
}

function hasFigures(cell: CellValue | undefined): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /\d/.test(cell));
}

/** Whether a text may be an ID or a date. */
export function isPersonal(text: string): boolean {
  return /\d{3,}|\d[/.-]\d/.test(text);
}
