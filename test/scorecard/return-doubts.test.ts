import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { scorecardJson } from "../../src/headless/json";
import { makeScorecardInSteps, type Scorecard } from "../../src/scorecard/make-scorecard";
import { answersSentence, questionSentence } from "../../src/scorecard/question-sentences";
import { readReturnRecords, type ReturnRecord } from "../../src/scorecard/return-records";
import { always } from "../../src/settings/dated";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { returnsPlan } from "../../src/sheets/returns-sheet";
import type { Grid } from "../../src/workbook/grid";
import { atOnce } from "../../src/workbook/steps";
import { remembered, returnsFrom, supervisionsOf, workforceOf } from "../support/office-returns";
import { gridOf } from "../support/plan-book";
import { EVERY_LIST, MAY_17, on, settings, sheet } from "../support/tiny";

const NOW = on("2017-06-12") as Day;

function returnsSheet(records: readonly ReturnRecord[]): Grid {
  const returns = returnsFrom([]);
  return sheet("Returns", gridOf(returnsPlan({ returns, records, usedRows: { returns: 0, records: 0 } })));
}

function scorecardOf(
  grids: readonly Grid[],
  records: readonly ReturnRecord[],
  confirmed: readonly string[] = [],
): Scorecard {
  const input = {
    grids,
    settings: sheet("Scorecard settings", gridOf(settingsPlan(always(settings({ confirmed }))))),
    history: null,
    returns: returnsSheet(records),
    month: MAY_17,
    now: NOW,
    without: [
      ...EVERY_LIST.filter((name) => name !== "Supervisions" && name !== "Workforce"),
      ...settings().areas.map(({ name }) => name),
      "12",
    ],
    publish: { by: "", on: NOW, unready: "leave a draft" } as const,
  };
  return atOnce(makeScorecardInSteps(input));
}

const asked = ({ questions }: Scorecard) => questions.map(({ question }) => questionSentence(question));
const recorded = ({ newHistory }: Scorecard) => new Set(newHistory.map(({ indicator }) => indicator));

describe("a return that differs much from last month's", () => {
  const cases: readonly (readonly [was: number, is: number, isAsked: boolean])[] = [
    [151, 12, true],
    [151, 75, true],
    [151, 76, true],
    [150, 100, false],
    [150, 99, true],
    [150, 200, false],
    [150, 201, true],
    // From 20 on a third is much.
    [30, 16, true],
    [20, 10, true],
    [19, 10, false],
    [19, 9, true],
    [20, 11, false],
    [12, 25, true],
    [12, 24, false],
    // Of few workers half may well have gone.
    [12, 3, false],
    [13, 3, true],
  ];
  for (const [was, is, isAsked] of cases) {
    it(`${was} then and ${is} now is ${isAsked ? "" : "not "}asked about`, () => {
      const scorecard = scorecardOf([supervisionsOf("SOUTH", is)], [remembered("SOUTH", "Supervisions", was)]);
      expect(asked(scorecard)).to.deep.equal(
        isAsked ? [`Supervisions of SOUTH has ${is} workers; it had ${was} for Apr-17. Is that right?`] : [],
      );
    });
  }

  it("makes the figures that count it provisional, and keeps them out of the history until it is answered", () => {
    const came = [supervisionsOf("SOUTH", 12)];
    const records = [remembered("SOUTH", "Supervisions", 151)];
    const open = scorecardOf(came, records);
    expect(recorded(open).has(12)).to.equal(false);
    expect(open.figures[11]?.notes[0]).to.match(/^Provisional: /);
    expect(scorecardJson(open).provisional).to.deep.equal([{ indicator: 12, cells: 0 }]);
    const [question] = scorecardJson(open).questions;
    expect(question).to.deep.include({ kind: "return", word: "Supervisions, SOUTH, May-17", options: ["Right"] });
    expect(answersSentence(open.questions[0]!.question)).to.contain("Right");
    const answered = scorecardOf(came, records, ["Supervisions, SOUTH, May-17"]);
    expect(asked(answered)).to.deep.equal([]);
    expect(recorded(answered).has(12)).to.equal(true);
    // The answer holds for that month alone.
    expect(asked(scorecardOf(came, records, ["Supervisions, SOUTH, Apr-17"]))).to.have.length(1);
  });

  it("is asked about too where it is last month's again and may well be right", () => {
    const staff = workforceOf("EAST", 20);
    const scorecard = scorecardOf([staff], [remembered("EAST", "Workforce", 20, [staff])]);
    expect(asked(scorecard)).to.deep.equal(["Workforce of EAST is the same as for Apr-17. Did nothing change?"]);
  });
});

describe("what is remembered of returns", () => {
  it("is read back from the sheet as it was written", () => {
    const records: ReturnRecord[] = [
      remembered("SOUTH", "Supervisions", 151),
      {
        ...remembered("EAST", "Workforce", 20, [workforceOf("EAST", 20)]),
        files: ["a, b.xlsx", "", "c.xlsx"],
        fileDate: NOW,
      },
      { ...remembered("City", "Workforce", 20), size: null, files: [], state: { kind: "published without", on: NOW } },
      {
        ...remembered("NWC", "Caseloads", 7),
        place: "city",
        size: { rows: 7, workers: null },
        state: { kind: "draft" },
      },
    ];
    expect(readReturnRecords(returnsSheet(records), { date1904: false, lastYear: 2027 })).to.deep.equal(records);
  });
});
