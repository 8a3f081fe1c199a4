import { NO_DAY, dayOf, type Day } from "../calendar/day";
import { firstDay, lastDay, month, shortMonth, type Month } from "../calendar/month";
import type { TeamType } from "../lists/words/areas";
import type { CellValue } from "../workbook/grid";
import { AWAY, heldAsTyped, notHeldAsTyped } from "./as-typed";
import type { SampleSheet } from "./book";
import { FROM_APRIL, SHOWN as MONTHS } from "./sample-month";
import { workerName } from "./people";
import { SAMPLE_AREAS, teamsOf, type SampleArea } from "./places";
import type { Random } from "./random";
import { stock, type Stay } from "./stock";

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
export function supervisedWorkers(random: Random): Worker[] {
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

/** Which way each office keeps its record. */
export function supervisionSheets(area: SampleArea, workers: readonly Worker[], hand: Random): SampleSheet[] {
  const own = workers.filter((worker) => worker.area === area).map((worker) => asTyped(worker, hand));
  switch (area) {
    case "SOUTH":
      return [sheetByTeam(area, own)];
    case "DCSC":
      return sheetsByYear(area, own);
    case "EAST":
      return [withAway(recordSheet(area, own), own)];
    case "NWC":
      return [withFoot(recordSheet(area, own), own)];
    case "Other Citywide Teams": {
      const sheet = recordSheet(area, own);
      // Somebody's copy from last year, hidden and forgotten: it is asked about, and not read.
      const old: SampleSheet = { ...sheet, name: "Supervision old", isHidden: true, rows: sheet.rows.slice(0, -3) };
      return [old, sheet];
    }
  }
}

function asTyped(worker: Worker, hand: Random): Worker {
  const cells = [...worker.cells].map(([month, cell]): [Month, CellValue] => [
    month,
    typeof cell === "number" ? heldAsTyped(hand, cell as Day) : isHeld(cell) ? cell : notHeldAsTyped(hand, cell),
  ]);
  return { ...worker, cells: new Map(cells) };
}

function isHeld(cell: CellValue): boolean {
  return typeof cell === "string" && !["N", "A/L", "sick"].includes(cell);
}

function headings(area: SampleArea): CellValue[][] {
  return [[`${area}: supervision record`], ["Enter the date of each supervision under its month"], []];
}

const POST = ["Worker", "Worker ID", "Team", "Start date", "Leave date", "Status"];
/** Every other month is a date that Excel shows as one. */
const monthHeading = (month: Month, index: number) => (index % 2 === 0 ? shortMonth(month) : firstDay(month));

function post({ name, id, team, start, end }: Worker): CellValue[] {
  return [name, id, team, start, end === NO_DAY ? null : end, null];
}

/** A row a worker and a column a month. */
function recordSheet(area: SampleArea, own: readonly Worker[]): SampleSheet {
  return {
    name: "Supervision",
    headingRows: 4,
    dateColumns: [3, 4, ...MONTHS.map((_, index) => index + 6)],
    rows: [
      ...headings(area),
      [...POST, ...MONTHS.map(monthHeading)],
      ...own.map((worker) => [...post(worker), ...MONTHS.map((month) => worker.cells.get(month) ?? null)]),
    ],
  };
}

/** Workers who were away all year, one who stands twice, and one who had left before. */
function withAway(sheet: SampleSheet, own: readonly Worker[]): SampleSheet {
  const began = dayOf(2012, 9, 3);
  const [first] = own;
  const twice = first === undefined ? [] : [sheet.rows[sheet.headingRows] ?? []];
  const away = AWAY.map((words, at): CellValue[] => [
    ["Ottilie Brightwater", "Merle Hartshorn", "Piers Longacre", "Tamsin Oldroyd"][at] ?? null,
    `W900${at + 1}`,
    null,
    began,
    null,
    at === 0 ? "Maternity leave" : null,
    ...MONTHS.map(() => words),
  ]);
  const left: CellValue[] = ["Perrin Winkle - LEFT 28/4/16", "W9009", null, began, null, null];
  return { ...sheet, rows: [...sheet.rows, ...twice, ...away, left] };
}

/** Posts that nobody holds, and what is added up at the foot. */
function withFoot(sheet: SampleSheet, own: readonly Worker[]): SampleSheet {
  const heads = own.length;
  return {
    ...sheet,
    rows: [
      ...sheet.rows,
      ["Vacant", null, "NWC Safeguarding 1"],
      ["VACANT POST (was JS)", null, "NWC Safeguarding 2"],
      ["No. of staff", null, null, null, null, null, ...MONTHS.map(() => heads)],
      ["% supervised", null, null, null, null, null, ...MONTHS.map(() => "90%")],
      ["Key: ML = maternity leave, SEC = secondment"],
    ],
  };
}

/** The teams stand as lines above their workers. */
function sheetByTeam(area: SampleArea, own: readonly Worker[]): SampleSheet {
  const teams = [...new Set(own.map(({ team }) => team))].sort();
  const withoutTeam = (cells: CellValue[]) => cells.filter((_, at) => at !== POST.indexOf("Team"));
  return {
    name: "Supervision",
    headingRows: 4,
    dateColumns: [2, 3, ...MONTHS.map((_, index) => index + 5)],
    rows: [
      ...headings(area),
      [...withoutTeam(POST), ...MONTHS.map(monthHeading)],
      ...teams.flatMap((team) => [
        [team],
        ...own
          .filter((worker) => worker.team === team)
          .map((worker) => [...withoutTeam(post(worker)), ...MONTHS.map((month) => worker.cells.get(month) ?? null)]),
      ]),
    ],
  };
}

/** A sheet a financial year, whose months do not say the year; who left in the first stands on its sheet only. */
function sheetsByYear(area: SampleArea, own: readonly Worker[]): SampleSheet[] {
  const turn = month(2017, 4);
  const years = [
    { name: "2016-17", title: "2016/17", months: MONTHS.filter((each) => each < turn) },
    { name: "2017-18", title: "2017/18", months: MONTHS.filter((each) => each >= turn) },
  ];
  return years.map(({ name, title, months }) => ({
    name: `Supervision ${name}`,
    headingRows: 3,
    dateColumns: [3, 4, ...months.map((_, index) => index + 6)],
    rows: [
      [`${area}: supervision record ${title}`],
      [],
      [...POST, ...months.map((each) => shortMonth(each).slice(0, 3))],
      ...own
        .filter(({ cells }) => months.some((each) => cells.has(each)))
        .map((worker) => [...post(worker), ...months.map((each) => worker.cells.get(each) ?? null)]),
    ],
  }));
}
