import { ApiError } from "../members";

/** Source: learn.microsoft.com, "Resource limits and performance optimization for Office Add-ins", Excel add-ins. */
export const LARGEST_MESSAGE = 5_000_000;

/** Source: the same page: a range is limited to five million cells for get operations. */
const MOST_CELLS = 5_000_000;

/** Longer address strings are refused: learn.microsoft.com, "Work with multiple ranges simultaneously": 8,192 characters. */
const LONGEST_ADDRESS = 8_192;

/** Whether a range is too large to be read: recent hosts answer null in place of its cells. */
export function isTooManyCells(rows: number, columns: number): boolean {
  return rows * columns > MOST_CELLS;
}

export function assertAddressLength(address: string): void {
  if (address.length > LONGEST_ADDRESS)
    throw new ApiError("InvalidArgument", "An address is at most 8,192 characters long.");
}
