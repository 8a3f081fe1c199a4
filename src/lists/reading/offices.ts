import type { Part } from "../list";
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
export function areaOf({ start, sheetRows }: Part, area: Uint8Array): number | null {
  let only: number | null = null;
  for (let row = start; row < start + sheetRows.length; row++) {
    const own = area[row] ?? NO_AREA;
    if (own === NO_AREA || own === only) continue;
    if (only !== null) return null;
    only = own;
  }
  return only;
}
