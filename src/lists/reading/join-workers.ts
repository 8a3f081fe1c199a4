import type { Month } from "../../calendar/month";
import type { Steps } from "../../workbook/steps";
import type { List, Part } from "../list";
import { stretches } from "./sheet-rows";

/** The lists of workers: who a row is of. */
interface WorkerColumns {
  readonly worker: Int32Array;
  readonly workerId: Int32Array;
}

/**
 * Joins the rows of one worker over sheets, years and copies of files. A row without a worker ID gets the one that stands
 * beside the same name in the same area elsewhere in the list, if there is only one.
 */
export function* fillWorkerIds({ worker, workerId }: WorkerColumns, area: Uint8Array): Steps<void> {
  const SEVERAL = -1;
  const byName = new Map<number, number>();
  const nameOf = (row: number) => (worker[row] ?? 0) * 256 + (area[row] ?? 0);
  for (const [from, to] of stretches(worker.length)) {
    for (let row = from; row < to; row++) {
      const id = workerId[row] ?? 0;
      if (id === 0 || worker[row] === 0) continue;
      const known = byName.get(nameOf(row));
      byName.set(nameOf(row), known === undefined || known === id ? id : SEVERAL);
    }
    yield;
  }
  if (byName.size === 0) return;
  for (const [from, to] of stretches(worker.length)) {
    for (let row = from; row < to; row++) {
      if (workerId[row] !== 0 || worker[row] === 0) continue;
      const id = byName.get(nameOf(row)) ?? SEVERAL;
      if (id !== SEVERAL) workerId[row] = id;
    }
    yield;
  }
}

/** Rows of a sheet that its workbook has gone on from without them: who is on last year's sheet only has left. */
export function leftBehind(
  { parts, months, columns, area }: Pick<List, "parts" | "months" | "area"> & { columns: WorkerColumns },
  left: (row: number, after: Month) => void,
): void {
  const { worker, workerId } = columns;
  const keyOf = (row: number) =>
    workerId[row] === 0 ? `${worker[row] ?? 0}@${area[row] ?? 0}` : `#${workerId[row] ?? 0}`;
  const latestOf = (months: Iterable<Month>) => Math.max(...months, -1);
  const files = new Map<string, Part[]>();
  for (const part of parts) {
    if (part.speaksFor.size === 0) continue;
    files.set(part.source.file, [...(files.get(part.source.file) ?? []), part]);
  }
  for (const sheets of files.values()) {
    const last = latestOf(sheets.flatMap(({ speaksFor }) => [...speaksFor]));
    const older = sheets.filter(({ speaksFor }) => latestOf(speaksFor) < last);
    if (older.length === 0) continue;
    const latest = new Map<string, number>();
    for (const { start, sheetRows, speaksFor } of sheets) {
      const until = latestOf(speaksFor);
      for (let row = start; row < start + sheetRows.length; row++) {
        latest.set(keyOf(row), Math.max(latest.get(keyOf(row)) ?? -1, until));
      }
    }
    for (const { start, sheetRows, speaksFor } of older) {
      const own = [...speaksFor].sort((a, b) => b - a);
      const [until] = own;
      for (let row = start; row < start + sheetRows.length; row++) {
        if (until === undefined || (latest.get(keyOf(row)) ?? -1) > until) continue;
        const written = own.find((month) => months.at(month, row) !== null);
        if (written !== undefined && written < until) left(row, written);
      }
    }
  }
}
