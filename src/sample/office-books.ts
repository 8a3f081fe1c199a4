import { NO_DAY, dayOf } from "../calendar/day";
import { firstDay, lastDay, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import type { TeamType } from "../lists/words/areas";
import type { CellValue } from "../workbook/grid";
import type { SampleBook, SampleSheet } from "./book";
import { SAMPLE_MONTH } from "./sample-month";
import { workerName } from "./people";
import { SAMPLE_AREAS, teamsOf, type SampleArea } from "./places";
import type { Random } from "./random";
import { stock, type Stay } from "./stock";

const MONTHS = monthsUpTo(SAMPLE_MONTH, 13);
const FROM_APRIL = monthsUpTo(SAMPLE_MONTH, 14);

const STAFF: Readonly<Record<SampleArea, { staff: number; supervised: number }>> = {
  EAST: { staff: 157, supervised: 143 },
  NWC: { staff: 175, supervised: 167 },
  SOUTH: { staff: 151, supervised: 138 },
  DCSC: { staff: 25, supervised: 22 },
  "Other Citywide Teams": { staff: 21, supervised: 18 },
};
const STAFF_LEVELS = [541, 543, 540, 539, 541, 540, 540, 538, 536, 537, 536, 535, 534, 529];
const SUPERVISED_BEFORE = [460, 462, 459, 464, 466, 467];

interface Worker extends Stay {
  readonly id: string;
  readonly name: string;
  readonly area: SampleArea;
  readonly team: string;
  readonly cells: Map<Month, CellValue>;
}

/** Workers with a cell for each month, so that staff and supervised of every month are those aimed at. */
function supervisedWorkers(random: Random): Worker[] {
  const stays = stock(random, {
    months: FROM_APRIL,
    levels: STAFF_LEVELS,
    arrivals: FROM_APRIL.map(() => 14),
    oldest: 3000,
  });
  const open = random.sample(
    stays.filter(({ end }) => end === NO_DAY),
    529,
  );
  const areas = new Map<Stay, SampleArea>();
  let at = 0;
  for (const area of SAMPLE_AREAS)
    for (let each = 0; each < STAFF[area].staff; each++) areas.set(open[at++] as Stay, area);
  const workers = stays.map((stay, index): Worker => {
    const area = areas.get(stay) ?? random.pick(SAMPLE_AREAS);
    return {
      ...stay,
      id: `W${2001 + index}`,
      name: workerName(random),
      area,
      team: random.pick(teamsOf(area, typeFor(random, area))),
      cells: new Map(),
    };
  });
  MONTHS.forEach((month, index) => {
    const end = lastDay(month);
    const fromEnd = MONTHS.length - 1 - index;
    const inPost = workers.filter((worker) => worker.start <= end && (worker.end === NO_DAY || worker.end > end));
    const held =
      fromEnd === 0
        ? SAMPLE_AREAS.flatMap((area) =>
            random.sample(
              inPost.filter((worker) => worker.area === area),
              STAFF[area].supervised,
            ),
          )
        : random.sample(inPost, SUPERVISED_BEFORE[6 - fromEnd] ?? Math.round(inPost.length * 0.84));
    const supervised = new Set(held);
    for (const worker of inPost) {
      worker.cells.set(
        month,
        supervised.has(worker) ? supervisionCell(random, worker, month) : random.pick([null, null, "N", "A/L", "sick"]),
      );
    }
  });
  return workers;
}

function typeFor(random: Random, area: SampleArea): TeamType {
  if (area === "DCSC") return "DCSC";
  if (area === "Other Citywide Teams") return "Other";
  return random.pick(["Assessment", "Safeguarding", "Safeguarding", "Children in Care"]);
}

/** How a local office writes a supervision down: a date, a yes, two dates in one cell, a date as text. */
function supervisionCell(random: Random, worker: Worker, month: Month): CellValue {
  const from = Math.max(firstDay(month), worker.start);
  const on = random.between(from, lastDay(month));
  const style = random.between(0, 39);
  const inMonth = (day: number) => `${day - firstDay(month) + 1}/${(month % 12) + 1}/${Math.floor(month / 12)}`;
  if (style === 0) return inMonth(on);
  if (style === 1) return `${inMonth(from)}, ${inMonth(on)}`;
  if (style < 8) return random.pick(["Y", "Yes", "✓"]);
  return on;
}

function supervisionSheet(area: SampleArea, workers: readonly Worker[]): SampleSheet {
  const rows = workers
    .filter((worker) => worker.area === area)
    .map((worker): CellValue[] => [
      worker.name,
      worker.id,
      worker.team,
      worker.start,
      worker.end === NO_DAY ? null : worker.end,
      null,
      ...MONTHS.map((month) => worker.cells.get(month) ?? null),
    ]);
  const extra: CellValue[][] = [];
  const [first] = rows;
  if (area === "EAST" && first !== undefined) extra.push([...first]);
  if (area === "SOUTH")
    extra.push([
      "Ottilie Brightwater",
      "W9001",
      null,
      dayOf(2012, 9, 3),
      null,
      "Maternity leave",
      ...MONTHS.map(() => "ML"),
    ]);
  return {
    name: "Supervision",
    headingRows: 4,
    dateColumns: [3, 4, ...MONTHS.map((_, index) => index + 6)],
    rows: [
      [`${area}: supervision record`],
      ["Enter the date of each supervision under its month"],
      [],
      [
        "Worker",
        "Worker ID",
        "Team",
        "Start date",
        "Leave date",
        "Status",
        ...MONTHS.map((month, index) => (index % 2 === 0 ? shortMonth(month) : firstDay(month))),
      ],
      ...rows,
      ...extra,
    ],
  };
}

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
function caseHolders(random: Random): Holder[] {
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
function caseloadSheet(random: Random, area: SampleArea, holders: readonly Holder[]): SampleSheet {
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
    holder.fte,
    holder.team,
    ...holder.cases,
  ]);
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
    ],
  };
}

interface Post extends Stay {
  readonly role: string;
  readonly employment: "Permanent" | "Agency";
}

function posts(random: Random): Post[] {
  const make = (roles: readonly string[], employment: Post["employment"], levels: number[], arrivals: number): Post[] =>
    stock(random, { months: FROM_APRIL, levels, arrivals: FROM_APRIL.map(() => arrivals), oldest: 2500 }).map(
      (stay) => ({ ...stay, role: random.pick(roles), employment }),
    );
  const workers = [
    "Social worker",
    "Social worker",
    "Social worker",
    "SW",
    "NQSW",
    "ASYE",
    "Senior practitioner",
    "Advanced practitioner",
  ];
  const managers = ["Team manager", "Deputy team manager", "TM"];
  return [
    ...make(workers, "Agency", [190, 192, 194, 193, 196, 195, 194, 196, 194, 193, 191, 195, 189, 167], 12),
    ...make(workers, "Permanent", [566, 568, 570, 567, 565, 566, 567, 566, 568, 567, 569, 570, 572, 593], 28),
    ...make(managers, "Agency", [13, 13, 12, 12, 13, 13, 12, 12, 12, 11, 11, 12, 11, 11], 1),
    ...make(managers, "Permanent", [70, 70, 71, 71, 70, 70, 71, 71, 72, 72, 72, 72, 73, 73], 2),
  ];
}

function workforceSheet(random: Random, area: SampleArea, all: readonly (Post & { area: SampleArea })[]): SampleSheet {
  let next = 1;
  const number = () => `E${SAMPLE_AREAS.indexOf(area) + 1}${String(next++).padStart(4, "0")}`;
  const rows = all
    .filter((post) => post.area === area)
    .map((post): CellValue[] => [
      workerName(random),
      number(),
      post.role,
      post.employment,
      area,
      null,
      post.start,
      post.end === NO_DAY ? null : post.end,
    ]);
  const others = ["Business support officer", "Family support worker"].map((role): CellValue[] => [
    workerName(random),
    number(),
    role,
    "Permanent",
    area,
    null,
    dayOf(2014, 1, 6),
    null,
  ]);
  const last = rows.at(-1);
  if (area === "NWC" && last !== undefined) last.splice(4, 2, null, "Hub Team");
  return {
    name: "Workforce",
    headingRows: 1,
    dateColumns: [6, 7],
    rows: [
      ["Worker", "Worker ID", "Role", "Employment", "Area", "Team", "Start date", "Leave date"],
      ...rows,
      ...others,
    ],
  };
}

/** The five workbooks that the local offices hand in. */
export function officeBooks(random: Random): SampleBook[] {
  const workers = supervisedWorkers(random);
  const holders = caseHolders(random);
  const placed = posts(random).map((post) => ({ ...post, area: random.pick(SAMPLE_AREAS) }));
  return SAMPLE_AREAS.map((area) => ({
    file: `${area === "Other Citywide Teams" ? "Citywide" : area} office May-17.xlsx`,
    sheets: [
      supervisionSheet(area, workers),
      caseloadSheet(random, area, holders),
      workforceSheet(random, area, placed),
    ],
  }));
}
