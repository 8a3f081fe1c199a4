import { shortMonth } from "../calendar/month";
import { amount, answer, area, id, readAmount, team, teamType, type Column } from "./columns";
import { Amount, MonthCell, MonthColumn } from "./typed-columns";
import { readMonth } from "./words/dates";
import { isBlank } from "../workbook/grid";
import { defineList } from "./list";
import { quoteFigures } from "./words/quoting";

const month: Column<MonthColumn> = {
  heading: "Month",
  spellings: ["Month", "Month end", "Period", "As at", "Snapshot date"],
  make: (length) => new MonthColumn(length),
  absent: MonthCell.Blank,
  read: (value, reading) => (isBlank(value) ? MonthCell.Blank : (readMonth(value, reading) ?? MonthCell.Unreadable)),
  unreadable: MonthCell.Unreadable,
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
      ...amount("FTE", "Full time equivalent", "WTE", "Whole time equivalent"),
      treated: "Without it the worker is counted by heads only.",
    },
    area,
    team,
    teamText: {
      ...id("Team", "Allocated Team", "Team name", "Current team", "Case team", "Service team"),
      again: true,
    },
    teamType,
    cases: {
      ...amount("Cases", "Number of cases", "Caseload", "No of cases", "Open cases", "Allocated cases"),
      treated: "Read as no cases.",
    },
    month,
  },
  monthRows: { month: "month", amount: "cases" },
  months: {
    read: (cell, heading, marks, row, _reading, report) => {
      const cases = readAmount(cell);
      if (cases === Amount.Unreadable)
        report(`${quoteFigures(cell)} under ${shortMonth(heading)} is not a number of cases.`, "Read as no cases.");
      else marks.of(heading)[row] = cases;
    },
  },
});
