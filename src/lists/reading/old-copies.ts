import type { ListName } from "../list";
import type { Recognised } from "./recognise";

const OLD =
  /\b(?:old|copy(?: of)?|backup|back-up|archived?|superseded|previous|prev|draft|do not use|don't use|not in use|wip|working|test|template|example)\b|\(\d+\)\s*$|[\s_-]v?0?1$/i;

/** Whether a sheet's name says that it is an older copy or was never meant to be counted. */
function looksOld(sheet: string): boolean {
  return OLD.test(sheet.replaceAll("_", " "));
}

/** The sheet of the same file that an older copy is a copy of: it holds the same list under a name that is not old. */
export function newerOf(one: Recognised, all: readonly Recognised[]): string | null {
  const { file, sheet } = one.grid.source;
  if (!looksOld(sheet)) return null;
  const newer = all.find(
    ({ definition, grid: { source, isHidden } }) =>
      definition.name === one.definition.name &&
      source.file === file &&
      source.sheet !== sheet &&
      isHidden !== true &&
      !looksOld(source.sheet),
  );
  return newer?.grid.source.sheet ?? null;
}

/** Lists that a sheet's tables hold, each once. */
export function listsOf(tables: readonly Recognised[]): ListName[] {
  return [...new Set(tables.map(({ definition }) => definition.name))];
}
