import type { Source } from "../../workbook/grid";
import type { ListName } from "../list";

/** What a person said a sheet is, which overrules what its headings say. */
export interface ColumnMapping {
  readonly list: ListName | "none";
  /** Headings (as spelling keys) that a person said are these columns of the list. */
  readonly columns: Readonly<Record<string, string>>;
}

/** ColumnMappings by {@link mappingKey}. */
export type ColumnMappings = ReadonlyMap<string, ColumnMapping>;

const MONTHS = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/g;

/**
 * A number for a sheet that stays the same from month to month ("East office May-17.xlsx" is next "East office
 * Jun-17.xlsx") and says nothing of its name, for it is kept with the workbook.
 */
export function mappingKey({ file, sheet, table = "" }: Source): string {
  const text = [file, sheet, table]
    .map((part) =>
      part
        .toLowerCase()
        .replace(MONTHS, "")
        .replace(/[^a-z]+/g, " ")
        .trim(),
    )
    .join("|");
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
