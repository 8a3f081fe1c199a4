import { addDays, NO_DAY, dayOf, type Day } from "../calendar/day";
import { after, firstDay, lastDay, month, monthsUpTo, type Month } from "../calendar/month";
import type { TeamType } from "../lists/words/areas";
import type { CellValue } from "../workbook/grid";
import { blankDay, type SampleSheet } from "./book";
import { teamsOf, type SampleArea } from "./places";
import type { Random } from "./random";
import { MONTH_END, SAMPLE_MONTH } from "./sample-month";
import { dayIn } from "./stock";

const textDay = (day: Day) => `${String(day - firstDay(SAMPLE_MONTH) + 1).padStart(2, "0")}/05/2017`;

export interface Referral {
  readonly child: string;
  readonly on: Day;
  readonly month: Month;
}

/** Referrals from May 2015 on; the month's and the six months before's totals are those of the published scorecard. */
export function makeReferrals(random: Random): Referral[] {
  const months = monthsUpTo(SAMPLE_MONTH, 25);
  const beforeTotals = [1248, 1196, 1262, 1231, 1324, 1247];
  const beforeAgain = [312, 298, 309, 306, 329, 308];
  const all: Referral[] = [];
  let next = 100001;
  months.forEach((inMonth, index) => {
    const fromEnd = months.length - 1 - index;
    const total = fromEnd === 0 ? 1382 : fromEnd <= 6 ? (beforeTotals[6 - fromEnd] ?? 0) : 1210 + random.between(0, 90);
    const again =
      fromEnd === 0 ? 305 : fromEnd <= 6 ? (beforeAgain[6 - fromEnd] ?? 0) : index === 0 ? 0 : Math.round(total * 0.22);
    const known = [
      ...new Set(
        all.filter((referral) => inMonth - referral.month <= 10 && referral.month < inMonth).map(({ child }) => child),
      ),
    ];
    for (const child of random.sample(known, Math.min(again, known.length)))
      all.push({ child, on: dayIn(random, inMonth), month: inMonth });
    for (let fresh = total - Math.min(again, known.length); fresh > 0; fresh--) {
      all.push({ child: `C${next++}`, on: dayIn(random, inMonth), month: inMonth });
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

export interface Case {
  readonly child: string;
  readonly referred: Day;
  closed: Day;
  worker: string | null;
  allocated: Day;
  stratum: Stratum;
}

const OPEN_LEVELS = [7180, 7214, 7196, 7240, 7262, 7301, 7330, 7352, 7368, 7391, 7420, 7451, 7496, 7715];
const OVERDUE = new Map<Month, number>([
  [month(2016, 6), 1],
  [month(2016, 8), 2],
  [month(2016, 10), 1],
  [month(2016, 11), 2],
  [month(2017, 1), 1],
  [month(2017, 2), 2],
  [month(2017, 3), 1],
  [month(2017, 4), 1],
]);

/** Cases whose open ones at each month end are the levels above, and at the end of May 2017 the strata. */
export function makeCases(random: Random, referrals: readonly Referral[]): Case[] {
  const start = after(SAMPLE_MONTH, -13);
  const anyStratum = STRATA[0] as Stratum;
  let next = 500001;
  const all: Case[] = [];
  let open: Case[] = [];
  const begin = (child: string, referred: Day): Case => {
    const made: Case = {
      child,
      referred,
      closed: NO_DAY,
      worker: worker(random),
      allocated: addDays(referred, random.between(0, 6)),
      stratum: anyStratum,
    };
    if (made.allocated > MONTH_END) Object.assign(made, { worker: null, allocated: NO_DAY });
    all.push(made);
    return made;
  };
  for (let count = 0; count < (OPEN_LEVELS[0] ?? 0); count++)
    open.push(begin(`C${next++}`, addDays(lastDay(start), -random.between(20, 2400))));

  for (const [at, inMonth] of monthsUpTo(SAMPLE_MONTH, 13).entries()) {
    const index = at + 1;
    const arriving = 700 + random.between(0, 60);
    const leaving = open.length + arriving - (OPEN_LEVELS[index] ?? 0);
    const gone = new Set(random.sample(open, leaving));
    for (const ended of gone) ended.closed = dayIn(random, inMonth);
    const openChildren = new Set(open.map(({ child }) => child));
    const arrived = random
      .sample(
        referrals.filter((referral) => referral.month === inMonth && !openChildren.has(referral.child)),
        arriving,
      )
      .map(({ child, on }) => begin(child, on));
    const end = lastDay(inMonth);
    const late = random.sample(
      arrived.filter(({ referred }) => end - referred >= 9 && end - referred <= 24),
      OVERDUE.get(inMonth) ?? 0,
    );
    for (const one of late) one.allocated = addDays(end, random.between(1, 4));
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
  const rest = random.sample(
    open.filter((one) => !overdue.includes(one)),
    open.length - overdue.length,
  );
  overdue.forEach((one, index) => {
    Object.assign(one, { worker: null, allocated: NO_DAY });
    one.stratum = STRATA.find(
      ({ area, type }) => area === (index === 0 ? "EAST" : "NWC") && type === "Assessment",
    ) as Stratum;
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
  return `Worker ${random.pick(WORKER_INITIALS)}${random.pick(WORKER_INITIALS)}${random.between(1, 40)}`;
}

export function caseSheet(random: Random, cases: readonly Case[]): SampleSheet {
  const rows = cases.map((one) => [
    one.child,
    random.pick(teamsOf(one.stratum.area, one.stratum.type)),
    one.referred,
    one.worker,
    blankDay(one.allocated),
    blankDay(one.closed),
  ]);
  // A case that was closed long ago, of a team that no longer exists.
  rows.push([
    "C499901",
    "Family Centre (closed)",
    dayOf(2013, 2, 4),
    "Worker AA1",
    dayOf(2013, 2, 5),
    dayOf(2014, 6, 30),
  ]);
  return {
    name: "CIN cases",
    headingRows: 3,
    dateColumns: [2, 4, 5],
    rows: [
      ["Cases: open and closed since April 2016"],
      ["Case system extract, 12 June 2017"],
      [
        "Child Unique ID",
        "Allocated Team",
        "CIN Start Date",
        "Allocated Worker",
        "Allocation date",
        "CIN Closure Date",
      ],
      ...rows,
    ],
  };
}

export function referralSheet(random: Random, referrals: readonly Referral[]): SampleSheet {
  const rows = referrals.map(({ child, on }): CellValue[] => [
    child,
    on,
    random.pick(["Police", "School", "Health", "Family", "Anonymous"]),
  ]);
  const inMonth = referrals.flatMap((referral, index) => (referral.month === SAMPLE_MONTH ? [index] : []));
  for (const index of random.sample(inMonth, 14))
    (rows[index] as CellValue[])[1] = textDay((referrals[index] as Referral).on);
  // One referral was typed in twice.
  const twice = referrals[inMonth[20] ?? 0] as Referral;
  rows.push([twice.child, twice.on, "Police"]);
  return {
    name: "Referrals",
    headingRows: 1,
    dateColumns: [1],
    rows: [["Child Unique ID", "Date of Referral", "Referral Source"], ...rows],
  };
}
