import { addDays, addMonths, type Day } from "../../src/calendar/day";
import { seeded } from "../../src/sample/random";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { on, sheet } from "./tiny";

/** When the lists were drawn: Ofsted asks for the six months before. */
const DRAWN = on("2017-12-05") as Day;
const SINCE = addMonths(DRAWN, -6);
const TEAMS = [
  "East Assessment and Short Term 1",
  "South Safeguarding 3",
  "DCSC North",
  "NWC Children in Care",
] as const;

/** The rows of the lists before they are written in Ofsted's words. */
export interface Council {
  readonly referrals: { child: number; on: Day; before: number }[];
  readonly assessments: { child: number; started: Day; authorised: Day | null; seen: string; team: string }[];
  readonly cases: { child: number; started: Day; closed: Day | null; worker: string | null; team: string }[];
  readonly plans: { child: number; started: Day; ended: Day | null; visited: Day }[];
  readonly care: { child: number; born: Day; started: Day; ended: Day | null; uasc: boolean; short: boolean }[];
  readonly leavers: { child: number; born: Day; activity: string }[];
  readonly adoptions: { child: number; entered: Day; order: Day; matched: Day; placed: Day; adopted: Day }[];
}

/** An invented council whose lists are cut to the six months, by one seed the same each time. */
export function council(seed: number): Council {
  const random = seeded(seed);
  let next = 1000000;
  const many = <T>(count: number, make: (child: number) => T) => Array.from({ length: count }, () => make(++next));
  const between = (from: Day, to: Day) => random.between(from, to) as Day;
  const lately = () => between(SINCE, addDays(DRAWN, -1));
  /** Most are open, as in any council; who ended did so in the six months. */
  const ended = () => (random.between(1, 3) === 1 ? lately() : null);
  const before = (end: Day | null) => addDays(end ?? DRAWN, -random.between(1, 900));
  return {
    referrals: many(400, (child) => ({ child, on: lately(), before: random.pick([0, 0, 1, 2]) })),
    assessments: many(400, (child) => {
      const authorised = random.between(1, 5) === 1 ? null : lately();
      const seen = random.pick(["a) Yes", "a) Yes", "a) Yes", "b) No", "c) Unknown"]);
      return {
        child,
        started: addDays(authorised ?? DRAWN, -random.between(10, 90)),
        authorised,
        seen,
        team: random.pick(TEAMS),
      };
    }),
    cases: many(400, (child) => {
      const closed = ended();
      const worker = random.between(1, 20) === 1 ? null : "Lexie Defore";
      return { child, started: before(closed), closed, worker, team: random.pick(TEAMS) };
    }),
    plans: many(200, (child) => {
      const end = ended();
      return { child, started: before(end), ended: end, visited: between(addDays(DRAWN, -10), addDays(DRAWN, -1)) };
    }),
    care: many(300, (child) => {
      const end = ended();
      const started = before(end);
      return {
        child,
        born: addDays(started, -random.between(200, 5800)),
        started,
        ended: end,
        uasc: random.between(1, 8) === 1,
        short: random.between(1, 10) === 1,
      };
    }),
    leavers: many(200, (child) => ({
      child,
      born: between(on("1996-01-01") as Day, on("2000-12-31") as Day),
      activity: random.pick([
        "F2: Full time in education other than higher",
        "P5: Part time in employment",
        "G5: Not in education, employment or training - other",
      ]),
    })),
    adoptions: many(40, (child) => {
      const adopted = between(addMonths(DRAWN, -12), addDays(DRAWN, -1));
      const placed = addDays(adopted, -random.between(150, 300));
      const matched = addDays(placed, -random.between(10, 60));
      const order = addDays(matched, -random.between(100, 400));
      return { child, entered: addDays(order, -random.between(100, 400)), order, matched, placed, adopted };
    }),
  };
}

/** The council's lists as Ofsted's template has them, with its headings and lettered codes. */
export function annexA({ referrals, assessments, cases, plans, care, leavers, adoptions }: Council): Grid[] {
  const list = (number: number, title: string, headings: string[], rows: CellValue[][]) =>
    sheet(`List_${number}`, [[`List ${number}: ${title}`], headings, ...rows], {
      source: { file: "Annex A.xlsx", sheet: `List_${number}` },
    });
  const worker = "Lexie Defore";
  return [
    list(
      3,
      "Referral",
      [
        "Child Unique ID",
        "Gender",
        "Date of referral",
        "Referral Source",
        "Referral NFA?",
        "Number of Referrals in Last 12 Months",
        "Allocated Worker",
      ],
      referrals.map((each) => [each.child, "a) Male", each.on, "q) 6: Police", "b) No", each.before, worker]),
    ),
    list(
      4,
      "Assessment",
      [
        "Child Unique ID",
        "Continuous Assessment Start Date",
        "Child Seen During Continuous Assessment",
        "Continuous Assessment Date of Authorisation",
        "Allocated Team",
        "Allocated Worker",
      ],
      assessments.map((each) => [each.child, each.started, each.seen, each.authorised, each.team, worker]),
    ),
    list(
      6,
      "Children in need",
      [
        "Child Unique ID",
        "Date of Birth",
        "CIN Start Date",
        "Primary Need Code",
        "Date Child Was Last Seen",
        "CIN Closure Date",
        "Reason for Closure",
        "Case status",
        "Allocated Team",
        "Allocated Worker",
      ],
      cases.map(({ child, started, closed, worker: named, team }) => [
        child,
        on("2010-01-04"),
        started,
        "N1 - Abuse or neglect",
        null,
        closed,
        closed === null ? null : "RC1 - Adopted",
        closed === null ? "a) Looked after child" : "e) Closed episode",
        team,
        named,
      ]),
    ),
    list(
      7,
      "Child protection",
      [
        "Child Unique ID",
        "Child Protection Plan Start Date",
        "Initial Category of Abuse",
        "Date of the Last Statutory Visit",
        "Was the Child Seen Alone?",
        "Child Protection Plan End Date",
        "Allocated Team",
      ],
      plans.map(({ child, started, ended, visited }) => [
        child,
        started,
        "a) Neglect",
        visited,
        "a) Yes",
        ended,
        TEAMS[1],
      ]),
    ),
    list(
      8,
      "Looked after",
      [
        "Child Unique ID",
        "Date of Birth",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
        "Date Started to be Looked After",
        "Child's Category of Need",
        "Child's Legal Status",
        "Date Ceased to be Looked After ",
        "Placement Type",
        "Allocated Team",
      ],
      care.map(({ child, born, started, ended, uasc, short }) => [
        child,
        born,
        uasc ? "a) Yes" : "b) No",
        started,
        "N1 - Abuse or neglect",
        short ? "V3: Accommodated under an agreed series of short-term breaks" : "C2: FCO",
        ended,
        "f) U6: Foster placement",
        TEAMS[3],
      ]),
    ),
    list(
      9,
      "Care leavers",
      ["Child Unique ID", "Date of Birth", "Allocated Team", "Eligibility Category", "LA In Touch ", "Activity Status"],
      leavers.map(({ child, born, activity }) => [
        child,
        born,
        "Leaving Care Service",
        "b) Former relevant child",
        "a) Yes",
        activity,
      ]),
    ),
    list(
      10,
      "Adoption",
      [
        "Child Unique ID",
        "Date the Child Entered Care",
        "Date of Placement Order",
        "Date of Matching Child and Prospective Adopters",
        "Date Placed for Adoption",
        "Date of Adoption Order ",
      ],
      adoptions.map(({ child, entered, order, matched, placed, adopted }) => [
        child,
        entered,
        order,
        matched,
        placed,
        adopted,
      ]),
    ),
  ];
}
