import { expect } from "chai";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { settings, read, sheet, table, on } from "../../support/tiny";

const NAMES = ["Ann Archer", "Bea Brook", "Cal Carter", "Dan Dale", "Eve Ellis", "Flo Frost"];
const AREAS = ["EAST", "EAST", "EAST", "SOUTH", "SOUTH", "SOUTH"];
/** Four of six are supervised in May 2017, two of three in EAST; all of them in April. */
const MAY = [true, true, false, true, true, false];
const inApril = (at: number) => on("2017-04-03") + at;
const inMay = (at: number): CellValue => (MAY[at] === true ? on("2017-05-03") + at : null);
const yes = (at: number): CellValue => (MAY[at] === true ? "Y" : "N");
const rows = (cells: (name: string, at: number) => CellValue[]) => NAMES.map(cells);

const figures = (grids: readonly Grid[], words: Parameters<typeof settings>[0] = {}) => {
  const found = table(12, grids, { settings: settings(words) });
  return ["Supervisions", "Total Staff"].map((row) => found.text(row)).join("/");
};
const inEast = (grids: readonly Grid[]) => {
  const found = table(12, grids);
  return ["Supervisions", "Total Staff"].map((row) => found.text(row, "EAST")).join("/");
};

describe("supervisions as offices keep them: six workers, four of them supervised in May 2017", () => {
  const WAYS: [string, Grid[]][] = [
    [
      "months down, workers across",
      [
        sheet("Supervision", [
          ["Month", ...NAMES],
          ["Apr-17", ...NAMES.map((_, at) => inApril(at))],
          ["May-17", ...NAMES.map((_, at) => inMay(at))],
        ]),
      ],
    ],
    [
      "months down without a year, the corner blank, a title above and a total below",
      [
        sheet("EAST supervision", [
          ["Supervision 2017/18"],
          [],
          [null, ...NAMES],
          ["April", ...NAMES.map(() => "Y")],
          ["May", ...NAMES.map((_, at) => yes(at))],
          ["Total", 12],
        ]),
      ],
    ],
    [
      "a row per worker and month, yes and no",
      [
        sheet("Supervision", [
          ["Worker", "Area", "Month", "Supervised"],
          ...NAMES.flatMap((name, at) => [
            [name, AREAS[at] ?? "", "Apr-17", "Y"],
            [name, AREAS[at] ?? "", "May-17", yes(at)],
          ]),
        ]),
      ],
    ],
    [
      "a row per worker and month, the worker written once",
      [
        sheet("Supervision", [
          ["Worker", "Month", "Date"],
          ...NAMES.flatMap((name, at): CellValue[][] => [
            [name, "April 2017", inApril(at)],
            [null, "May 2017", inMay(at) ?? "Not held"],
          ]),
        ]),
      ],
    ],
    [
      "the worker on a line of its own above the months",
      [
        sheet("Supervision", [
          ["Worker", "Month", "Date of supervision"],
          ...NAMES.flatMap((name, at): CellValue[][] => [
            [name],
            [null, "Apr-17", inApril(at)],
            [null, "May-17", inMay(at)],
          ]),
        ]),
      ],
    ],
    [
      "a sheet a month, named for it, yes and no",
      [
        sheet("April", [["Worker", "Area", "Supervised (Y/N)"], ...rows((name, at) => [name, AREAS[at] ?? "", "Y"])]),
        sheet("May", [["Worker", "Area", "Supervised (Y/N)"], ...rows((name, at) => [name, AREAS[at] ?? "", yes(at)])]),
      ],
    ],
    [
      "a sheet a month with the date, some without",
      [
        sheet("April 2017", [["Worker", "Supervision date"], ...rows((name, at) => [name, inApril(at)])]),
        sheet("May 2017", [["Worker", "Supervision date"], ...rows((name, at) => [name, inMay(at)])]),
      ],
    ],
    [
      "a sheet a worker, who stands in a line above the table",
      NAMES.map((name, at) =>
        sheet(`Sheet${at + 1}`, [
          ["Worker:", name],
          ["Date of supervision", "Supervisor"],
          [inApril(at), "Pat Price"],
          ...(MAY[at] === true ? [[inMay(at), "Pat Price"]] : []),
        ]),
      ),
    ],
    [
      "the last supervision of each worker, when all of them are of the month",
      [
        sheet("Supervision", [
          ["Worker", "Area", "Last supervision date"],
          ...rows((name, at) => [name, AREAS[at] ?? "", inMay(at) ?? inApril(at)]),
        ]),
      ],
    ],
    [
      "the same months under supervision and under leave",
      [
        sheet("Supervision and leave", [
          ["Worker", "Supervision", null, "Annual leave days", null],
          [null, "Apr-17", "May-17", "Apr-17", "May-17"],
          ...rows((name, at) => [name, "Y", yes(at), 2, 1]),
        ]),
      ],
    ],
    [
      "months that are counted, and two sessions a month",
      [
        sheet("Supervision", [
          ["Worker", "Month 1 (April '17)", "May sup 1", "May sup 2"],
          ...rows((name, at) => [name, "Y", at < 2 ? inMay(at) : null, at < 2 ? null : inMay(at)]),
        ]),
      ],
    ],
    [
      "lines of an area's figures between the workers",
      [
        sheet("Supervision", [
          ["Worker", "Area", "Apr-17", "May-17"],
          ...rows((name, at) => [name, AREAS[at] ?? "", "Y", yes(at)]).slice(0, 3),
          ["EAST supervised", null, 3, 2],
          ["Staff in post", null, 3, 3],
          ...rows((name, at) => [name, AREAS[at] ?? "", "Y", yes(at)]).slice(3),
        ]),
      ],
    ],
  ];
  for (const [what, grids] of WAYS)
    it(what, () => {
      expect(figures(grids)).to.equal("4/6");
    });

  it("a row above the names says each worker's area, and the cells are told by their place on the sheet", () => {
    const grid = sheet("Supervision", [
      ["Area", ...AREAS],
      ["Worker", ...NAMES],
      ["Apr-17", ...NAMES.map(() => "Y")],
      ["May-17", ...NAMES.map((_, at) => (at === 2 ? "zz" : yes(at)))],
    ]);
    expect(inEast([grid])).to.equal("2/3");
    const { issues, surveys } = read([grid]);
    expect(issues.map(({ cell }) => cell)).to.deep.equal(["D4"]);
    expect(surveys.map(({ rows: records, remark }) => `${records}: ${remark}`)).to.deep.equal(["6: 2 month rows"]);
    const { list } = table(12, [grid]).found.counts?.measures["supervised"] ?? {};
    expect(list?.whereIs(3)).to.include({ sheetRow: 2, sheetColumn: "E" });
  });

  it("a list of dates in which nobody is without one stays a log, whose staff are not known", () => {
    const log = sheet("May 2017", [["Worker", "Supervision date"], ...rows((name, at) => [name, inApril(at) + 30])]);
    expect(figures([log])).to.equal("n/a/n/a");
  });

  it("the last supervision of each worker says nothing of the months before the latest", () => {
    const grid = sheet("Supervision", [
      ["Worker", "Last supervision date"],
      ...rows((name, at) => [name, at === 0 ? on("2017-06-08") : (inMay(at) ?? inApril(at))]),
    ]);
    expect(figures([grid])).to.equal("n/a/n/a");
  });

  it("the same months under two headings that are neither supervision are not read", () => {
    const grid = sheet("Supervision", [
      ["Worker", "Reflective", null, "Practice", null],
      [null, "Apr-17", "May-17", "Apr-17", "May-17"],
      ...rows((name, at) => [name, "Y", yes(at), "Y", "Y"]),
    ]);
    expect(read([grid]).lists.size).to.equal(0);
  });

  it("a table of numbers by month and area is no supervision", () => {
    const grid = sheet("Sheet1", [
      ["Month", "Ann Archer", "Bea Brook"],
      ["Apr-17", 3, 4],
      ["May-17", 5, 2],
    ]);
    expect(read([grid]).lists.size).to.equal(0);
  });
});

describe("a sheet for each worker, by the sheet's name", () => {
  const sheets = NAMES.map((name, at) => {
    const [first = "", last = ""] = name.split(" ");
    return sheet(`${last}, ${first}`, [
      ["Month", "Date of supervision"],
      ["April 2017", inApril(at)],
      ["May 2017", inMay(at)],
    ]);
  });
  const answered = (means: string) => ({
    words: [{ vocabulary: "sheet name" as const, word: "(names of persons)", means }],
  });

  it("is one question for all of them, and until it is answered nothing is read", () => {
    const { lists, questions } = read(sheets);
    expect(lists.size).to.equal(0);
    expect(questions.map((each) => (each.kind === "worker sheets" ? each.sheets.length : each.kind))).to.deep.equal([
      6,
    ]);
  });

  it("is read when they are workers, who are staff in a month without supervision too", () => {
    expect(figures(sheets, answered("Workers"))).to.equal("4/6");
    expect(read(sheets, { settings: settings(answered("Workers")) }).questions).to.deep.equal([]);
  });

  it("is left out when they are something else, and not asked about again", () => {
    const { lists, questions } = read(sheets, { settings: settings(answered("Something else")) });
    expect([lists.size, questions.length]).to.deep.equal([0, 0]);
  });
});

describe("other lists as offices keep them", () => {
  it("caseloads with a column a kind of case and their total, the month in the title", () => {
    const grid = sheet("Caseloads", [
      ["Caseloads May 2017"],
      ["Social Worker", "Qualified", "FTE", "CIN", "CP", "CLA", "Total"],
      ["A Archer", "Y", 1, 5, 4, 3, 12],
      ["B Brook", "Y", 0.5, 2, 2, 2, 6],
      ["C Carter", "Yes", 1, 10, 10, 2, 22],
    ]);
    expect(table(13, [grid]).text("Average Caseload - City")).to.equal("16");
  });

  it("agency workers by their name, where the contract is not said; an area in the column of teams", () => {
    const grid = sheet("Establishment", [
      ["Name", "Post title", "Perm / Agency", "Team"],
      ["A Archer", "Social Worker", "Perm", "EAST"],
      ["B Brook (Ag)", "Social Worker", null, "EAST"],
      ["C Carter - Agency", "Social Worker", null, "EAST"],
      ["D Dale (Ag)", "Social Worker", "Perm", "EAST"],
    ]);
    expect(table(14, [grid]).text("% agency staff")).to.equal("50%");
    expect(read([grid]).issues.filter(({ problem }) => problem.includes("EAST"))).to.deep.equal([]);
  });
});
