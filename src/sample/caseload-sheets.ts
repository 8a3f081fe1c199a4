import { shortMonth } from "../calendar/month";
import type { TeamType } from "../lists/words/areas";
import type { CellValue } from "../workbook/grid";
import { fteAsTyped } from "./as-typed";
import type { SampleSheet } from "./book";
import { SHOWN as MONTHS } from "./sample-month";
import { workerName } from "./people";
import { SAMPLE_AREAS, teamsOf, type SampleArea } from "./places";
import type { Random } from "./random";

interface CaseloadAim {
  readonly area: SampleArea;
  readonly type: TeamType;
  readonly workers: number;
  readonly average: number;
}

const CASELOADS: readonly CaseloadAim[] = [
  { area: "EAST", type: "Assessment", workers: 20, average: 18 },
  { area: "NWC", type: "Assessment", workers: 30, average: 15 },
  { area: "SOUTH", type: "Assessment", workers: 24, average: 15 },
  { area: "EAST", type: "Safeguarding", workers: 40, average: 15 },
  { area: "NWC", type: "Safeguarding", workers: 45, average: 17 },
  { area: "SOUTH", type: "Safeguarding", workers: 36, average: 16 },
  { area: "EAST", type: "Children in Care", workers: 25, average: 13 },
  { area: "NWC", type: "Children in Care", workers: 28, average: 11 },
  { area: "SOUTH", type: "Children in Care", workers: 20, average: 16 },
  { area: "DCSC", type: "DCSC", workers: 20, average: 13 },
  { area: "Other Citywide Teams", type: "Other", workers: 10, average: 15 },
];

interface Holder {
  readonly name: string;
  readonly id: string;
  readonly qualified: string;
  readonly fte: number | null;
  readonly area: SampleArea;
  readonly team: string;
  readonly cases: readonly (number | null)[];
}

/** Case holders whose cases per full-time equivalent come out at the averages, month for month. */
export function caseHolders(random: Random): Holder[] {
  let next = 5001;
  return CASELOADS.flatMap(({ area, type, workers, average }) => {
    const ftes = Array.from({ length: workers }, () => random.pick([1, 1, 1, 0.8, 0.6]));
    const total = ftes.reduce((sum, fte) => sum + fte, 0);
    const byMonth = MONTHS.map((_, index) => {
      const aim = index === MONTHS.length - 1 ? average : average + random.between(-3, 3) / 10;
      return shareOut(random, Math.round(aim * total), ftes);
    });
    const teams = teamsOf(area, type);
    return ftes.map((fte, each): Holder => ({
      name: workerName(random),
      id: `W${next++}`,
      qualified: "Y",
      fte,
      area,
      team: random.pick(teams),
      cases: byMonth.map((cases) => cases[each] ?? 0),
    }));
  });
}

/** Whole numbers of cases that add up to `total`, about in proportion to the hours of each worker, none below one. */
function shareOut(random: Random, total: number, ftes: readonly number[]): number[] {
  const sum = ftes.reduce((all, fte) => all + fte, 0);
  const cases = ftes.map((fte) => Math.floor((total * fte) / sum));
  let rest = total - cases.reduce((all, count) => all + count, 0);
  for (let at = 0; rest > 0; at = (at + 1) % cases.length, rest--) cases[at] = (cases[at] ?? 0) + 1;
  for (let each = 0; each < cases.length; each++) {
    const other = random.between(0, cases.length - 1);
    const moved = random.between(0, 2);
    if (other !== each && (cases[each] ?? 0) > moved + 3) {
      cases[each] = (cases[each] ?? 0) - moved;
      cases[other] = (cases[other] ?? 0) + moved;
    }
  }
  return cases;
}

/** The field offices keep a column per month, the citywide ones a row per worker and month. */
export function caseloadSheet(random: Random, area: SampleArea, holders: readonly Holder[], hand: Random): SampleSheet {
  const own = holders.filter((holder) => holder.area === area);
  const unqualified: Holder = {
    name: workerName(random),
    id: `W59${SAMPLE_AREAS.indexOf(area)}0`,
    qualified: "N",
    fte: 1,
    area,
    team: own[0]?.team ?? "",
    cases: MONTHS.map(() => 6),
  };
  const all = [...own, unqualified];
  if (area === "DCSC" || area === "Other Citywide Teams") {
    return {
      name: "Caseloads",
      headingRows: 2,
      dateColumns: [],
      rows: [
        [`${area}: caseloads`],
        ["Worker", "Worker ID", "Qualified", "FTE", "Team", "Month", "Cases"],
        ...all.flatMap((holder) =>
          MONTHS.map((month, index): CellValue[] => [
            holder.name,
            holder.id,
            holder.qualified,
            holder.fte,
            holder.team,
            shortMonth(month),
            holder.cases[index] ?? null,
          ]),
        ),
      ],
    };
  }
  const rows = all.map((holder): CellValue[] => [
    holder.name,
    holder.id,
    holder.qualified,
    holder.fte === null ? null : fteAsTyped(hand, holder.fte),
    holder.team,
    ...holder.cases,
  ]);
  if (area === "SOUTH") typeCases(rows);
  const totals = MONTHS.map((_, index) => all.reduce((sum, holder) => sum + (holder.cases[index] ?? 0), 0));
  return {
    name: "Caseloads",
    headingRows: 3,
    dateColumns: [],
    rows: [
      [`${area}: caseloads at month end`],
      [],
      ["Worker", "Worker ID", "Qualified", "FTE", "Team", ...MONTHS.map(shortMonth)],
      ...rows,
      ["Total", null, null, null, null, ...totals],
      ["Average", null, null, null, null, ...totals.map((total) => Math.round(total / all.length))],
    ],
  };
}

/** What some workers write beside the number of the last month. */
function typeCases(rows: CellValue[][]): void {
  const beside = [" (+2)", "*", " cases"];
  beside.forEach((words, at) => {
    const row = rows[at * 5];
    const cases = row?.pop();
    if (cases !== undefined && cases !== null) row?.push(`${String(cases)}${words}`);
  });
}
