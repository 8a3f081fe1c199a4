import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { monthOf, on, settings, sheet, table } from "../support/tiny";

const HEAD = ["Worker", "Worker ID", "Area", "Start date", "Leave date", "Status", "Apr-17", "May-17"];
const record = (...rows: CellValue[][]) => [sheet("Supervision", [HEAD, ...rows])];
const worker = (
  may: CellValue,
  more: {
    start?: string;
    left?: string;
    status?: string;
    april?: CellValue;
    id?: number;
    area?: string;
    name?: string;
  } = {},
): CellValue[] => [
  more.name ?? "Ann",
  more.id ?? 1,
  more.area ?? "EAST",
  on(more.start ?? "2010-01-01"),
  more.left === undefined ? null : on(more.left),
  more.status ?? null,
  more.april ?? null,
  may,
];

/** Supervised of staff. */
function counted(sheets: Parameters<typeof table>[1], more: Parameters<typeof table>[2] = {}): string {
  const found = table(12, sheets, more);
  return `${found.text("Supervisions")} of ${found.text("Total Staff")}`;
}

describe("12. supervision", () => {
  const CELLS: [string, CellValue, string][] = [
    ["a date", on("2017-05-10"), "1 of 1"],
    ["the first day", on("2017-05-01"), "1 of 1"],
    ["the last day with a time", on("2017-05-31") + 0.7, "1 of 1"],
    ["a text date", "10.5.17", "1 of 1"],
    ["a day and month without a year", "10/5", "1 of 1"],
    ["two dates in a cell count once", "03/05/2017, 24/05/2017", "1 of 1"],
    ["Y", "Y", "1 of 1"],
    ["✓", "✓", "1 of 1"],
    ["1", 1, "1 of 1"],
    ["N", "N", "0 of 1"],
    ["0", 0, "0 of 1"],
    ["blank", null, "0 of 1"],
    ["annual leave stays in the total", "A/L", "0 of 1"],
    ["sick stays in the total", "sick", "0 of 1"],
    ["maternity leave does not", "ML", "0 of 0"],
    ["long-term sick does not", "long term sick", "0 of 0"],
    ["secondment does not", "SEC", "0 of 0"],
    ["a leaver does not", "Left", "0 of 0"],
    ["one who has not started does not", "Starts 5/6/17", "0 of 0"],
    ["a word that is not understood stays in the total", "JS", "0 of 1"],
    ["a date in words", "Fri 12 May", "1 of 1"],
    ["a date that cannot be read is no supervision", "31/4/17", "0 of 1"],
    ["a date of another month is counted there, not here", on("2017-04-30"), "0 of 1"],
  ];
  for (const [given, cell, expected] of CELLS)
    it(`cell: ${given}`, () => {
      expect(counted(record(worker(cell), worker("N", { id: 2 })))).to.equal(
        expected.replace(/(\d) of (\d)/, (_, held: string, staff: string) => `${held} of ${Number(staff) + 1}`),
      );
    });

  it("a date under the next month counts for the month it lies in", () => {
    expect(
      counted(record(worker(on("2017-04-30")), worker("Y", { id: 2, april: "N" })), { month: monthOf("2017-04") }),
    ).to.equal("1 of 2");
  });

  const POSTS: [string, Parameters<typeof worker>[1], string][] = [
    ["started on the last day", { start: "2017-05-31" }, "1 of 1"],
    ["started the day after", { start: "2017-06-01" }, "0 of 0"],
    ["left on the last day", { left: "2017-05-31" }, "0 of 0"],
    ["left the day after", { left: "2017-06-01" }, "1 of 1"],
    ["on maternity leave by status, but supervised in the month", { status: "Maternity leave" }, "1 of 1"],
  ];
  for (const [given, more, expected] of POSTS)
    it(given, () => {
      expect(counted(record(worker("Y", more)))).to.equal(expected);
    });

  it("a status takes a worker out of the months since the last supervision", () => {
    const away = record(worker(null, { status: "Maternity leave", april: "Y" }), worker("Y", { id: 2 }));
    expect(counted(away)).to.equal("1 of 1");
    expect(counted(away, { month: monthOf("2017-04") })).to.equal("1 of 2");
  });

  it("who has left by a month's cell is no staff in the months after it either", () => {
    expect(counted(record(worker(null, { april: "Left" }), worker("Y", { id: 2 })))).to.equal("1 of 1");
  });

  it("further absence codes come from the settings", () => {
    expect(counted(record(worker("SAB"), worker("Y", { id: 2 })))).to.equal("1 of 2");
    expect(
      counted(record(worker("SAB"), worker("Y", { id: 2 })), { settings: settings({ absenceCodes: ["SAB"] }) }),
    ).to.equal("1 of 1");
  });

  it("one worker is one ID; without IDs one name within an area", () => {
    expect(counted(record(worker("Y"), worker("Y", { name: "A. Hill" })))).to.equal("1 of 1");
    const unnamed = (area: string): CellValue[] => ["Ann", null, area, on("2010-01-01"), null, null, null, "Y"];
    expect(counted(record(unnamed("EAST"), unnamed("EAST"), unnamed("SOUTH")))).to.equal("2 of 2");
  });

  const JOINED: [string, CellValue[][], string][] = [
    ["supervised on the second row", [worker(null), worker("Y")], "1 of 1"],
    ["absent on one row, supervised on another", [worker("ML"), worker("Y")], "1 of 1"],
    ["absent on one row, nothing on the other", [worker("ML"), worker(null)], "0 of 0"],
  ];
  for (const [given, rows, expected] of JOINED)
    it(`all rows of a worker count together: ${given}`, () => {
      const other = worker("N", { id: 2 });
      expect(counted(record(...rows, other))).to.equal(
        expected.replace(/of (\d)/, (_, staff: string) => `of ${Number(staff) + 1}`),
      );
    });

  it("one who moved counts in the area where in post at the month's end", () => {
    const moved = (left: string) => [worker("Y", { left, area: "EAST" }), worker(null, { start: left, area: "SOUTH" })];
    const staff = (left: string) => {
      const found = table(12, record(...moved(left)));
      return ["EAST", "SOUTH", undefined].map((area) => found.text("Supervisions", area)).join(" ");
    };
    expect([staff("2017-05-31"), staff("2017-06-01")]).to.deep.equal(["0 1 1", "1 0 1"]);
  });

  it("a status says nothing of months before a supervision that came later", () => {
    const away = record(worker("Y", { status: "Maternity leave" }), worker("Y", { id: 2, april: "Y" }));
    expect(counted(away, { month: monthOf("2017-04") })).to.equal("1 of 2");
  });

  it("whole columns of months that nobody wrote in are not known", () => {
    const found = table(12, record(worker("Y")));
    expect(found.found.series.at(-2)?.value).to.equal(null);
  });

  describe("where one office keeps months and another a log", () => {
    const posts = (...rows: CellValue[][]) =>
      sheet("Workforce", [["Worker", "Worker ID", "Role", "Employment", "Area", "Leave date"], ...rows]);
    const post = (name: string, id: number, area: string, role = "Social worker"): CellValue[] => [
      name,
      id,
      role,
      "Permanent",
      area,
      null,
    ];
    const months = record(worker("Y", { name: "Ann", id: 1 }), worker("N", { name: "Bob", id: 2 }));
    const log = (...rows: [name: string, id: number | null, area: string | null][]) =>
      sheet("South log", [
        ["Worker", "Worker ID", "Area", "Supervision date"],
        ...rows.map((row): CellValue[] => [...row, on("2017-05-09")]),
      ]);
    const staff = posts(
      post("Ann", 1, "EAST"),
      post("Bob", 2, "EAST"),
      post("Cai", 3, "SOUTH"),
      post("Dee", 4, "SOUTH"),
      post("Eli", 5, "SOUTH", "Receptionist"),
      post("Fay", 6, "NWC"),
    );
    const shown = (sheets: Parameters<typeof table>[1]) => {
      const found = table(12, sheets);
      return [undefined, "EAST", "SOUTH", "NWC"]
        .map((column) => `${found.text("Supervisions", column)}/${found.text("Total Staff", column)}`)
        .join(" ");
    };

    const CASES: [string, Parameters<typeof log>, string][] = [
      ["they add up; who stands on a sheet is not staff of the log too", [["Cai", 3, "SOUTH"]], "2/4 1/2 1/2 0/0"],
      ["the log says no area, Workforce does", [["Cai", 3, null]], "2/4 1/2 1/2 0/0"],
      ["a row of the log for a worker on a sheet", [["Bob", 2, "EAST"]], "2/2 2/2 0/0 0/0"],
      [
        "both in one log",
        [
          ["Bob", 2, "EAST"],
          ["Dee", 4, "SOUTH"],
        ],
        "3/4 2/2 1/2 0/0",
      ],
      [
        "one whom no list knows is no staff; the log's office is that of its sheet",
        [["Gus", 9, null]],
        "1/4 1/2 0/2 0/0",
      ],
      ["one of the sheets' office who is not on its sheet is in no figure", [["Gus", 9, "EAST"]], "1/2 1/2 0/0 0/0"],
    ];
    for (const [given, rows, expected] of CASES)
      it(given, () => expect(shown([...months, log(...rows), staff])).to.equal(expected));

    it("says whom no list knows", () => {
      const { issues } = table(12, [...months, log(["Gus", 9, "EAST"], ["Cai", 3, "SOUTH"]), staff]);
      expect(issues.map(({ sheet: name, cell, problem }) => `${name} ${cell} ${problem}`)).to.deep.equal([
        "South log A2 No worker of the staff has this ID or name.",
      ]);
    });

    it("without Workforce the log's office is not counted, and a note says so", () => {
      const found = table(12, [...months, log(["Cai", 3, "SOUTH"])]);
      expect(found.text("Total Staff")).to.equal("2");
      expect(found.found.notes).to.deep.equal([
        "A log of supervisions names workers of no sheet, and no list of Workforce was found to say who they are.",
      ]);
    });

    it("the rows behind the figure are those of the sheet and of Workforce", () => {
      const found = table(12, [...months, log(["Cai", 3, "SOUTH"]), staff]);
      const { rowsBehind, counts } = found.found;
      const rows = rowsBehind("staff", 0).map((row) => counts?.measures["staff"]?.list.whereIs(row));
      expect(rows.map((row) => [row?.source.sheet, row?.sheetRow])).to.deep.equal([
        ["Supervision", 2],
        ["Supervision", 3],
        ["Workforce", 4],
        ["Workforce", 5],
      ]);
    });
  });

  describe("as a log, with the staff of Workforce", () => {
    const staff = sheet("Workforce", [
      ["Worker", "Worker ID", "Role", "Employment", "Area", "Start date", "Leave date"],
      ["Ann", 1, "Social worker", "Permanent", "EAST", on("2010-01-01"), null],
      ["Ben", 2, "Team manager", "Agency", "SOUTH", on("2010-01-01"), null],
      ["Cai", 3, "Senior practitioner", "Agency", "SOUTH", on("2010-01-01"), on("2017-05-31")],
      ["Dee", 4, "Receptionist", "Permanent", "SOUTH", on("2010-01-01"), null],
    ]);
    const log = (...rows: CellValue[][]) => [
      sheet("Supervision log", [["Worker", "Worker ID", "Supervision date"], ...rows]),
      staff,
    ];

    const LOGS: [string, CellValue[][], string][] = [
      ["by ID, whatever the name", [["A. Smith", 1, on("2017-05-02")]], "1 of 2"],
      ["by name where the log has no ID", [["ben", null, on("2017-05-02")]], "1 of 2"],
      [
        "twice in the month is once",
        [
          ["Ann", 1, on("2017-05-01")],
          ["Ann", 1, on("2017-05-31")],
        ],
        "1 of 2",
      ],
      [
        "outside the month is none",
        [
          ["Ann", 1, on("2017-04-30")],
          ["Ann", 1, on("2017-06-01")],
        ],
        "0 of 2",
      ],
      [
        "of one who has left, or whose role does not count",
        [
          ["Cai", 3, on("2017-05-02")],
          ["Dee", 4, on("2017-05-02")],
        ],
        "0 of 2",
      ],
    ];
    const shared = (...rows: CellValue[][]) => [
      sheet("Supervision log", [
        ["Worker", "Worker ID", "Area", "Supervision date"],
        ...rows,
        ["Zac", 3, "NWC", on("2017-04-03")],
      ]),
      sheet("Workforce", [
        ["Worker", "Worker ID", "Role", "Employment", "Area"],
        ["Zac", 3, "Social worker", "Permanent", "NWC"],
        ["Ann", 1, "Social worker", "Permanent", "EAST"],
        ["Ann", 2, "Social worker", "Permanent", "SOUTH"],
      ]),
    ];
    const NAMESAKES: [string, CellValue[], string, string[]][] = [
      ["by the ID", ["Ann", 2, "EAST", on("2017-05-02")], "0 1", []],
      ["by name and area, where nobody has the ID", ["Ann", 77, "SOUTH", on("2017-05-02")], "0 1", []],
      [
        "not by another area, where nobody has the ID",
        ["Ann", 77, "NWC", on("2017-05-02")],
        "0 0",
        ["No worker of the staff has this ID or name."],
      ],
      [
        "not by the name alone",
        ["Ann", null, null, on("2017-05-02")],
        "0 0",
        ["Several workers have this name, and no ID or area tells which is meant."],
      ],
      [
        "to nobody on the staff",
        ["Zoe", 77, "EAST", on("2017-05-02")],
        "0 0",
        ["No worker of the staff has this ID or name."],
      ],
    ];
    for (const [given, row, expected, problems] of NAMESAKES)
      it(`of two workers of one name: ${given}`, () => {
        const found = table(12, shared(row));
        expect(["EAST", "SOUTH"].map((area) => found.text("Supervisions", area)).join(" ")).to.equal(expected);
        const told = found.issues.filter(({ cell }) => cell === "A2").map(({ problem }) => problem);
        expect(told).to.deep.equal(problems);
      });

    for (const [given, rows, expected] of LOGS)
      it(given, () => {
        expect(counted(log(...rows))).to.equal(expected);
      });

    it("is not computed without the list of Workforce", () => {
      expect(
        table(12, [
          sheet("Supervision log", [
            ["Worker", "Supervision date"],
            ["Ann", on("2017-05-02")],
          ]),
        ]).found.notes[0],
      ).to.contain("no list of Workforce");
    });
  });
});
