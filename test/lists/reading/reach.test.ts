import { expect } from "chai";
import fc from "fast-check";
import { NO_DAY, type Day } from "../../../src/calendar/day";
import { isoMonth } from "../../../src/calendar/month";
import { reachOfEvents, reachOfOpen, spanOf, tellingEnds } from "../../../src/lists/reading/reach";
import { DayColumn } from "../../../src/lists/typed-columns";
import { MAY_17, monthOf, on } from "../../support/tiny";

const days = (...isoDays: string[]) => new DayColumn(isoDays.map(on));
/** Every so many days from a first to a last day. */
const every = (step: number, first: string, last: string) =>
  new DayColumn(
    Array.from({ length: Math.floor((on(last) - on(first)) / step) + 1 }, (_, at) => on(first) + at * step),
  );
const joined = (...parts: DayColumn[]) => new DayColumn(parts.flatMap((part) => [...part]));
const asked = { month: MAY_17 };

function events(all: DayColumn, more: object = {}): string {
  const span = spanOf(all);
  if (span === null) return "nothing";
  const { first, last, to } = reachOfEvents(span, { ...asked, ...more });
  return `${isoMonth(first)} ${isoMonth(last)} ${to - on("2017-05-31")}`;
}

describe("how far a list of events reaches", () => {
  // First and last month, and days past the end of May 2017.
  const CASES: [string, DayColumn, string][] = [
    ["no row", days(), "nothing"],
    ["blanks only", new DayColumn([NO_DAY, NO_DAY]), "nothing"],
    ["one event, on the first of its month", days("2017-05-01"), "2017-05 2017-05 0"],
    ["one event, on the second: the first is not known", days("2017-05-02"), "2017-06 2017-05 0"],
    ["a gap that reaches the first of the month", days("2017-03-05", "2017-03-09", "2017-05-31"), "2017-03 2017-05 83"],
    ["a gap a day too short", days("2017-05-05", "2017-05-08", "2017-05-11"), "2017-06 2017-05 0"],
    ["a gap just long enough", days("2017-05-05", "2017-05-09", "2017-05-11"), "2017-05 2017-05 0"],
    ["a gap above 92 days counts as 92", days("2016-01-01", "2017-05-30"), "2016-01 2017-05 91"],
    [
      "an early day among 99 others is no stray of less than a hundred",
      joined(days("2001-01-01"), every(1, "2017-02-01", "2017-05-09")),
      "2001-01 2017-05 70",
    ],
    [
      "an early day among a hundred is a stray",
      joined(days("2001-01-01"), every(1, "2017-02-01", "2017-05-10")),
      "2017-02 2017-05 0",
    ],
    [
      "two of them are too many",
      joined(days("2001-01-01", "2001-01-01"), every(1, "2017-02-01", "2017-05-10")),
      "2001-01 2017-05 71",
    ],
    [
      "184 days away is no stray",
      joined(days("2016-08-01"), every(1, "2017-02-01", "2017-05-31")),
      "2016-08 2017-05 92",
    ],
    ["a late stray", joined(every(1, "2017-02-01", "2017-05-31"), days("2071-05-01")), "2017-02 2017-05 1"],
  ];
  for (const [given, all, expected] of CASES) it(given, () => expect(events(all)).to.equal(expected));

  const SINCE: [string, DayColumn, string][] = [
    ["the first event", days("2016-06-09", "2016-09-01", "2017-05-20"), "2016-06-09"],
    ["not the longest gap before it", days("2016-06-02", "2017-05-20"), "2016-06-02"],
    ["the weekend before, where nothing happens on one", days("2016-06-06", "2017-05-19"), "2016-06-04"],
    ["a Monday, where something happens on a weekend", days("2016-06-06", "2016-07-02"), "2016-06-06"],
    ["a first event on a Friday has none before it", days("2016-06-10", "2017-05-19"), "2016-06-10"],
  ];
  for (const [given, all, expected] of SINCE)
    it(`windows of months are known from: ${given}`, () => {
      const span = spanOf(all);
      expect(span === null ? null : reachOfEvents(span, asked).from).to.equal(on(expected));
    });

  it("a person's word on where it begins wins, and does not say where it ends", () => {
    const completeFrom = monthOf("2010-04");
    expect(events(every(1, "2016-02-10", "2017-03-10"), { completeFrom })).to.match(/2010-04 2017-03 -61$/);
    expect(events(days("2016-02-10"), { completeFrom }), "too few rows to tell").to.match(/2010-04 2016-02 0$/);
  });

  it("is that of a naive computation without strays, whatever the order of the rows", () => {
    const someDays = fc.array(fc.integer({ min: on("2017-01-01"), max: on("2017-06-30") }), {
      minLength: 1,
      maxLength: 99,
    });
    fc.assert(
      fc.property(someDays, (all) => {
        const sorted = [...all].sort((a, b) => a - b);
        const gaps = sorted.slice(1).map((day, at) => day - (sorted[at] ?? day));
        const span = spanOf(new DayColumn(all));
        expect([span?.first, span?.last, span?.gap]).to.deep.equal([
          sorted[0],
          sorted.at(-1),
          Math.min(92, Math.max(0, ...gaps)),
        ]);
      }),
    );
  });
});

describe("the ends that say how far back a list of what is open reaches", () => {
  const first = (open: number, ends: DayColumn) => {
    const starts = new DayColumn(Array.from({ length: open + ends.length }, () => on("2012-02-01")));
    const telling = tellingEnds(starts, ends, on("2017-05-31") as Day);
    return telling.length === 0 ? "none" : telling.earliest() - on("2016-01-15");
  };
  const sixMonths = every(10, "2016-12-01", "2017-05-30");
  const begins = on("2016-12-01") - on("2016-01-15");
  const CASES: [string, DayColumn, Record<40 | 1000, string | number>][] = [
    ["no end", days(), { 40: "none", 1000: "none" }],
    ["one old end", days("2016-01-15"), { 40: "none", 1000: "none" }],
    ["three ends in 14 months", days("2016-04-15", "2016-10-15", "2017-02-15"), { 40: 91, 1000: "none" }],
    ["those of six months", sixMonths, { 40: begins, 1000: begins }],
    ["those of six months and an old one", joined(days("2016-01-15"), sixMonths), { 40: begins, 1000: begins }],
    [
      "184 days before the next is not alone, if too few to tell of a thousand",
      joined(days("2016-05-31"), sixMonths),
      { 40: 137, 1000: begins },
    ],
    ["185 days before the next is alone", joined(days("2016-05-30"), sixMonths), { 40: begins, 1000: begins }],
    [
      "two old ends on one day are no stray",
      joined(days("2016-01-15", "2016-01-15"), sixMonths),
      { 40: 0, 1000: begins },
    ],
  ];
  for (const [given, ends, expected] of CASES)
    for (const open of [40, 1000] as const)
      it(`${given}, of ${open} open: ${expected[open]}`, () => {
        expect(first(open, ends)).to.equal(expected[open]);
      });
});

describe("how far a list of what is open reaches", () => {
  const open = (starts: DayColumn, ends: DayColumn, more: object = {}) => {
    const { first, last, onlyOne } = reachOfOpen(starts, ends, spanOf(ends), { ...asked, ...more });
    return `${isoMonth(first)} ${isoMonth(last)}${onlyOne === undefined ? "" : " only"}`;
  };
  const old = days("2012-02-01", "2013-09-09");
  const CASES: [string, DayColumn, DayColumn, string][] = [
    ["nothing ended: the month asked for alone", old, days(), "2017-05 2017-05 only"],
    [
      "nothing ended and a start after that month: the month of that start",
      joined(old, days("2017-06-05")),
      days(),
      "2017-06 2017-06 only",
    ],
    ["from the first end on", old, days("2016-12-15"), "2016-12 2017-05"],
    [
      "back by the gap between ends, to the month end before at most",
      old,
      days("2016-12-15", "2017-03-01"),
      "2016-11 2017-05",
    ],
    ["a gap that falls short of the month end before", old, days("2016-12-15", "2016-12-28"), "2016-12 2017-05"],
    ["what is to end later has not ended", old, days("2017-08-01"), "2017-05 2017-05 only"],
    [
      "many starts that stop in March end it there",
      every(3, "2016-03-01", "2017-03-30"),
      days("2016-12-15"),
      "2016-12 2017-03",
    ],
    [
      "an end in April tells that it goes on",
      every(3, "2016-03-01", "2017-03-30"),
      days("2016-12-15", "2017-04-02"),
      "2016-11 2017-04",
    ],
    [
      "nothing ended and many starts that stop in March",
      every(3, "2016-03-01", "2017-03-30"),
      days(),
      "2017-03 2017-03 only",
    ],
  ];
  for (const [given, starts, ends, expected] of CASES)
    it(given, () => {
      expect(open(starts, ends)).to.equal(expected);
    });

  it("a person's word wins", () => {
    expect(open(old, days(), { completeFrom: monthOf("2010-04") })).to.equal("2010-04 2017-05");
  });

  it("no day before the first ended row less its gap is ever known", () => {
    const someDays = fc.array(fc.integer({ min: on("2014-01-01"), max: on("2017-05-31") }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(someDays, someDays, (starts, ends) => {
        const ended = spanOf(new DayColumn(ends));
        const { from } = reachOfOpen(new DayColumn(starts), new DayColumn(ends), ended, asked);
        expect(from).to.be.at.least((ended?.first ?? (0 as Day)) - 92);
      }),
    );
  });
});
