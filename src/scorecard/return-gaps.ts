import type { ListName } from "../lists/list";
import type { Area } from "../lists/words/areas";
import { areaKey, areaName } from "../workbook/figure-key";
import type { Source } from "../workbook/grid";
import { returnsLeftOut, wantingReturns, type Returns } from "./returns";

/** An office of which a list says nothing, because it has not handed it in. */
export interface Gap {
  /** The number of its area. */
  readonly area: number;
  readonly name: string;
  /** Whether a person publishes without it. */
  readonly isLeftOut: boolean;
}

/** The gaps of each list that has any. */
export type Gaps = ReadonlyMap<ListName, readonly Gap[]>;

export const NO_GAPS: Gaps = new Map();

/**
 * Where lists that there are say nothing of an office: its area is not known in any month, and neither is the city in
 * any other than the one asked for. An office that has sent its list without the month is a gap once it is left out.
 */
export function gapsOf(returns: Returns, areas: readonly Area[]): Gaps {
  const gaps = new Map<ListName, Gap[]>();
  const missing = [...wantingReturns(returns).filter(({ status }) => status === "missing"), ...returnsLeftOut(returns)];
  for (const { list, place, leftOut } of missing) {
    const area = areas.findIndex(({ name }) => areaKey(name) === place);
    if (place === "city" || area < 0) continue;
    const own = gaps.get(list) ?? [];
    gaps.set(list, [...own, { area, name: areaName(place), isLeftOut: leftOut !== null }]);
  }
  return gaps;
}

/** The sheets that came without the month from offices that a person publishes without: their rows are not counted. */
export function sheetsLeftOut(returns: Returns): Set<Source> {
  return new Set(returnsLeftOut(returns).flatMap(({ sources }) => sources));
}
