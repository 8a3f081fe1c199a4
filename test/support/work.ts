import { EXCEPTION_KINDS } from "../../src/scorecard/exceptions/catalogue";
import type { ExceptionKind } from "../../src/scorecard/exceptions/exception";
import { listsOfWork, type WorkPlace, type WorkSection } from "../../src/scorecard/exceptions/lists-of-work";
import type { Grid } from "../../src/workbook/grid";
import { card, type CardAsked } from "./card";

const CITY: WorkPlace = { kind: "city" };

/** The exceptions of a kind in a place, from tiny sheets. */
export function work(
  kind: ExceptionKind,
  grids: readonly Grid[],
  place: WorkPlace = CITY,
  asked: CardAsked = {},
): WorkSection {
  const section = listsOfWork(card(grids, asked)).sectionsFor(place)[EXCEPTION_KINDS.indexOf(kind)];
  if (section === undefined) throw new Error(`There is no section “${kind.title}”.`);
  return section;
}

/** "C1 12 Unallocated": who, how much and what, in order. */
export function listed({ exceptions }: WorkSection): string[] {
  return exceptions.map(({ who, amount, what }) => `${who} ${amount === null ? "?" : String(amount)} ${what}`);
}

/** Places by the number of an area in the usual settings. */
export const EAST: WorkPlace = { kind: "area", area: 0 };
export const SOUTH: WorkPlace = { kind: "area", area: 2 };
