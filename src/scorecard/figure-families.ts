import type { Indicator, Row } from "../indicators/define-indicator";
import { measuresOf } from "./row-expressions";

/** The measures that rows of an indicator put together, and those that add up to one of its counts: what has to come from one source. */
export function familyOf(indicator: Indicator, measure: string): readonly string[] {
  const known = FAMILIES.get(indicator) ?? familiesOf(indicator.rows);
  FAMILIES.set(indicator, known);
  return known.find((family) => family.includes(measure)) ?? [measure];
}

const FAMILIES = new WeakMap<Indicator, readonly (readonly string[])[]>();

function familiesOf(rows: readonly Row[]): readonly (readonly string[])[] {
  let families: (readonly string[])[] = [];
  for (const row of rows) {
    const together = [...measuresOf(row), ...(row.sumOf ?? [])];
    const isOf = (family: readonly string[]) => family.some((each) => together.includes(each));
    const joined = [...new Set([...families.filter(isOf).flat(), ...together])];
    families = [...families.filter((family) => !isOf(family)), joined];
  }
  return families;
}
