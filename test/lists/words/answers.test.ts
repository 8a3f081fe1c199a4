import { expect } from "chai";
import type { WordAnswer } from "../../../src/lists/words/answers";
import { MEANINGS } from "../../../src/lists/words/meanings";
import { LIST_DEFINITIONS } from "../../../src/lists/catalogue";
import { supervisions } from "../../../src/lists/supervisions";
import type { CellValue } from "../../../src/workbook/grid";
import { MAY_17, read, settings, sheet } from "../../support/tiny";

const answers = (...words: WordAnswer[]) => settings({ words });

describe("what a person said that a word means", () => {
  const STAFF: CellValue[][] = [
    ["Worker", "Area", "Apr-17", "May-17"],
    ["A", "EAST", "Zoomed", "Zoomed"],
    ["B", "EAST", "JS", "JS"],
    ["C", "EAST", "ML", "ML"],
    ["D", "EAST", "zoomed!", "?"],
    ["E", "EAST", "Y", "Y"],
  ];
  const marks = (...words: WordAnswer[]) => {
    const list = read([sheet("Supervisions", STAFF)], { settings: answers(...words) }).lists.get("Supervisions");
    return [0, 1, 2, 3, 4].map((row) => list?.months.at(MAY_17, row));
  };
  const CASES: [string, WordAnswer[], number[]][] = [
    ["nothing was said: the words count as not held", [], [0, 0, 2, 0, 1]],
    ["a word", [{ vocabulary: "supervision", word: "ZOOMED", means: "Supervision held" }], [1, 0, 2, 0, 1]],
    ["a sign", [{ vocabulary: "supervision", word: "?", means: "Not in post" }], [0, 0, 2, 4, 1]],
    [
      "initials of anybody, and not the short forms of absences",
      [{ vocabulary: "supervision", word: "(initials)", means: "Supervision held" }],
      [0, 1, 2, 0, 1],
    ],
    [
      "a person's word comes before the vocabulary's",
      [{ vocabulary: "supervision", word: "ML", means: "Not held" }],
      [0, 0, 0, 0, 1],
    ],
    ["a word of another vocabulary", [{ vocabulary: "role", word: "Zoomed", means: "Team manager" }], [0, 0, 2, 0, 1]],
  ];
  for (const [name, words, expected] of CASES) {
    it(name, () => {
      expect(marks(...words)).to.deep.equal(expected);
    });
  }

  it("stands in every column that can hold a word: each meaning has its code", () => {
    const columns = LIST_DEFINITIONS.flatMap((definition) => Object.values(definition.columns));
    for (const [vocabulary, meanings] of Object.entries(MEANINGS)) {
      const codes = columns.flatMap((column) =>
        column.vocabulary?.name === vocabulary && column.vocabulary.codes !== undefined
          ? [column.vocabulary.codes]
          : [],
      );
      if (vocabulary === "supervision" && supervisions.months?.codes !== undefined)
        codes.push(supervisions.months.codes);
      // The type of a team is told by the settings, as its area is; what sheets are named for stands in no column.
      if (vocabulary !== "team type" && vocabulary !== "sheet name") expect(codes, vocabulary).not.to.deep.equal([]);
      for (const each of codes) expect([...each.keys()].sort()).to.deep.equal([...meanings].sort());
    }
  });

  it("is heard for areas and types of team", () => {
    const rows: CellValue[][] = [
      ["Worker", "Qualified", "Area", "Team type", "May-17"],
      ["A", "Y", "Northside", "Locality", 12],
    ];
    const list = read([sheet("Caseloads", rows)], {
      settings: answers(
        { vocabulary: "area", word: "Northside", means: "NWC" },
        { vocabulary: "team type", word: "Locality", means: "Safeguarding" },
      ),
    }).lists.get("Caseloads");
    expect([list?.area[0], list?.teamType[0]]).to.deep.equal([1, 1]);
  });
});
