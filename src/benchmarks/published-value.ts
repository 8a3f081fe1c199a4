import { isBlank, type CellValue } from "../workbook/grid";

/**
 * A number as it is published. Null for every symbol (c withheld, z not applicable, x not available, u low reliability,
 * k and low rounded to nothing, : and others) and for whatever else is no number.
 */
export function publishedNumber(cell: CellValue | undefined): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string" || isBlank(cell)) return null;
  const plain = cell
    .trim()
    .replace(/,(?=\d{3}\b)/g, "")
    .replace(/%$/, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The year in which a period ends: 2025 for "2025", "202425", "2024/25", "2024-25"; null for what is no period. */
export function publishedYear(cell: CellValue | undefined): number | null {
  const text = isBlank(cell) ? "" : String(cell).trim();
  const single = /^(?:19|20)\d{2}$/.exec(text);
  if (single !== null) return Number(text);
  const [, first, last] = /^((?:19|20)\d{2})[-/–]?(\d{2})$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  const year = Number(first) + 1;
  return year % 100 === Number(last) ? year : null;
}

/** A length of time in two parts: "01:07". */
export interface TwoParts {
  readonly whole: number;
  readonly part: number;
}

export function twoParts(cell: CellValue | undefined): TwoParts | null {
  const [, whole, part] = /^\s*(\d{1,3}):(\d{1,2})\s*$/.exec(typeof cell === "string" ? cell : "") ?? [];
  return whole === undefined || part === undefined ? null : { whole: Number(whole), part: Number(part) };
}

const DAYS_A_YEAR = 365.25;
const DAYS_A_MONTH = DAYS_A_YEAR / 12;

/**
 * Days of a length in two parts, to the whole day. The parts are years and months; of a column in which any second part is
 * twelve or more, months and days.
 */
export function daysOf({ whole, part }: TwoParts, isYearsAndMonths: boolean): number {
  return Math.round(isYearsAndMonths ? whole * DAYS_A_YEAR + part * DAYS_A_MONTH : whole * DAYS_A_MONTH + part);
}
