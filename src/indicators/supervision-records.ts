import { NO_DAY, type Day } from "../calendar/day";
import { monthOf, shortMonth, type Month } from "../calendar/month";
import type { List, Part } from "../lists/list";
import { Supervision, supervisions } from "../lists/supervisions";
import { WorkerStatus } from "../lists/words/worker-status";
import { findWorkers, type FindWorker } from "./counting/find-workers";
import { ALL_MONTHS, without, type MonthWindow } from "./counting/month-set";
import { MonthSets } from "./counting/month-sets";
import { reportOpenRows } from "./counting/open-rows";
import type { RowIssues } from "./counting/row-issues";
import type { Workers } from "./counting/same-worker";

type SupervisionList = List<typeof supervisions.columns>;

/** Whether a sheet has a worker per row and a column per month; else it is a log, with a row per supervision. */
export function isMonthly(part: Part): boolean {
  return part.monthColumns.length > 0;
}

/** Whether a row stands on a sheet that is a log. */
export function isLogRow(list: SupervisionList): (row: number) => boolean {
  const log = new Uint8Array(list.length);
  for (const part of list.parts) if (!isMonthly(part)) log.fill(1, part.start, part.start + part.sheetRows.length);
  return (row) => log[row] === 1;
}

/** Workers who stand on no sheet with months, and how a row of a log finds them. */
export interface OtherStaff {
  readonly size: number;
  readonly find: FindWorker;
}

/**
 * What all rows of each worker say together, by worker number: the months with a supervision, and those absent from
 * throughout (by a month's cell or by the status, and not supervised then). The numbers of other staff follow.
 */
export function joinWorkers(
  list: SupervisionList,
  workers: Workers,
  isLog: (row: number) => boolean,
  others: OtherStaff,
  window: MonthWindow,
  issues: RowIssues,
): { held: MonthSets; absent: MonthSets } {
  const held = new MonthSets(workers.size + others.size);
  const away = new MonthSets(workers.size);
  // Supervisions outside the window count here: a status speaks for the months since the last one of all.
  const last = new Map<number, Month>();
  const holds = (worker: number, month: Month) => {
    if (month > (last.get(worker) ?? -Infinity)) last.set(worker, month);
  };
  for (const month of list.months.months) {
    const index = window.indexOf(month);
    const inWindow = index < 0 ? null : window.only(index);
    for (let row = 0; row < list.length; row++) {
      const mark = list.months.at(month, row);
      if (mark === Supervision.Held) holds(workers.number(row), month);
      // Who has left is not back in the months after it.
      if (mark === Supervision.Left) away.add(workers.number(row), window.after(month));
      if (mark === null || inWindow === null) continue;
      if (mark === Supervision.Held) held.add(workers.number(row), inWindow);
      if (mark === Supervision.Absent || mark === Supervision.NotInPost || mark === Supervision.Left)
        away.add(workers.number(row), inWindow);
    }
  }
  const findListed = findWorkers(list, list, workers, (row) => !isLog(row));
  const find: FindWorker = (row) => {
    const listed = findListed(row);
    if (listed !== null) return listed;
    const other = others.find(row);
    return typeof other === "number" ? workers.size + other : other;
  };
  addLogged(list, isLog, find, issues, (worker, day) => {
    holds(worker, monthOf(day));
    held.add(worker, window.containing(day));
  });
  for (let row = 0; row < list.length; row++) {
    const status = list.columns.status[row];
    if ((status !== WorkerStatus.Absent && status !== WorkerStatus.Left) || isLog(row)) continue;
    const since = last.get(workers.number(row));
    away.add(workers.number(row), since === undefined ? ALL_MONTHS : window.after(since));
  }
  const absent = new MonthSets(workers.size);
  for (let worker = 0; worker < workers.size; worker++) absent.add(worker, without(away.at(worker), held.at(worker)));
  return { held, absent };
}

/** Gives each dated row of a log to the worker it means, and reports the rows that have none. */
export function addLogged(
  list: SupervisionList,
  isLog: (row: number) => boolean,
  find: FindWorker,
  issues: RowIssues,
  add: (worker: number, day: Day) => void,
): void {
  const report = issues.of(list);
  for (let row = 0; row < list.length; row++) {
    if (!isLog(row)) continue;
    const day = list.columns.supervised.day(row);
    if (day === NO_DAY) {
      report(row, "supervised", "There is no supervision date.", "Not counted.");
      continue;
    }
    const worker = find(row);
    if (worker === null) report(row, "worker", "No worker of the staff has this ID or name.", "Not counted.");
    else if (worker === "several") {
      report(row, "worker", "Several workers have this name, and no ID or area tells which is meant.", "Not counted.");
    } else add(worker, day);
  }
}

/** Reports sheets without the latest month, posts held since always or never, and further rows of a worker. */
export function reportMonthly(list: SupervisionList, workers: Workers, issues: RowIssues): void {
  const { started, left } = list.columns;
  const report = issues.of(list);
  const monthly = list.parts.filter(isMonthly);
  const latest = monthly
    .flatMap((part) => part.monthColumns.map(({ month }) => month))
    .reduce((last, month) => (month > last ? month : last));
  const seen = new Set<number>();
  for (const part of monthly) {
    const end = part.start + part.sheetRows.length;
    const hasLatest = ({ monthColumns }: Part) => monthColumns.some(({ month }) => month === latest);
    const goesOn = monthly.some((other) => other.source.file === part.source.file && hasLatest(other));
    if (part.sheetRows.length > 0 && !goesOn) {
      const problem = `This sheet has no column for ${shortMonth(latest)}.`;
      report(
        part.start,
        "worker",
        problem,
        "Those of its workers who stand on no other sheet do not count in that month.",
      );
    }
    for (let row = part.start; row < end; row++) {
      if (seen.has(workers.number(row)) && part.hasMonthRows !== true) {
        report(row, "worker", "A second row for the same worker.", "Counted once, by what all its rows say together.");
      }
      seen.add(workers.number(row));
    }
    if (!part.columnAt.has("started")) continue;
    reportOpenRows(
      { column: "started", name: "start date", days: started },
      { column: "left", name: "leave date", days: left },
      report,
      part.start,
      end,
    );
  }
}
