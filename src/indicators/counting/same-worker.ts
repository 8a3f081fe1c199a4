import type { List } from "../../lists/list";

/** Which rows of a list are the same worker: one Worker ID, else one name within an area. */
export interface Workers {
  /** Worker number of each row; rows of one worker share it. */
  readonly of: Int32Array;
  /** One more than the largest worker number. */
  readonly size: number;
}

type WorkerList = Pick<List, "length" | "area"> & {
  readonly columns: { readonly worker: Int32Array; readonly workerId: Int32Array };
};

/** Numbers the workers of a list. */
export function workersOf(list: WorkerList): Workers {
  const { worker, workerId } = list.columns;
  const numbers = new Map<string, number>();
  const of = new Int32Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const key = workerId[row] !== 0 ? `#${String(workerId[row])}` : `${String(worker[row])}@${String(list.area[row])}`;
    const known = numbers.get(key);
    of[row] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  }
  return { of, size: numbers.size };
}
