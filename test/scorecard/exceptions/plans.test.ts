import { expect } from "chai";
import fc from "fast-check";
import { dateOf, dayOf, type Day } from "../../../src/calendar/day";
import { lastDay } from "../../../src/calendar/month";
import { workingCalendar } from "../../../src/calendar/working-days";
import { longPlans } from "../../../src/scorecard/exceptions/long-plans";
import { notSeen } from "../../../src/scorecard/exceptions/not-seen";
import type { CellValue } from "../../../src/workbook/grid";
import { MAY_17, monthOf, on, sheet, table } from "../../support/tiny";
import { EAST, SOUTH, listed, work } from "../../support/work";

const END = lastDay(MAY_17);
const plans = (...rows: CellValue[][]) => sheet("CP plans", [["Child ID", "Area", "Start date", "End date"], ...rows]);
const visits = (...rows: CellValue[][]) => sheet("CP visits", [["Child ID", "Visit date", "Child seen"], ...rows]);

describe("children on a plan not seen, on lists of work", () => {
  const calendar = workingCalendar();
  const back = (workingDays: number): number => {
    let day = END;
    for (let left = workingDays; left > 0; day--) if (calendar.isWorkingDay(day)) left--;
    return day;
  };
  const plan = ["C1", "EAST", on("2016-12-01"), null];
  const CASES: [given: string, rows: CellValue[][], expected: string[]][] = [
    ["nine working days ago", [["C1", back(9), "Yes"]], []],
    ["ten", [["C1", back(10), "Yes"]], ["C1 10 Not seen for 10 working days or more"]],
    ["nineteen", [["C1", back(19), "Yes"]], ["C1 19 Not seen for 15 working days or more"]],
    ["twenty", [["C1", back(20), "Yes"]], ["C1 20 Not seen for 20 working days or more"]],
    [
      "visited since and not seen",
      [
        ["C1", back(12), "Yes"],
        ["C1", back(2), "No"],
      ],
      ["C1 12 Not seen for 10 working days or more"],
    ],
    ["seen on the last day", [["C1", END, "Yes"]], []],
    [
      "seen after the month",
      [
        ["C1", back(12), "Yes"],
        ["C1", END + 1, "Yes"],
      ],
      ["C1 12 Not seen for 10 working days or more"],
    ],
  ];
  for (const [given, rows, expected] of CASES)
    it(given, () => {
      expect(listed(work(notSeen, [plans(plan), visits(...rows)]))).to.deep.equal(expected);
    });

  it("never seen: since the plan began; a plan that ended on the last day is none", () => {
    const began = ["C1", "EAST", back(15), null];
    const section = work(notSeen, [plans(began, ["C2", "EAST", back(30), END]), visits(["C7", END, "Yes"])]);
    expect(listed(section)).to.deep.equal(["C1 15 Not seen for 15 working days or more"]);
    expect(section.exceptions[0]?.since).to.equal(null);
  });

  it("a child on plans in two areas is on both lists, once on the city's, and moves the city's figure", () => {
    const both = [plan, ["C1", "SOUTH", on("2017-02-01"), null], ["C2", "EAST", on("2016-12-01"), null]];
    const grids = [plans(...both), visits(["C1", on("2017-04-03"), "Yes"], ["C2", on("2017-05-30"), "Yes"])];
    for (const place of [EAST, SOUTH, { kind: "city" as const }]) {
      const section = work(notSeen, grids, place);
      expect(section.exceptions.map(({ who }) => who)).to.deep.equal(["C1"]);
      expect(section.remarks[0]).to.equal(
        "If the 1 of these who were to be visited in May 2017 and were not had been seen, “% visited in month” (indicator 6) would be 100% in the city instead of 50%.",
      );
    }
  });

  it("a second, plain computation on random lists agrees, and so does the figure once they are seen", () => {
    const child = fc.constantFrom("C1", "C2", "C3");
    const visit = fc.record({
      child,
      day: fc.integer({ min: END - 45, max: END + 3 }),
      seen: fc.constantFrom("Yes", "No"),
    });
    fc.assert(
      fc.property(fc.array(visit, { minLength: 1, maxLength: 10 }), (all) => {
        const grids = (more: CellValue[][]) => [
          plans(...["C1", "C2", "C3"].map((who): CellValue[] => [who, "EAST", END - 80, null])),
          visits(["C7", END, "Yes"], ...all.map(({ child: who, day, seen }): CellValue[] => [who, day, seen]), ...more),
        ];
        const naive = ["C1", "C2", "C3"].flatMap((who) => {
          const seen = all.filter((each) => each.child === who && each.seen === "Yes" && each.day <= END);
          const since = seen.length === 0 ? END - 80 : Math.max(...seen.map(({ day }) => day));
          const days = calendar.between(since as Day, END);
          return days >= 10 ? [`${who} ${days}`] : [];
        });
        const section = work(notSeen, grids([]));
        expect(section.exceptions.map(({ who, amount }) => `${who} ${String(amount)}`).sort()).to.deep.equal(naive);
        const then = table(6, grids(section.exceptions.map(({ who }) => [who, END, "Yes"]))).text("% visited in month");
        const [remark = ""] = section.remarks;
        if (remark !== "") expect(remark).to.match(new RegExp(`(?:be|stay) ${then} in the city`));
      }),
      { numRuns: 20 },
    );
  });
});

describe("plans open for long, on lists of work", () => {
  const CASES: [month: string, started: string, expected: string[]][] = [
    ["2017-04", "2016-01-30", ["C1 15 Open 15 months or more"]],
    ["2017-04", "2016-01-31", ["C1 15 Open 15 months or more"]],
    ["2017-04", "2016-02-01", []],
    ["2017-05", "2016-02-29", ["C1 15 Open 15 months or more"]],
    ["2017-05", "2016-03-01", []],
    ["2017-02", "2015-11-30", ["C1 15 Open 15 months or more"]],
    ["2016-02", "2014-11-29", ["C1 15 Open 15 months or more"]],
    ["2016-02", "2014-02-28", ["C1 24 Open 24 months or more"]],
    ["2018-02", "2016-02-29", ["C1 24 Open 24 months or more"]],
    ["2017-05", "2015-06-01", ["C1 23 Open 15 months or more"]],
    ["2017-05", "2015-05-31", ["C1 24 Open 24 months or more"]],
  ];
  for (const [month, started, expected] of CASES)
    it(`a plan of ${started} at the end of ${month}`, () => {
      const grids = [plans(["C1", "EAST", on(started), null], ["C9", "SOUTH", on(`${month}-01`), null])];
      expect(listed(work(longPlans, grids, undefined, { month: monthOf(month) }))).to.deep.equal(expected);
    });

  it("what ended on the last day is not open; one plan in two rows is one", () => {
    const row = ["C1", "EAST", on("2015-01-01"), null];
    expect(work(longPlans, [plans(row.with(3, END), row.with(0, "C2"), row.with(0, "C2"))]).exceptions.length).to.equal(
      1,
    );
  });

  it("a second, plain computation on random plans agrees, and so does the figure once they have ended", () => {
    const plan = fc.record({
      child: fc.constantFrom("C1", "C2"),
      started: fc.integer({ min: END - 900, max: END }),
      ended: fc.option(fc.integer({ min: END - 5, max: END + 5 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 6 }), (all) => {
        const different = [...new Map(all.map((each) => [`${each.child} ${each.started}`, each])).values()];
        const cells = different.map(({ child, started, ended }): CellValue[] => [child, "EAST", started, ended]);
        // Month by month: how many times the day of the month came round.
        const monthsOf = (from: number) => {
          const { year, month, day } = dateOf(from as Day);
          let months = 0;
          for (;;) {
            const [y, m] = [year + Math.floor((month + months) / 12), ((month + months) % 12) + 1];
            const last = dateOf((dayOf(y, m + 1, 1) - 1) as Day).day;
            if (dayOf(y, m, Math.min(day, last)) > END) return months;
            months++;
          }
        };
        const isListed = ({ started, ended }: (typeof all)[number]) =>
          (ended === null || ended > END) && monthsOf(started) >= 15;
        const section = work(longPlans, [plans(...cells)]);
        expect(section.exceptions.map(({ who, amount }) => `${who} ${String(amount)}`).sort()).to.deep.equal(
          different
            .filter(isListed)
            .map(({ child, started }) => `${child} ${monthsOf(started)}`)
            .sort(),
        );
        if (!different.some(isListed)) return;
        const done = cells.map((cell, at) => (isListed(different[at]!) ? cell.with(3, END) : cell));
        const then = table(5, [plans(...done)]).text("No of CPP");
        expect(section.remarks[0]).to.match(new RegExp(`(?:be|stay) ${then} in the city`));
      }),
      { numRuns: 20 },
    );
  });
});
