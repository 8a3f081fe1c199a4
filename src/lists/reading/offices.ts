import type { Month } from "../../calendar/month";
import type { Source } from "../../workbook/grid";
import type { List, Part } from "../list";
import { NO_AREA } from "../words/areas";

/**
 * The sheets of a list by the office they are of: the one area that the rows of a sheet name. Where a sheet holds several
 * areas or none, the sheets are not those of offices and stand together.
 */
export function officesOf(parts: readonly Part[], area: Uint8Array): readonly (readonly Part[])[] {
  const offices = new Map<number, Part[]>();
  for (const part of parts) {
    const office = areaOf(part, area);
    if (office === null) return [parts];
    offices.set(office, [...(offices.get(office) ?? []), part]);
  }
  return [...offices.values()];
}

/** The only area that rows of a sheet name, or null. */
function areaOf({ start, sheetRows }: Part, area: Uint8Array): number | null {
  let only: number | null = null;
  for (let row = start; row < start + sheetRows.length; row++) {
    const own = area[row] ?? NO_AREA;
    if (own === NO_AREA || own === only) continue;
    if (only !== null) return null;
    only = own;
  }
  return only;
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
    const only = offices.length > 1 ? areaOf(first, area) : null;
    return [{ area: only, source: first.source, months: new Set(written) }];
  });
}
