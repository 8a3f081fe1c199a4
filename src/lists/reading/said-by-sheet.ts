import type { ListDefinition } from "../list";
import { ownNames, type SheetNames } from "./sheet-names";

/** What a sheet's own names say of all its rows, as the code of the column that they stand in for; null for nothing. */
export function saidBySheet({ sheetSays }: ListDefinition, names: SheetNames): number | null {
  if (sheetSays === undefined) return null;
  return ownNames(names).reduce<number | null>((said, name) => said ?? sheetSays.read(name), null);
}
