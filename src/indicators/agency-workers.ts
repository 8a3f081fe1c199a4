import { Choice } from "../lists/columns";
import type { List } from "../lists/list";
import { EMPLOYMENT, OTHER_ROLE, ROLES, workforce } from "../lists/workforce";
import { quoteWork } from "../lists/words/quoting";
import { NO_MONTHS, type MonthSet, type MonthWindow } from "./counting/month-set";
import { MonthSets } from "./counting/month-sets";
import { reportOpenRows } from "./counting/open-rows";
import { overlappingRows } from "./counting/overlapping-rows";
import { RowIssues } from "./counting/row-issues";
import { workersOf, type Workers } from "./counting/same-worker";
import { WorkerStatus } from "../lists/words/worker-status";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { knownMonths, ofAnyMeasure } from "./counting/known-months";
import { tally } from "./counting/tally";

const MANAGER = ROLES.indexOf("Team manager");
const AGENCY = EMPLOYMENT.indexOf("Agency");

export const agencyWorkers = defineIndicator({
  number: 14,
  title: "% of agency social workers (including team managers)",
  shortTitle: "Agency staff (%)",
  definition: [
    "Post holders in post at the end of the month (started, not left), by heads: agency workers among social workers (senior and advanced practitioners, NQSW and ASYE included), among team managers (deputy and assistant team managers included), and among both together.",
    "Other roles are not counted; each is listed once among the data issues. Where it is not said who employs a worker, the worker is among all staff and not agency.",
    "A worker is one worker ID, else one name within an area. Rows of one worker at the same time are one worker: under each role that a row names, and agency if a row says so.",
  ],
  why: "Agency workers cost more and leave sooner, and children have to tell their story again.",
  source: "Department for Education, children's social work workforce methodology (agency workers).",
  direction: "lower",
  lists: ["Workforce"],
  areas: "city",
  comparator: { kind: "average" },
  measures: {
    agencyWorkers: "Agency social workers",
    workers: "Social workers",
    agencyManagers: "Agency team managers",
    managers: "Team managers",
    agency: "Agency, both together",
    all: "Both together",
  },
  rows: {
    socialWorkers: {
      label: "% agency social workers",
      kind: "share",
      measure: "agencyWorkers",
      among: "workers",
      format: "percent",
      comparatorLeftBlank: true,
    },
    teamManagers: {
      label: "% agency team managers",
      kind: "share",
      measure: "agencyManagers",
      among: "managers",
      format: "percent",
      comparatorLeftBlank: true,
    },
    bothTogether: { label: "% agency staff", kind: "share", measure: "agency", among: "all", format: "percent" },
  },
  rated: "bothTogether",
  target: 0.15,
  tolerance: 0.05,
  judgedBy: "changes",
  waysToTarget: [
    { moves: "numerator", one: "{n} agency post made permanent", more: "{n} agency posts made permanent" },
    { moves: "both", one: "{n} agency post fewer", more: "{n} fewer agency posts" },
  ],
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window }) => {
    const list = listOf(lists, workforce);
    if (list === undefined) return withoutList("Workforce");
    const { role, employment } = list.columns;
    const workers = workersOf(list);
    const issues = new RowIssues();
    reportPosts(list, workers, issues);
    const inPost = inPostMonths(list, window);
    const isManager = (row: number) => role[row] === MANAGER;
    const isAgencyRow = (row: number) => employment[row] === AGENCY;
    // A worker with two rows at once is agency if one of them says so.
    const agency = new MonthSets(workers.size);
    workers.of.forEach((worker, row) => {
      if (isAgencyRow(row)) agency.add(worker, inPost(row));
    });
    const among = (chosen: (row: number) => boolean) =>
      tally({ list, months: (row) => (chosen(row) ? inPost(row) : NO_MONTHS), once: workers }, window, 0);
    const agencyAmong = (chosen: (row: number) => boolean) =>
      tally(
        {
          list,
          months: (row) => (chosen(row) ? agency.among(workers.number(row), inPost(row)) : NO_MONTHS),
          once: workers,
        },
        window,
        0,
      );
    return {
      measures: {
        workers: among((row) => !isManager(row)),
        agencyWorkers: agencyAmong((row) => !isManager(row)),
        managers: among(isManager),
        agencyManagers: agencyAmong(isManager),
        all: among(() => true),
        agency: agencyAmong(() => true),
      },
      ...ofAnyMeasure(knownMonths(list)),
      issues: issues.all(),
    };
  },
});

type WorkforceList = List<typeof workforce.columns>;

/** The month ends at which the holder of a post that the indicators count was in it; none for other posts. */
export function inPostMonths(list: WorkforceList, window: MonthWindow): (row: number) => MonthSet {
  const { role, started, left, status } = list.columns;
  const isThere = (row: number) => isCountedRole(role[row]) && status[row] !== WorkerStatus.Left;
  return (row) => (isThere(row) ? window.openBetween(started.day(row), left.day(row)) : NO_MONTHS);
}

/** Reports posts that are not counted or in doubt: their role, who employs their holder, when, and a second row at the same time. */
function reportPosts(list: WorkforceList, workers: Workers, issues: RowIssues): void {
  const { role, roleText, employment, started, left, status } = list.columns;
  const report = issues.of(list);
  if (list.has("started")) reportPostDates(list, issues);
  const otherRoles = new Map<string, { readonly row: number; readonly posts: number }>();
  for (let row = 0; row < list.length; row++) {
    if (isCountedRole(role[row]) && status[row] === WorkerStatus.Left)
      report(row, "status", "The status says that the worker has left, and not when.", "Not counted in any month.");
    const text = roleText.code(row);
    if (role[row] === Choice.Blank) report(row, "role", "There is no role.", "Not counted.");
    else if (role[row] === Choice.Unknown || role[row] === OTHER_ROLE) {
      const quoted = quoteWork(list.names.text(text));
      const known = otherRoles.get(quoted);
      otherRoles.set(quoted, { row: known?.row ?? row, posts: (known?.posts ?? 0) + 1 });
    }
    if (isCountedRole(role[row]) && !isEmployment(employment[row])) {
      const problem = "It is not said whether this is an agency worker.";
      report(row, "employment", problem, "Counted among all staff, not as agency.");
    }
  }
  for (const [quoted, { row, posts }] of otherRoles) {
    const done = posts === 1 ? "The post is not counted." : `${posts.toLocaleString("en-GB")} posts are not counted.`;
    report(row, "role", `${quoted} is not a social work role.`, done, "role");
  }
  for (const { row, other } of overlappingRows(workers, started, left)) {
    const problem = "A second row for the same worker at the same time.";
    const isSame = role[row] === role[other] && employment[row] === employment[other];
    const done = isSame ? "Counted once." : "Counted once: under each role that a row names, as agency if one says so.";
    report(row, "worker", problem, done);
  }
}

/** Reports posts held since always, or on no day. */
export function reportPostDates(list: WorkforceList, issues: RowIssues): void {
  const { started, left } = list.columns;
  reportOpenRows(
    { column: "started", name: "start date", days: started },
    { column: "left", name: "leave date", days: left },
    issues.of(list),
  );
}

function isCountedRole(role: number | undefined): boolean {
  return role !== undefined && role < ROLES.length;
}

function isEmployment(employment: number | undefined): boolean {
  return employment !== undefined && employment < EMPLOYMENT.length;
}
