import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { on, sheet, table } from "../support/tiny";

const plan = (start: string, end: string | null = null, child = "C1"): CellValue[] => [
  child,
  "EAST",
  on(start),
  end === null ? null : on(end),
];
const plans = (...rows: CellValue[][]) => sheet("CP plans", [["Child ID", "Area", "Start date", "End date"], ...rows]);
const visits = (...rows: CellValue[][]) => sheet("CP visits", [["Child ID", "Visit date", "Child seen"], ...rows]);

/** Visited and to be visited. */
function counted(...sheets: Parameters<typeof table>[1][number][]): string {
  const found = table(6, sheets);
  return `${found.text("Number of CPP visited")} ${found.text("Number of CPP to be visited")}`;
}

describe("6. protection visits in the month", () => {
  const seen = visits(["C1", on("2017-05-10"), "Yes"]);
  const PLANS: [string, CellValue[], string][] = [
    ["started the day before the month began", plan("2017-04-30"), "1 1"],
    ["started on the first day: not to be visited yet", plan("2017-05-01"), "0 0"],
    ["ended on the last day: no longer", plan("2017-01-01", "2017-05-31"), "0 0"],
    ["ended the day after the month", plan("2017-01-01", "2017-06-01"), "1 1"],
  ];
  for (const [given, row, expected] of PLANS)
    it(`plan ${given}`, () => {
      expect(counted(plans(row), seen)).to.equal(expected);
    });

  const VISITS: [string, CellValue[][], string][] = [
    ["on the first day", [["C1", on("2017-05-01"), "Yes"]], "1 1"],
    ["on the last day", [["C1", on("2017-05-31"), "Yes"]], "1 1"],
    [
      "the day before the month",
      [
        ["C1", on("2017-04-30"), "Yes"],
        ["C9", on("2017-05-02"), "Yes"],
      ],
      "0 1",
    ],
    [
      "the day after the month",
      [
        ["C1", on("2017-06-01"), "Yes"],
        ["C9", on("2017-05-02"), "Yes"],
      ],
      "0 1",
    ],
    ["at which the child was not seen", [["C1", on("2017-05-10"), "No"]], "0 1"],
    ["of which it is not said", [["C1", on("2017-05-10"), null]], "0 1"],
    [
      "two, one of them seen, count once",
      [
        ["C1", on("2017-05-10"), "No"],
        ["C1", on("2017-05-20"), "Yes"],
        ["C1", on("2017-05-21"), "Yes"],
      ],
      "1 1",
    ],
  ];
  for (const [given, rows, expected] of VISITS)
    it(`visit ${given}`, () => {
      expect(counted(plans(plan("2017-01-01")), visits(...rows))).to.equal(expected);
    });

  it("without a column for it every visit counts as seen", () => {
    expect(
      counted(
        plans(plan("2017-01-01")),
        sheet("CP visits", [
          ["Child ID", "Visit date"],
          ["C1", on("2017-05-10")],
        ]),
      ),
    ).to.equal("1 1");
  });

  const BREAKS: [string, CellValue[][], string][] = [
    ["ends and another starts that day", [plan("2017-01-01", "2017-05-10"), plan("2017-05-10")], "1 1"],
    ["ends and another starts the next day", [plan("2017-05-11"), plan("2017-01-01", "2017-05-10")], "1 1"],
    ["ends and another starts two days later", [plan("2017-01-01", "2017-05-10"), plan("2017-05-12")], "0 0"],
    [
      "ends on the last day and another starts the day after the month",
      [plan("2017-01-01", "2017-05-31"), plan("2017-06-01")],
      "1 1",
    ],
    [
      "ends the day before the month and another starts on its first day",
      [plan("2017-01-01", "2017-04-30"), plan("2017-05-01")],
      "1 1",
    ],
    ["moves to another area", [plan("2017-01-01", "2017-05-10"), ["C1", "SOUTH", on("2017-05-11"), null]], "1 1"],
    ["ends before it starts: it bridges nothing", [plan("2017-05-11"), plan("2017-05-10", "2017-01-01")], "0 0"],
  ];
  for (const [given, rows, expected] of BREAKS)
    it(`a plan that ${given}`, () => {
      expect(counted(plans(...rows), seen)).to.equal(expected);
    });

  it("whether there is a column “Child seen” is asked sheet by sheet", () => {
    const unasked = sheet("CP visits South", [
      ["Child ID", "Visit date"],
      ["C2", on("2017-05-10")],
    ]);
    const two = plans(plan("2017-01-01"), plan("2017-01-01", null, "C2"));
    expect(counted(two, visits(["C1", on("2017-05-10"), null]), unasked)).to.equal("1 2");
  });

  it("a sheet of last visits speaks for the latest month alone, by whichever heading it says so", () => {
    for (const heading of ["Date of the Last Statutory Visit", "Date of last statutory visit", "Last visit"]) {
      const last = sheet("CP visits", [
        ["Child ID", heading, "Child seen"],
        ["C1", on("2017-05-10"), "Yes"],
        ["C2", on("2017-04-28"), "Yes"],
        ["C3", null, "No"],
      ]);
      const found = table(6, [plans(plan("2017-01-01"), plan("2016-01-01", "2016-02-01", "C9")), last]);
      expect(found.text("% visited in month"), heading).to.equal("100%");
      expect(found.text("% visited in month", "previous"), heading).to.equal("n/a");
      expect(
        found.found.series.slice(0, -1).every(({ value }) => value === null),
        heading,
      ).to.equal(true);
      expect(found.issues.filter(({ list }) => list === "Protection visits")).to.deep.equal([]);
    }
  });

  it("a plan that ended and began again before the month is one child to be visited", () => {
    expect(counted(plans(plan("2016-01-01", "2017-02-01"), plan("2017-03-01")), seen)).to.equal("1 1");
  });

  it("an Annex A list of plans holds the last visit, which speaks for its own month alone", () => {
    const list7 = sheet("List 7", [
      [
        "Child Unique ID",
        "Allocated Team",
        "Child Protection Plan Start Date",
        "Date of the Last Statutory Visit",
        "Child Protection Plan End Date",
      ],
      ["C1", "East Safeguarding", on("2017-01-01"), on("2017-05-10"), null],
      ["C2", "East Safeguarding", on("2017-01-01"), on("2017-04-28"), null],
      ["C3", "East Safeguarding", on("2016-01-01"), on("2017-01-04"), on("2017-01-20")],
    ]);
    const found = table(6, [list7]);
    expect(["Number of CPP visited", "Number of CPP to be visited"].map((row) => found.text(row))).to.deep.equal([
      "1",
      "2",
    ]);
    expect(found.text("% visited in month", "previous")).to.equal("n/a");
  });
});
