import type { List } from "../../lists/list";
import type { NameColumn } from "../../lists/typed-columns";

/** Which rows of a list are the same worker: one Worker ID, else one name within an area. */
export interface Workers {
  /** Worker number of each row; rows of one worker share it. */
  readonly of: Int32Array;
  /** The worker number of a row. Throws a RangeError where there is no such row. */
  number(row: number): number;
  /** One more than the largest worker number. */
  readonly size: number;
}

export type WorkerList = Pick<List, "length" | "area"> & {
  readonly columns: { readonly worker: NameColumn; readonly workerId: NameColumn };
};

/** Numbers the workers of a list. */
export function workersOf({ length, area, columns: { worker, workerId } }: WorkerList): Workers {
  const numbers = new Map<string, number>();
  const of = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const key = workerId.isBlank(row) ? `${worker.code(row)}@${String(area[row])}` : `#${workerId.code(row)}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    of[row] = number;
  }
  return { of, size: numbers.size, number: (row) => numberOf(of, row) };
}

function numberOf(of: Int32Array, row: number): number {
  const number = of[row];
  if (number === undefined) throw new RangeError(`The list has no row ${row}.`);
  return number;
}
