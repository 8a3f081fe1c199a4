import { NO_DAY, type Day } from "../../src/calendar/day";
import { after, firstDay, lastDay, monthsUpTo, type Month } from "../../src/calendar/month";
import { seeded, type Random } from "../../src/sample/random";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { sheet } from "./tiny";

/** A council in which nothing ever changes, and what each of its figures is in every month. */
export interface Steady {
  readonly last: Month;
  readonly lists: readonly SteadyList[];
  /** The value of a row by indicator and row key. */
  readonly figures: Readonly<Record<number, Readonly<Record<string, number>>>>;
}

/** A list that can be cut to the events, or to what is open and what ended, since a day. */
interface SteadyList {
  readonly name: string;
  cutTo(from: Day): Grid;
}

const PLACES = 36;
const CHANGES = 4;
const EVENTS = 5;
const YEARS = 7;

interface Stay {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
}

/** Days of a month, one in each equal stretch of it. */
function spread(random: Random, month: Month, count: number): Day[] {
  return Array.from(
    { length: count },
    (_, at) => (firstDay(month) + at * Math.floor(28 / count) + random.between(0, 3)) as Day,
  );
}

/** Places of which the same number change hands in each month, on the day itself. */
function stays(random: Random, months: readonly Month[], prefix: string): Stay[] {
  const begin = firstDay(months[0] as Month);
  const all: Stay[] = [];
  const current = Array.from({ length: PLACES }, (_, at) => ({
    id: `${prefix}${at}`,
    start: (begin - 30 * at) as Day,
  }));
  let next = PLACES;
  months.forEach((month, index) => {
    spread(random, month, CHANGES).forEach((day, each) => {
      const place = (index * CHANGES + each) % PLACES;
      const { id, start } = current[place] as Stay;
      all.push({ id, start, end: day });
      current[place] = { id: `${prefix}${next++}`, start: day };
    });
  });
  return [...all, ...current.map(({ id, start }) => ({ id, start, end: NO_DAY }))];
}

function openList(
  name: string,
  heads: string[],
  all: readonly Stay[],
  row: (stay: Stay, end: CellValue) => CellValue[],
) {
  return {
    name,
    cutTo: (from: Day) =>
      sheet(name, [
        heads,
        ...all
          .filter(({ end }) => end === NO_DAY || end >= from)
          .map((stay) => row(stay, stay.end === NO_DAY ? null : stay.end)),
      ]),
  };
}

function eventList(name: string, heads: string[], all: readonly { on: Day; row: CellValue[] }[]): SteadyList {
  return { name, cutTo: (from) => sheet(name, [heads, ...all.filter(({ on }) => on >= from).map(({ row }) => row)]) };
}

/** Seven years of a council without change up to a month; `seed` chooses the days on which things happen. */
export function steadyCouncil(last: Month, seed: number): Steady {
  const random = seeded(seed);
  const months = monthsUpTo(last, 12 * YEARS);
  const openAt = (all: readonly Stay[], day: Day) =>
    all.filter(({ start, end }) => start <= day && (end === NO_DAY || end > day));
  const plans = stays(random, months, "P");
  const staff = stays(random, months, "W");
  const monthly = (make: (month: Month, index: number) => { on: Day; row: CellValue[] }[]) => months.flatMap(make);
  const lists: SteadyList[] = [
    openList(
      "Cases",
      ["Child ID", "Area", "Team type", "Referral date", "Allocated worker", "Closed date"],
      stays(random, months, "C"),
      ({ id, start }, end) => [id, "EAST", "Assessment", start, "A", end],
    ),
    eventList(
      "Referrals",
      ["Child ID", "Referral date"],
      monthly((month, index) =>
        spread(random, month, EVENTS).flatMap((on, each) => [
          { on, row: [`R${index}-${each}`, on] },
          // Each comes again three months later.
          { on, row: [`R${index - 3}-${each}`, on] },
        ]),
      ),
    ),
    eventList(
      "Assessments",
      ["Child ID", "Area", "Start date", "Completed date", "Child seen"],
      monthly((month, index) =>
        spread(random, month, EVENTS).map((on, each) => ({
          on,
          row: [`A${index}-${each}`, "EAST", on - 14, on, "Yes"],
        })),
      ),
    ),
    openList("CP plans", ["Child ID", "Area", "Start date", "End date"], plans, ({ id, start }, end) => [
      id,
      "EAST",
      start,
      end,
    ]),
    eventList(
      "CP visits",
      ["Child ID", "Visit date", "Child seen"],
      monthly((month) =>
        openAt(plans, lastDay(month)).map(({ id }) => ({ on: lastDay(month), row: [id, lastDay(month), "Yes"] })),
      ),
    ),
    openList(
      "Children in care",
      ["Child ID", "Area", "Start date", "End date", "UASC"],
      stays(random, months, "L"),
      ({ id, start }, end) => [id, "EAST", start, end, "N"],
    ),
    eventList(
      "Adoptions",
      ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
      monthly((month, index) =>
        spread(random, month, EVENTS).map((on, each) => {
          // Long and short in turn: a window that is cut has another mean.
          const days = index % 12 < 6 ? 100 : 300;
          return { on, row: [`O${index}-${each}`, on - 200 - days, on - 100 - days, on - 100, on - 200, on] };
        }),
      ),
    ),
    openList(
      "Family support",
      ["Family ID", "Start date", "End date"],
      stays(random, months, "F"),
      ({ id, start }, end) => [id, start, end],
    ),
    openList(
      "Workforce",
      ["Worker", "Worker ID", "Role", "Employment", "Area", "Start date", "Leave date"],
      staff,
      ({ id, start }, end) => [`Name ${id}`, id, "Social worker", "Permanent", "EAST", start, end],
    ),
    eventList(
      "Supervision log",
      ["Worker", "Worker ID", "Supervision date"],
      monthly((month) =>
        openAt(staff, lastDay(month)).map(({ id }) => ({
          on: lastDay(month),
          row: [`Name ${id}`, id, lastDay(month)],
        })),
      ),
    ),
  ];
  return {
    last,
    lists,
    figures: {
      1: { unallocated: 0, open: PLACES },
      2: { again: EVENTS, referrals: 2 * EVENTS },
      3: { inside: EVENTS, outside: 0, total: EVENTS },
      4: { completed: EVENTS, seen: EVENTS },
      5: { children: PLACES },
      6: { visited: PLACES - CHANGES, due: PLACES - CHANGES },
      7: { total: PLACES },
      9: { meanDays: 200 },
      10: { meanDays: 200 },
      11: { families: PLACES, assessment: PLACES, safeguarding: 0, dcsc: 0, total: 2 * PLACES },
      12: { supervised: PLACES, staff: PLACES },
      14: { socialWorkers: 0, bothTogether: 0 },
    },
  };
}

/** The first day of the so many months up to a council's last one; the day after its end for none. */
export function cutAt({ last }: Steady, months: number): Day {
  return firstDay(after(last, 1 - months));
}
