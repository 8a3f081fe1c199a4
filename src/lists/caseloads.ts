import { shortMonth } from "../calendar/month";
import { qualification } from "./answer-columns";
import { CASE_CODES, caseNumber, fullTimeShare } from "./amount-columns";
import { choice, id, weakly } from "./columns";
import { area, team, teamType } from "./place-columns";
import { readCaseNumber } from "./words/case-numbers";
import { monthOfRow } from "./month-column";
import { ROLE_HEADINGS, ROLE_WORDS } from "./post-role";
import { ROLES, readRole } from "./words/roles";
import { headingSpellings } from "./words/spelling";
import { workerId } from "./worker-columns";
import { defineList } from "./list";
import { quoteFigures } from "./words/quoting";

/** Cases held by workers, in a column per month or a row per worker and month. */
export const caseloads = defineList({
  name: "Caseloads",
  row: "a worker (in a month)",
  calledAs: ["caseloads", "caseload"],
  key: "worker",
  needed: [["worker"], ["qualified", "role"], ["months", "cases"]],
  tells: ["Role"],
  columns: {
    worker: weakly(
      id(
        "Worker",
        "Name",
        "Worker name",
        "Name of worker",
        "Staff name",
        "Staff member",
        "Social worker",
        "Social worker name",
        "Allocated worker",
        "Case holder",
        "Practitioner",
        "Employee",
        "Employee name",
        "Full name",
      ),
      "Staff",
      "SW",
    ),
    workerId,
    qualified: weakly(
      qualification(
        "Qualified",
        "Qualified (Y/N)",
        "Qualified?",
        "Qualified social worker",
        "Is qualified",
        "Qualified SW",
        "QSW",
        "SW Qualified",
        "Social work qualified",
        "Qualified / Unqualified",
        "HCPC registered",
        "Social Work England registered",
        "SWE registered",
      ),
      "Registered",
      "Qualification",
    ),
    /** Says who is qualified where no column does; headed so on lists of all kinds, so only where a name says what this one is. */
    role: {
      ...choice(ROLE_WORDS, [...ROLES, "other"], readRole, ...ROLE_HEADINGS),
      spellings: [],
      weakSpellings: headingSpellings(...ROLE_HEADINGS, "Grade", "SW grade", "Level"),
    },
    fte: {
      ...fullTimeShare(
        "FTE",
        "Full time equivalent",
        "WTE",
        "Whole time equivalent",
        "Contracted FTE",
        "FTE worked",
        "Contracted hours",
        "Hours per week",
        "Weekly hours",
        "Working hours",
      ),
      weakSpellings: ["Hours"],
      treated: "The worker is left out, unless workers are counted by heads.",
    },
    area,
    team,
    teamText: {
      ...id("Team", "Allocated Team", "Team name", "Current team", "Case team", "Service team"),
      again: true,
    },
    teamType,
    cases: {
      ...caseNumber(
        "Cases",
        "Number of cases",
        "Caseload",
        "No of cases",
        "Open cases",
        "Allocated cases",
        "Total cases",
        "Total caseload",
        "Current caseload",
        "Caseload (children)",
        "Case count",
        "Cases held",
        "Total allocated",
        "No of children",
        "Number of children",
      ),
      weakSpellings: ["Total", "Children", "Count"],
      treated: "Read as no cases.",
    },
    month: monthOfRow,
  },
  monthRows: { month: "month", amount: "cases" },
  months: {
    vocabulary: "number of cases",
    codes: CASE_CODES,
    read: (cell, heading, marks, row, { answers }, report) => {
      const said = answers.coder({ name: "number of cases", codes: CASE_CODES })?.(cell);
      if (said !== undefined) {
        marks.of(heading)[row] = said;
        return;
      }
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
});
