import { expect } from "chai";
import fc from "fast-check";
import { lastDay } from "../../../src/calendar/month";
import { workingCalendar } from "../../../src/calendar/working-days";
import { openAssessments } from "../../../src/scorecard/exceptions/open-assessments";
import type { CellValue } from "../../../src/workbook/grid";
import type { Day } from "../../../src/calendar/day";
import { MAY_17, on, sheet, table } from "../../support/tiny";
import { EAST, listed, work } from "../../support/work";

const END = lastDay(MAY_17);
const HEADINGS = ["Child ID", "Area", "Type", "Start date", "Completed date", "Child seen"];
const list = (...rows: CellValue[][]) => [
  sheet("Assessments", [HEADINGS, ...rows, ["C9", "EAST", "S17", on("2017-05-02"), on("2017-05-12"), "Yes"]]),
];

/** The day on which so many working days have passed at the end of the month, counted back day by day. */
function started(workingDays: number): number {
  const calendar = workingCalendar();
  let day = END;
  for (let left = workingDays; left > 0; day--) if (calendar.isWorkingDay(day)) left--;
  return day;
}

describe("assessments on lists of work", () => {
  const CASES: [workingDays: number, expected: string[]][] = [
    [29, []],
    [30, ["C1 30 Open 30 days or more"]],
    [34, ["C1 34 Open 30 days or more"]],
    [35, ["C1 35 Open 30 days or more, due in 10"]],
    [39, ["C1 39 Open 30 days or more, due in 6"]],
    [40, ["C1 40 Open 40 days or more, due in 5"]],
    [44, ["C1 44 Open 40 days or more, due in 1"]],
    [45, ["C1 45 Open 45 days or more"]],
    [46, ["C1 46 Open 45 days or more, late"]],
  ];
  for (const [days, expected] of CASES)
    it(`open for ${days} working days at the end of the month`, () => {
      expect(listed(work(openAssessments, list(["C1", "EAST", "S17", started(days), null, null])))).to.deep.equal(
        expected,
      );
    });

  const OTHERS: [given: string, row: CellValue[], expected: number][] = [
    ["completed on the last day", ["C1", "EAST", "S17", started(40), END, "Yes"], 0],
    ["completed the day after", ["C1", "EAST", "S17", started(40), END + 1, "Yes"], 1],
    ["without a start date", ["C1", "EAST", "S17", null, null, null], 0],
    ["started after the month", ["C1", "EAST", "S17", END + 1, null, null], 0],
  ];
  for (const [given, row, expected] of OTHERS)
    it(given, () => {
      expect(work(openAssessments, list(row)).exceptions.length).to.equal(expected);
    });

  it("the same assessment in two rows is one; S17 and S47 of one day are two", () => {
    const row = ["C1", "EAST", "S17", started(40), null, null];
    expect(work(openAssessments, list(row, [...row])).exceptions.length).to.equal(1);
    expect(work(openAssessments, list(row, row.with(2, "S47"))).exceptions.length).to.equal(2);
  });

  it("says when each is due, and what those still in time would move", () => {
    const section = work(
      openAssessments,
      list(
        ["C1", "EAST", "S17", started(45), null, null],
        ["C2", "EAST", "S17", started(60), null, null],
        ["C3", "EAST", "S17", on("2017-01-03"), on("2017-05-12"), "Yes"],
      ),
      EAST,
    );
    expect(section.exceptions.map(({ who, more }) => `${who} ${more}`)).to.deep.equal([
      "C2 was due by 9 May 2017",
      "C1 due by 31 May 2017",
    ]);
    expect(section.remarks[0]).to.equal(
      "If the 1 of these still inside 45 working days had been completed by 31 May 2017, “% Inside” (indicator 3) would be 67% in EAST instead of 50% and be 67% in the city instead of 50%.",
    );
  });

  it("a list of completed assessments alone does not say that none is open", () => {
    expect(work(openAssessments, list()).remarks.join()).to.contain("none without a completion date");
  });

  it("a second, plain computation on random lists agrees, and so does the figure once they are completed", () => {
    const row = fc.record({ started: fc.integer({ min: END - 90, max: END + 2 }), open: fc.boolean() });
    const calendar = workingCalendar();
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (all) => {
        const cells = all.map(({ started: from, open }, at): CellValue[] => [
          `C${at}0`,
          "EAST",
          "S17",
          from,
          open ? null : Math.max(from, on("2017-05-20")),
          "Yes",
        ]);
        const daysOf = (from: number) => {
          let days = 0;
          for (let day = from + 1; day <= END; day++) if (calendar.isWorkingDay(day as Day)) days++;
          return days;
        };
        const naive = all.flatMap(({ started: from, open }, at) =>
          open && from <= END && daysOf(from) >= 30 ? [`C${at}0 ${daysOf(from)}`] : [],
        );
        const section = work(openAssessments, list(...cells));
        expect(section.exceptions.map(({ who, amount }) => `${who} ${String(amount)}`).sort()).to.deep.equal(
          naive.sort(),
        );
        const isInTime = ({ started: from, open }: (typeof all)[number]) =>
          open && daysOf(from) >= 30 && daysOf(from) <= 45;
        if (!all.some(isInTime)) return;
        const done = cells.map((cell, at) => (isInTime(all[at]!) ? cell.with(4, END) : cell));
        const then = table(3, list(...done)).text("% Inside");
        expect(section.remarks[0]).to.match(new RegExp(`(?:be|stay) ${then} in the city`));
      }),
      { numRuns: 20 },
    );
  });
});
