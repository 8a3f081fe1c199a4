import type { Day } from "../calendar/day";
import { EMPLOYMENT, ROLES, workforce } from "../lists/workforce";
import { workersOf } from "./counting/same-worker";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { monthsOfOpenRows } from "./counting/known-months";
import { firstRows, tally } from "./counting/tally";

const MANAGER = ROLES.indexOf("Team manager");
const AGENCY = EMPLOYMENT.indexOf("Agency");

export const agencyWorkers = defineIndicator({
  number: 14,
  title: "% of agency social workers (including team managers)",
  shortTitle: "Agency staff (%)",
  definition: [
    "Post holders in post at the end of the month (started, not left), by heads: agency workers among social workers (senior and advanced practitioners, NQSW and ASYE included), among team managers (deputy and assistant team managers included), and among both together.",
    "Other roles are not counted; each is listed once among the data issues. Where it is not said who employs a worker, the worker is among all staff and not agency.",
    "A worker is one worker ID, else one name within an area; a second row at the same time is not counted again.",
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
  tableRows: { target: true, rating: true, trend: true },
  count: ({ lists, window, month }) => {
    const list = listOf(lists, workforce);
    if (list === undefined) return withoutList("Workforce");
    const { role, employment, started, left } = list.columns;
    const isCounted = (row: number) => (role[row] ?? ROLES.length) < ROLES.length;
    const inPost = firstRows(
      list,
      (row) => (isCounted(row) ? window.openBits(started[row] as Day, left[row] as Day) : 0),
      workersOf(list),
    );
    const among = (chosen: (row: number) => boolean) =>
      tally({ list, bits: (row) => (chosen(row) ? (inPost[row] ?? 0) : 0) }, window, 0);
    const isManager = (row: number) => role[row] === MANAGER;
    const isAgency = (row: number) => employment[row] === AGENCY;
    return {
      measures: {
        workers: among((row) => !isManager(row)),
        agencyWorkers: among((row) => !isManager(row) && isAgency(row)),
        managers: among(isManager),
        agencyManagers: among((row) => isManager(row) && isAgency(row)),
        all: among(() => true),
        agency: among(isAgency),
      },
      knows: monthsOfOpenRows(left, month),
    };
  },
});
