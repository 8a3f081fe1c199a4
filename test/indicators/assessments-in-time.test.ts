import { expect } from "chai";
import { dayOf } from "../../src/calendar/day";
import type { CellValue } from "../../src/workbook/grid";
import { on, settings, sheet, table } from "../support/tiny";

const assessments = (...rows: CellValue[][]) => [
  sheet("Assessments", [["Child ID", "Area", "Start date", "Completed date"], ...rows]),
];

/** Inside, outside and total of one assessment, beside one of the month that is known to be inside. */
function counted(start: string | null, completed: string, more: Parameters<typeof table>[2] = {}): string {
  const found = table(
    3,
    assessments(
      ["C1", "EAST", start === null ? null : on(start), on(completed)],
      ["C2", "SOUTH", on("2017-05-02"), on("2017-05-09")],
    ),
    more,
  );
  return ["No. inside", "No. outside", "Total"]
    .map((row) => String(Number(found.text(row)) - (row === "No. outside" ? 0 : 1)))
    .join(" ");
}

describe("3. assessments in 45 working days", () => {
  const CASES: [string, string | null, string, string][] = [
    // From 24 February to 3 May 2017 there are 45 working days: Good Friday, Easter Monday and 1 May are none.
    ["on the 45th working day: inside", "2017-02-24", "2017-05-03", "1 0 1"],
    ["on the 46th: outside", "2017-02-24", "2017-05-04", "0 1 1"],
    ["started on a Saturday, the Monday is the first", "2017-02-25", "2017-05-03", "1 0 1"],
    ["completed on the day it started", "2017-05-10", "2017-05-10", "1 0 1"],
    ["completed on the first day of the month", "2017-04-28", "2017-05-01", "1 0 1"],
    ["completed on the last day of the month", "2017-05-30", "2017-05-31", "1 0 1"],
    ["completed after the month", "2017-05-30", "2017-06-01", "0 0 0"],
    ["completed before it started: neither", "2017-05-11", "2017-05-10", "0 0 0"],
    ["without a start: neither", null, "2017-05-10", "0 0 0"],
  ];
  for (const [given, start, completed, expected] of CASES)
    it(given, () => {
      expect(counted(start, completed)).to.equal(expected);
    });

  it("a council's closing day in between gives a day more", () => {
    expect(counted("2017-02-24", "2017-05-04", { settings: settings({ closedDays: [dayOf(2017, 4, 13)] }) })).to.equal(
      "1 0 1",
    );
  });

  it("counts assessments, not children", () => {
    const row = (start: string): CellValue[] => ["C1", "EAST", on(start), on("2017-05-10")];
    expect(table(3, assessments(row("2017-05-01"), row("2017-05-02"))).text("Total")).to.equal("2");
  });

  describe("the same assessment twice", () => {
    const typed = (...rows: [type: string, seen: string, area?: string][]) =>
      table(3, [
        sheet("Assessments", [
          ["Child ID", "Area", "Type", "Start date", "Completed date", "Child seen"],
          ...rows.map(([type, seen, area = "EAST"]) => ["C1", area, type, on("2017-05-01"), on("2017-05-10"), seen]),
        ]),
      ]);
    const SAME = "The same assessment stands in another row. Counted once.";
    const DATES = "Another assessment of the child has the same dates. Both are counted.";
    const CASES: [string, Parameters<typeof typed>, string, string[]][] = [
      [
        "in identical rows is one",
        [
          ["S17", "Yes"],
          ["S47", "Yes"],
          ["S17", "Yes"],
        ],
        "2",
        [`A4 ${SAME}`],
      ],
      [
        "three times is one",
        [
          ["S17", "Yes"],
          ["S17", "Yes"],
          ["S17", "Yes"],
        ],
        "1",
        [`A3 ${SAME}`, `A4 ${SAME}`],
      ],
      [
        "of two types is two",
        [
          ["S17", "Yes"],
          ["S47", "Yes"],
        ],
        "2",
        [],
      ],
      [
        "that differs otherwise is two, and doubted",
        [
          ["S17", "Yes"],
          ["S17", "No"],
        ],
        "2",
        [`A3 ${DATES}`],
      ],
      [
        "in two areas is two, and doubted",
        [
          ["S17", "Yes"],
          ["S17", "Yes", "SOUTH"],
        ],
        "2",
        [`A3 ${DATES}`],
      ],
    ];
    for (const [given, rows, total, expected] of CASES)
      it(given, () => {
        const found = typed(...rows);
        expect(found.text("Total")).to.equal(total);
        expect(found.issues.map(({ cell, problem, done }) => `${cell} ${problem} ${done}`)).to.deep.equal(expected);
      });
  });

  it("an assessment still open is not counted", () => {
    expect(
      table(
        3,
        assessments(["C1", "EAST", on("2017-05-01"), null], ["C2", "EAST", on("2017-05-01"), on("2017-05-02")]),
      ).text("Total"),
    ).to.equal("1");
  });
});
