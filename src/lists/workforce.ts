import { choice, id, weakly } from "./columns";
import { leftPost, startedInPost, workerId, workerStatus } from "./worker-columns";
import { defineList } from "./list";
import { area, team, teamType } from "./place-columns";
import { EMPLOYMENT, employmentInName, isNamedAgency, readEmployment } from "./words/employment";
import { codesOf } from "./words/meanings";
import { ROLES, readRole } from "./words/roles";
import { ROLE_HEADINGS, ROLE_WORDS } from "./post-role";

export { EMPLOYMENT } from "./words/employment";
export { OTHER_ROLE } from "./post-role";
export { ROLES } from "./words/roles";

const EMPLOYMENT_WORDS = {
  name: "employment",
  codes: codesOf<"employment">({ Permanent: EMPLOYMENT.indexOf("Permanent"), Agency: EMPLOYMENT.indexOf("Agency") }),
} as const;

/** Posts and who holds them. */
export const workforce = defineList({
  name: "Workforce",
  row: "a post holder",
  calledAs: [
    "workforce",
    "staff list",
    "establishment",
    "staffing",
    "posts",
    "agency staff",
    "agency workers",
    "permanent staff",
    "permanent workers",
  ],
  key: "worker",
  needed: [["worker"], ["role"], ["employment"]],
  dates: { of: "open", started: "started", ended: "left" },
  nameSays: { column: "employment", read: (name) => (isNamedAgency(name) ? EMPLOYMENT.indexOf("Agency") : null) },
  sheetSays: {
    column: "employment",
    read: (name) => {
      const meant = employmentInName(name);
      return meant === null ? null : EMPLOYMENT.indexOf(meant);
    },
  },
  columns: {
    worker: weakly(
      id(
        "Worker",
        "Name",
        "Worker name",
        "Name of worker",
        "Staff name",
        "Staff member",
        "Employee",
        "Employee name",
        "Social worker",
        "Social worker name",
        "Post holder",
        "Postholder",
        "Current post holder",
        "Occupant",
        "Full name",
      ),
      "Staff",
    ),
    workerId,
    role: weakly(choice(ROLE_WORDS, [...ROLES, "other"], readRole, ...ROLE_HEADINGS), "Grade"),
    roleText: { ...weakly(id(...ROLE_HEADINGS), "Grade"), again: true },
    employment: weakly(
      choice(
        EMPLOYMENT_WORDS,
        EMPLOYMENT,
        readEmployment,
        "Employment",
        "Employment type",
        "Contract",
        "Contract type",
        "Permanent/Agency",
        "Perm/Agency",
        "Perm or Agency",
        "Agency/Perm",
        "Employee type",
        "Type of contract",
        "Contract status",
        "Worker type",
        "Agency",
        "Agency?",
        "Agency (Y/N)",
        "Agency worker",
        "Perm / Agency (company)",
        "Agency (company)",
        "Agency name",
      ),
      "Employment status",
      "Status",
      "Basis",
    ),
    status: workerStatus,
    area,
    team,
    teamType,
    started: startedInPost,
    left: leftPost,
  },
});
