import { shortMonth, type Month } from "../calendar/month";
import { Answer } from "./words/yes-no";
import { Amount, answer, area, caseNumber, fullTimeShare, id, team, teamType, type Column } from "./columns";
import { readCaseNumber } from "./words/case-numbers";
import { readMonth } from "./words/dates";
import { isBlank } from "../workbook/grid";
import { defineList } from "./list";
import { quoteFigures } from "./reading/quoting";
import { workersOf } from "../indicators/counting/same-worker";

const NO_MONTH = 0;
const UNREADABLE_MONTH = -2;

const month: Column<Int32Array> = {
  heading: "Month",
  spellings: ["Month", "Month end", "Period", "As at", "Snapshot date"],
  make: (length) => new Int32Array(length),
  absent: NO_MONTH,
  read: (value, reading) => (isBlank(value) ? NO_MONTH : (readMonth(value, reading) ?? UNREADABLE_MONTH)),
  unreadable: UNREADABLE_MONTH,
  vocabulary: { name: "month", notUnderstood: UNREADABLE_MONTH },
  expected: "a month",
  treated: "The row is left out.",
};

/** Cases held by workers, in a column per month or a row per worker and month. */
export const caseloads = defineList({
  name: "Caseloads",
  row: "a worker (in a month)",
  calledAs: ["caseloads", "caseload"],
  key: "worker",
  needed: [["worker"], ["qualified"], ["months", "cases"]],
  tells: ["Role"],
  columns: {
    worker: id(
      "Worker",
      "Name",
      "Worker name",
      "Staff name",
      "Social worker",
      "Allocated worker",
      "Employee",
      "Employee name",
    ),
    workerId: id("Worker ID", "Staff ID", "Employee number", "Employee ID", "Payroll number", "Staff number"),
    qualified: answer("Qualified", "Qualified (Y/N)", "Qualified?", "Qualified social worker", "Is qualified"),
    fte: {
      ...fullTimeShare("FTE", "Full time equivalent", "WTE", "Whole time equivalent"),
      treated: "The worker is left out.",
    },
    area,
    team,
    teamType,
    cases: {
      ...caseNumber("Cases", "Number of cases", "Caseload", "No of cases", "Open cases", "Allocated cases"),
      treated: "Read as no cases.",
    },
    month,
  },
  months: {
    vocabulary: "number of cases",
    read: (cell, heading, marks, row, _reading, report) => {
      const read = readCaseNumber(cell);
      switch (read.kind) {
        case "blank":
          return;
        case "not understood":
          marks.notUnderstood.push({ month: heading, row });
          report(`${quoteFigures(cell)} under ${shortMonth(heading)} is not a number of cases.`, "Read as no cases.");
          return;
        case "cases":
          if (read.hasAside)
            report(`More than a number stands under ${shortMonth(heading)}.`, "The number that leads counts.");
          marks.of(heading)[row] = read.cases;
      }
    },
  },
  check: (list, report) => {
    const { cases, month: rowMonth, fte, qualified } = list.columns;
    for (const part of list.parts) {
      const isWide = part.monthColumns.length > 0;
      for (let row = part.start; row < part.start + part.sheetRows.length; row++) {
        if (!isWide) {
          const at = rowMonth[row] === NO_MONTH ? (part.namedMonth ?? NO_MONTH) : (rowMonth[row] ?? NO_MONTH);
          if (at > NO_MONTH) {
            const held = cases[row] ?? Amount.Blank;
            list.months.of(at as Month)[row] = held >= 0 ? held : NaN;
            list.months.written.add(at as Month);
          } else if (at === NO_MONTH) {
            report(row, "month", "It is not said which month these cases are of.", "The row is left out.");
          }
        }
        if (qualified[row] === Answer.Blank)
          report(row, "qualified", "It is not said whether the worker is qualified.", "Not counted as qualified.");
        if (!part.columnAt.has("fte") || qualified[row] !== Answer.Yes) continue;
        if (Number.isNaN(fte[row])) report(row, "fte", "The full-time equivalent is blank.", "Counted as 1.");
        else if (fte[row] === 0) report(row, "fte", "The full-time equivalent is zero.", "The worker is left out.");
      }
    }
    const workers = workersOf(list);
    for (const at of list.months.months) {
      const seen = new Set<number>();
      const marks = list.months.of(at);
      for (let row = 0; row < list.length; row++) {
        if (Number.isNaN(marks[row])) continue;
        const worker = workers.of[row] ?? 0;
        if (seen.has(worker))
          report(
            row,
            "worker",
            `A second row for the same worker in ${shortMonth(at)}.`,
            "Counted once, by the first row.",
            "second row",
          );
        seen.add(worker);
      }
    }
  },
});
