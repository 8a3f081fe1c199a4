import { expect } from "chai";
import { answersToSave, isAnswer, mappingsToSave, questionKey, type Chosen } from "../../src/taskpane/chosen-answers";
import { card } from "../support/card";
import { on, sheet } from "../support/tiny";

const { questions } = card([
  sheet("Supervisions", [
    ["Worker", "Area", "Apr-17", "May-17"],
    ["A", "EAST", "Y", "On call"],
    ["B", "EAST", "Y", "Y"],
  ]),
  sheet("Caseloads", [
    ["Worker", "Qualified", "FTE", "Team", "May-17"],
    ["A", "Y", 1, "Hub Team", 12],
  ]),
  sheet(
    "CP plans",
    [
      ["Child ID", "Area", "Start date", "End date"],
      ["C1", "EAST", on("2017-01-04"), null],
    ],
    { isHidden: true },
  ),
]);
const keyOf = (kind: string) => {
  const found = questions.find(({ question }) => question.kind === kind);
  return found === undefined ? "" : questionKey(found.question);
};

describe("answers chosen in the pane", () => {
  const WHOLE: [string, Chosen | undefined, boolean][] = [
    ["none", undefined, false],
    ["a meaning", { kind: "word", means: "Not held" }, true],
    ["a team's area alone", { kind: "team", area: "EAST", type: null }, false],
    ["a team's area and type", { kind: "team", area: "EAST", type: "Assessment" }, true],
    ["what a sheet is", { kind: "sheet", list: "none" }, true],
  ];
  for (const [name, chosen, expected] of WHOLE) {
    it(`${name} is ${expected ? "an answer" : "no answer yet"}`, () => {
      expect(isAnswer(chosen)).to.equal(expected);
    });
  }

  it("are saved as rows of the settings and as what a sheet is, whole ones only", () => {
    const chosen = new Map<string, Chosen>([
      [keyOf("word"), { kind: "word", means: "Supervision held" }],
      [keyOf("team"), { kind: "team", area: "EAST", type: null }],
      [keyOf("sheet"), { kind: "sheet", list: "Protection plans" }],
      ["role|asked no more", { kind: "word", means: "Another post" }],
    ]);
    expect(answersToSave(questions, chosen)).to.deep.equal([
      { vocabulary: "supervision", word: "On call", means: "Supervision held" },
    ]);
    expect([...mappingsToSave(questions, chosen, new Map()).values()]).to.deep.equal([
      { list: "Protection plans", columns: {} },
    ]);
    const whole = new Map(chosen).set(keyOf("team"), { kind: "team", area: "EAST", type: "Assessment" });
    expect(answersToSave(questions, whole)).to.deep.include({
      vocabulary: "team",
      word: "Hub Team",
      means: "EAST; Assessment",
    });
  });
});
