import { monthOf, shortMonth, type Month } from "../calendar/month";
import { area, team, teamType } from "./place-columns";
import { readSupervisionCell } from "./words/supervision-cells";
import { readWorkerStatus } from "./words/worker-status";
import { day, id, weakly, words, type Column, type Reading } from "./columns";
import { monthOfRow } from "./month-column";
import { headingSpellings } from "./words/spelling";
import type { CellValue } from "../workbook/grid";
import { codesOf } from "./words/meanings";
import { WORKER_STATUS_WORDS, leftPost, startedInPost, workerId } from "./worker-columns";
import { defineList, type MonthMarks } from "./list";
import { quoteFigures } from "./words/quoting";

/** What a month's cell says of a worker. Left: not in post at the end of the month nor later; NotInPost: not at its end. */
export const Supervision = { None: 0, Held: 1, Absent: 2, Left: 3, NotInPost: 4 } as const;

const SUPERVISION_WORDS = {
  name: "supervision",
  codes: codesOf<"supervision">({
    "Supervision held": Supervision.Held,
    "Not held": Supervision.None,
    "Absent all month": Supervision.Absent,
    "Not in post": Supervision.NotInPost,
  }),
} as const;

/** A column that is read like one under a month's heading, and says nothing where its month is not known. */
function underItsMonth(heading: string, ...others: string[]): Column<Uint8Array> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new Uint8Array(length),
    absent: 0,
    read: () => 0,
  };
}

/** Supervisions of workers: a worker with a column per month, or a row per supervision. */
export const supervisions = defineList({
  name: "Supervisions",
  row: "a worker with one column per month, or one supervision",
  calledAs: ["supervisions", "supervision", "supervision log", "supervision record"],
  key: "worker",
  needed: [["worker"], ["months", "supervised"]],
  dates: { of: "events", day: "supervised" },
  tells: [
    "Supervisor",
    "Supervisor name",
    "Supervised by",
    "Supervision type",
    "Type of supervision",
    "Next supervision",
  ],
  columns: {
    worker: weakly(
      id(
        "Worker",
        "Name",
        "Worker name",
        "Name of worker",
        "Worker (surname, first name)",
        "Staff name",
        "Supervisee",
        "Supervisee name",
        "Social worker",
        "Social worker name",
        "Name of social worker",
        "SW",
        "Practitioner",
        "Practitioner name",
        "Case holder",
        "Employee",
        "Employee name",
      ),
      "Staff",
      "Staff member",
      "Full name",
      "Team member",
      "Officer",
      "Name and job title",
      "Name and role",
      "Name and grade",
      "Name / job title",
      "Name / role",
    ),
    workerId,
    role: { ...id("Role", "Job title", "Job role", "Post", "Post title", "Position"), again: true },
    area,
    team,
    teamType,
    started: startedInPost,
    left: leftPost,
    status: weakly(
      words(
        WORKER_STATUS_WORDS,
        (value, { absenceCodes }) => readWorkerStatus(value, absenceCodes),
        "Status",
        "Worker status",
        "Absence",
        "Leave status",
        "Current status",
        "Absence reason",
        "Availability",
      ),
      "Employment status",
      "Reason",
      "Comments",
      "Notes",
    ),
    supervised: weakly(
      day(
        "Supervision date",
        "Date of supervision",
        "Date of supervision session",
        "Supervised on",
        "Date supervised",
        "Supervision completed on",
        "Date",
      ),
      "Date held",
      "Date of meeting",
      "Session date",
      "Date completed",
    ),
    /** Yes or no, or a date, of the month that the row or the sheet is of. */
    held: weakly(
      underItsMonth(
        "Supervised",
        "Supervised?",
        "Supervised (Y/N)",
        "Supervision held",
        "Supervision held (Y/N)",
        "Supervision held?",
        "Supervision completed",
        "Supervision completed (Y/N)",
        "Supervised this month",
        "Supervision this month",
        "Had supervision",
        "Received supervision",
        "Supervision (Y/N)",
      ),
      "Held",
      "Completed",
      "Supervision",
      "Y/N",
      "Yes/No",
    ),
    month: monthOfRow,
    lastSupervised: underItsMonth(
      "Last supervision",
      "Last supervision date",
      "Date of last supervision",
      "Last supervised",
      "Date last supervised",
      "Most recent supervision",
    ),
  },
  monthSaid: { month: "month", said: ["held", "supervised"], last: "lastSupervised" },
  months: {
    vocabulary: SUPERVISION_WORDS.name,
    codes: SUPERVISION_WORDS.codes,
    read: readMonthCell,
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
  const said = reading.answers.coder(SUPERVISION_WORDS)?.(cell);
  if (said !== undefined) {
    mark(month, said);
    return;
  }
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
    case "not understood": {
      const initials = reading.answers.initialsIn(cell, SUPERVISION_WORDS);
      mark(month, initials ?? Supervision.None);
      if (initials !== undefined) return;
      marks.notUnderstood.push({ month, row });
      reportNotUnderstood(cell, month, report);
      return;
    }
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
