import { Answer } from "../lists/words/yes-no";
import { TEAM_TYPES, type TeamType } from "../lists/words/areas";
import { caseloads } from "../lists/caseloads";
import { workersOf } from "./counting/same-worker";
import { listOf, withoutList, type Indicator, type Row } from "./define-indicator";
import { firstRows, tally, type Tally } from "./counting/tally";

/** The team types shown, with the measures of each. */
const SHOWN: readonly { readonly type: TeamType; readonly label: string; readonly key: string }[] = [
  { type: "Assessment", label: "Assessment Teams", key: "assessment" },
  { type: "Safeguarding", label: "Safeguarding Teams", key: "safeguarding" },
  { type: "Children in Care", label: "Children in Care Teams", key: "care" },
];

const FIELD_AREAS = ["EAST", "NWC", "SOUTH"];

const teamRows: Row[] = SHOWN.map(({ label, key }) => ({
  label,
  kind: "share",
  measure: `${key}Cases`,
  among: `${key}Workers`,
  format: "whole",
  onlyAreas: FIELD_AREAS,
}));
const cityRow: Row = {
  label: "Average Caseload - City",
  kind: "share",
  measure: "cases",
  among: "workers",
  format: "whole",
};

export const caseload: Indicator = {
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
  measures: [
    ...SHOWN.flatMap(({ label, key }) => [
      { name: `${key}Cases`, label: `Cases, ${label}` },
      { name: `${key}Workers`, label: `Workers (FTE), ${label}` },
    ]),
    { name: "cases", label: "Cases, all teams" },
    { name: "workers", label: "Workers (FTE), all teams" },
  ],
  rows: [...teamRows, cityRow],
  rated: cityRow.label,
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
    const measuresOf = (key: string, chosen: (row: number) => boolean): Record<string, Tally> => {
      const counting = { list, bits: (row: number) => (chosen(row) ? bits(row) : 0), area: list.area };
      const caseName = key === "" ? "cases" : `${key}Cases`;
      const workerName = key === "" ? "workers" : `${key}Workers`;
      return {
        [caseName]: tally({ ...counting, weight: (row, index) => held[index]?.[row] ?? 0 }, window, areas),
        [workerName]: tally({ ...counting, weight: share }, window, areas),
      };
    };
    return {
      measures: Object.assign(
        measuresOf("", () => true),
        ...SHOWN.map(({ type, key }) => measuresOf(key, (row) => list.teamType[row] === TEAM_TYPES.indexOf(type))),
      ) as Record<string, Tally>,
      knows: (month) => list.months.written.has(month),
    };
  },
};

function monthsIn(held: readonly (Float64Array | null)[], test: (cases: Float64Array | null) => boolean): number {
  let bits = 0;
  held.forEach((cases, index) => {
    if (test(cases)) bits |= 1 << index;
  });
  return bits;
}
