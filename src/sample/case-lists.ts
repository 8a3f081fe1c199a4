import { NO_DAY, addMonths, dayOf, type Day } from "../calendar/day";
import { after, firstDay, lastDay, month, monthsUpTo, yearOf, type Month } from "../calendar/month";
import type { TeamType } from "../lists/areas";
import type { CellValue } from "../lists/grid";
import { adoptionRows } from "./adoptions";
import type { SampleBook, SampleSheet } from "./book";
import { SAMPLE_AREAS, teamsOf, type SampleArea } from "./places";
import type { Random } from "./random";
import { dayIn, stock } from "./stock";

export const SAMPLE_MONTH = month(2017, 5);
const MONTH_END = lastDay(SAMPLE_MONTH);
/** May-16 to May-17. */
const SHOWN = monthsUpTo(SAMPLE_MONTH, 13);

const blankDay = (day: Day): CellValue => (day === NO_DAY ? null : day);
const textDay = (day: Day) => `${String(day - firstDay(SAMPLE_MONTH) + 1).padStart(2, "0")}/05/2017`;

interface Referral {
  readonly child: string;
  readonly on: Day;
  readonly month: Month;
}

/** Referrals from May 2015 on; the month's and the six months before's totals are those of the published scorecard. */
function makeReferrals(random: Random): Referral[] {
  const months = monthsUpTo(SAMPLE_MONTH, 25);
  const beforeTotals = [1248, 1196, 1262, 1231, 1324, 1247];
  const beforeAgain = [312, 298, 309, 306, 329, 308];
  const all: Referral[] = [];
  let next = 100001;
  months.forEach((inMonth, index) => {
    const fromEnd = months.length - 1 - index;
    const total = fromEnd === 0 ? 1382 : fromEnd <= 6 ? (beforeTotals[6 - fromEnd] ?? 0) : 1210 + random.between(0, 90);
    const again = fromEnd === 0 ? 305 : fromEnd <= 6 ? (beforeAgain[6 - fromEnd] ?? 0) : index === 0 ? 0 : Math.round(total * 0.22);
    const known = [...new Set(all.filter((referral) => inMonth - referral.month <= 10 && referral.month < inMonth).map(({ child }) => child))];
    for (const child of random.sample(known, Math.min(again, known.length))) all.push({ child, on: dayIn(random, inMonth), month: inMonth });
    for (let fresh = total - Math.min(again, known.length); fresh > 0; fresh--) {
      all.push({ child: `C${String(next++)}`, on: dayIn(random, inMonth), month: inMonth });
    }
  });
  return all;
}

/** Who a case belongs to at the month end: its area, team type, and whether its child is in care. */
interface Stratum {
  readonly area: SampleArea;
  readonly type: TeamType;
  readonly inCare: boolean;
  readonly cases: number;
}

const STRATA: readonly Stratum[] = [
  { area: "EAST", type: "Assessment", inCare: false, cases: 545 },
  { area: "EAST", type: "Safeguarding", inCare: false, cases: 745 },
  { area: "EAST", type: "Other", inCare: false, cases: 38 },
  { area: "EAST", type: "Children in Care", inCare: true, cases: 525 },
  { area: "NWC", type: "Assessment", inCare: false, cases: 625 },
  { area: "NWC", type: "Safeguarding", inCare: false, cases: 855 },
  { area: "NWC", type: "Other", inCare: false, cases: 38 },
  { area: "NWC", type: "Children in Care", inCare: true, cases: 548 },
  { area: "SOUTH", type: "Assessment", inCare: false, cases: 560 },
  { area: "SOUTH", type: "Safeguarding", inCare: false, cases: 788 },
  { area: "SOUTH", type: "Other", inCare: false, cases: 37 },
  { area: "SOUTH", type: "Children in Care", inCare: true, cases: 586 },
  { area: "DCSC", type: "DCSC", inCare: false, cases: 445 },
  { area: "DCSC", type: "DCSC", inCare: true, cases: 79 },
  { area: "DCSC", type: "Other", inCare: false, cases: 141 },
  { area: "Other Citywide Teams", type: "Other", inCare: false, cases: 1043 },
  { area: "Other Citywide Teams", type: "Children in Care", inCare: true, cases: 117 },
];

interface Case {
  readonly child: string;
  readonly referred: Day;
  closed: Day;
  worker: string | null;
  allocated: Day;
  stratum: Stratum;
}

const OPEN_LEVELS = [7180, 7214, 7196, 7240, 7262, 7301, 7330, 7352, 7368, 7391, 7420, 7451, 7496, 7715];
const OVERDUE = new Map<Month, number>([
  [month(2016, 6), 1], [month(2016, 8), 2], [month(2016, 10), 1], [month(2016, 11), 2], [month(2017, 1), 1],
  [month(2017, 2), 2], [month(2017, 3), 1], [month(2017, 4), 1],
]);

/** Cases whose open ones at each month end are the levels above, and at the end of May 2017 the strata. */
function makeCases(random: Random, referrals: readonly Referral[]): Case[] {
  const months = monthsUpTo(SAMPLE_MONTH, 14);
  const start = months[0] as Month;
  const anyStratum = STRATA[0] as Stratum;
  let next = 500001;
  const all: Case[] = [];
  let open: Case[] = [];
  const begin = (child: string, referred: Day): Case => {
    const made: Case = { child, referred, closed: NO_DAY, worker: worker(random), allocated: (referred + random.between(0, 6)) as Day, stratum: anyStratum };
    if (made.allocated > MONTH_END) Object.assign(made, { worker: null, allocated: NO_DAY });
    all.push(made);
    return made;
  };
  for (let count = 0; count < (OPEN_LEVELS[0] ?? 0); count++) open.push(begin(`C${String(next++)}`, (lastDay(start) - random.between(20, 2400)) as Day));

  for (let index = 1; index < months.length; index++) {
    const inMonth = months[index] as Month;
    const arriving = 700 + random.between(0, 60);
    const leaving = open.length + arriving - (OPEN_LEVELS[index] ?? 0);
    const gone = new Set(random.sample(open, leaving));
    for (const ended of gone) ended.closed = dayIn(random, inMonth);
    const openChildren = new Set(open.map(({ child }) => child));
    const arrived = random
      .sample(referrals.filter((referral) => referral.month === inMonth && !openChildren.has(referral.child)), arriving)
      .map(({ child, on }) => begin(child, on));
    const end = lastDay(inMonth);
    const late = random.sample(arrived.filter(({ referred }) => end - referred >= 9 && end - referred <= 24), OVERDUE.get(inMonth) ?? 0);
    for (const one of late) one.allocated = (end + random.between(1, 4)) as Day;
    open = [...open.filter((one) => !gone.has(one)), ...arrived];
  }
  placeOpenCases(random, open);
  for (const one of all) if (one.closed !== NO_DAY) one.stratum = random.pick(STRATA);
  return all;
}

/** Gives the cases open at the month end their strata, and leaves five of them unallocated. */
function placeOpenCases(random: Random, open: readonly Case[]): void {
  const isRecent = ({ referred }: Case) => MONTH_END - referred >= 9 && MONTH_END - referred <= 24;
  const overdue = random.sample(open.filter(isRecent), 5);
  const rest = random.sample(open.filter((one) => !overdue.includes(one)), open.length - overdue.length);
  overdue.forEach((one, index) => {
    Object.assign(one, { worker: null, allocated: NO_DAY });
    one.stratum = STRATA.find(({ area, type }) => area === (index === 0 ? "EAST" : "NWC") && type === "Assessment") as Stratum;
  });
  let at = 0;
  for (const stratum of STRATA) {
    const already = overdue.filter((one) => one.stratum === stratum).length;
    for (let count = already; count < stratum.cases; count++) (rest[at++] as Case).stratum = stratum;
  }
  // A few allocation dates were never typed in.
  for (const one of rest.slice(0, 6)) if (one.worker !== null) one.allocated = NO_DAY;
}

const WORKER_INITIALS = Array.from("ABCDEFGHJKLMNPRSTW");
function worker(random: Random): string {
  return `Worker ${random.pick(WORKER_INITIALS)}${random.pick(WORKER_INITIALS)}${String(random.between(1, 40))}`;
}

function caseSheet(random: Random, cases: readonly Case[]): SampleSheet {
  const rows = cases.map((one) => [
    one.child,
    random.pick(teamsOf(one.stratum.area, one.stratum.type)),
    one.referred,
    one.worker,
    blankDay(one.allocated),
    blankDay(one.closed),
  ]);
  // A case that was closed long ago, of a team that no longer exists.
  rows.push(["C499901", "Family Centre (closed)", dayOf(2013, 2, 4), "Worker AA1", dayOf(2013, 2, 5), dayOf(2014, 6, 30)]);
  return {
    name: "CIN cases",
    headingRows: 3,
    dateColumns: [2, 4, 5],
    rows: [
      ["Cases: open and closed since April 2016"],
      ["Case system extract, 12 June 2017"],
      ["Child Unique ID", "Allocated Team", "CIN Start Date", "Allocated Worker", "Allocation date", "CIN Closure Date"],
      ...rows,
    ],
  };
}

function referralSheet(random: Random, referrals: readonly Referral[]): SampleSheet {
  const rows = referrals.map(({ child, on }): CellValue[] => [child, on, random.pick(["Police", "School", "Health", "Family", "Anonymous"])]);
  const inMonth = referrals.flatMap((referral, index) => (referral.month === SAMPLE_MONTH ? [index] : []));
  for (const index of random.sample(inMonth, 14)) (rows[index] as CellValue[])[1] = textDay((referrals[index] as Referral).on);
  // One referral was typed in twice.
  const twice = referrals[inMonth[20] ?? 0] as Referral;
  rows.push([twice.child, twice.on, "Police"]);
  return { name: "Referrals", headingRows: 1, dateColumns: [1], rows: [["Child Unique ID", "Date of Referral", "Referral Source"], ...rows] };
}

interface AssessmentMonth {
  readonly inside: number;
  readonly outside: number;
  readonly notApplicable: number;
  readonly seen: number;
}

const ASSESSMENT_AREAS: Readonly<Record<SampleArea, { inside: number; outside: number }>> = {
  EAST: { inside: 395, outside: 12 },
  NWC: { inside: 397, outside: 40 },
  SOUTH: { inside: 353, outside: 19 },
  DCSC: { inside: 25, outside: 4 },
  "Other Citywide Teams": { inside: 48, outside: 11 },
};

const ASSESSMENTS_BEFORE: readonly AssessmentMonth[] = [
  { inside: 1204, outside: 141, notApplicable: 22, seen: 1216 },
  { inside: 1098, outside: 128, notApplicable: 18, seen: 1118 },
  { inside: 1187, outside: 119, notApplicable: 20, seen: 1196 },
  { inside: 1142, outside: 117, notApplicable: 21, seen: 1153 },
  { inside: 1263, outside: 121, notApplicable: 23, seen: 1282 },
  { inside: 1176, outside: 108, notApplicable: 20, seen: 1187 },
];

function assessmentSheet(random: Random): SampleSheet {
  const rows: CellValue[][] = [];
  let next = 300001;
  SHOWN.forEach((inMonth, index) => {
    const fromEnd = SHOWN.length - 1 - index;
    const before = ASSESSMENTS_BEFORE[6 - fromEnd];
    const inside = 1120 + random.between(0, 60);
    const counts: AssessmentMonth =
      fromEnd === 0
        ? { inside: 1218, outside: 86, notApplicable: 55, seen: 1183 }
        : (before ?? { inside, outside: 150 + random.between(0, 30), notApplicable: 20, seen: Math.round(inside * 1.02) });
    const areas: SampleArea[] = [];
    for (const kind of ["inside", "outside"] as const) {
      for (const area of SAMPLE_AREAS) {
        const count = fromEnd === 0 ? ASSESSMENT_AREAS[area][kind] : 0;
        for (let each = 0; each < count; each++) areas.push(area);
      }
    }
    const made = Array.from({ length: counts.inside + counts.outside }, (_, each): CellValue[] => {
      const completed = dayIn(random, inMonth);
      const took = each < counts.inside ? random.between(5, 55) : random.between(86, 150);
      const area = areas[each] ?? random.pick(SAMPLE_AREAS);
      return [`C${String(next++)}`, area, random.pick(["S17", "S17", "S47"]), completed - took, completed, null];
    });
    if (fromEnd === 0) {
      const done = dayIn(random, inMonth);
      made.push(["C390001", "EAST", "S17", done + 12, done, null], ["C390002", "NWC", "S17", null, done, null]);
    }
    const order = random.sample(made, made.length);
    order.forEach((row, at) => {
      const applies = at >= counts.notApplicable;
      const wasSeen = at < counts.notApplicable + counts.seen;
      row[5] = !applies ? random.pick(["N/A", "Unborn"]) : wasSeen ? "Yes" : fromEnd === 0 && at >= order.length - 3 ? null : "No";
    });
    rows.push(...made);
  });
  return {
    name: "Assessments",
    headingRows: 1,
    dateColumns: [3, 4],
    rows: [["Child Unique ID", "Area", "Type", "Continuous Assessment Start Date", "Continuous Assessment Date of Authorisation", "Child Seen During Continuous Assessment"], ...rows],
  };
}

/** Children of the open cases of an area and type, in care or not. */
function childrenOf(cases: readonly Case[], area: SampleArea, types: readonly TeamType[], inCare: boolean): string[] {
  return cases
    .filter(({ closed, stratum }) => closed === NO_DAY && stratum.area === area && stratum.inCare === inCare && types.includes(stratum.type))
    .map(({ child }) => child);
}

const PLAN_AREAS: Readonly<Record<SampleArea, number>> = { EAST: 275, NWC: 308, SOUTH: 355, DCSC: 20, "Other Citywide Teams": 13 };

function protectionSheets(random: Random, cases: readonly Case[]): SampleSheet[] {
  const months = monthsUpTo(SAMPLE_MONTH, 14);
  const levels = [842, 851, 863, 880, 897, 921, 960, 972, 965, 978, 985, 988, 980, 971];
  const arrivals = [0, 62, 66, 70, 72, 74, 78, 67, 67, 67, 67, 67, 67, 93];
  const stays = stock(random, { months, levels, arrivals, oldest: 700 });
  const open = random.sample(stays.filter(({ end }) => end === NO_DAY), 971);
  const placed = new Map<(typeof stays)[number], { child: string; area: SampleArea }>();
  let at = 0;
  for (const area of SAMPLE_AREAS) {
    const types: TeamType[] = area === "DCSC" ? ["DCSC"] : area === "Other Citywide Teams" ? ["Other"] : ["Safeguarding"];
    for (const child of random.sample(childrenOf(cases, area, types, false), PLAN_AREAS[area])) {
      placed.set(open[at++] as (typeof stays)[number], { child, area });
    }
  }
  let next = 200001;
  for (const stay of stays) if (!placed.has(stay)) placed.set(stay, { child: `C${String(next++)}`, area: random.pick(SAMPLE_AREAS) });

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
      if (visited.has(stay) && random.between(0, 9) < 3) visits.push([child, dayIn(random, inMonth), random.pick(["Yes", "Yes", "No"])]);
    }
  });
  return [
    { name: "CP plans", headingRows: 1, dateColumns: [2, 3], rows: [["Child Unique ID", "Area", "Child Protection Plan Start Date", "Child Protection Plan End Date"], ...plans] },
    { name: "CP visits", headingRows: 1, dateColumns: [1], rows: [["Child ID", "Visit date", "Child seen"], ...visits] },
  ];
}

const CARE_AREAS: Readonly<Record<SampleArea, { children: number; uasc: number }>> = {
  EAST: { children: 522, uasc: 3 },
  NWC: { children: 540, uasc: 8 },
  SOUTH: { children: 584, uasc: 2 },
  DCSC: { children: 79, uasc: 0 },
  "Other Citywide Teams": { children: 10, uasc: 107 },
};

function careSheet(random: Random, cases: readonly Case[]): SampleSheet {
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
        place?.child ?? `C${String(next++)}`,
        random.between(earliest, latest),
        place?.area ?? random.pick(SAMPLE_AREAS),
        stay.start,
        blankDay(stay.end),
        uasc ? "Y" : "N",
      ]);
    }
  };
  make(false, [1735, 1741, 1744, 1739, 1736, 1733, 1729, 1731, 1736, 1738, 1733, 1735, 1737, 1736, 1735], 42);
  make(true, [135, 133, 131, 128, 126, 124, 121, 119, 118, 117, 117, 118, 118, 119, 120], 6);
  // Young people over 18 whose episode was not closed.
  for (let each = 0; each < 4; each++) rows.push([`C49000${String(each)}`, dayOf(1997, 3 + each, 12), "EAST", dayOf(2011, 5, 3 + each), null, "N"]);
  return {
    name: "Children in care",
    headingRows: 1,
    dateColumns: [1, 3, 4],
    rows: [["Child Unique ID", "Date of Birth", "Area", "Date Started to be Looked After", "Date Ceased to be Looked After", "UASC"], ...rows],
  };
}

/** Birthdays of care leavers: forty a month, eight of each age from 17 to 21, with what they did then. */
function careLeaverSheet(random: Random): SampleSheet {
  const rows: CellValue[][] = [];
  let next = 700001;
  const people = new Map<string, { id: string; born: Day }>();
  const person = (turning: Month, age: number, each: number) => {
    const bornIn = after(turning, -12 * age);
    const key = `${String(bornIn)}/${String(each)}`;
    const known = people.get(key);
    if (known !== undefined) return known;
    const made = { id: `P${String(next++)}`, born: dayOf(yearOf(bornIn), (bornIn % 12) + 1, random.between(1, 28)) };
    people.set(key, made);
    return made;
  };
  const months = monthsUpTo(SAMPLE_MONTH, 14);
  for (const inMonth of months) {
    const inEte = inMonth >= month(2017, 4) ? 24 : 21;
    const turning = [17, 18, 19, 20, 21].flatMap((age) => Array.from({ length: 8 }, (_, each) => ({ age, ...person(inMonth, age, each) })));
    const chosen = new Set(random.sample(turning, inEte));
    for (const one of turning) {
      const birthday = addMonths(one.born, 12 * one.age);
      const status = chosen.has(one) ? random.pick(["F1", "F2", "F4", "F5", "P1", "P2", "P4", "P5"]) : random.pick(["G4", "G5", "G6", "Unknown"]);
      rows.push([one.id, one.born, status, birthday + random.between(-60, 25)]);
    }
  }
  return { name: "Care leavers", headingRows: 2, dateColumns: [1, 3], rows: [["Care leavers at their birthdays"], ["Person ID", "Date of Birth", "Activity Status", "Status date"], ...rows] };
}

function familySheet(random: Random): SampleSheet {
  const months = monthsUpTo(SAMPLE_MONTH, 14);
  const levels = [2011, 2024, 2036, 2041, 2052, 2060, 2066, 2071, 2074, 2080, 2083, 2081, 2073, 2034];
  const stays = stock(random, { months, levels, arrivals: months.map(() => 190), oldest: 600 });
  return {
    name: "Family support",
    headingRows: 1,
    dateColumns: [1, 2],
    rows: [["Family ID", "Start date", "End date"], ...stays.map((stay, index): CellValue[] => [`F${String(10001 + index)}`, stay.start, blankDay(stay.end)])],
  };
}

/** The workbook of lists from the case system, with thirteen months and more behind the sample month. */
export function caseListBook(random: Random): SampleBook {
  const referrals = makeReferrals(random);
  const cases = makeCases(random, referrals);
  return {
    file: "Case system lists May-17.xlsx",
    sheets: [
      caseSheet(random, cases),
      referralSheet(random, referrals),
      assessmentSheet(random),
      ...protectionSheets(random, cases),
      careSheet(random, cases),
      careLeaverSheet(random),
      { name: "Adoptions", headingRows: 1, dateColumns: [1, 2, 3, 4, 5], rows: adoptionRows(random, SAMPLE_MONTH) },
      familySheet(random),
    ],
  };
}
