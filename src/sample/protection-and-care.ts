import { NO_DAY, addMonths, dayOf } from "../calendar/day";
import { firstDay, lastDay, monthsUpTo } from "../calendar/month";
import type { TeamType } from "../lists/words/areas";
import type { CellValue } from "../workbook/grid";
import { blankDay, type SampleSheet } from "./book";
import type { Case } from "./cases";
import { SAMPLE_AREAS, type SampleArea } from "./places";
import type { Random } from "./random";
import { MONTH_END, SAMPLE_MONTH, SHOWN } from "./sample-month";
import { dayIn, stock } from "./stock";

/** Children of the open cases of an area and type, in care or not. */
function childrenOf(cases: readonly Case[], area: SampleArea, types: readonly TeamType[], inCare: boolean): string[] {
  return cases
    .filter(
      ({ closed, stratum }) =>
        closed === NO_DAY && stratum.area === area && stratum.inCare === inCare && types.includes(stratum.type),
    )
    .map(({ child }) => child);
}

const PLAN_AREAS: Readonly<Record<SampleArea, number>> = {
  EAST: 275,
  NWC: 308,
  SOUTH: 355,
  DCSC: 20,
  "Other Citywide Teams": 13,
};

export function protectionSheets(random: Random, cases: readonly Case[]): SampleSheet[] {
  const months = monthsUpTo(SAMPLE_MONTH, 14);
  const levels = [842, 851, 863, 880, 897, 921, 960, 972, 965, 978, 985, 988, 980, 971];
  const arrivals = [0, 62, 66, 70, 72, 74, 78, 67, 67, 67, 67, 67, 67, 93];
  const stays = stock(random, { months, levels, arrivals, oldest: 700 });
  const open = random.sample(
    stays.filter(({ end }) => end === NO_DAY),
    971,
  );
  const placed = new Map<(typeof stays)[number], { child: string; area: SampleArea }>();
  let at = 0;
  for (const area of SAMPLE_AREAS) {
    const types: TeamType[] =
      area === "DCSC" ? ["DCSC"] : area === "Other Citywide Teams" ? ["Other"] : ["Safeguarding"];
    for (const child of random.sample(childrenOf(cases, area, types, false), PLAN_AREAS[area])) {
      placed.set(open[at++] as (typeof stays)[number], { child, area });
    }
  }
  let next = 200001;
  for (const stay of stays)
    if (!placed.has(stay)) placed.set(stay, { child: `C${next++}`, area: random.pick(SAMPLE_AREAS) });

  const plans = stays.map((stay): CellValue[] => {
    const { child, area } = placed.get(stay) as { child: string; area: SampleArea };
    return [child, area, stay.start, blankDay(stay.end)];
  });
  const visits: CellValue[][] = [];
  const visitedBefore = [862, 851, 858, 864, 866, 859];
  SHOWN.forEach((inMonth, index) => {
    const fromEnd = SHOWN.length - 1 - index;
    const end = lastDay(inMonth);
    const isOpen = (stay: (typeof stays)[number]) => stay.start <= end && (stay.end === NO_DAY || stay.end > end);
    const due = stays.filter((stay) => isOpen(stay) && stay.start < firstDay(inMonth));
    const count = fromEnd === 0 ? 856 : (visitedBefore[6 - fromEnd] ?? Math.round(due.length * 0.9));
    const visited = new Set(random.sample(due, count));
    for (const stay of stays.filter(isOpen)) {
      const { child } = placed.get(stay) as { child: string };
      if (visited.has(stay) || !due.includes(stay)) visits.push([child, dayIn(random, inMonth), "Yes"]);
      else if (random.between(0, 1) === 0) visits.push([child, dayIn(random, inMonth), "No"]);
      if (visited.has(stay) && random.between(0, 9) < 3)
        visits.push([child, dayIn(random, inMonth), random.pick(["Yes", "Yes", "No"])]);
    }
  });
  return [
    {
      name: "CP plans",
      headingRows: 1,
      dateColumns: [2, 3],
      rows: [
        ["Child Unique ID", "Area", "Child Protection Plan Start Date", "Child Protection Plan End Date"],
        ...plans,
      ],
    },
    {
      name: "CP visits",
      headingRows: 1,
      dateColumns: [1],
      rows: [["Child ID", "Visit date", "Child seen"], ...visits],
    },
  ];
}

const CARE_AREAS: Readonly<Record<SampleArea, { children: number; uasc: number }>> = {
  EAST: { children: 522, uasc: 3 },
  NWC: { children: 540, uasc: 8 },
  SOUTH: { children: 584, uasc: 2 },
  DCSC: { children: 79, uasc: 0 },
  "Other Citywide Teams": { children: 10, uasc: 107 },
};

export function careSheet(random: Random, cases: readonly Case[]): SampleSheet {
  // From March 2016, which the published scorecard compares with.
  const months = monthsUpTo(SAMPLE_MONTH, 15);
  const oldestBirth = addMonths(MONTH_END, -12 * 18 + 1);
  let next = 400001;
  const rows: CellValue[][] = [];
  const make = (uasc: boolean, levels: number[], arrivals: number) => {
    const stays = stock(random, { months, levels, arrivals: months.map(() => arrivals), oldest: 2500 });
    const waiting = SAMPLE_AREAS.flatMap((area) => {
      const { children, uasc: asylum } = CARE_AREAS[area];
      const ids = childrenOf(cases, area, ["Children in Care", "DCSC"], true);
      return (uasc ? ids.slice(children, children + asylum) : ids.slice(0, children)).map((child) => ({ child, area }));
    });
    for (const stay of stays) {
      const place = stay.end === NO_DAY ? waiting.pop() : undefined;
      const earliest = uasc ? oldestBirth : Math.max(oldestBirth, stay.start - 6000);
      const latest = Math.max(earliest, uasc ? oldestBirth + 1000 : stay.start);
      rows.push([
        place?.child ?? `C${next++}`,
        random.between(earliest, latest),
        place?.area ?? random.pick(SAMPLE_AREAS),
        stay.start,
        blankDay(stay.end),
        uasc ? "a) Yes" : "b) No",
      ]);
    }
  };
  make(false, [1735, 1741, 1744, 1739, 1736, 1733, 1729, 1731, 1736, 1738, 1733, 1735, 1737, 1736, 1735], 42);
  make(true, [135, 133, 131, 128, 126, 124, 121, 119, 118, 117, 117, 118, 118, 119, 120], 6);
  // Young people over 18 whose episode was not closed.
  for (let each = 0; each < 4; each++)
    rows.push([`C49000${each}`, dayOf(1997, 3 + each, 12), "EAST", dayOf(2011, 5, 3 + each), null, "N"]);
  return {
    name: "Children in care",
    headingRows: 1,
    dateColumns: [1, 3, 4],
    rows: [
      [
        "Child Unique ID",
        "Date of Birth",
        "Area",
        "Date Started to be Looked After",
        "Date Ceased to be Looked After",
        "UASC",
      ],
      ...rows,
    ],
  };
}
