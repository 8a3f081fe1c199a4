import { NO_DAY } from "../../calendar/day";
import type { childrenInCare } from "../../lists/children-in-care";
import type { List } from "../../lists/list";
import { dayAt } from "../../lists/typed-columns";
import type { RowIssues } from "../counting/row-issues";

/** Reports children whose care begins before the day they were born; on that day it may. */
export function reportBornAfterCare(list: List<typeof childrenInCare.columns>, issues: RowIssues): void {
  const { born, started } = list.columns;
  const report = issues.of(list);
  for (let row = 0; row < list.length; row++) {
    const start = dayAt(started, row);
    if (start !== NO_DAY && dayAt(born, row) > start)
      report(
        row,
        "born",
        "The child was born after care began.",
        "Counted as in care from the start date, and as under 18 by this date of birth (7, 11).",
      );
  }
}
