import { NO_DAY } from "../calendar/day";
import { area, choice, Choice, day, id, team, teamType } from "./columns";
import { checkInterval } from "../indicators/counting/intervals";
import { defineList } from "./list";
import { spellings } from "./words/spelling";
import { workersOf } from "../indicators/counting/same-worker";

/** The posts that indicators 12 and 14 count. */
export const ROLES = ["Social worker", "Senior practitioner", "Team manager"] as const;
export type Role = (typeof ROLES)[number];

export const EMPLOYMENT = ["Permanent", "Agency"] as const;

const ROLE_SPELLINGS = spellings<Role>([
  [
    "Social worker",
    "social worker",
    "sw",
    "qualified social worker",
    "qsw",
    "nqsw",
    "newly qualified social worker",
    "asye",
    "asye social worker",
    "social worker asye",
    "experienced social worker",
    "level 2 social worker",
    "level 3 social worker",
    "childrens social worker",
  ],
  [
    "Senior practitioner",
    "senior practitioner",
    "advanced practitioner",
    "senior social worker",
    "ssw",
    "sp",
    "ap",
    "senior prac",
    "advanced social work practitioner",
    "consultant social worker",
    "principal social worker",
  ],
  [
    "Team manager",
    "team manager",
    "tm",
    "deputy team manager",
    "dtm",
    "assistant team manager",
    "atm",
    "practice manager",
    "deputy manager",
    "assistant manager",
  ],
]);

const EMPLOYMENT_SPELLINGS = spellings<(typeof EMPLOYMENT)[number]>([
  [
    "Permanent",
    "permanent",
    "perm",
    "established",
    "substantive",
    "employee",
    "employed",
    "fixed term",
    "temporary",
    "temp contract",
    "ftc",
    "p",
  ],
  ["Agency", "agency", "agency worker", "agency staff", "locum", "interim", "contractor", "a"],
]);

/** Posts and who holds them. */
export const workforce = defineList({
  name: "Workforce",
  row: "a post holder",
  calledAs: ["workforce", "staff list", "establishment", "staffing", "posts"],
  key: "worker",
  needed: [["worker"], ["role"], ["employment"]],
  columns: {
    worker: id(
      "Worker",
      "Name",
      "Worker name",
      "Staff name",
      "Employee",
      "Employee name",
      "Social worker",
      "Post holder",
    ),
    workerId: id("Worker ID", "Staff ID", "Employee number", "Employee ID", "Payroll number", "Staff number"),
    role: choice(ROLES, ROLE_SPELLINGS, "Role", "Job title", "Post", "Post title", "Position"),
    roleText: { ...id("Role", "Job title", "Post", "Post title", "Position"), again: true },
    employment: choice(
      EMPLOYMENT,
      EMPLOYMENT_SPELLINGS,
      "Employment",
      "Employment type",
      "Contract",
      "Contract type",
      "Permanent/Agency",
      "Perm/Agency",
    ),
    area,
    team,
    teamType,
    started: day("Start date", "Started", "Date started", "Start"),
    left: day("Leave date", "End date", "Leaving date", "Left", "Date left", "Leaver date"),
  },
  check: (list, report) => {
    const { role, roleText, employment, started, left } = list.columns;
    if (list.has("started")) {
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
        report,
      );
    }
    const listedRoles = new Set<number>();
    const workers = workersOf(list);
    const spans = new Map<number, number[]>();
    for (let row = 0; row < list.length; row++) {
      const text = roleText[row] ?? 0;
      if (role[row] === Choice.Blank) report(row, "role", "There is no role.", "Not counted.");
      else if (role[row] === Choice.Unknown && !listedRoles.has(text)) {
        listedRoles.add(text);
        report(
          row,
          "role",
          `“${list.names.text(text)}” is not a social work role.`,
          "Posts with this role are not counted; they are listed once.",
          "role",
        );
      }
      if ((role[row] ?? Choice.Unknown) < ROLES.length && (employment[row] ?? Choice.Blank) >= Choice.Blank) {
        report(
          row,
          "employment",
          "It is not said whether this is an agency worker.",
          "Counted among all staff, not as agency.",
        );
      }
      const worker = workers.of[row] ?? 0;
      const earlier = spans.get(worker) ?? [];
      if (earlier.some((other) => overlap(started, left, other, row))) {
        report(row, "worker", "A second row for the same worker at the same time.", "Counted once.");
      }
      spans.set(worker, [...earlier, row]);
    }
  },
});

/** Whether two rows are in post at the same time. */
function overlap(started: Int32Array, left: Int32Array, a: number, b: number): boolean {
  const ends = (row: number) => (left[row] === NO_DAY ? Infinity : (left[row] ?? 0));
  return (started[a] ?? 0) < ends(b) && (started[b] ?? 0) < ends(a);
}
