import { area, choice, day, id, team, teamType } from "./columns";
import { defineList } from "./list";
import { spellings } from "./words/spelling";

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
});
