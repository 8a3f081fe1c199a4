import { expect } from "chai";
import { monthsUpTo } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { variationOf } from "../../src/scorecard/variation";
import { Chance } from "../support/chance";
import { MAY_17 } from "../support/tiny";

/** Numerator and denominator of a month; one number for a count. */
type Months = readonly (readonly number[])[];
/** Months of an indicator of which nothing changes but by chance. */
type Process = (chance: Chance, months: number) => Months;

/** Events that stand by themselves. */
const counts =
  (mean: number): Process =>
  (chance, months) =>
    each(months, () => [chance.poisson(mean)]);

/** A share of as many as happen to come. */
const shares =
  (mean: number, share: number): Process =>
  (chance, months) =>
    each(months, () => {
      const of = chance.poisson(mean);
      return [chance.binomial(of, share), of];
    });

/** Staff who stay, each with a habit of their own: some are supervised nearly always, some half the time. */
const habits =
  (staff: number, share: number): Process =>
  (chance, months) => {
    const often = Math.round(staff * 0.7);
    const rest = (share * staff - often * 0.95) / (staff - often);
    return each(months, () => [chance.binomial(often, 0.95) + chance.binomial(staff - often, rest), staff]);
  };

/** A level: so many come each month as leave on average, each with the same chance of leaving. */
const level = (mean: number, leaving: number): Process => {
  return (chance, months) => {
    let now = chance.poisson(mean);
    return each(months, () => {
      now += chance.poisson(mean * leaving) - chance.binomial(now, leaving);
      return [now];
    });
  };
};

/** Several levels together. */
const levels =
  (...of: readonly (readonly [number, number])[]): Process =>
  (chance, months) => {
    const parts = of.map(([mean, leaving]) => level(mean, leaving)(chance, months));
    return each(months, (month) => [parts.reduce((sum, part) => sum + part[month]![0]!, 0)]);
  };

/** One level over another, or over both together. */
const ratio =
  (
    top: readonly [number, number],
    bottom: readonly [number, number],
    denominator: (top: number, bottom: number) => number,
  ): Process =>
  (chance, months) => {
    const tops = level(...top)(chance, months);
    const bottoms = level(...bottom)(chance, months);
    return each(months, (month) => [tops[month]![0]!, denominator(tops[month]![0]!, bottoms[month]![0]!)]);
  };
const over = (_: number, bottom: number) => bottom;
const ofBoth = (top: number, bottom: number) => top + bottom;

/** Care leavers whose birthdays add up from April on: the same month of two years. */
const leavers =
  (people: number, share: number): Process =>
  (chance) => {
    const year = () => {
      const of = chance.poisson(people);
      return [chance.binomial(of, share), of];
    };
    const then = year();
    return each(13, (month) => (month === 0 ? then : month === 12 ? year() : []));
  };

function each(months: number, of: (month: number) => readonly number[]): Months {
  return Array.from({ length: months }, (_, month) => of(month));
}

/** What each indicator is like, in a large council, in a small one, and at its edges. */
const PROCESSES: Readonly<Record<number, Readonly<Record<string, Process>>>> = {
  1: Object.fromEntries([0, 0.1, 0.3, 0.6, 1, 2, 5, 12, 40].map((mean) => [`${mean} on average`, counts(mean)])),
  2: { "22% of 1,250": shares(1250, 0.22), "25% of 90": shares(90, 0.25), "10% of 20": shares(20, 0.1) },
  3: {
    "91% of 1,300": shares(1300, 0.91),
    "85% of 60": shares(60, 0.85),
    "98% of 40": shares(40, 0.98),
    "99.9% of 400": shares(400, 0.999),
  },
  4: { "93% of 1,280": shares(1280, 0.93), "97% of 60": shares(60, 0.97), "99.5% of 90": shares(90, 0.995) },
  5: { "970": level(970, 1 / 10), "60": level(60, 1 / 10), "8": level(8, 1 / 10) },
  6: { "95% of 900": shares(900, 0.95), "90% of 50": shares(50, 0.9), "99.5% of 60": shares(60, 0.995) },
  7: { "1,735": level(1735, 0.03), "250": level(250, 0.035), "40": level(40, 0.04) },
  8: {
    "55% of 350": leavers(350, 0.55),
    "50% of 60": leavers(60, 0.5),
    "60% of 25": leavers(25, 0.6),
    "95% of 30": leavers(30, 0.95),
  },
  11: {
    large: levels([2034, 1 / 8], [1730, 1 / 4], [2400, 1 / 9], [640, 1 / 24]),
    small: levels([40, 1 / 8], [60, 1 / 4], [50, 1 / 9]),
  },
  12: { "83% of 600": habits(600, 0.83), "80% of 40": habits(40, 0.8), independent: shares(500, 0.83) },
  13: {
    "7,000 cases": ratio([7000, 0.12], [430, 0.02], over),
    "500 cases": ratio([500, 0.12], [32, 0.02], over),
    "150 cases": ratio([150, 0.12], [10, 0.02], over),
  },
  14: { "15% of 600": ratio([90, 0.1], [510, 0.015], ofBoth), "12% of 50": ratio([6, 0.1], [44, 0.015], ofBoth) },
};

/** How often the last month of a process that does not change is out of the ordinary. */
function falseSignals(number: number, process: Process, months: number, seed: number): number {
  const { judgedBy, direction, rated } = INDICATORS.find((each) => each.number === number)!;
  const chance = new Chance(seed);
  const dates = monthsUpTo(MAY_17, months);
  let signals = 0;
  for (let run = 0; run < RUNS; run++) {
    const points = process(chance, months).map((parts, at) => ({
      month: dates[at]!,
      value: valueOf(parts),
      of: parts[1] ?? null,
    }));
    const { word } = variationOf({ judgedBy, direction, format: rated.format, points, begins: [], target: null });
    if (word !== null && word !== "No real change") signals++;
  }
  return signals / RUNS;
}

function valueOf([part, whole]: readonly number[]): number | null {
  if (part === undefined) return null;
  if (whole === undefined) return part;
  return whole === 0 ? null : part / whole;
}

const RUNS = 1500;

describe("signals where nothing changes", () => {
  it("are looked for in every indicator that is judged", () => {
    const judged = INDICATORS.filter(({ judgedBy }) => judgedBy !== "none").map(({ number }) => String(number));
    expect(Object.keys(PROCESSES)).to.deep.equal(judged);
  });

  for (const [number, processes] of Object.entries(PROCESSES))
    for (const [name, process] of Object.entries(processes))
      it(`are in at most 5% of the months of indicator ${number}: ${name}`, () => {
        for (const months of number === "8" ? [13] : [13, 18, 36]) {
          const found = falseSignals(Number(number), process, months, 2017 + months);
          expect(found, `${months} months`).to.be.at.most(0.05);
        }
      });
});

describe("signals where something changes", () => {
  const SHIFTS: [number, Process, (at: number, months: number) => number, number][] = [
    [12, shares(500, 0.83), (at, months) => (at === months - 1 ? -0.1 : 0), 0.9],
    [3, shares(1300, 0.91), (at, months) => (at >= months - 7 ? 0.02 : 0), 0.8],
    [7, level(1735, 0.03), (at, months) => (at === months - 1 ? 60 : 0), 0.9],
    [5, level(970, 0.1), (at, months) => (at === months - 1 ? -80 : 0), 0.8],
  ];
  for (const [number, process, shift, least] of SHIFTS)
    it(`are in most months of indicator ${number}`, () => {
      expect(falseSignals(number, shifted(process, shift), 24, 17)).to.be.at.least(least);
    });
});

/** A process whose values are moved. */
function shifted(process: Process, by: (at: number, months: number) => number): Process {
  return (chance, months) =>
    process(chance, months).map(([part = 0, whole], at) =>
      whole === undefined ? [part + by(at, months)] : [part + by(at, months) * whole, whole],
    );
}
