import type { Month } from "../../calendar/month";
import type { Grid } from "../../workbook/grid";
import type { ListDefinition, ListName } from "../list";
import type { TableAnatomy } from "./anatomy";
import type { StaffGuess } from "./monthly-cells";
import type { ReturnTable } from "./return-tables";
import type { SheetNames } from "./sheet-names";

/** A table that was recognised as a list: where its headings stand and which column is which. */
export interface Recognised {
  readonly definition: ListDefinition;
  readonly grid: Grid;
  readonly table: TableAnatomy;
  readonly names: SheetNames;
  /** Index of the lowest heading row in the grid's values. */
  readonly headingRow: number;
  /** Index in the grid's rows of each column found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Further columns that are the same one of the list: the first cell of a row that is filled counts. */
  readonly further: ReadonlyMap<string, readonly number[]>;
  /** The column of first names where its worker column holds surnames only. */
  readonly firstNames: number | null;
  readonly monthColumns: readonly MonthColumnAt[];
  /** Where each row says its month, and which cell of the row is read like one under that month. */
  readonly monthRows: { readonly month: number; readonly said: number } | null;
  /** The month that the sheet, its title or its file is named for. */
  readonly namedMonth: Month | null;
  /** The list that the sheet holds first, where it holds this one as well. */
  readonly onSheetOf?: ListName;
}

interface MonthColumnAt {
  readonly month: Month;
  readonly column: number;
  /** Whether it holds the last of all dates: those before its month say nothing of theirs. */
  readonly isLast?: true;
  /** What speaks for its workers being all of the staff, where that is not shown. */
  readonly guess?: StaffGuess;
}

/** Why nothing is read from a sheet. */
export type NotRead =
  /** Might be any of these, the likeliest first; `why` tells them apart for a person. */
  | { readonly kind: "unclear"; readonly candidates: readonly ListName[]; readonly why: UnclearBecause }
  /** Named like a list, or partly headed like one, but without a column it needs. */
  | { readonly kind: "incomplete"; readonly list: ListName; readonly missing: readonly string[] }
  /** Its name says that it is about something else. */
  | { readonly kind: "other subject"; readonly word: string; readonly candidates: readonly ListName[] }
  /** Of one worker, if its name is a worker's: a person has to say so. */
  | { readonly kind: "worker sheet" }
  /** A table of a statutory return beside those that are lists. */
  | {
      readonly kind: "return table";
      readonly table: ReturnTable;
      /** The sheet with which it was joined by child. */
      readonly joinedWith?: string;
    }
  | { readonly kind: "none" };

type UnclearBecause =
  | { readonly kind: "several lists" }
  | { readonly kind: "generic headings" }
  | { readonly kind: "contents"; readonly sentence: string }
  | { readonly kind: "hidden" }
  | { readonly kind: "old copy"; readonly of: string };

/** A table that is not read on a sheet of which others are. */
export interface TableNotRead {
  readonly table: TableAnatomy;
  readonly reason: NotRead;
}

export type Recognition =
  { readonly kind: "list"; readonly lists: readonly Recognised[]; readonly unread: readonly TableNotRead[] } | NotRead;
