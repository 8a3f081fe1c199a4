import { expect } from "chai";
import fc from "fast-check";
import { addMonths, type Day } from "../../src/calendar/day";
import { firstDay, lastDay } from "../../src/calendar/month";
import { MAY_17, settings, sheet, table } from "../support/tiny";

const FIRST = firstDay(MAY_17);
const LAST = lastDay(MAY_17);
const child = fc.constantFrom("C1", "C2", "C3");
/** Days near the month, where the edges are. */
const nearby = fc.integer({ min: FIRST - 6, max: LAST + 3 });

/** Each rule again, day by day and child by child, as one would do it by hand. */
describe("a second, plain computation on random lists agrees", () => {
  it("6: children on a plan without a break from before the month to its end", () => {
    const plan = fc.record({
      child,
      start: fc.option(nearby, { nil: null, freq: 6 }),
      end: fc.option(nearby, { nil: null, freq: 3 }),
    });
    const isDue = (plans: readonly { start: number | null; end: number | null }[]) => {
      const real = plans.filter(({ start, end }) => start === null || end === null || end >= start);
      const starts = (day: number) => real.some(({ start }) => start === day);
      const covers = (day: number) =>
        real.some(({ start, end }) => (start === null || start <= day) && (end === null || end >= day));
      for (let day = FIRST - 1; day <= LAST; day++) if (!covers(day)) return false;
      const goesOn = real.some(({ start, end }) => (start === null || start <= LAST) && (end === null || end > LAST));
      const isFollowed = real.some(({ end }) => end === LAST) && (starts(LAST + 1) || goesOn);
      return goesOn || isFollowed;
    };
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 8 }), (plans) => {
        const rows = plans.map((each) => [each.child, "EAST", each.start, each.end]);
        const found = table(6, [
          sheet("CP plans", [["Child ID", "Area", "Start date", "End date"], ...rows]),
          sheet("CP visits", [
            ["Child ID", "Visit date"],
            ["C9", FIRST],
          ]),
        ]);
        const due = ["C1", "C2", "C3"].filter((one) => isDue(plans.filter((each) => each.child === one)));
        expect(found.figure("Number of CPP to be visited").value).to.equal(due.length);
      }),
      { numRuns: 200 },
    );
  });

  it("2: referrals, and those with an earlier one in the twelve months before", () => {
    const referred = fc.integer({ min: addMonths(FIRST, -12) - 5, max: LAST });
    fc.assert(
      fc.property(fc.array(fc.record({ child, referred }), { minLength: 1, maxLength: 12 }), (rows) => {
        const all = [...new Set(rows.map((row) => `${row.child} ${row.referred}`))].map((key) => {
          const [who, day] = key.split(" ");
          return { who, day: Number(day) as Day };
        });
        const inMonth = all.filter(({ day }) => day >= FIRST && day <= LAST);
        fc.pre(inMonth.length > 0);
        const again = inMonth.filter(({ who, day }) =>
          all.some((other) => other.who === who && other.day < day && other.day >= addMonths(day, -12)),
        );
        const found = table(2, [
          sheet("Referrals", [["Child ID", "Referral date"], ...rows.map((row) => [row.child, row.referred])]),
        ]);
        expect([found.figure("Total Referrals").value, found.figure("No. re-referrals").value]).to.deep.equal([
          inMonth.length,
          again.length,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it("13: cases over full-time equivalents, and over heads", () => {
    const post = fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      team: fc.constantFrom("East Assessment", "East Safeguarding", "South Safeguarding"),
      fte: fc.constantFrom(0.1, 0.2, 0.7, 0.8, 1),
      cases: fc.integer({ min: 0, max: 20 }),
    });
    const distinct = fc.uniqueArray(post, { minLength: 1, maxLength: 9, selector: ({ id, team }) => `${id} ${team}` });
    fc.assert(
      fc.property(distinct, fc.boolean(), (posts, caseloadByHeadcount) => {
        const holders = posts.filter(({ id }) => posts.some((other) => other.id === id && other.cases > 0));
        const cases = holders.reduce((sum, each) => sum + each.cases, 0);
        const tenths = holders.reduce((sum, { fte }) => sum + Math.round(fte * 10), 0);
        const workers = caseloadByHeadcount ? new Set(holders.map(({ id }) => id)).size : tenths / 10;
        const rows = posts.map(({ id, team, fte, cases: held }) => ["Ann", id, "Y", fte, team, held]);
        const grid = sheet("Caseloads", [["Worker", "Worker ID", "Qualified", "FTE", "Team", "May-17"], ...rows]);
        const found = table(13, [grid], { settings: settings({ caseloadByHeadcount }) });
        expect(found.figure("Average Caseload - City").value).to.equal(workers === 0 ? null : cases / workers);
      }),
      { numRuns: 200 },
    );
  });

  it("12: workers in post by area, and those with a supervision on any of their rows", () => {
    const record = fc.record({
      id: fc.integer({ min: 1, max: 3 }),
      area: fc.constantFrom("EAST", "SOUTH"),
      start: fc.option(nearby, { nil: null, freq: 5 }),
      left: fc.option(nearby, { nil: null, freq: 2 }),
      cell: fc.constantFrom<string | number | null>("Y", "N", "ML", null, FIRST, LAST),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        const count = (area?: string) => {
          const workers = [1, 2, 3].map((id) => records.filter((each) => each.id === id));
          const isSupervised = (rows: typeof records) =>
            rows.some(({ cell }) => cell === "Y" || typeof cell === "number");
          const staff = workers.filter(
            (rows) =>
              rows.some(
                (row) =>
                  (area === undefined || row.area === area) &&
                  (row.start === null || row.start <= LAST) &&
                  (row.left === null || row.left > LAST),
              ) &&
              (isSupervised(rows) || !rows.some(({ cell }) => cell === "ML")),
          );
          return [staff.filter(isSupervised).length, staff.length];
        };
        const rows = records.map(({ id, area, start, left, cell }) => ["Ann", id, area, start, left, cell]);
        const head = ["Worker", "Worker ID", "Area", "Start date", "Leave date", "May-17"];
        // One more, so that the month has something written in it.
        const other = ["Zoe", 99, "NWC", null, null, "N"];
        const found = table(12, [sheet("Supervision", [head, ...rows, other])]);
        const shown = (column?: string) =>
          ["Supervisions", "Total Staff"].map((row) => found.figure(row, column).value);
        const [supervised = 0, staff = 0] = count();
        expect(shown()).to.deep.equal([supervised, staff + 1]);
        expect(shown("EAST")).to.deep.equal(count("EAST"));
        expect(shown("SOUTH")).to.deep.equal(count("SOUTH"));
      }),
      { numRuns: 200 },
    );
  });
});
