import { NO_AREA } from "../../lists/words/areas";
import type { WorkerList, Workers } from "./same-worker";

/** Finds the worker that a row means, by its number: null for none, "several" where it cannot be told. */
export type FindWorker = (row: number) => number | "several" | null;

/**
 * Looks up the workers of `staff` for rows of `list`, which may be the same list: by Worker ID where the staff have it,
 * else by name and area, else by the name alone where no two workers share it and the row has no ID. `isStaff` leaves
 * out rows of `staff`. Where none of the list's IDs is one of the staff's they are of another kind, and say nothing.
 */
export function findWorkers(
  list: WorkerList,
  staff: WorkerList,
  workers: Workers,
  isStaff: (row: number) => boolean = () => true,
): FindWorker {
  const byId = new Map<number, number>();
  const byName = new Map<number, Set<number>>();
  const byNameAndArea = new Map<string, Set<number>>();
  for (let row = 0; row < staff.length; row++) {
    if (!isStaff(row)) continue;
    const worker = workers.number(row);
    const name = staff.columns.worker.code(row);
    if (!staff.columns.workerId.isBlank(row)) byId.set(staff.columns.workerId.code(row), worker);
    addTo(byName, name, worker);
    addTo(byNameAndArea, nameAndArea(staff, row), worker);
  }
  const { worker: name, workerId } = list.columns;
  const doIdsSpeak = workerId.some((code) => byId.has(code));
  return (row) => {
    const hasId = doIdsSpeak && !workerId.isBlank(row);
    const worker = hasId ? byId.get(workerId.code(row)) : undefined;
    if (worker !== undefined) return worker;
    if (name.isBlank(row)) return null;
    const inArea = list.area[row] === NO_AREA ? undefined : byNameAndArea.get(nameAndArea(list, row));
    const named = inArea ?? (hasId ? undefined : byName.get(name.code(row)));
    if (named === undefined) return null;
    const [only] = named;
    return named.size === 1 && only !== undefined ? only : "several";
  };
}

function nameAndArea(list: WorkerList, row: number): string {
  return `${list.columns.worker.code(row)}@${String(list.area[row])}`;
}

function addTo<K>(map: Map<K, Set<number>>, key: K, worker: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([worker]));
  else known.add(worker);
}
