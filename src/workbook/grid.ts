import type { Day } from "../calendar/day";
import type { Box } from "./addresses";

/** A cell as Excel's `values` gives it: dates are serial numbers, blanks are "" or null. */
export type CellValue = string | number | boolean | null;

/** Where a grid came from. `file` is "" for the workbook that is open. */
export interface Source {
  readonly file: string;
  readonly sheet: string;
  /** The Excel table the grid is the body of, if any. */
  readonly table?: string;
}

/** The values of one sheet or table, with the address of their top left cell. */
export interface Grid {
  readonly source: Source;
  /** Zero-based sheet row and column of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Whether serials count from 1904, as in some workbooks from a Mac. */
  readonly date1904: boolean;
  /** The day on which its file was last saved, where that is known. */
  readonly fileDate?: Day;
  /** How many rows of its sheet are hidden or filtered out; they are counted like all others. */
  readonly hiddenRows?: number;
  /** Whether its sheet is hidden: then it is asked about and not read. */
  readonly isHidden?: boolean;
  /** Formula cells of its sheet without a saved result, by sheet row and column: what they show is not known. */
  readonly uncalculated?: readonly { readonly row: number; readonly column: number }[];
  /** Merged cells by their sheet rows and columns, where they are known; only the top left one holds the value. */
  readonly merges?: readonly Box[];
  /** Whether rows and columns have changed places, so that `top` and each row are sheet columns. */
  readonly isTurned?: boolean;
  /** Titles of its sheet that are not among its values. */
  readonly titles?: readonly string[];
  /** Whether its sheet is of one worker, whose name was added behind its last column. */
  readonly isOfWorker?: boolean;
  /** Whether every value is text by nature, as in a .csv file: then a text date is nothing to remark on. */
  readonly allText?: boolean;
}

/** Whether a cell holds nothing a person would see. */
export function isBlank(value: CellValue | undefined): value is "" | null | undefined {
  return value === null || value === undefined || value === "" || (typeof value === "string" && value.trim() === "");
}
