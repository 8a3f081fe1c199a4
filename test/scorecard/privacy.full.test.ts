import { expect } from "chai";
import { scorecardJson } from "../../src/headless/json";
import { answersSentence, questionSentence } from "../../src/scorecard/question-sentences";
import { issuesPlan } from "../../src/sheets/issues-sheet";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { planCells } from "../../src/workbook/plan-cells";
import { card, cardPlan } from "../support/card";
import { on, sheet } from "../support/tiny";
import { NAME, TYPED } from "../support/typed-names";

const DAY = on("2017-03-06");

/** A tidy sheet of each list, with every text column that it may have. */
const SHEETS: Readonly<Record<string, CellValue[][]>> = {
  Supervision: [
    [
      "Worker",
      "Worker ID",
      "Role",
      "Area",
      "Team",
      "Team type",
      "Start date",
      "Leave date",
      "Status",
      "Apr-17",
      "May-17",
    ],
    ["Ida Loam", "W1", "SW", "EAST", "East Care", "Other", DAY, null, null, "Y", "Y"],
    ["Ned Loam", "W2", "SW", "EAST", "East Care", "Other", DAY, null, null, "Y", "N"],
  ],
  Caseloads: [
    ["Worker", "Worker ID", "Qualified", "FTE", "Area", "Team", "Team type", "Apr-17", "May-17"],
    ["Ida Loam", "W1", "Y", 1, "EAST", "East Care", "Children in Care", 14, 14],
    ["Ned Loam", "W2", "Y", 0.8, "EAST", "East Care", "Children in Care", 12, 12],
  ],
  Workforce: [
    ["Worker", "Worker ID", "Role", "Employment", "Area", "Team", "Team type", "Start date", "Leave date"],
    ["Ida Loam", "W1", "SW", "Permanent", "EAST", "East Care", "Other", DAY, null],
    ["Ned Loam", "W2", "Team manager", "Agency", "EAST", "East Care", "Other", DAY, null],
    ["Zelda Quillfeather", "W3", "SW", "Agency", "EAST", "East Care", "Other", DAY, null],
    ["Dawn West", "W4", "SW", "Agency", "EAST", "East Care", "Other", DAY, null],
  ],
  Cases: [
    [
      "Child ID",
      "Area",
      "Team",
      "Team type",
      "Referral date",
      "Allocated worker",
      "Allocation date",
      "Closed date",
      "Case status",
    ],
    ["C1", "EAST", "East Care", "Other", DAY, "A", DAY, null, "Open"],
    ["C2", "EAST", "East Care", "Other", DAY, "A", DAY, DAY + 30, "Closed"],
  ],
  Referrals: [
    ["Child ID", "Referral date"],
    ["C1", DAY],
    ["C2", DAY],
  ],
  Assessments: [
    ["Child ID", "Area", "Team", "Team type", "Start date", "Completed date", "Child seen"],
    ["C1", "EAST", "East Care", "Other", DAY, DAY + 60, "Yes"],
    ["C2", "EAST", "East Care", "Other", DAY, DAY + 60, "Yes"],
  ],
  "Protection plans": [
    ["Child ID", "Area", "Team", "Team type", "Start date", "End date"],
    ["C1", "EAST", "East Care", "Other", DAY, null],
    ["C2", "EAST", "East Care", "Other", DAY, DAY + 30],
  ],
  "Protection visits": [
    ["Child ID", "Visit date", "Child seen"],
    ["C1", DAY + 60, "Yes"],
    ["C2", DAY + 60, "Yes"],
  ],
  "Children in care": [
    ["Child ID", "Date of birth", "Area", "Team", "Team type", "Start date", "End date", "Legal status", "UASC"],
    ["C1", on("2010-01-01"), "EAST", "East Care", "Other", DAY, null, "C2", "N"],
    ["C2", on("2010-01-01"), "EAST", "East Care", "Other", DAY, DAY + 30, "C2", "N"],
  ],
  "Care leavers": [
    ["Person ID", "Date of birth", "Activity status", "ETE", "Status date"],
    ["P1", on("1999-05-02"), "F1", "Y", on("2017-05-02")],
    ["P2", on("1999-05-02"), "G4", "N", on("2017-05-02")],
  ],
  Adoptions: [
    ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
    ["C1", DAY, DAY, DAY, DAY, DAY],
    ["C2", DAY, DAY, DAY, DAY, DAY],
  ],
  "Family support": [
    ["Family ID", "Start date", "End date"],
    ["F1", DAY, null],
    ["F2", DAY, DAY + 30],
  ],
};

/** All that is shown and kept but evidence: figures, issues, questions and notes, as JSON, on sheets, in sentences. */
function told(grids: readonly Grid[]): string {
  const made = card(grids);
  const plans = [cardPlan(made), issuesPlan(made.issues, 0)];
  return [
    JSON.stringify(scorecardJson(made)),
    ...made.questions.flatMap(({ question }) => [questionSentence(question), answersSentence(question)]),
    ...made.surveys.map(({ remark }) => remark),
    ...plans.flatMap((plan) => [...planCells(plan).values()].map((cell) => JSON.stringify(cell))),
  ].join("\n");
}

describe("a name that stands in any cell", () => {
  for (const [name, rows] of Object.entries(SHEETS)) {
    it(`of ${name} is told by no issue, question, note or sheet`, () => {
      const [headings = [], first = [], ...rest] = rows;
      headings.forEach((heading, column) => {
        for (const typed of TYPED) {
          const changed = [headings, first.map((cell, at) => (at === column ? typed : cell)), ...rest];
          const others = ["Workforce", "Cases", "Children in care"].filter((each) => each !== name);
          const grids = [sheet(name, changed), ...others.map((each) => sheet(each, SHEETS[each] ?? []))];
          const leak = NAME.exec(told(grids));
          expect(leak === null ? "" : `“${typed}” under ${String(heading)}: ${around(leak)}`).to.equal("");
        }
      });
    }).timeout(60_000);
  }
});

function around({ input, index }: RegExpExecArray): string {
  return input.slice(Math.max(0, index - 80), index + 60);
}
