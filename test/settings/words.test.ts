import { expect } from "chai";
import { readAnswer, type WrittenAnswer } from "../../src/settings/read-words";
import { readSettings } from "../../src/settings/read-settings";
import { defaultSettings } from "../../src/settings/settings";
import type { CellValue } from "../../src/workbook/grid";
import { said, sheet } from "../support/tiny";

const { areas } = defaultSettings();
const row = (vocabulary: string, word: string, means: string): WrittenAnswer => ({ vocabulary, word, means });

describe("a row of the settings' table Words", () => {
  const USED: [string, WrittenAnswer, object][] = [
    [
      "a word of supervision cells",
      row("supervision", "Zoomed", "Supervision held"),
      { vocabulary: "supervision", word: "Zoomed", means: "Supervision held" },
    ],
    [
      "case and punctuation do not matter",
      row("Team Type", "Locality", "children in care"),
      { vocabulary: "team type", word: "Locality", means: "Children in Care" },
    ],
    ["the area of a word", row("area", "Northside", "nwc"), { vocabulary: "area", word: "Northside", means: "NWC" }],
    [
      "a team with area and type goes to the teams",
      row("team", "Hub Team", "EAST; Assessment"),
      { team: "Hub Team", area: "EAST", type: "Assessment" },
    ],
    ["a team with its area alone", row("team", "Hub Team", "EAST"), { team: "Hub Team", area: "EAST", type: null }],
    [
      "a team with its type alone",
      row("team", "Hub Team", "Assessment"),
      { team: "Hub Team", area: "", type: "Assessment" },
    ],
  ];
  for (const [name, given, expected] of USED) {
    it(name, () => {
      const read = readAnswer(given, areas);
      expect(read.kind === "word" ? read.answer : read.kind === "team" ? read.team : read).to.deep.equal(expected);
    });
  }

  const REFUSED: [string, WrittenAnswer, string][] = [
    ["a vocabulary that there is not", row("colour", "red", "Yes"), "Vocabulary: “colour” is no vocabulary."],
    ["no vocabulary", row("", "red", "Yes"), "Vocabulary: There is no vocabulary."],
    ["no word", row("role", "", "Social worker"), "Word: There is no word."],
    ["a meaning of another vocabulary", row("role", "Lead", "Yes"), "Means: “Yes” is none of the meanings."],
    ["no meaning", row("role", "Lead", ""), "Means: It is not said what the word means."],
    ["an area that there is not", row("area", "Northside", "WEST"), "Means: “WEST” is none of the meanings."],
    [
      "a team of half a place",
      row("team", "Hub", "EAST; Something"),
      "Means: “EAST; Something” is none of the meanings.",
    ],
  ];
  for (const [name, given, expected] of REFUSED) {
    it(`is not used: ${name}`, () => {
      const read = readAnswer(given, areas);
      expect(read.kind === "problem" ? `${read.heading}: ${read.problem}` : read).to.equal(expected);
    });
  }

  it("is an issue of the settings with its cell, and the others stand", () => {
    const rows: CellValue[][] = [
      ["Vocabulary", "Word", "Means"],
      ["supervision", "Zoomed", "Supervision held"],
      ["role", "Lead", "Yes"],
      ["team", "Hub Team", "EAST; Assessment"],
    ];
    const { settings, issues } = readSettings(sheet("Scorecard settings", rows), { date1904: false, lastYear: 2027 });
    expect(said(issues)).to.deep.equal(["Settings C3: “Yes” is none of the meanings."]);
    expect(settings.words).to.deep.equal([{ vocabulary: "supervision", word: "Zoomed", means: "Supervision held" }]);
    expect(settings.teams).to.deep.equal([{ from: null, row: { team: "Hub Team", area: "EAST", type: "Assessment" } }]);
  });
});
