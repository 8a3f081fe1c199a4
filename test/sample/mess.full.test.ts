import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { SAMPLE_MONTH, sampleSettings } from "../../src/sample/index";
import { makeScorecardInSteps, type Scorecard } from "../../src/scorecard/make-scorecard";
import { always } from "../../src/settings/dated";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { atOnce } from "../../src/workbook/steps";
import { gridOf } from "../support/plan-book";
import { sampleGrids } from "../support/sample-month";
import { on, sheet } from "../support/tiny";

function scorecardWith(settings: ReturnType<typeof sampleSettings>): Scorecard {
  return atOnce(
    makeScorecardInSteps({
      grids: sampleGrids(),
      settings: sheet("Scorecard settings", gridOf(settingsPlan(always(settings)))),
      history: null,
      month: SAMPLE_MONTH,
      now: on("2017-06-12") as Day,
    }),
  );
}

describe("what is handed in for the sample month", () => {
  const cells = new Set(sampleGrids().flatMap(({ values }) => values.flat()));
  const KINDS: [string, RegExp][] = [
    ["a date as people type one", /^\d{1,2}\.5$/],
    ["a date with its weekday", /^Fri \d{1,2} May$/],
    ["a date with initials", /^\d{1,2}\/5\/2017 JS$/],
    ["a mark beside a date", /^✓ \d{1,2}\/5$/],
    ["a supervision in words", /^Held$/],
    ["a supervision that was not", /^Cancelled$/],
    ["an absence in words", /^Secondment to Cafcass$/],
    ["a word that nobody could know", /^Group session$/],
    ["a leaver in the name", /- LEFT 28\/4\/16$/],
    ["a vacancy", /^VACANT POST/],
    ["a subtotal by another name", /^No\. of staff$/],
    ["a month without a year", /^Mar$/],
    ["a team as a line", /^South Safeguarding 1$/],
    ["a full-time equivalent in hours", /^29\.6 hrs$/],
    ["cases with something beside them", /^\d+ \(\+2\)$/],
    ["a contract as typed", /^Agency via Comensura$/],
    ["a role with its grade", /^Social Worker \(Level 3\)$/],
    ["Ofsted's lettered code", /^a\) Yes$/],
    ["a case of nobody", /^Unallocated$/],
  ];
  for (const [given, pattern] of KINDS)
    it(`holds ${given}`, () => {
      expect([...cells].some((cell) => typeof cell === "string" && pattern.test(cell))).to.equal(true);
    });

  it("asks nothing but what a hidden sheet is, by the answers of its settings; its issues are a page to read", () => {
    const { questions, issues, figures } = scorecardWith(sampleSettings());
    expect(questions.map(({ question }) => question.kind)).to.deep.equal(["sheet"]);
    expect(figures.filter(({ provisional }) => provisional > 0)).to.deep.equal([]);
    expect(issues.length).to.be.within(20, 40);
  });

  it("asks what its words mean without them", () => {
    const { questions } = scorecardWith({ ...sampleSettings(), words: [] });
    const words = questions.flatMap(({ question }) => (question.kind === "word" ? [question.word] : []));
    expect(words).to.include.members(["Group session", "Practice Lead", "Via recruiter"]);
  });
});
