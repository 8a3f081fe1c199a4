import { firstDay, lastDay, longMonth, monthsUpTo, shortMonth, type Month } from "../../src/calendar/month";
import type { Day } from "../../src/calendar/day";
import { seeded, type Random } from "../../src/sample/random";
import type { CellValue } from "../../src/workbook/grid";
import {
  AREA_HEADINGS,
  NOTES,
  TOTALS,
  VACANCIES,
  WORKER_HEADINGS,
  chanceOf,
  described,
  sheetOf,
  someWorkers,
  supervisionFigures,
  type OfficeSheets,
  type OfficeWorker,
} from "./office-workers";

const QUALIFIED = ["Y", "Yes", "Qualified"];
const UNQUALIFIED = ["N", "No", "Unqualified"];
const SHARES: readonly (readonly [share: number, ...written: CellValue[]])[] = [
  [1, 1, "FT", "1.0", "37 hrs", null],
  [0.5, 0.5, "50%", "PT 0.5", "18.5 hrs"],
  [0.8, 0.8, "0.8 FTE", "80%"],
];
const ROLES: readonly (readonly [counts: boolean, ...written: string[]])[] = [
  [true, "Social Worker", "SW", "Social Worker (Level 3)", "Senior Practitioner", "Snr Practitioner"],
  [true, "Team Manager", "Assistant Team Manager", "TM"],
  [false, "Family Support Worker", "Business Support", "Administrator"],
];
const AGENCY = ["Agency", "Ag", "Locum", "Agency via Comensura"];
const PERMANENT = ["Permanent", "Perm", "FTC", "Permanent (0.8)", "Perm PT"];

/** What stands around the rows of a list: titles above, totals, vacancies and notes below. */
function framed(random: Random, title: string, headings: CellValue[], rows: CellValue[][], total: CellValue[]) {
  const above = chanceOf(random, 40) ? [[title], []] : [];
  const vacancies = chanceOf(random, 30) ? [[random.pick(VACANCIES)]] : [];
  const totals = chanceOf(random, 40) ? [[random.pick(TOTALS), ...total]] : [];
  const notes = chanceOf(random, 30) ? [[], [random.pick(NOTES)]] : [];
  return [...above, headings, ...random.sample(rows, rows.length), ...vacancies, ...totals, ...notes];
}

/** Caseloads with a column a month, or with a row a worker and month, headed and typed as offices do. */
export function officeCaseloads(seed: number): OfficeSheets {
  const random = seeded(seed);
  const month = (2017 * 12 + random.between(0, 11)) as Month;
  const months = monthsUpTo(month, random.between(1, 4));
  const isDown = chanceOf(random, 40);
  const style = random.pick(["plain", "typed", "worded"] as const);
  const monthStyle = random.pick([shortMonth, longMonth, firstDay]);
  const workers = someWorkers(random, months).map(({ name, area }, at) => ({
    name,
    area,
    isQualified: at === 0 || chanceOf(random, 80),
    share: random.pick(SHARES),
    cases: months.map(() => random.between(1, 25)),
  }));
  const written = (cases: number): CellValue => {
    if (style === "plain" || chanceOf(random, 60)) return cases;
    if (style === "worded") return `${cases} cases`;
    return random.pick([`${cases}*`, `${cases} (+3)`, String(cases)]);
  };
  const headings: CellValue[] = [
    random.pick(WORKER_HEADINGS),
    random.pick(AREA_HEADINGS),
    "Qualified",
    random.pick(["FTE", "WTE"]),
  ];
  const rows = workers.flatMap(({ name, area, isQualified, share: [, ...shares], cases }) => {
    const front = [name, area, random.pick(isQualified ? QUALIFIED : UNQUALIFIED), random.pick(shares)];
    return isDown
      ? months.map((at, index): CellValue[] => [...front, monthStyle(at), written(cases[index] ?? 0)])
      : [[...front, ...cases.map(written)]];
  });
  const heads = isDown
    ? [...headings, "Month", random.pick(["Cases", "Caseload", "No of cases"])]
    : [...headings, ...months.map((at): CellValue => monthStyle(at))];
  const total = isDown ? [null, null, null, null, 99] : [null, null, null, ...months.map(() => 99)];
  const counted = workers.filter(({ isQualified }) => isQualified);
  const sum = (of: (worker: (typeof workers)[number]) => number) => counted.reduce((all, each) => all + of(each), 0);
  return {
    grids: [sheetOf("Caseloads", framed(random, "Caseloads of social workers", heads, rows, total))],
    month,
    indicator: 13,
    right: [
      { row: "Average Caseload - City", value: sum(({ cases }) => cases.at(-1) ?? 0) / sum(({ share }) => share[0]) },
    ],
    hasUnknownWord: false,
    description: described(seed, month, { kind: "caseloads", isDown, style, workers: workers.length }),
  };
}

/** A staff list with roles and contracts as they are typed. */
export function officeWorkforce(seed: number): OfficeSheets {
  const random = seeded(seed);
  const month = (2017 * 12 + random.between(0, 11)) as Month;
  const workers = someWorkers(random, [month]).map(({ name, area }, at) => ({
    name,
    area,
    role: at === 0 ? (ROLES[0] ?? random.pick(ROLES)) : random.pick(ROLES),
    isAgency: chanceOf(random, 25),
  }));
  const rows = workers.map(({ name, area, role: [, ...roles], isAgency }): CellValue[] => [
    name,
    random.pick(roles),
    random.pick(isAgency ? AGENCY : PERMANENT),
    area,
  ]);
  const headings = [
    random.pick(WORKER_HEADINGS.slice(0, 4)),
    random.pick(["Role", "Job title", "Post"]),
    random.pick(["Employment", "Contract type", "Perm/Agency"]),
    random.pick(AREA_HEADINGS),
  ];
  const counted = workers.filter(({ role: [counts] }) => counts);
  return {
    grids: [
      sheetOf(
        random.pick(["Workforce", "Staff list", "Establishment"]),
        framed(random, "Staff", headings, rows, [null, 5]),
      ),
    ],
    month,
    indicator: 14,
    right: [{ row: "% agency staff", value: counted.filter(({ isAgency }) => isAgency).length / counted.length }],
    hasUnknownWord: false,
    description: described(seed, month, { kind: "workforce", workers: workers.length }),
  };
}

/** "SMITH, Jane" or as it is. */
function otherWay(random: Random, name: string): string {
  const [first = "", last = ""] = name.split(" ");
  return random.pick([name, `${last.toUpperCase()}, ${first}`, `${last}, ${first}`, `Ms ${name}`]);
}

/** A log with a row a supervision, and the staff list that says who is in post. */
export function officeLog(seed: number): OfficeSheets {
  const random = seeded(seed);
  const month = (2017 * 12 + random.between(0, 11)) as Month;
  const months = monthsUpTo(month, random.between(1, 5));
  const workers = someWorkers(random, months)
    .filter(({ isAbsent, hasLeft }) => !isAbsent && !hasLeft)
    .map((worker): OfficeWorker => ({ ...worker, supervised: new Set([...worker.supervised]) }));
  const hasArea = chanceOf(random, 50);
  const entries = workers.flatMap(({ name, area, supervised }) =>
    [...supervised].map((at): CellValue[] => {
      const day = random.between(firstDay(at), lastDay(at)) as Day;
      return [day, otherWay(random, name), ...(hasArea ? [area] : [])];
    }),
  );
  const log = [["Supervision date", random.pick(WORKER_HEADINGS), ...(hasArea ? ["Area"] : [])], ...entries];
  const staff = workers.map(({ name, area }): CellValue[] => [
    name,
    "Social Worker",
    "Permanent",
    area,
    firstDay(month) - 2000,
  ]);
  const headings = ["Worker", "Role", "Employment", "Area", "Start date"];
  return {
    grids: [sheetOf("Supervision log", log), sheetOf("Staff list", [headings, ...staff])],
    month,
    indicator: 12,
    right: supervisionFigures(workers, month),
    hasUnknownWord: false,
    description: described(seed, month, { kind: "log", hasArea, workers: workers.length }),
  };
}
