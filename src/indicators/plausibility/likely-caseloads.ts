import { qualifiedWorkers } from "../counting/qualified-workers";
import { caseloads } from "../../lists/caseloads";
import type { List } from "../../lists/list";
import { Answer } from "../../lists/words/yes-no";
import type { RowIssues } from "../counting/row-issues";

/** Nobody works more than one and a half posts, or less than half a day a week. */
const MOST_FTE = 1.5;
const LEAST_FTE = 0.1;
/** Four times the national average. */
const MOST_CASES = 60;

/**
 * Reports full-time equivalents above 1.5 and below 0.1 (a zero is left out by the indicator, which says so), unless
 * workers are counted by heads, and more than 60 cases in a month; of qualified workers, for the others are not counted.
 */
export function reportUnlikelyCaseloads(
  list: List<typeof caseloads.columns>,
  byHeadcount: boolean,
  issues: RowIssues,
): void {
  const { fte } = list.columns;
  const qualified = qualifiedWorkers(list);
  const report = issues.of(list);
  const isCounted = (row: number) => qualified[row] === Answer.Yes;
  for (let row = 0; row < list.length && !byHeadcount; row++) {
    const share = isCounted(row) ? fte.amount(row) : null;
    if (share === null || share === 0) continue;
    if (share > MOST_FTE) {
      const done = "Counted as it stands: it makes the average caseload smaller (13).";
      report(row, "fte", `The full-time equivalent is above ${MOST_FTE}.`, done);
    } else if (share < LEAST_FTE) {
      const done = "Counted as it stands: it makes the average caseload greater (13).";
      report(row, "fte", `The full-time equivalent is below ${LEAST_FTE}.`, done);
    }
  }
  for (const month of list.months.months) {
    const reportMonth = issues.underMonth(list, month, "cases");
    for (let row = 0; row < list.length; row++) {
      const cases = list.months.at(month, row);
      if (cases === null || cases <= MOST_CASES || !isCounted(row)) continue;
      const done = "Counted as they stand: they make the average caseload greater (13).";
      reportMonth(row, `One worker holds more than ${MOST_CASES} cases.`, done);
    }
  }
}
