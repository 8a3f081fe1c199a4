import type { Month } from "../../calendar/month";
import type { Source } from "../../workbook/grid";
import type { List, Part } from "../list";
import { NO_AREA } from "../words/areas";

/** A sheet is of one office though it names other areas in one row, or in one row of so many. */
const ROWS_A_GUEST = 10;

/**
 * The sheets of a list by the office they are of: the area that the rows of a sheet name, all but one or all but one in ten.
 * Sheets that name no area stand together, last. Where a sheet holds several areas, or none names any, the sheets are not
 * those of offices and stand together.
 */
export function officesOf(parts: readonly Part[], area: Uint8Array): readonly (readonly Part[])[] {
  const offices = new Map<number, Part[]>();
  for (const part of parts) {
    const office = officeOf(part, area);
    if (office === null) return [parts];
    offices.set(office, [...(offices.get(office) ?? []), part]);
  }
  const [named, nameless] = [[...offices].filter(([office]) => office !== NO_AREA), offices.get(NO_AREA)];
  return [...named.map(([, sheets]) => sheets), ...(nameless === undefined ? [] : [nameless])];
}

/** The area that a sheet is of, {@link NO_AREA} where it names none; null where it is of several. */
export function officeOf({ start, sheetRows }: Part, area: Uint8Array): number | null {
  const rows = new Map<number, number>();
  let named = 0;
  for (let row = start; row < start + sheetRows.length; row++) {
    const own = area[row] ?? NO_AREA;
    if (own === NO_AREA) continue;
    rows.set(own, (rows.get(own) ?? 0) + 1);
    named++;
  }
  if (rows.size === 0) return NO_AREA;
  const [office, most] = [...rows].reduce((a, b) => (b[1] > a[1] ? b : a));
  const guests = named - most;
  return guests <= Math.max(most > 2 ? 1 : 0, Math.floor(named / ROWS_A_GUEST)) ? office : null;
}

/** What an office has written under months. */
export interface OfficeMonths {
  /** The number of its area; null where the sheets are not those of offices. */
  readonly area: number | null;
  /** Its first sheet. */
  readonly source: Source;
  readonly months: ReadonlySet<Month>;
}

/** The months that each office has written of, on sheets with a column, or with a row, for each. */
export function monthsByOffice({ parts, area, months }: Pick<List, "parts" | "area" | "months">): OfficeMonths[] {
  const monthsOf = ({ start, sheetRows, monthColumns, speaksFor }: Part): ReadonlySet<Month> => {
    if (monthColumns.length > 0) return speaksFor;
    const rows = Array.from(sheetRows, (_, index) => start + index);
    return new Set(months.months.filter((month) => rows.some((row) => months.at(month, row) !== null)));
  };
  const told = parts.flatMap((part) => {
    const written = monthsOf(part);
    const isTold = part.sheetRows.length > 0 && (part.monthColumns.length > 0 || written.size > 0);
    return isTold ? [{ part, written }] : [];
  });
  const offices = officesOf(
    told.map(({ part }) => part),
    area,
  );
  return offices.flatMap((sheets) => {
    const [first] = sheets;
    if (first === undefined) return [];
    const written = told.filter(({ part }) => sheets.includes(part)).flatMap((each) => [...each.written]);
    const only = offices.length > 1 ? officeOf(first, area) : null;
    // Which office a sheet without an area is of, nobody can say: its silence is nobody's.
    if (only === NO_AREA) return [];
    return [{ area: only, source: first.source, months: new Set(written) }];
  });
}
