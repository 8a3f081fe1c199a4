import { NO_DAY } from "../calendar/day";
import { area, choice, Choice, day, id, team, teamType } from "./columns";
import { checkInterval } from "../indicators/counting/intervals";
import { defineList } from "./list";
import { EMPLOYMENT, readEmployment } from "./words/employment";
import { ROLES, readRole } from "./words/roles";
import { workersOf } from "../indicators/counting/same-worker";

export { EMPLOYMENT } from "./words/employment";
export { ROLES, type Role } from "./words/roles";

/** What the role column holds for a post that is known and not counted: one more than the last of ROLES. */
export const OTHER_ROLE = ROLES.length;

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
    role: choice("role", [...ROLES, "other"], readRole, "Role", "Job title", "Post", "Post title", "Position"),
    roleText: { ...id("Role", "Job title", "Post", "Post title", "Position"), again: true },
    employment: choice(
      "employment",
      EMPLOYMENT,
      readEmployment,
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
      else if ((role[row] === Choice.Unknown || role[row] === OTHER_ROLE) && !listedRoles.has(text)) {
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
