import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { on, settings, sheet, table } from "../support/tiny";

const CITY = "Average Caseload - City";
const HEAD = ["Worker", "Worker ID", "Qualified", "FTE", "Team", "May-17"];
let next = 1;
const worker = (
  cases: CellValue,
  more: { fte?: CellValue; qualified?: string; team?: string; id?: number } = {},
): CellValue[] => [
  "Ann",
  more.id ?? next++,
  more.qualified ?? "Y",
  more.fte === undefined ? 1 : more.fte,
  more.team ?? "East Assessment",
  cases,
];
const caseloads = (...rows: CellValue[][]) => [sheet("Caseloads", [HEAD, ...rows])];

describe("13. average caseload", () => {
  const CASES: [string, CellValue[][], number | null][] = [
    ["cases by full-time equivalents", [worker(10), worker(11, { fte: 0.5 })], 21 / 1.5],
    ["a blank FTE is 1", [worker(10, { fte: null })], 10],
    ["zero FTE leaves the worker out", [worker(10), worker(30, { fte: 0 })], 10],
    ["an FTE that cannot be read leaves the worker out", [worker(10), worker(30, { fte: "half" })], 10],
    ["no cases: not among the holders", [worker(10), worker(0), worker(null)], 10],
    ["one case is enough", [worker(1), worker(3)], 2],
    ["the unqualified do not count", [worker(10), worker(2, { qualified: "N" })], 10],
    [
      "of two rows of a worker and team the one with more cases",
      [worker(10, { id: 500 }), worker(30, { id: 500 })],
      30,
    ],
    [
      "a worker in two teams: cases added, over the FTE of both",
      [
        worker(10, { id: 500, fte: 0.5 }),
        worker(4, { id: 500, fte: 0.2, team: "East Safeguarding" }),
        worker(0, { id: 500, fte: 0.3, team: "South Safeguarding" }),
      ],
      14,
    ],
    ["nobody holds cases", [worker(0)], null],
  ];
  for (const [given, rows, expected] of CASES)
    it(given, () => {
      expect(table(13, caseloads(...rows)).figure(CITY).value).to.equal(expected);
    });

  it("without an FTE column workers are heads; by a setting too", () => {
    const heads = [
      sheet("Caseloads", [
        ["Worker", "Qualified", "Area", "May-17"],
        ["Ann", "Y", "EAST", 10],
        ["Ben", "Y", "EAST", 20],
      ]),
    ];
    expect(table(13, heads).figure(CITY).value).to.equal(15);
    expect(
      table(13, caseloads(worker(10, { fte: 0.5 }), worker(20, { fte: 0 })), {
        settings: settings({ caseloadByHeadcount: true }),
      }).figure(CITY).value,
    ).to.equal(15);
  });

  it("sums are exact: 500 workers of 0.8 FTE with 6,200 cases have 15.5, shown 16", () => {
    const rows = Array.from({ length: 500 }, (_, at) => worker(at < 200 ? 13 : 12, { fte: 0.8 }));
    const found = table(13, caseloads(...rows));
    expect([found.figure(CITY).value, found.text(CITY)]).to.deep.equal([15.5, "16"]);
  });

  it("a worker in two teams is one: by type the cases and FTE of that type, by heads one head", () => {
    const rows = [
      worker(10, { id: 500, fte: 0.5 }),
      worker(6, { id: 500, fte: 0.5, team: "East Safeguarding" }),
      worker(20, { id: 501, team: "South Safeguarding" }),
    ];
    const LABELS = ["Assessment Teams", "Safeguarding Teams", CITY];
    const values = (found: ReturnType<typeof table>) => LABELS.map((row) => found.figure(row).value);
    expect(values(table(13, caseloads(...rows)))).to.deep.equal([20, 26 / 1.5, 18]);
    const byHead = { settings: settings({ caseloadByHeadcount: true }) };
    expect(values(table(13, caseloads(...rows), byHead))).to.deep.equal([10, 13, 18]);
  });

  it("by type of team; DCSC has the last row only", () => {
    const found = table(
      13,
      caseloads(
        worker(10),
        worker(20, { team: "East Safeguarding" }),
        worker(12, { team: "South Safeguarding" }),
        worker(6, { team: "DCSC" }),
      ),
    );
    expect(["May-17", "EAST", "SOUTH", "DCSC"].map((column) => found.text("Safeguarding Teams", column))).to.deep.equal(
      ["16", "20", "12", "-"],
    );
    expect(["May-17", "EAST", "DCSC"].map((column) => found.text(CITY, column))).to.deep.equal(["12", "15", "6"]);
    expect(found.text("Children in Care Teams")).to.equal("–");
    expect(found.found.columns.map(({ label }) => label)).to.not.include("Other Citywide Teams");
  });

  it("reads a row per worker and month", () => {
    const rows = [
      ["Ann", "Y", "EAST", "Apr-17", 10],
      ["Ann", "Y", "EAST", on("2017-05-31"), 14],
      ["Ann", "Y", "EAST", "soon", 99],
    ];
    const found = table(13, [sheet("Caseloads", [["Worker", "Qualified", "Area", "Month", "Cases"], ...rows])]);
    expect([found.found.series.at(-2)?.value, found.found.series.at(-1)?.value]).to.deep.equal([10, 14]);
    expect(found.issues.map(({ problem }) => problem)).to.include("The text under “Month” is not a month.");
  });

  it("a list without a month is of the month its sheet or file is named for", () => {
    const grid = sheet("Caseloads May 2017", [
      ["Worker", "Qualified", "Area", "Cases"],
      ["Ann", "Y", "EAST", 14],
    ]);
    expect(table(13, [grid]).figure(CITY).value).to.equal(14);
    expect(table(13, [{ ...grid, source: { file: "", sheet: "Caseloads" } }]).text(CITY)).to.equal("n/a");
  });

  it("the average before is average cases by average workers", () => {
    const months = ["Nov-16", "Dec-16", "Jan-17", "Feb-17", "Mar-17", "Apr-17", "May-17"];
    const found = table(13, [
      sheet("Caseloads", [
        ["Worker", "Qualified", "Area", ...months],
        ["Ann", "Y", "EAST", 10, 10, 10, 10, 10, 10, 1],
        ["Ben", "Y", "EAST", 40, null, null, null, null, null, 1],
      ]),
    ]);
    expect(found.figure(CITY, "previous").value).to.be.closeTo(100 / 7, 1e-12);
  });
});
