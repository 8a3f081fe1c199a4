import { expect } from "chai";
import fc from "fast-check";
import { NO_DAY, type Day } from "../../../src/calendar/day";
import { firstDay, lastDay, monthsUpTo } from "../../../src/calendar/month";
import { monthWindow } from "../../../src/indicators/counting/month-set";
import { overlappingRows } from "../../../src/indicators/counting/overlapping-rows";
import { CITY, tally } from "../../../src/indicators/counting/tally";
import { NO_AREA } from "../../../src/lists/words/areas";
import { DayColumn } from "../../../src/lists/typed-columns";
import { MAY_17 } from "../../support/tiny";

const MONTHS = monthsUpTo(MAY_17, 4);
const WINDOW = monthWindow(MONTHS);
const AREAS = 3;
const day = fc.integer({ min: firstDay(MONTHS[0]!) - 20, max: lastDay(MAY_17) + 20 }) as fc.Arbitrary<Day>;
const rows = fc.array(
  fc.record({
    child: fc.nat(4),
    area: fc.constantFrom(0, 1, 2, NO_AREA),
    start: day,
    end: fc.option(day, { nil: NO_DAY, freq: 3 }),
    weight: fc.constantFrom(0.1, 0.2, 0.8, 1, 3),
  }),
  { maxLength: 12 },
);
type Row = typeof rows extends fc.Arbitrary<(infer R)[]> ? R : never;

const listOf = (each: readonly Row[]) => ({
  name: "Cases" as const,
  length: each.length,
  whereIs: (row: number) => ({ source: { file: "", sheet: "" }, sheetRow: row + 1 }),
});
const columnOf = (days: readonly Day[]): DayColumn => {
  const column = new DayColumn(days.length);
  column.set(days);
  return column;
};
/** What one would write first: the rows open on the last day of a month. */
const openIn = (each: readonly Row[], at: number) => {
  const last = lastDay(MONTHS[at]!);
  return each.filter(({ start, end }) => start <= last && (end === NO_DAY || end > last));
};

describe("a tally", () => {
  it("counts as a pass over the rows for each month and column does", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (each, isOnce) => {
        const counted = tally(
          {
            list: listOf(each),
            months: (row) => WINDOW.openBetween(each[row]!.start, each[row]!.end),
            area: Uint8Array.from(each, ({ area }) => area),
            ...(isOnce ? { once: { of: Int32Array.from(each, ({ child }) => child), size: 5 } } : {}),
          },
          WINDOW,
          AREAS,
        );
        MONTHS.forEach((_, at) => {
          for (let column = CITY; column <= AREAS; column++) {
            const open = openIn(each, at).filter(({ area }) => column === CITY || area === column - 1);
            const expected = isOnce ? new Set(open.map(({ child }) => child)).size : open.length;
            expect(counted.at(at, column)).to.equal(expected);
            expect(counted.rows(at, column)).to.have.length(expected);
          }
        });
      }),
    );
  });

  it("adds decimals exactly", () => {
    fc.assert(
      fc.property(rows, (each) => {
        const counted = tally(
          {
            list: listOf(each),
            months: (row) => WINDOW.openBetween(each[row]!.start, each[row]!.end),
            weight: (row) => each[row]!.weight,
          },
          WINDOW,
          0,
        );
        const tenths = openIn(each, 3).reduce((sum, { weight }) => sum + Math.round(weight * 10), 0);
        expect(counted.at(3, CITY)).to.equal(tenths / 10);
      }),
    );
  });

  it("throws where there is no such month or column", () => {
    const none = tally({ list: listOf([]), months: () => WINDOW.only(0) }, WINDOW, 0);
    expect(() => none.at(0, 1 + MONTHS.length)).to.throw(RangeError, "no month");
  });
});

describe("rows of one worker at the same time", () => {
  it("are those that a comparison of every pair finds at least one other of", () => {
    fc.assert(
      fc.property(rows, (each) => {
        const found = overlappingRows(
          { of: Int32Array.from(each, ({ child }) => child), size: 5 },
          columnOf(each.map(({ start }) => start)),
          columnOf(each.map(({ end }) => end)),
        );
        const ends = ({ end }: Row) => (end === NO_DAY ? Infinity : end);
        const overlap = (a: Row, b: Row) =>
          a.child === b.child && ends(a) > a.start && ends(b) > b.start && a.start < ends(b) && b.start < ends(a);
        for (const { row, other } of found) {
          expect(other).to.be.below(row);
          expect(overlap(each[row]!, each[other]!)).to.equal(true);
        }
        const workersFound = new Set(found.map(({ row }) => each[row]!.child));
        const workersExpected = new Set(
          each.flatMap((a, at) => (each.some((b, other) => other < at && overlap(a, b)) ? [a.child] : [])),
        );
        expect([...workersFound].sort()).to.deep.equal([...workersExpected].sort());
      }),
    );
  });
});
