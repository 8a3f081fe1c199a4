import { expect } from "chai";
import { shortMonth } from "../../src/calendar/month";
import { areasSilent } from "../../src/scorecard/areas-silent";
import { questionSentence } from "../../src/scorecard/question-sentences";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { unanswered } from "../../src/scorecard/return-doubts";
import { returnsFrom } from "../support/office-returns";
import { MAY_17, read, settings, sheet } from "../support/tiny";

/** One sheet for EAST and SOUTH; what five workers of SOUTH have under April and under May. */
function supervision(south: readonly (readonly [april: CellValue, may: CellValue])[], east: CellValue = "Y"): Grid {
  return sheet("Supervision", [
    ["Worker", "Area", "Apr-17", "May-17"],
    ...Array.from({ length: 6 }, (_, at): CellValue[] => [`East ${"ABCDEF"[at] ?? ""}`, "EAST", "Y", east]),
    ...south.map(([april, may], at): CellValue[] => [`South ${"ABCDEF"[at] ?? ""}`, "SOUTH", april, may]),
  ]);
}

const times = (count: number, april: CellValue, may: CellValue) =>
  Array.from({ length: count }, (): [CellValue, CellValue] => [april, may]);

function asked(grid: Grid, confirmed: readonly string[] = []): string[] {
  const used = settings({ confirmed });
  return unanswered(areasSilent(returnsFrom([grid]), read([grid]).lists, used), used).map(questionSentence);
}

describe("an area without a word under the month on a sheet of several areas", () => {
  const SENTENCE =
    "Supervisions has nothing under May-17 for any worker of SOUTH, and had it for 5 under Apr-17. Is that right?";

  const CASES: [string, Grid, string[]][] = [
    ["all five are blank in May", supervision(times(5, "Y", null)), [SENTENCE]],
    ["four are few", supervision(times(4, "Y", null)), []],
    ["one of them has a word", supervision([...times(5, "Y", null), ["Y", "N"]]), []],
    ["they had nothing the month before either", supervision(times(5, null, null)), []],
    ["nobody has written of May", supervision(times(5, "Y", null), null), []],
  ];
  for (const [given, grid, expected] of CASES)
    it(given, () => {
      expect(asked(grid)).to.deep.equal(expected);
    });

  it("is asked about no more once a person has said that it is right", () => {
    const grid = supervision(times(5, "Y", null));
    expect(asked(grid, [`Supervisions, SOUTH, ${shortMonth(MAY_17)}`])).to.deep.equal([]);
  });
});
