import { NO_DAY, dayOf, daysInMonth, type Day } from "../calendar/day";
import { monthOf, monthOfYear, shortMonth, yearOf, type Month } from "../calendar/month";
import { isAbsence } from "./words/absence";
import { Answer, readAnswer } from "./words/yes-no";
import { area, day, id, team, teamType, type Column, type Reading } from "./columns";
import { UNREADABLE, readDay } from "./words/dates";
import { isBlank, type CellValue } from "../workbook/grid";
import { checkInterval } from "../indicators/counting/intervals";
import { defineList, type MonthMarks, type Part } from "./list";
import { quoteFigures } from "./reading/quoting";
import { workersOf } from "../indicators/counting/same-worker";

/** What a month's cell says of a worker. */
export const Supervision = { None: 0, Held: 1, Absent: 2 } as const;

const status: Column<Uint8Array> = {
  heading: "Status",
  spellings: ["Status", "Worker status", "Absence", "Leave status"],
  make: (length) => new Uint8Array(length),
  absent: 0,
  read: (value, { absenceCodes }) => (typeof value === "string" && isAbsence(value, absenceCodes) ? 1 : 0),
};

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
    status,
    supervised: day("Supervision date", "Date of supervision", "Supervised on", "Date supervised", "Date"),
  },
  months: { read: readMonthCell },
  joinsMarks: [Supervision.Held, Supervision.Absent, Supervision.None],
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

/** A month's cell: a date or several, yes or no, an absence, or other words (no supervision). */
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
  mark(month, Supervision.None);
  switch (readAnswer(cell)) {
    case Answer.Yes:
      mark(month, Supervision.Held);
      return;
    case Answer.No:
    case Answer.Blank:
    case Answer.NotApplicable:
      return;
    default:
      break;
  }
  if (typeof cell === "string" && isAbsence(cell, reading.absenceCodes)) {
    mark(month, Supervision.Absent);
    return;
  }
  const days = daysOf(cell, month, reading);
  if (days.length === 0 && !/\d/.test(String(cell))) return;
  if (days.length === 0 || days.includes(UNREADABLE)) {
    report(
      `${quoteFigures(cell)} under ${shortMonth(month)} is not a date that can be read.`,
      "No supervision is counted for what cannot be read.",
    );
  }
  for (const held of days) {
    if (held === UNREADABLE) continue;
    const heldIn = monthOf(held);
    if (heldIn !== month) {
      report(`A date under ${shortMonth(month)} lies in ${shortMonth(heldIn)}.`, `Counted for ${shortMonth(heldIn)}.`);
    }
    mark(heldIn, Supervision.Held);
  }
}

/** The days in a cell: a serial, or text dates apart by comma, semicolon, ampersand, "and" or a new line. */
function daysOf(cell: CellValue, month: Month, reading: Reading): Day[] {
  if (typeof cell === "number") return [cell > 1000 ? readDay(cell, reading) : UNREADABLE];
  if (typeof cell !== "string") return [];
  return cell
    .split(/[,;&\n]+|\band\b/i)
    .filter((part) => !isBlank(part) && /\d/.test(part))
    .map((part) => dayInMonth(part, month) ?? readDay(part, reading));
}

/** "3/5" under May: a day and month without a year, read in the heading's year. Null where the text is otherwise. */
function dayInMonth(text: string, month: Month): Day | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/.exec(text);
  if (!match) return null;
  const dayNumber = Number(match[1]);
  const isInMonth =
    Number(match[2]) === monthOfYear(month) &&
    dayNumber >= 1 &&
    dayNumber <= daysInMonth(yearOf(month), monthOfYear(month));
  return isInMonth ? dayOf(yearOf(month), monthOfYear(month), dayNumber) : UNREADABLE;
}
