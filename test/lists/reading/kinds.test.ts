import { expect } from "chai";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { monthOf, on, read, said, sheet, table } from "../../support/tiny";

const WORKERS = ["Jane Smith", "Paul Okoro", "Ann Dunmore", "Rita Patel", "Tom Hughes", "Sian Lewis"];
const APR = on("2017-04-10");
const MAY = on("2017-05-12");
/** A worker's row with supervision in April and, for the first four of six, in May. */
const row = (name: string, ...beside: CellValue[]): CellValue[] => [
  name,
  ...beside,
  APR,
  WORKERS.indexOf(name) < 4 ? MAY : null,
];
const counted = (...grids: Grid[]) => {
  const found = table(12, grids);
  return `${found.text("Supervisions")}/${found.text("Total Staff")}`;
};
const inArea = (area: string, ...grids: Grid[]) => {
  const found = table(12, grids);
  return `${found.text("Supervisions", area)}/${found.text("Total Staff", area)}`;
};
const blank = (count: number): CellValue[] => Array.from({ length: count }, () => null);

describe("sheets as offices keep them: six workers, four of them supervised in May 2017", () => {
  const KINDS: [string, Grid][] = [
    [
      "tidy",
      sheet("Supervision", [["Worker", "Area", "Apr-17", "May-17"], ...WORKERS.map((name) => row(name, "EAST"))]),
    ],
    [
      "month merged over two dates, headings over two rows",
      sheet("Supervision", [
        ["Supervision tracker EAST 2017-18"],
        [null, null, on("2017-04-01"), null, on("2017-05-01"), null],
        ["Worker", "Area", "Date 1", "Date 2", "Date 1", "Date 2"],
        ...WORKERS.map((name, at): CellValue[] => [
          name,
          "EAST",
          APR,
          null,
          at < 2 ? MAY : null,
          at === 2 || at === 3 ? MAY : null,
        ]),
      ]),
    ],
    [
      "planned and actual under each month: actual counts",
      sheet("Supervision", [
        [null, null, "May-17", null],
        ["Worker", "Area", "Planned", "Actual"],
        ...WORKERS.map((name, at): CellValue[] => [name, "EAST", MAY, at < 4 ? MAY : null]),
      ]),
    ],
    [
      "worker merged down beside the months in the second row, the year above in the first",
      sheet("Supervision", [
        ["Worker", "Area", 2017, null],
        [null, null, "Apr", "May"],
        ...WORKERS.map((name) => row(name, "EAST")),
      ]),
    ],
    [
      "months without a year under a title of the financial year",
      sheet("17-18", [
        ["East Supervision Tracker 2017/18"],
        ["Name", "Area", "Apr", "May", "Jun", "Jan", "Feb", "Mar"],
        ...WORKERS.map((name) => [...row(name, "EAST"), null, null, null, null]),
      ]),
    ],
    [
      "months without a year anywhere: by the month asked for",
      sheet("Supervision", [["Name", "Area", "April", "May"], ...WORKERS.map((name) => row(name, "EAST"))]),
    ],
    [
      "“May 2017 supervision” as a heading",
      sheet("Staff", [
        ["Name", "Area", "April 2017 supervision", "May 2017 supervision"],
        ...WORKERS.map((name) => row(name, "EAST")),
      ]),
    ],
    [
      "totals by many names and a key at the foot",
      sheet("Supervision", [
        ["Worker", "Area", "Apr-17", "May-17"],
        ...WORKERS.slice(0, 3).map((name) => row(name, "EAST")),
        ["Assessment total", "EAST", 3, 3],
        ["% supervised", "EAST", 1, 1],
        ...WORKERS.slice(3).map((name) => row(name, "EAST")),
        ["Sub-total", null, 3, 1],
        ["No. of staff", null, 6, 6],
        ["Compliance", null, 1, 0.67],
        ["Average", null, 1, 0.67],
        ["Key: Y = held, ML = maternity", null, null, null],
      ]),
    ],
    [
      "a team's name on a line of its own above its workers",
      sheet("Supervision", [
        ["Name", "Apr-17", "May-17"],
        ["East Safeguarding", null, null],
        ...WORKERS.slice(0, 3).map((name) => row(name)),
        ["South Safeguarding", null, null],
        ...WORKERS.slice(3).map((name) => row(name)),
      ]),
    ],
    [
      "two teams one under the other, the headings again and in another order",
      sheet("Supervision", [
        ["East Assessment"],
        ["Worker", "Apr-17", "May-17"],
        ...WORKERS.slice(0, 3).map((name) => row(name)),
        [],
        ["East Safeguarding"],
        ["May-17", "Worker", "Apr-17"],
        ...WORKERS.slice(3).map((name): CellValue[] => [row(name)[2] ?? null, name, APR]),
      ]),
    ],
    [
      "two teams side by side",
      sheet("Supervision", [
        ["East Assessment", null, null, null, "East Safeguarding", null, null],
        ["Worker", "Apr-17", "May-17", null, "Worker", "Apr-17", "May-17"],
        ...[0, 1, 2].map((at): CellValue[] => [...row(WORKERS[at] ?? ""), null, ...row(WORKERS[at + 3] ?? "")]),
      ]),
    ],
    [
      "vacancies, errors and leavers among the workers",
      sheet("Supervision", [
        ["Worker", "Area", "Apr-17", "May-17"],
        ...WORKERS.map((name) => row(name, "EAST")),
        ["Vacant", "EAST", null, null],
        ["VACANT POST", "EAST", null, null],
        ["TBC", "EAST", null, null],
        ["#N/A", "EAST", null, null],
        [0, "EAST", null, null],
        ["Helen Moss - LEFT 28/4/17", "EAST", APR, "Left"],
        ["Ida Penn (left)", "EAST", APR, null],
        ["Ian Todd", "EAST", APR, "Leaver"],
        ["Joy Pope", "EAST", null, "Starts 5/6/17"],
      ]),
    ],
    [
      "a blank first heading over an index column, and blank columns between",
      sheet("Supervision", [
        [null, "Worker", null, "Area", "Apr-17", "May-17"],
        ...WORKERS.map((name, at): CellValue[] => [at + 1, name, null, "EAST", ...row(name).slice(1)]),
      ]),
    ],
    [
      "blank rows of a format at the far end",
      sheet("Supervision", [
        ["Worker", "Area", "Apr-17", "May-17"],
        ...WORKERS.map((name) => row(name, "EAST")),
        ...Array.from({ length: 2000 }, () => blank(4)),
      ]),
    ],
  ];
  for (const [kind, grid] of KINDS)
    it(kind, () => {
      expect(counted(grid)).to.equal("4/6");
    });

  it("headings that Excel made days of: “Jan-18” is seen by its neighbours", () => {
    const typedIn2018 = (iso: string) => on(iso);
    const grid = sheet("Supervision", [
      ["Worker", "Area", typedIn2018("2018-11-17"), typedIn2018("2018-12-17"), typedIn2018("2018-01-18")],
      ["Jane Smith", "EAST", "Y", "Y", "N"],
    ]);
    const { lists } = read([grid], { month: monthOf("2018-01") });
    expect(lists.get("Supervisions")?.months.months).to.deep.equal([
      monthOf("2017-11"),
      monthOf("2017-12"),
      monthOf("2018-01"),
    ]);
  });

  it("an area written once and merged down holds for the rows below it", () => {
    const grid = sheet("Supervision", [
      ["Area", "Worker", "Apr-17", "May-17"],
      ...WORKERS.map((name, at): CellValue[] => [at === 0 ? "EAST" : at === 3 ? "SOUTH" : null, ...row(name)]),
    ]);
    expect(inArea("EAST", grid)).to.equal("3/3");
    expect(inArea("SOUTH", grid)).to.equal("1/3");
  });

  it("an area that is written twice is of its own rows only", () => {
    const areas = ["EAST", null, null, "EAST", null, null];
    const grid = sheet("Supervision", [
      ["Area", "Worker", "Apr-17", "May-17"],
      ...WORKERS.map((name, at): CellValue[] => [areas[at] ?? null, ...row(name)]),
    ]);
    expect(inArea("EAST", grid)).to.equal("2/2");
    expect(said(read([grid]).issues)).to.include("Supervisions A3: No area or team is given.");
  });

  for (const [given, cells] of [
    ["a role and a contract that head columns too", ["Ann Dunmore", "SW", "Agency"]],
    ["a role and a word for those who have gone", ["Social worker", "Social worker", "Left"]],
    ["a name and two such words", ["Rita Patel", "Social worker", "Agency worker"]],
  ] as const) {
    it(`a row of data is no row of headings: ${given}`, () => {
      const { lists } = read([
        sheet("Staff list", [
          ["Worker", "Role", "Employment"],
          ["Jane Smith", "TM", "Permanent"],
          [...cells],
          ["Paul Okoro", "SP", "Permanent"],
        ]),
      ]);
      expect(lists.get("Workforce")?.length).to.equal(3);
    });
  }

  it("a line without a team's word names no worker, and is asked about", () => {
    const grid = sheet("Supervision", [
      ["Name", "Apr-17", "May-17"],
      ["The Beeches"],
      ...WORKERS.slice(0, 3).map((name) => row(name)),
      ["Oak House"],
      ...WORKERS.slice(3, 5).map((name) => row(name)),
      ["Riverside"],
      row("Sian Lewis"),
      ["Ann Lee"],
    ]);
    expect(counted(grid)).to.equal("4/7");
    expect(said(read([grid]).issues)).to.deep.equal([
      "Supervisions A3: The lines above 7 of its rows name no area or team of the settings.",
    ]);
  });

  for (const [given, heads] of [
    ["Surname and First name", ["Surname", "First name"]],
    ["Name and Surname", ["Surname", "Name"]],
    ["Last name and Forename", ["Last name", "Forename"]],
  ] as const) {
    it(`a name in two columns: ${given}`, () => {
      const found = read([
        sheet("Supervision", [
          [...heads, "Area", "May-17"],
          ["Smith", "Jane", "EAST", MAY],
          ["Smith", "Paul", "EAST", null],
          ["Hughes", "Tom", "EAST", MAY],
        ]),
      ]);
      const list = found.lists.get("Supervisions");
      const worker = [...(list?.columns["worker"] ?? [])];
      expect(worker.map((code) => list?.names.text(code))).to.deep.equal(["Jane Smith", "Paul Smith", "Tom Hughes"]);
    });
  }

  it("takes the area from the line above, the sheet's name, the file's name", () => {
    const head = ["Name", "Apr-17", "May-17"];
    const rows = WORKERS.map((name) => row(name));
    expect(inArea("SOUTH", sheet("Supervision", [head, ["South Safeguarding"], ...rows]))).to.equal("4/6");
    expect(inArea("SOUTH", sheet("South supervision", [head, ...rows]))).to.equal("4/6");
    const file = sheet("Supervision", [head, ...rows], { source: { file: "South May-17.xlsx", sheet: "Supervision" } });
    expect(inArea("SOUTH", file)).to.equal("4/6");
    expect(said(read([file]).issues)).to.deep.equal([
      "Supervisions A2: 6 rows say no area; a name of the sheet, its title or its file does: SOUTH.",
    ]);
    const two = sheet("East and South supervision", [head, ...rows]);
    expect(inArea("SOUTH", two)).to.equal("0/0");
  });

  it("a sheet a year: months are joined, and who stands on the old sheet only has left", () => {
    const old = sheet("2016-17", [
      ["Worker", "Area", "Feb-17", "Mar-17"],
      ...WORKERS.map((name): CellValue[] => [name, "EAST", "Y", "N"]),
      ["Gwen Old", "EAST", "Y", null],
    ]);
    const now = sheet("2017-18", [
      ["Worker", "Area", "Apr-17", "May-17", "Jun-17"],
      ...WORKERS.map((name) => [...row(name, "EAST"), null]),
    ]);
    expect(counted(old, now)).to.equal("4/6");
    const march = table(12, [old, now], { month: monthOf("2017-03") });
    expect(march.text("Total Staff")).to.equal("6");
    const february = table(12, [old, now], { month: monthOf("2017-02") });
    expect(february.text("Total Staff")).to.equal("7");
  });

  it("one worker on two sheets is supervised if either says so, whatever the order of the name", () => {
    const head = ["Worker", "Area", "May-17"];
    const first = sheet("Supervision", [head, ["Jane Smith", "EAST", "N"], ["Paul Okoro", "EAST", "N"]]);
    const second = sheet("Supervision (group)", [head, ["SMITH, Jane", "EAST", "Y"]]);
    expect(counted(first, second)).to.equal("1/2");
  });

  it("a hidden sheet and an old copy are asked about and not counted", () => {
    const head = ["Worker", "Area", "Apr-17", "May-17"];
    const rows = WORKERS.map((name) => row(name, "EAST"));
    const other: CellValue[][] = [head, ["Somebody Else", "EAST", null, "Y"]];
    const hidden = sheet("Team list", other, { isHidden: true });
    expect(counted(hidden, sheet("Supervision", [head, ...rows]))).to.equal("4/6");
    for (const name of ["Supervision (old)", "Copy of Supervision", "Supervision (2)", "Supervision backup"]) {
      const { surveys } = read([sheet(name, other), sheet("Supervision", [head, ...rows])]);
      expect(surveys[0]?.list, name).to.equal(null);
      expect(surveys[0]?.guesses, name).to.deep.equal(["Supervisions"]);
      expect(surveys[0]?.remark, name).to.contain("“Supervision”");
    }
  });

  for (const [name, other, isAsked] of [
    ["Supervision (2)", "Supervision", true],
    ["Copy of Supervision", "Supervision", true],
    ["Supervision v1", "Supervision v2", true],
    ["Supervision v2", "Supervision v1", false],
    ["Supervision Team 1", "Supervision Team 2", false],
  ] as const) {
    it(`“${name}” beside “${other}” is ${isAsked ? "an older copy, and asked about" : "read"}`, () => {
      const head: CellValue[] = ["Worker", "Area", "May-17"];
      const grids = [
        sheet(name, [head, ["Jane Smith", "EAST", MAY]]),
        sheet(other, [head, ["Paul Okoro", "EAST", MAY]]),
      ];
      expect(read(grids).surveys[0]?.list).to.equal(isAsked ? null : "Supervisions");
    });
  }

  it("a child's number and a date are no referrals unless a name says so, whatever the case system calls the number", () => {
    const rows: CellValue[][] = [
      ["Mosaic ID", "Date"],
      ["123", APR],
      ["124", MAY],
    ];
    expect(read([sheet("Sheet1", rows)]).surveys.map(({ list, guesses }) => ({ list, guesses }))).to.deep.equal([
      { list: null, guesses: ["Referrals"] },
    ]);
    expect(read([sheet("Referrals", rows)]).lists.get("Referrals")?.length).to.equal(2);
  });

  it("sheets about something else are none of the lists, whatever their columns", () => {
    const rows: CellValue[][] = [
      ["Name", "Course", "Date"],
      ...WORKERS.map((name): CellValue[] => [name, "First aid", MAY]),
    ];
    const main = sheet("Supervision", [
      ["Worker", "Area", "Apr-17", "May-17"],
      ...WORKERS.map((name) => row(name, "EAST")),
    ]);
    for (const name of ["Training", "DBS", "Sickness", "Annual leave", "Sheet2", "Away days"]) {
      expect(counted(main, sheet(name, rows)), name).to.equal("4/6");
      const [, survey] = read([main, sheet(name, rows)]).surveys;
      expect(survey?.list, name).to.equal(null);
      expect(survey?.remark, name).to.not.equal("");
    }
  });
});

describe("lists of children", () => {
  const HEAD = ["Child ID", "Start date", "Completed date", "Area"];
  const one = (id: CellValue): CellValue[] => [id, on("2017-04-03"), on("2017-05-10"), "EAST"];

  it("rows that stand in two copies of a file count once; two files of one name are both read", () => {
    const source = { file: "East.xlsx", sheet: "Assessments" };
    const first = sheet("Assessments", [HEAD, one("C1"), one("C2")], { source });
    const copy = sheet("Assessments", [HEAD, one("C1"), one("C2")], { source: { ...source, file: "East (1).xlsx" } });
    const more = sheet("Assessments", [HEAD, one("C2"), one("C3")], { source: { ...source } });
    const { lists, issues } = read([first, copy]);
    expect(lists.get("Assessments")?.length).to.equal(2);
    expect(issues.map(({ problem, done }) => `${problem} ${done}`)).to.deep.equal([
      "This holds the same rows as “East.xlsx”, “Assessments”. Counted once.",
    ]);
    expect(read([first, more]).lists.get("Assessments")?.length).to.equal(3);
  });

  it("an ID as text with leading zeros and as a number is one child", () => {
    const { lists } = read([
      sheet("Cases", [
        ["Child ID", "Referral date", "Closed date"],
        ["0001000", on("2017-05-01"), null],
      ]),
      sheet("Children in care", [
        ["Child ID", "Start date", "Date of birth"],
        [1000, on("2017-05-01"), on("2010-01-01")],
      ]),
    ]);
    expect(lists.get("Cases")?.columns["child"]?.[0]).to.equal(lists.get("Children in care")?.columns["child"]?.[0]);
  });

  it("two columns for one date: the first filled cell of a row counts, and it is said", () => {
    const { lists, issues } = read([
      sheet("Cases", [
        ["Child ID", "Referral date", "Allocated worker", "Closed date", "Case closed date", "Area"],
        ["C1", on("2017-01-01"), "A B", null, on("2017-05-09"), "EAST"],
        ["C2", on("2017-01-01"), "A B", on("2017-05-08"), on("2017-05-09"), "EAST"],
      ]),
    ]);
    const closed = [...(lists.get("Cases")?.columns["closed"] ?? [])];
    if (issues.length > 0) {
      expect(closed).to.deep.equal([on("2017-05-09"), on("2017-05-08")]);
      expect(said(issues)).to.deep.equal(["Cases D1: 2 columns are “Closed date” by their headings."]);
    }
  });

  it("visits to children in care are no protection visits; contacts are no referrals", () => {
    const visits: CellValue[][] = [
      ["Child ID", "Visit date"],
      ["C1", MAY],
    ];
    expect(read([sheet("LAC visits", visits)]).lists.size).to.equal(0);
    expect(read([sheet("CP visits", visits)]).lists.size).to.equal(1);
    const contacts: CellValue[][] = [
      ["Child ID", "Date"],
      ["C1", MAY],
    ];
    expect(read([sheet("Contacts", contacts)]).lists.size).to.equal(0);
    expect(read([sheet("Sheet1", contacts)]).lists.size).to.equal(0);
    expect(read([sheet("Referrals", contacts)]).lists.size).to.equal(1);
  });

  it("a sheet named for a list without a column that it needs is that list, incomplete", () => {
    const { surveys, lists } = read([
      sheet("Caseloads", [
        ["Worker", "Area", "Apr-17", "May-17"],
        ["Jane Smith", "EAST", 12, 14],
        ["Paul Okoro", "EAST", 12, 14],
      ]),
    ]);
    expect(lists.size).to.equal(0);
    expect(surveys[0]?.remark).to.contain("This looks like Caseloads");
  });

  it("a list with headings and no row says so", () => {
    expect(said(read([sheet("Children in care", [["Child ID", "Date of birth", "Start date"]])]).issues)).to.deep.equal(
      ["Children in care A1: There are headings and no row below them."],
    );
  });
});
