import { expect } from "chai";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { allIssues, on, read, sheet, table } from "../../support/tiny";

const problems = (grids: readonly Grid[]) => allIssues(grids).map(({ problem }) => problem);
const day = (iso: string): CellValue => on(iso);

describe("tables that stand on one sheet", () => {
  const supervised = (grid: Grid, area?: string) => {
    const found = table(12, [grid]);
    return `${found.text("Supervisions", area)}/${found.text("Total Staff", area)}`;
  };

  it("the upper of two is read where the lower has more headings", () => {
    const plans = sheet("CP plans", [
      ["Current CP plans"],
      ["Child ID", "Area", "Start date"],
      ["P1", "EAST", day("2017-02-01")],
      ["P2", "EAST", day("2017-03-01")],
      [],
      ["Ended in the month"],
      ["Child ID", "Area", "Start date", "End date"],
      ["P3", "EAST", day("2017-01-10"), day("2017-05-12")],
    ]);
    expect(table(5, [plans]).text("No of CPP")).to.equal("2");
  });

  it("a second block may be headed in other words, one of them of no list", () => {
    const blocks = sheet("Supervision", [
      ["EAST"],
      ["Name", "Job", "April", "May"],
      ["Ann Archer", "SW", "Y", "Y"],
      ["Bea Brook", "SW", "Y", "N"],
      [],
      ["SOUTH"],
      ["Staff member", "Grade", "Apr 17", "May 17", "Comments"],
      ["Cal Carter", "GR7", "Y", "Y", "ok"],
    ]);
    expect(supervised(blocks)).to.equal("2/3");
    expect(supervised(blocks, "EAST")).to.equal("1/2");
  });

  it("the area in the line above a table wins over the file's name, and “other” in one is no area", () => {
    const blocks = (file: string) =>
      sheet("Supervision", [["EAST"], ["Name", "Job", "May-17"], ["Ann Archer", "SW", "Y"], ["Bea Brook", "SW", "N"]], {
        source: { file, sheet: "Supervision" },
      });
    expect(supervised(blocks("South supervision.xlsx"), "EAST")).to.equal("1/2");
    expect(supervised(blocks("supervision and other meetings.xlsx"), "EAST")).to.equal("1/2");
  });
});

describe("what stands below and beside the supervisions", () => {
  const rows = ["Ann Archer", "Bea Brook", "Cal Carter"].map((name, at): CellValue[] => [
    name,
    "EAST",
    "Y",
    at < 2 ? "Y" : "N",
  ]);
  const counted = (...grids: Grid[]) => {
    const found = table(12, grids);
    return `${found.text("Supervisions", "EAST")}/${found.text("Total Staff", "EAST")}`;
  };

  it("a further table of another subject is not read, and said", () => {
    const grid = sheet("Supervisions", [
      ["Name", "Area", "Apr-17", "May-17"],
      ...rows,
      [],
      ["Sickness absence"],
      ["Name", "Area", "Apr-17", "May-17"],
      ["Cal Carter", "EAST", 2, 5],
    ]);
    expect(counted(grid)).to.equal("2/3");
    expect(problems([grid]).join()).to.include("The table at A7 was not read. Its name says “sickness”");
  });

  it("two kinds of supervision under a month are both of it", () => {
    const both = rows.map(([name = null, area = null, , may = null], at): CellValue[] => [
      name,
      area,
      at === 0 ? may : "N",
      at === 0 ? "N" : may,
    ]);
    const grid = sheet("Supervision", [["Name", "Area", "May-17", null], [null, null, "Case", "Personal"], ...both]);
    expect(counted(grid)).to.equal("2/3");
  });

  it("a line with dates alone goes on with the worker above; one with sums does not", () => {
    const grid = sheet("Supervision", [
      ["Name", "Area", "Apr-17", "May-17"],
      ["Ann Archer", "EAST", day("2017-04-03"), null],
      [null, null, null, day("2017-05-03")],
      ["Bea Brook", "EAST", day("2017-04-03"), null],
      [null, null, null, "24/5"],
      ["Cal Carter", "EAST", "Y", null],
      [null, null, 3, 2],
    ]);
    expect(counted(grid)).to.equal("2/3");
    expect(problems([grid])).to.include("The row has no Worker.");
  });

  it("a month stands in a question", () => {
    const heads = ["Supervised in May? (Y/N)", "Supervised May", "May (Y/N)"];
    for (const head of heads) {
      const grid = sheet("Supervision", [
        ["Name", "Area", head, "Date"],
        ...rows.map(([name = null, area = null, , may = null]): CellValue[] => [
          name,
          area,
          may,
          may === "Y" ? day("2017-05-04") : null,
        ]),
      ]);
      expect(counted(grid), head).to.equal("2/3");
    }
  });
});

describe("headings in short, on sheets that are named for a list", () => {
  const GRIDS: [string, number, string, string, Grid][] = [
    [
      "ID, DOB, Date became LAC, Date ceased",
      7,
      "Total CiC",
      "1",
      sheet("LAC", [
        ["ID", "DOB", "Date became LAC", "Date ceased"],
        [7, day("2010-01-01"), day("2016-01-01"), null],
        [8, day("2010-01-01"), day("2016-01-01"), day("2017-05-01")],
      ]),
    ],
    [
      "Date CP plan started and ended",
      5,
      "No of CPP",
      "1",
      sheet("CP plans", [
        ["Child ID", "Date CP plan started", "Date CP plan ended"],
        ["P1", day("2017-01-01"), null],
        ["P2", day("2017-01-01"), day("2017-05-01")],
      ]),
    ],
    [
      "ID, Start, Date seen, Authorised",
      3,
      "Total",
      "1",
      sheet("Single assessments", [
        ["ID", "Start", "Date seen", "Authorised"],
        [1, day("2017-04-03"), day("2017-04-05"), day("2017-05-03")],
      ]),
    ],
    [
      "Young person",
      8,
      "ETE %",
      "50%",
      sheet("Care leavers", [
        ["Young person", "D.O.B", "In EET?"],
        ["Y1", day("1998-04-10"), "Y"],
        ["Y2", day("1998-04-10"), "N"],
      ]),
    ],
  ];
  for (const [what, indicator, label, shown, grid] of GRIDS)
    it(what, () => {
      expect(table(indicator, [grid]).text(label)).to.equal(shown);
    });
});

describe("cases and plans of which it is said that they ended, and not when", () => {
  const cases = (heading: string, cells: readonly CellValue[]) =>
    sheet("Cases", [
      ["Child ID", "Area", "Referral date", "Allocated worker", heading],
      ...cells.map((cell, at): CellValue[] => [`C${at}`, "EAST", day("2017-03-01"), "Ann", cell]),
    ]);
  const WAYS: [string, CellValue[], string][] = [
    ["Closed date", ["closed", null, "Still open"], "2"],
    ["Closed date", ["Closed 26/5/17", "Closed June 2017", null], "2"],
    ["Case status", ["Closed", "Open", "b) Open case"], "2"],
    ["Status", ["CLOSED", "Active", "NFA"], "1"],
  ];
  for (const [heading, cells, open] of WAYS)
    it(`${heading}: ${cells.join(", ")}`, () => {
      expect(table(1, [cases(heading, cells)]).text("Total number of open cases")).to.equal(open);
    });

  it("say so, and a word that is not known is asked about", () => {
    expect(problems([cases("Closed date", ["closed", null])])).to.include(
      "It has ended, and no closed date says when.",
    );
    const { questions } = read([cases("Closed date", ["pending panel", null])]);
    expect(questions).to.have.length(1);
    expect(questions[0]).to.deep.include({ kind: "word", vocabulary: "end date", word: "pending panel" });
  });
});

describe("rows that are nobody's", () => {
  const staff = (...names: string[]) =>
    sheet("Supervisions", [
      ["Name", "Area", "Apr-17", "May-17"],
      ["Ann Archer", "EAST", "Y", "Y"],
      ["Tess Example", "EAST", "Y", "Y"],
      ...names.map((name) => [name, "EAST", "Y", "Y"]),
    ]);
  for (const name of [
    "e.g. Joe Bloggs",
    "Example: Jane Doe",
    "[Name]",
    "<insert name>",
    "Enter name here",
    "A.N. Other",
  ])
    it(`“${name}” is an example`, () => {
      expect(table(12, [staff(name)]).text("Total Staff")).to.equal("2");
      expect(problems([staff(name)])).to.include("An example or a test, no record.");
    });
  for (const name of ["Duty", "Unallocated", "Awaiting allocation"])
    it(`“${name}” is no worker`, () => {
      expect(table(12, [staff(name)]).text("Total Staff")).to.equal("2");
    });

  it("a test child is none, a child whose number begins with these letters is one", () => {
    const children = ["TEST", "Test 1", "EXAMPLE", "T100", "E200", "Testa-7"];
    const grid = sheet("Cases", [
      ["Child ID", "Referral date", "Allocated worker"],
      ...children.map((child) => [child, day("2017-03-01"), "Ann"]),
    ]);
    expect(table(1, [grid]).text("Total number of open cases")).to.equal("3");
  });
});

describe("caseloads without a column that says who is qualified", () => {
  const sheetOf = (name: string, rows: CellValue[][], beside: string[] = [], more: CellValue[] = []) =>
    sheet(name, [["Worker", "Role", "Area", "FTE", "May-17", ...beside], ...rows.map((row) => [...row, ...more])]);
  const rows: CellValue[][] = [
    ["Ann Archer", "Social Worker", "EAST", 1, 10],
    ["Bea Brook", "Newly Qualified SW", "EAST", 1, 14],
    ["Cal Carter", "Team Manager", "EAST", 1, 6],
    ["Dan Dale", "Family Support Worker", "EAST", 1, 30],
    ["Eve Ellis", "SWA", "EAST", 1, 40],
  ];
  const mean = (grid: Grid) => table(13, [grid]).text("Average Caseload - City");

  it("go by the role, on a sheet that is named for caseloads", () => {
    expect(mean(sheetOf("Caseloads", rows))).to.equal("10");
  });

  it("and by the column where there is one", () => {
    expect(mean(sheetOf("Caseloads", rows, ["Qualified"], ["Y"]))).to.equal("20");
  });

  it("a role that is not known is asked about", () => {
    const grid = sheetOf("Caseloads", [...rows, ["Flo Frost", "Practice lead", "EAST", 1, 90]]);
    expect(read([grid]).questions.map(({ kind }) => kind)).to.deep.equal(["word"]);
    expect(problems([grid])).to.include("The role does not say whether the worker is qualified.");
  });

  it("a sheet with workers, roles and months that is named for supervisions is no caseload", () => {
    const grid = sheet("Supervision", [
      ["Worker", "Role", "May-17"],
      ["Ann Archer", "SW", "Y"],
    ]);
    expect([...read([grid]).lists.keys()]).to.deep.equal(["Supervisions"]);
  });
});

describe("posts", () => {
  const share = (...grids: Grid[]) => table(14, grids).text("% agency staff");

  it("sheets for permanent and for agency staff say who employs those who stand on them", () => {
    const permanent = sheet("Permanent staff", [
      ["Name", "Job title", "Area"],
      ["Ann Archer", "Social Worker", "EAST"],
      ["Bea Brook", "Social Worker", "EAST"],
      ["Cal Carter (Ag)", "Social Worker", "EAST"],
    ]);
    const agency = sheet("Agency staff", [
      ["Name", "Job title", "Area"],
      ["Dan Dale", "Social Worker", "EAST"],
    ]);
    expect(share(permanent, agency)).to.equal("50%");
    expect(read([sheet("Permanent and agency staff", permanent.values)]).lists.size).to.equal(0);
  });

  it("who has left by the status is in no post; a day beside it says from when", () => {
    const staff = (status: string) =>
      sheet("Workforce", [
        ["Worker", "Role", "Employment", "Area", "Status"],
        ["Ann Archer", "Social Worker", "Agency", "EAST", "Active"],
        ["Bea Brook", "Social Worker", "Permanent", "EAST", status],
      ]);
    expect(share(staff("Active"))).to.equal("50%");
    expect(share(staff("Left"))).to.equal("100%");
    expect(share(staff("Left 01/04/2017"))).to.equal("100%");
    expect(share(staff("Leaving 30/06/2017"))).to.equal("50%");
  });
});

describe("a sheet of one month that may list only those who were supervised", () => {
  const may = (rows: CellValue[][], heading = "Supervised") =>
    sheet("May 2017", [["Worker", "Area", heading], ...rows]);
  const names = ["Ann Archer", "Bea Brook", "Cal Carter", "Dan Dale"];

  it("is counted as the staff, and says that it is a guess, where all are supervised", () => {
    const grid = may(names.map((name) => [name, "EAST", "Y"]));
    expect(table(12, [grid]).text("% supervised")).to.equal("100%");
    expect(problems([grid]).join()).to.include(
      "Every worker on this sheet is supervised: read as all of its staff in May 2017.",
    );
  });

  it("and where some have no date", () => {
    const grid = may(
      names.map((name, at) => [name, "EAST", at < 2 ? day("2017-05-03") : null]),
      "Supervision date",
    );
    expect(table(12, [grid]).text("% supervised")).to.equal("50%");
    expect(problems([grid]).join()).to.include("Some workers on this sheet have no date");
  });

  it("and is none where a No stands among them", () => {
    const grid = may(names.map((name, at) => [name, "EAST", at === 0 ? "N" : "Y"]));
    expect(problems([grid]).join()).not.to.include("read as all of its staff");
  });
});
