import { expect } from "chai";
import { addMonths, type Day } from "../../src/calendar/day";
import { after, firstDay, lastDay, monthOf, monthsUpTo } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { computeFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import { seeded, type Random } from "../../src/sample/random";
import type { CellValue } from "../../src/workbook/grid";
import { MAY_17, read, settings, sheet } from "../support/tiny";

const ASKED = settings({ completeFrom: new Map() });
const YEARS_KNOWN = 60;
const LISTS = 60;
/** Months before the asked one to which lists are cut. */
const CUTS = [11, 12, 13, 17, 23, 24, 35, 36, 40] as const;

interface Event {
  readonly child: string;
  readonly day: Day;
}

/** Events as they come by chance, so many a month on average, of children of whom some come again. */
function eventsByChance(random: Random, aMonth: number): Event[] {
  const from = firstDay(after(MAY_17, -YEARS_KNOWN));
  const days = lastDay(MAY_17) - from + 1;
  const chance = aMonth / 30.4;
  return Array.from({ length: days }, (_, at) => (from + at) as Day)
    .filter(() => random.between(0, 9999) < chance * 10_000)
    .map((day) => ({ child: `R${random.between(1, aMonth * 14)}`, day }));
}

const interval = (day: Day) => 50 + (day % 500);

/** The figures of a month, from all the events that there are. */
function truth(indicator: number, events: readonly Event[], month: typeof MAY_17): number | null {
  const last = lastDay(month);
  if (indicator === 2) {
    const own = events.filter(({ day }) => monthOf(day) === month);
    const again = own.filter(({ child, day }) =>
      events.some((each) => each.child === child && each.day < day && each.day >= addMonths(day, -12)),
    );
    return own.length === 0 ? null : again.length / own.length;
  }
  const from = firstDay(after(month, indicator === 9 ? -11 : -35));
  const own = events.filter(({ day }) => day >= from && day <= last);
  return own.length === 0 ? null : own.reduce((sum, { day }) => sum + interval(day), 0) / own.length;
}

/** What the charts show of lists that begin on a day. */
function shownFrom(cut: Day, events: readonly Event[]) {
  const known = events.filter(({ day }) => day >= cut);
  const adopted = known.map(({ day }, at): CellValue[] => {
    const back = interval(day);
    return [`O${at}`, day - 900 - back, day - 800 - back, day - 800, day - 900, day];
  });
  const { lists } = read(
    [
      sheet("Referrals", [["Child ID", "Referral date"], ...known.map(({ child, day }) => [child, day])]),
      sheet("Adoptions", [
        ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
        ...adopted,
      ]),
    ],
    { month: MAY_17, settings: ASKED },
  );
  const asked = { month: MAY_17, lists, settings: ASKED, history: new History([]) };
  return computeFigures(
    INDICATORS.filter(({ number }) => [2, 9, 10].includes(number)),
    asked,
  ).flatMap(({ indicator, series }) =>
    series.flatMap(({ month, value }) => (value === null ? [] : [{ indicator: indicator.number, month, value }])),
  );
}

describe("windows of months over sparse lists cut on any day", () => {
  for (const aMonth of [2, 5, 20])
    it(`show the truth or n/a: ${aMonth} events a month`, () => {
      const random = seeded(aMonth);
      const wrong: string[] = [];
      let points = 0;
      for (let list = 0; list < LISTS; list++) {
        const events = eventsByChance(random, aMonth);
        const back = CUTS[list % CUTS.length] ?? 12;
        const cut = (firstDay(after(MAY_17, -back)) + random.between(0, 27)) as Day;
        for (const { indicator, month, value } of shownFrom(cut, events)) {
          points++;
          const right = truth(indicator, events, month);
          if (right === null || Math.abs(value - right) > 1e-9)
            wrong.push(`${indicator}: ${value}, not ${right ?? "known"}`);
        }
      }
      expect(points).to.be.greaterThan(200);
      expect(wrong.length / points, wrong.slice(0, 5).join("; ")).to.be.lessThan(0.005);
    }).timeout(120_000);

  it("know twelve months where the first event is not after their first day", () => {
    const months = monthsUpTo(MAY_17, 13);
    const events = months.flatMap((month) =>
      [0, 9, 18].map((at) => ({ child: "R1", day: (firstDay(month) + at) as Day })),
    );
    const nine = (from: Day) => shownFrom(from, events).filter(({ indicator }) => indicator === 9).length;
    const begin = firstDay(after(MAY_17, -11));
    expect(nine(begin)).to.equal(1);
    expect(nine((begin + 1) as Day)).to.equal(0);
    expect(nine(firstDay(after(MAY_17, -12)))).to.equal(2);
  });
});
