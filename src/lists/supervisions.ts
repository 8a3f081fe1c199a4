import { NO_DAY } from "../calendar/day";
import { monthOf, shortMonth, type Month } from "../calendar/month";
import { readSupervisionCell } from "./words/supervision-cells";
import { WorkerStatus, readWorkerStatus } from "./words/worker-status";
import { area, day, id, team, teamType, words, type Reading } from "./columns";
import type { CellValue } from "../workbook/grid";
import { checkInterval } from "../indicators/counting/intervals";
import { defineList, type MonthMarks, type Part } from "./list";
import { quoteFigures } from "./reading/quoting";
import { workersOf } from "../indicators/counting/same-worker";

/** What a month's cell says of a worker. Left: not in post at the end of the month nor later; NotInPost: not at its end. */
export const Supervision = { None: 0, Held: 1, Absent: 2, Left: 3, NotInPost: 4 } as const;

/** Supervisions of workers: a worker with a column per month, or a row per supervision. */
export const supervisions = defineList({
  name: "Supervisions",
  row: "a worker with one column per month, or one supervision",
  calledAs: ["supervisions", "supervision", "supervision log", "supervision record"],
  key: "worker",
  needed: [["worker"], ["months", "supervised"]],
  columns: {
    worker: id(
      "Worker",
      "Name",
      "Worker name",
      "Staff name",
      "Supervisee",
      "Social worker",
      "Employee",
      "Employee name",
    ),
    workerId: id("Worker ID", "Staff ID", "Employee number", "Employee ID", "Payroll number", "Staff number"),
    role: { ...id("Role", "Job title", "Post", "Post title"), again: true },
    area,
    team,
    teamType,
    started: day("Start date", "Started", "Date started", "Start"),
    left: day("Leave date", "Leaving date", "Left", "Date left", "Leaver date", "End date"),
    status: words(
      { name: "worker status", notUnderstood: WorkerStatus.NotUnderstood, absent: WorkerStatus.Present },
      (value, { absenceCodes }) => readWorkerStatus(value, absenceCodes),
      "Status",
      "Worker status",
      "Absence",
      "Leave status",
    ),
    supervised: day("Supervision date", "Date of supervision", "Supervised on", "Date supervised", "Date"),
  },
  months: {
    vocabulary: "supervision",
    read: readMonthCell,
  },
  joinsMarks: [Supervision.Held, Supervision.Left, Supervision.NotInPost, Supervision.Absent, Supervision.None],
  check: (list, report) => {
    const { started, left, supervised } = list.columns;
    const wide = list.parts.filter((part) => part.monthColumns.length > 0);
    if (wide.length > 0 && list.has("started")) {
      checkInterval(
        list,
        {
          start: started,
          startColumn: "started",
          startName: "start date",
          end: left,
          endColumn: "left",
          endName: "leave date",
        },
        (row, ...rest) => {
          const part = list.parts.findLast(({ start }) => start <= row);
          if (part?.columnAt.has("started") === true && part.monthColumns.length > 0) report(row, ...rest);
        },
      );
    }
    const allMonths = new Set(wide.flatMap((part) => part.monthColumns.map(({ month }) => month)));
    const workers = workersOf(list);
    const seen = new Map<number, Part>();
    for (const part of list.parts) {
      const isWide = part.monthColumns.length > 0;
      if (isWide) {
        const own = new Set(part.monthColumns.map(({ month }) => month));
        const latest = Math.max(...allMonths) as Month;
        if (!own.has(latest) && part.sheetRows.length > 0) {
          report(
            part.start,
            "worker",
            `This sheet has no column for ${shortMonth(latest)}.`,
            "Its workers are not counted in that month.",
          );
        }
      }
      for (let row = part.start; row < part.start + part.sheetRows.length; row++) {
        if (!isWide) {
          if (supervised[row] === NO_DAY) report(row, "supervised", "There is no supervision date.", "Not counted.");
          continue;
        }
        const worker = workers.of[row] ?? 0;
        const before = seen.get(worker);
        if (before !== undefined && [...part.speaksFor].some((month) => before.speaksFor.has(month)))
          report(row, "worker", "A second row for the same worker.", "Counted once, supervised if any row says so.");
        if (before === undefined || part !== before) seen.set(worker, part);
      }
    }
  },
});

/** Marks what a month's cell says: a date counts for the month it lies in, and a supervision outweighs all else. */
function readMonthCell(
  cell: CellValue,
  month: Month,
  marks: MonthMarks,
  row: number,
  reading: Reading,
  report: (problem: string, done: string) => void,
): void {
  const mark = (in_: Month, what: number) => {
    const column = marks.of(in_);
    if (column[row] !== Supervision.Held) column[row] = what;
  };
  const read = readSupervisionCell(cell, month, reading.absenceCodes, reading);
  switch (read.kind) {
    case "not held":
    case "blank":
      mark(month, Supervision.None);
      return;
    case "absent":
      mark(month, Supervision.Absent);
      return;
    case "left":
      mark(month, Supervision.Left);
      return;
    case "not in post":
      mark(month, Supervision.NotInPost);
      return;
    case "not understood":
      mark(month, Supervision.None);
      marks.notUnderstood.push({ month, row });
      reportNotUnderstood(cell, month, report);
      return;
    case "held":
      break;
  }
  mark(month, read.days.length === 0 ? Supervision.Held : Supervision.None);
  if (!read.isWhole) reportNotUnderstood(cell, month, report);
  for (const day of read.days) {
    const heldIn = monthOf(day);
    if (heldIn !== month) {
      report(`A date under ${shortMonth(month)} lies in ${shortMonth(heldIn)}.`, `Counted for ${shortMonth(heldIn)}.`);
    }
    mark(heldIn, Supervision.Held);
  }
}

function reportNotUnderstood(cell: CellValue, month: Month, report: (problem: string, done: string) => void): void {
  report(
    `${quoteFigures(cell)} under ${shortMonth(month)} is not ${/\d/.test(String(cell)) ? "a date that can be read" : "understood"}.`,
    "No supervision is counted for what cannot be read.",
  );
}
