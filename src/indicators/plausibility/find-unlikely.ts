import type { Day } from "../../calendar/day";
import { caseloads } from "../../lists/caseloads";
import { childrenInCare } from "../../lists/children-in-care";
import type { DataIssue } from "../../lists/reading/issues";
import type { Lists } from "../../lists/reading/read-lists";
import type { Steps } from "../../workbook/steps";
import { RowIssues } from "../counting/row-issues";
import { listOf } from "../define-indicator";
import { reportBornAfterCare } from "./born-after-care";
import { reportUnlikelyCaseloads } from "./likely-caseloads";
import { reportUnlikelyDays } from "./likely-days";

/** What the rules are checked by. */
export interface CheckedBy {
  readonly lists: Lists;
  readonly today: Day;
  readonly caseloadByHeadcount: boolean;
}

/**
 * Values that can be read and can hardly be true. They are counted as they stand, and each is an issue with its effect;
 * ends before starts, assessments that stand twice and children on two plans are reported by the indicators that decide on them.
 */
export function* findUnlikely({ lists, today, caseloadByHeadcount }: CheckedBy): Steps<DataIssue[]> {
  const issues = new RowIssues();
  yield* reportUnlikelyDays(lists, today, issues);
  const held = listOf(lists, caseloads);
  if (held !== undefined) reportUnlikelyCaseloads(held, caseloadByHeadcount, issues);
  yield;
  const care = listOf(lists, childrenInCare);
  if (care !== undefined) reportBornAfterCare(care, issues);
  yield;
  return issues.all();
}
