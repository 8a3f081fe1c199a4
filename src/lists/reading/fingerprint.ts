import type { Grid } from "../../workbook/grid";

/** Of a long sheet so many rows are looked at, evenly from all of it. */
const ROWS_LOOKED_AT = 5000;
/** Of longer texts only the beginning goes in. */
const LONGEST_MIXED = 24;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A number by which sheets that hold the same are known again, 0 to 4,294,967,295. What they hold cannot be found from it,
 * so it may be kept where no name and no ID may.
 */
export function fingerprintOf(grids: readonly Grid[]): number {
  let hash = SEED;
  const mix = (number: number) => {
    hash = Math.imul(hash ^ number, PRIME);
    hash ^= hash >>> 15;
  };
  for (const { values } of grids) {
    mix(values.length);
    const step = Math.ceil(values.length / ROWS_LOOKED_AT);
    for (let row = 0; row < values.length; row += step) {
      (values[row] ?? []).forEach((cell, column) => {
        if (cell === null || cell === "") return;
        mix(column);
        if (typeof cell === "number") {
          mix(cell | 0);
          mix(Math.round((cell - Math.trunc(cell)) * 1e6));
          return;
        }
        const text = String(cell);
        mix(text.length);
        for (let at = 0; at < text.length && at < LONGEST_MIXED; at++) mix(text.charCodeAt(at));
      });
    }
  }
  return hash >>> 0;
}
