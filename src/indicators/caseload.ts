import { Answer } from "../lists/words/yes-no";
import { TEAM_TYPES, type TeamType } from "../lists/words/areas";
import { caseloads } from "../lists/caseloads";
import { workersOf } from "./counting/same-worker";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { firstRows, tally, type Tally } from "./counting/tally";

const FIELD_AREAS = ["EAST", "NWC", "SOUTH"];
const OF_TEAMS = { kind: "share", format: "whole", onlyAreas: FIELD_AREAS } as const;

export const caseload = defineIndicator({
  number: 13,
  title: "Average caseload of qualified social workers",
  shortTitle: "Average caseload per social worker",
  definition: [
    "Qualified workers who hold at least one case in the month: their cases divided by their full-time equivalents, or by heads where the list has no FTE column or the settings say so.",
    "A blank FTE counts as 1; with zero or an unreadable one the worker is left out; blank cases are none.",
    "By type of team; the city's average is over all types of team. For DCSC only the average over all types is shown.",
    "A worker is one worker ID, else one name within an area; a second row for the same month is not counted again.",
  ],
  why: "A worker with too many children cannot know them well.",
  source: "Department for Education, children's social work workforce methodology (average caseload).",
  direction: "lower",
  lists: ["Caseloads"],
  areas: [...FIELD_AREAS, "DCSC"],
  comparator: { kind: "average" },
  measures: {
    assessmentCases: "Cases, Assessment Teams",
    assessmentWorkers: "Workers (FTE), Assessment Teams",
    safeguardingCases: "Cases, Safeguarding Teams",
    safeguardingWorkers: "Workers (FTE), Safeguarding Teams",
    careCases: "Cases, Children in Care Teams",
    careWorkers: "Workers (FTE), Children in Care Teams",
    cases: "Cases, all teams",
    workers: "Workers (FTE), all teams",
  },
  rows: {
    assessment: { ...OF_TEAMS, label: "Assessment Teams", measure: "assessmentCases", among: "assessmentWorkers" },
    safeguarding: {
      ...OF_TEAMS,
      label: "Safeguarding Teams",
      measure: "safeguardingCases",
      among: "safeguardingWorkers",
    },
    care: { ...OF_TEAMS, label: "Children in Care Teams", measure: "careCases", among: "careWorkers" },
    city: { label: "Average Caseload - City", kind: "share", measure: "cases", among: "workers", format: "whole" },
  },
  rated: "city",
  target: 16,
  tolerance: 1,
  tableRows: { target: true, rating: true, trend: true },
  nationalAverageLabel: "National average",
  count: ({ lists, window, areas, caseloadByHeadcount }) => {
    const list = listOf(lists, caseloads);
    if (list === undefined) return withoutList("Caseloads");
    const { qualified, fte } = list.columns;
    const held = window.months.map((month) => (list.months.written.has(month) ? list.months.of(month) : null));
    const share = (row: number) => {
      const given = fte[row] ?? NaN;
      // A blank is 1, a missing column is heads.
      return caseloadByHeadcount || Number.isNaN(given) || given === Infinity ? 1 : given;
    };
    const isCounted = (row: number) =>
      qualified[row] === Answer.Yes && (fte[row] === -1 || fte[row] === 0 ? caseloadByHeadcount : true);
    const holding = firstRows(
      list,
      (row) => monthsIn(held, (cases) => !Number.isNaN(cases?.[row] ?? NaN)),
      workersOf(list),
    );
    const bits = (row: number) =>
      isCounted(row) ? (holding[row] ?? 0) & monthsIn(held, (cases) => (cases?.[row] ?? 0) > 0) : 0;
    const casesOf = (chosen: (row: number) => boolean): Tally =>
      tally(
        {
          list,
          bits: (row) => (chosen(row) ? bits(row) : 0),
          area: list.area,
          weight: (row, index) => held[index]?.[row] ?? 0,
        },
        window,
        areas,
      );
    const workersIn = (chosen: (row: number) => boolean): Tally =>
      tally({ list, bits: (row) => (chosen(row) ? bits(row) : 0), area: list.area, weight: share }, window, areas);
    const isOf = (type: TeamType) => (row: number) => list.teamType[row] === TEAM_TYPES.indexOf(type);
    return {
      measures: {
        assessmentCases: casesOf(isOf("Assessment")),
        assessmentWorkers: workersIn(isOf("Assessment")),
        safeguardingCases: casesOf(isOf("Safeguarding")),
        safeguardingWorkers: workersIn(isOf("Safeguarding")),
        careCases: casesOf(isOf("Children in Care")),
        careWorkers: workersIn(isOf("Children in Care")),
        cases: casesOf(() => true),
        workers: workersIn(() => true),
      },
      knows: (month) => list.months.written.has(month),
    };
  },
});

function monthsIn(held: readonly (Float64Array | null)[], test: (cases: Float64Array | null) => boolean): number {
  let bits = 0;
  held.forEach((cases, index) => {
    if (test(cases)) bits |= 1 << index;
  });
  return bits;
}
