import { expect } from "chai";
import fc from "fast-check";
import { lastDay } from "../../../src/calendar/month";
import { unallocated } from "../../../src/scorecard/exceptions/unallocated";
import type { CellValue } from "../../../src/workbook/grid";
import { MAY_17, on, sheet, table } from "../../support/tiny";
import { EAST, SOUTH, listed, work } from "../../support/work";

const HEADINGS = ["Child ID", "Area", "Team", "Referral date", "Allocated worker", "Allocation date", "Closed date"];
const cases = (...rows: CellValue[][]) => [sheet("Cases", [HEADINGS, ...rows])];
const END = lastDay(MAY_17);

describe("unallocated cases on lists of work", () => {
  const CASES: [given: string, row: CellValue[], expected: string[]][] = [
    ["seven days since the referral", ["C1", "EAST", "T", on("2017-05-24"), null, null, null], []],
    ["eight days", ["C1", "EAST", "T", on("2017-05-23"), null, null, null], ["C1 8 Unallocated"]],
    ["allocated on the last day", ["C1", "EAST", "T", on("2017-04-01"), "A", END, null], []],
    ["allocated the day after", ["C1", "EAST", "T", on("2017-04-01"), "A", END + 1, null], ["C1 60 Unallocated"]],
    ["a worker named without a date", ["C1", "EAST", "T", on("2017-04-01"), "A", null, null], []],
    ["closed on the last day", ["C1", "EAST", "T", on("2017-04-01"), null, null, END], []],
    ["closed the day after", ["C1", "EAST", "T", on("2017-04-01"), null, null, END + 1], ["C1 60 Unallocated"]],
    ["no referral date", ["C1", "EAST", "T", null, null, null, null], ["C1 ? Unallocated"]],
  ];
  for (const [given, row, expected] of CASES)
    it(given, () => {
      const other = ["C9", "SOUTH", "T", on("2016-01-01"), "A", null, null];
      expect(listed(work(unallocated, cases(row, other)))).to.deep.equal(expected);
    });

  const rows: CellValue[][] = [
    ["C1", "EAST", "Oak", on("2017-05-01"), null, null, null],
    ["C2", "EAST", "Oak", on("2017-03-01"), null, null, null],
    ["C1", "SOUTH", "Elm", on("2017-04-01"), null, null, null],
    ["C3", "SOUTH", "Elm", on("2017-04-01"), "A", null, null],
  ];

  it("the oldest first, each with its sheet, row and the figures of area and city", () => {
    const section = work(unallocated, cases(...rows), EAST);
    expect(listed(section)).to.deep.equal(["C2 91 Unallocated", "C1 30 Unallocated"]);
    expect(section.exceptions.map(({ at }) => at.sheetRow)).to.deep.equal([3, 2]);
    // C1 is unallocated in SOUTH as well: EAST's work takes one child from the city, not two.
    expect(section.remarks[0]).to.equal(
      "If the 2 cases had been allocated by 31 May 2017, “Unallocated (open >7 days)” (indicator 1) would be 0 in EAST instead of 2 and be 1 in the city instead of 2.",
    );
    expect(listed(work(unallocated, cases(...rows), SOUTH))).to.deep.equal(["C1 60 Unallocated"]);
    expect(work(unallocated, cases(...rows)).exceptions.length).to.equal(3);
  });

  it("of a team those of its rows; where the list names no team that is said, and not that there are none", () => {
    const oak = { kind: "team" as const, area: 0, team: "Duty Team" };
    const row = (team: CellValue) => ["C1", "EAST", team, on("2017-05-01"), null, null, null];
    const named = work(unallocated, cases(row("Duty Team"), ["C2", ...row("Fostering").slice(1)]), oak);
    expect(listed(named)).to.deep.equal(["C1 30 Unallocated"]);
    expect(work(unallocated, cases(row(null)), oak).remarks).to.deep.equal([
      "The list does not name teams: its rows are on the lists of the area.",
    ]);
  });

  it("without a list, or where it does not know the month, that is said", () => {
    const none = [
      sheet("Referrals", [
        ["Child ID", "Referral date"],
        ["C1", on("2017-05-01")],
      ]),
    ];
    expect(work(unallocated, none)).to.deep.include({
      exceptions: [],
      remarks: ["Not computed: no list of Cases was found."],
    });
  });

  it("without a column that says who is allocated nothing is listed, and that is said", () => {
    const rows = [
      ["C1", "EAST", on("2017-01-01")],
      ["C2", "EAST", on("2017-01-01")],
    ];
    const section = work(unallocated, [sheet("Cases", [["Child ID", "Area", "Referral date"], ...rows])]);
    expect(section.exceptions).to.deep.equal([]);
    expect(section.remarks.join()).to.contain("no column “Allocated worker”");
  });

  it("a second, plain computation on random lists agrees, and so does the figure once they are allocated", () => {
    const day = fc.option(fc.integer({ min: END - 20, max: END + 2 }), { nil: null });
    const row = fc.record({
      child: fc.constantFrom("C1", "C2", "C3"),
      area: fc.constantFrom("EAST", "SOUTH"),
      referred: fc.integer({ min: END - 20, max: END + 2 }),
      worker: fc.constantFrom("A", null),
      allocated: day,
      closed: day,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (all) => {
        const cells = all.map(({ child, area, referred, worker, allocated, closed }): CellValue[] => [
          child,
          area,
          "T",
          referred,
          worker,
          allocated,
          closed,
        ]);
        const waits = all.map(
          ({ referred, worker, allocated, closed }) =>
            referred <= END &&
            (closed === null || closed > END) &&
            END - referred > 7 &&
            (allocated === null ? worker === null : allocated > END),
        );
        const kept: CellValue[] = ["C9", "SOUTH", "T", on("2016-01-01"), "A", null, null];
        const section = work(unallocated, cases(...cells, kept));
        const naive = all
          .filter((_, at) => waits[at])
          .map(({ child, referred }) => `${child} ${END - referred} Unallocated`);
        expect(listed(section).sort()).to.deep.equal(naive.sort());
        if (naive.length === 0) return;
        const done = cells.map((row, at) => (waits[at] ? row.with(5, END) : row));
        const then = table(1, cases(...done, kept)).text("Unallocated (open >7 days)");
        expect(section.remarks[0]).to.contain(`would be ${then} in the city instead of`);
      }),
      { numRuns: 20 },
    );
  });
});
