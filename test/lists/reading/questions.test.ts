import { expect } from "chai";
import type { Question } from "../../../src/lists/reading/questions";
import type { CellValue } from "../../../src/workbook/grid";
import { on, read, settings, sheet, table } from "../../support/tiny";

/** A question in short: of what, the word or "?", how many cells, the first of them. */
function short(question: Question): string {
  switch (question.kind) {
    case "word":
      return `${question.vocabulary} ${question.word} ${question.cells} ${question.place.cell}`;
    case "team":
      return `team ${question.team} ${question.cells} ${question.place.cell}`;
    case "name":
      return `${question.of} ? ${question.cells} ${question.place.cell} (${question.texts})`;
    case "worker sheets":
      return `worker sheets ${question.sheets.length}`;
    case "sheet":
      return `sheet ${question.source.sheet}: ${question.guesses.join(", ")}`;
  }
}
const asked = (...grids: ReturnType<typeof sheet>[]) => read(grids, { settings: settings() }).questions.map(short);
const monthly = (...cells: CellValue[]) =>
  sheet("Supervisions", [["Worker", "Area", "May-17"], ...cells.map((cell, at) => [`W${at}`, "EAST", cell])]);
const staff = (...rows: [role: CellValue, employment: CellValue][]) =>
  sheet("Workforce", [
    ["Worker", "Role", "Employment", "Start date"],
    ...rows.map(([role, employment], at) => [`W${at}`, role, employment, on("2016-01-04")]),
  ]);

describe("questions of the lists", () => {
  const CASES: [string, ReturnType<typeof sheet>[], string[]][] = [
    [
      "words for a share of a post and for a number of cases, wherever they stand",
      [
        sheet("Caseloads", [
          ["Worker", "Qualified", "FTE", "Apr-17", "May-17"],
          ["W1", "Y", "tbc", 12, "see note"],
          ["W2", "Y", "TBC", "see note", 10],
          ["W3", "Y", 1, 12, 10],
        ]),
      ],
      ["full-time equivalent tbc 2 C2", "number of cases see note 2 D3"],
    ],
    ["known words ask nothing", [monthly("Y", "Held", "ML", on("2017-05-12"))], []],
    [
      "one for a word wherever it stands, in any spelling",
      [monthly("On call", "Y", "on  call")],
      ["supervision On call 2 C2"],
    ],
    ["a sign and a single letter are words", [monthly("?", "X")], ["supervision ? 1 C2", "supervision X 1 C3"]],
    ["initials of all people are one question", [monthly("JS", "AB", "JS")], ["supervision (initials) 3 C2"]],
    ["what may be a name is not quoted", [monthly("Jane Smith", "jo to chase")], ["supervision ? 2 C2 (2)"]],
    ["nor a name beside words of the work", [monthly("Meeting with Jane")], ["supervision ? 1 C2 (1)"]],
    ["nor an ID", [staff(["Team 12345", "Permanent"])], ["role ? 1 B2 (1)"]],
    ["figures and numbers are issues, and no words", [monthly("32/05/17", 45, "31.4")], []],
    [
      "roles and contracts",
      [staff(["Practice lead", "Permanent"], ["Social worker", "Bank nurse"])],
      ["role Practice lead 1 B2", "employment Bank nurse 1 C3"],
    ],
    [
      "a team that no setting knows, over lists",
      [
        sheet("Cases", [
          ["Child ID", "Team", "Referral date"],
          ["C1", "Hub Team", on("2017-05-02")],
          ["C2", "Hub team", on("2017-05-03")],
          ["C3", "East Assessment", on("2017-05-03")],
        ]),
        sheet("Caseloads", [
          ["Worker", "Qualified", "Team", "May-17"],
          ["A", "Y", "Hub Team", 12],
        ]),
      ],
      ["team Hub Team 3 C2"],
    ],
    [
      "an area that no setting knows",
      [
        sheet("Cases", [
          ["Child ID", "Area", "Referral date"],
          ["C1", "North office", on("2017-05-02")],
        ]),
      ],
      ["area North office 1 B2"],
    ],
    ["what a hidden sheet is", [{ ...monthly("Y"), isHidden: true }], ["sheet Supervisions: Supervisions"]],
  ];
  for (const [name, grids, expected] of CASES) {
    it(name, () => {
      expect(asked(...grids)).to.deep.equal(expected);
    });
  }

  it("put the likeliest answer first: the one that shares a word", () => {
    const { questions } = read([staff(["Lead manager", "Permanent"], ["Hub social lead", "Permanent"])]);
    expect(questions.map((each) => (each.kind === "word" ? each.means[0] : ""))).to.deep.equal([
      "Team manager",
      "Social worker",
    ]);
  });

  it("are gone once they are answered", () => {
    const words = [{ vocabulary: "supervision", word: "on call", means: "Supervision held" } as const];
    expect(read([monthly("On call")], { settings: settings({ words }) }).questions).to.deep.equal([]);
  });

  it("words for shares and cases mean what was said, and change the mean", () => {
    const grid = sheet("Caseloads", [
      ["Worker", "Qualified", "FTE", "May-17"],
      ["W1", "Y", "tbc", 12],
      ["W2", "Y", 1, 10],
      ["W3", "Y", 1, "see note"],
    ]);
    const mean = (share: string, cases: string) =>
      table(13, [grid], {
        settings: settings({
          words: [
            { vocabulary: "full-time equivalent", word: "TBC", means: share },
            { vocabulary: "number of cases", word: "see note", means: cases },
          ],
        }),
      }).text("Average Caseload - City");
    // Who has no cases is not among those who hold some.
    expect([mean("Full time", "No cases"), mean("Half time", "No cases")]).to.deep.equal(["11", "15"]);
    expect(mean("Full time", "Not known")).to.equal("11");
  });

  it("a word that is no date is one issue wherever it recurs in a column; a slip of the hand is one for itself", () => {
    const cases = sheet("Cases", [
      ["Child ID", "Referral date", "Closed date"],
      ...["tbc", "tbc", "tbc", "31/02/2017", "see file", "Jane Smith", "Jane Smith", "Jane Smith"].map(
        (closed, at): CellValue[] => [`C${at}`, on("2017-03-01"), closed],
      ),
    ]);
    expect(
      read([cases])
        .issues.filter(({ problem }) => problem.includes("Closed"))
        .map(({ cell, problem }) => `${cell} ${problem}`),
    ).to.deep.equal([
      "C5 “31/02/2017” under “Closed date” is not a date that can be read.",
      "C2 “tbc” stands in 3 cells under “Closed date” and is not a date that can be read.",
      "C6 The text under “Closed date” is not a date that can be read.",
      "C7 The text stands in 3 cells under “Closed date” and is not a date that can be read.",
    ]);
  });

  const TEAMS: [team: string, isShown: boolean][] = [
    ["Zelda's team", false],
    ["Zelda Quill’s Team", false],
    ["Mrs Quill Team", false],
    ["QUILL, Zelda", false],
    ["Hub Team", true],
    ["Children's Team", true],
    ["Young People's Service", true],
    ["St John's Team", true],
    ["Duty, North", true],
  ];
  for (const [team, isShown] of TEAMS)
    it(`a team “${team}” that no setting and no list knows is ${isShown ? "shown" : "not shown"}`, () => {
      const grid = sheet("Supervisions", [
        ["Worker", "Team", "May-17"],
        ["Ann Archer", team, "Y"],
      ]);
      expect(asked(grid)).to.deep.equal([isShown ? `team ${team} 1 B2` : "team ? 1 B2 (1)"]);
    });
});
