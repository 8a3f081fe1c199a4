import { expect } from "chai";
import { usedRowsOf } from "../../../src/lists/reading/row-counts";
import type { ListSurvey } from "../../../src/lists/reading/list-survey";
import { isBlank, type Grid } from "../../../src/workbook/grid";
import { officeCaseloads, officeLog, officeWorkforce } from "../../support/office-lists";
import { officeSheets } from "../../support/office-sheets";
import type { OfficeSheets } from "../../support/office-workers";
import { table } from "../../support/tiny";

/** How many random workbooks are read. */
const WORKBOOKS = Number(process.env["OFFICE_SHEETS"] ?? 5000);
/** What is said of rows that are rightly left out excuses no wrong figure. */
const EXCUSES_NOTHING = /^(?:A totals row|A vacancy|Only the first cell is filled)/;

interface Outcome {
  readonly wrong: readonly string[];
  /** Whether all figures are right. */
  readonly isExact: boolean;
}

function outcomeOf({ grids, month, indicator, right, hasUnknownWord, description }: OfficeSheets): Outcome {
  const found = table(indicator, grids, { month });
  const { issues, surveys } = found;
  const isNamed = issues.some(
    ({ sheet, problem }) => !EXCUSES_NOTHING.test(problem) && grids.some(({ source }) => source.sheet === sheet),
  );
  const wrong = unaccounted(grids, surveys, description);
  let isExact = true;
  for (const { row, column, value: rightValue } of right) {
    const { value } = found.figure(row, column);
    if (value !== null && Math.abs(value - rightValue) < 1e-9) continue;
    isExact = false;
    if (value !== null && !isNamed)
      wrong.push(`${row} ${column ?? "city"}: ${value}, right ${rightValue}: ${description}`);
  }
  if (hasUnknownWord && !isNamed) wrong.push(`a word that nobody knows was not asked about: ${description}`);
  return { wrong, isExact };
}

/** What is not accounted for, as sentences. */
function unaccounted(grids: readonly Grid[], surveys: readonly ListSurvey[], description: string): string[] {
  return grids.flatMap(({ source, values }) => {
    const used = values.findLastIndex((row) => row.some((cell) => !isBlank(cell))) + 1;
    const said = surveys.filter((survey) => survey.source.sheet === source.sheet);
    const rows = said.map(({ counts, rows: notRead }) => (counts === null ? notRead : usedRowsOf(counts)));
    const sum = rows.reduce((all, each) => all + each, 0);
    // Tables side by side account each for the same rows.
    return sum % used === 0 && sum > 0 ? [] : [`${source.sheet}: ${rows.join(" + ")} of ${used}: ${description}`];
  });
}

const KINDS: readonly (readonly [what: string, make: (seed: number) => OfficeSheets, share: number])[] = [
  ["supervision sheets", officeSheets, 0.6],
  ["caseloads", officeCaseloads, 0.2],
  ["staff lists", officeWorkforce, 0.1],
  ["supervision logs beside a staff list", officeLog, 0.1],
];

describe("sheets as offices keep them, laid out by chance", () => {
  for (const [what, make, share] of KINDS) {
    it(`${what}: the figures that a person would count, or a sentence that names the sheet`, () => {
      const wrong: string[] = [];
      const inexact: string[] = [];
      let known = 0;
      for (let seed = 1; seed <= WORKBOOKS * share; seed++) {
        const made = make(seed);
        const outcome = outcomeOf(made);
        wrong.push(...outcome.wrong);
        if (made.hasUnknownWord) continue;
        known++;
        if (!outcome.isExact) inexact.push(made.description);
      }
      expect(wrong.slice(0, 5), `${wrong.length} figures`).to.deep.equal([]);
      expect(inexact.length / known, inexact.slice(0, 3).join("\n")).to.be.at.most(0.03);
    });
  }
});
