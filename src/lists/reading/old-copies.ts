import type { ListName } from "../list";
import type { Recognised } from "./recognition";

const OLD =
  /\b(?:old|copy(?: of)?|backup|back-up|archived?|superseded|previous|prev|draft|do not use|don't use|not in use|wip|working|test|template|example)\b/i;
/** "Supervision (2)", "Supervision v1": a copy of the sheet that has the name without it, or with another number. */
const NUMBERED = /\s*(?:\(\d+\)|\bv\s?\d+(?:\.\d+)?)\s*$/i;

/** Whether a sheet's name says that it is an older copy or was never meant to be counted. */
function looksOld(sheet: string): boolean {
  return OLD.test(sheet.replaceAll("_", " "));
}

/** Whether `sheet` is called like `other` but for a number behind it: "(2)" of none, "v1" of "v2". */
function isNumberedCopy(sheet: string, other: string): boolean {
  const [own, others] = [sheet, other].map((name) => name.replaceAll("_", " ").trim());
  if (own === undefined || others === undefined || !NUMBERED.test(own)) return false;
  const hasSameStem = own.replace(NUMBERED, "").toLowerCase() === others.replace(NUMBERED, "").toLowerCase();
  return hasSameStem && (!NUMBERED.test(others) || numberOf(own) < numberOf(others));
}

function numberOf(name: string): number {
  return Number(/(\d+(?:\.\d+)?)\)?\s*$/.exec(name)?.[1] ?? "0");
}

/** The sheet of the same file that an older copy is a copy of: it holds the same list under a name that is newer. */
export function newerOf(one: Recognised, all: readonly Recognised[]): string | null {
  const { file, sheet } = one.grid.source;
  const isOld = looksOld(sheet);
  const newer = all.find(
    ({ definition, grid: { source, isHidden } }) =>
      definition.name === one.definition.name &&
      source.file === file &&
      source.sheet !== sheet &&
      isHidden !== true &&
      !looksOld(source.sheet) &&
      (isOld || isNumberedCopy(sheet, source.sheet)),
  );
  return newer?.grid.source.sheet ?? null;
}

/** Lists that a sheet's tables hold, each once. */
export function listsOf(tables: readonly Recognised[]): ListName[] {
  return [...new Set(tables.map(({ definition }) => definition.name))];
}
