import { expect } from "chai";
import type { ListSurvey } from "../../src/lists/reading/list-survey";
import { usedRowsOf } from "../../src/lists/reading/row-counts";
import { isBlank, type Grid } from "../../src/workbook/grid";
import { officeCaseloads, officeLog, officeWorkforce } from "./office-lists";
import { officeMonths } from "./office-months";
import { officeSheets } from "./office-sheets";
import type { OfficeSheets } from "./office-workers";
import { table } from "./tiny";

/** What is said of rows that are rightly left out excuses no wrong figure. */
const EXCUSES_NOTHING = /^(?:A totals row|A vacancy|Only the first cell is filled)/;
/** The share of workbooks without an unknown word that may give no exact figure (and have to say so). */
const MOST_INEXACT = 0.03;

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
    // Where workers stand across, columns are told; titles stand above them.
    const width = Math.max(...values.map(({ length }) => length));
    const isTurned = said.some(({ remark }) => remark.includes("month row"));
    // Tables side by side account each for the same rows.
    return sum % (isTurned ? width : used) === 0 && sum > 0
      ? []
      : [`${source.sheet}: ${rows.join(" + ")} of ${used}: ${description}`];
  });
}

/** The kinds of workbooks, and the share of each among all. */
export const OFFICE_KINDS: readonly (readonly [what: string, make: (seed: number) => OfficeSheets, share: number])[] = [
  ["supervision sheets", officeSheets, 0.4],
  ["supervision sheets without a month above each column", officeMonths, 0.2],
  ["caseloads", officeCaseloads, 0.2],
  ["staff lists", officeWorkforce, 0.1],
  ["supervision logs beside a staff list", officeLog, 0.1],
];

/**
 * Reads `count` random workbooks of a kind, from a seed on: each figure is the one that a person would count, or a
 * sentence names the sheet; the rows of each sheet are accounted for; nearly all are right to the figure.
 */
export function expectRightOrSaid(make: (seed: number) => OfficeSheets, firstSeed: number, count: number): void {
  const wrong: string[] = [];
  const inexact: string[] = [];
  let known = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const made = make(seed);
    const outcome = outcomeOf(made);
    wrong.push(...outcome.wrong);
    if (made.hasUnknownWord) continue;
    known++;
    if (!outcome.isExact) inexact.push(made.description);
  }
  expect(wrong.slice(0, 5), `${wrong.length} figures`).to.deep.equal([]);
  expect(inexact.length / known, inexact.slice(0, 3).join("\n")).to.be.at.most(MOST_INEXACT);
}
