import { shortMonth } from "../calendar/month";
import { Answer } from "../lists/words/yes-no";
import type { caseloads } from "../lists/caseloads";
import type { List } from "../lists/list";
import { isEmpty, NO_MONTHS, type MonthSet, type MonthWindow } from "./counting/month-set";
import { qualifiedWorkers } from "./counting/qualified-workers";
import { MonthSets } from "./counting/month-sets";
import type { RowIssues } from "./counting/row-issues";
import { workersOf, type Workers } from "./counting/same-worker";

type CaseloadList = List<typeof caseloads.columns>;

/** The months in which a row is one of a worker who holds at least one case. */
export interface Holders {
  readonly months: (row: number) => MonthSet;
}

/** The rows of a caseload list as posts of its qualified workers. */
export interface Posts {
  readonly workers: Workers;
  /** Cases of a row in a month of the window; blank cases are none. */
  readonly cases: (row: number, monthIndex: number) => number;
  /** The full-time equivalent of a row; a blank is 1. */
  readonly share: (row: number) => number;
  /** Of some of the rows (those of a type of team) those whose worker holds a case among them. */
  readonly holders: (chosen: (row: number) => boolean) => Holders;
}

/** Whether workers are counted as heads: by setting, or because the list has no full-time equivalents. */
export function countsHeads(list: CaseloadList, bySetting: boolean): boolean {
  return bySetting || !list.has("fte");
}

/** Reads the posts, by heads or by full-time equivalents, and reports what is left out or in doubt. */
export function postsOf(list: CaseloadList, byHead: boolean, window: MonthWindow, issues: RowIssues): Posts {
  const { fte } = list.columns;
  const qualified = qualifiedWorkers(list);
  const workers = workersOf(list);
  reportPosts(list, qualified, byHead, issues);
  const isCounted = (row: number) =>
    qualified[row] === Answer.Yes && (byHead || (!fte.isUnreadable(row) && fte.amount(row) !== 0));
  const cases = (row: number, monthIndex: number) => {
    const month = window.months[monthIndex];
    // A blank is no case.
    return (month === undefined ? null : list.months.at(month, row)) ?? 0;
  };
  const counted = onceATeam(list, workers, isCounted, window, issues);
  const holders = (chosen: (row: number) => boolean): Holders => {
    const holding = new MonthSets(workers.size);
    window.months.forEach((_, index) => {
      const only = window.only(index);
      for (let row = 0; row < list.length; row++) {
        if (chosen(row) && cases(row, index) > 0) holding.add(workers.number(row), counted.among(row, only));
      }
    });
    return { months: (row) => (chosen(row) ? holding.among(workers.number(row), counted.at(row)) : NO_MONTHS) };
  };
  return { workers, cases, share: (row) => fte.amount(row) ?? 1, holders };
}

/**
 * The months in which each row counts: those in which it says something, less those in which another row of the same
 * worker and team has more cases (or as many and more FTE, or stands further up).
 */
function onceATeam(
  list: CaseloadList,
  workers: Workers,
  isCounted: (row: number) => boolean,
  window: MonthWindow,
  issues: RowIssues,
): MonthSets {
  const { teamText, fte } = list.columns;
  const report = issues.of(list);
  const counted = new MonthSets(list.length);
  const post = (row: number) =>
    `${workers.number(row)}|${teamText.code(row)}|${String(list.area[row])}|${String(list.teamType[row])}`;
  const posts = Array.from({ length: list.length }, (_, row) => (isCounted(row) ? post(row) : null));
  for (const month of list.months.months) {
    const index = window.indexOf(month);
    const only = index < 0 ? NO_MONTHS : window.only(index);
    const chosen = new Map<string, number>();
    posts.forEach((key, row) => {
      const cases = list.months.at(month, row);
      if (key === null || cases === null) return;
      const other = chosen.get(key);
      if (other === undefined) chosen.set(key, row);
      else {
        const problem = `A second row for the same worker and team in ${shortMonth(month)}.`;
        report(row, "worker", problem, "Counted once, by the row with more cases.", "second row");
        const more = cases - (list.months.at(month, other) ?? 0) || (fte.amount(row) ?? 1) - (fte.amount(other) ?? 1);
        if (more > 0) chosen.set(key, row);
      }
    });
    if (!isEmpty(only)) for (const row of chosen.values()) counted.add(row, only);
  }
  return counted;
}

/** Reports workers of whom it is not said whether they are qualified, and an FTE that is blank or leaves its worker out. */
function reportPosts(list: CaseloadList, qualified: Uint8Array, byHead: boolean, issues: RowIssues): void {
  const { fte } = list.columns;
  const report = issues.of(list);
  for (const { start, sheetRows, columnAt } of list.parts) {
    for (let row = start; row < start + sheetRows.length; row++) {
      const column = columnAt.has("qualified") ? "qualified" : "role";
      if (column === "role" && qualified[row] === Answer.Unreadable)
        report(row, "role", "The role does not say whether the worker is qualified.", "Not counted as qualified.");
      if (qualified[row] === Answer.Blank)
        report(row, column, "It is not said whether the worker is qualified.", "Not counted as qualified.");
      if (byHead || !columnAt.has("fte") || qualified[row] !== Answer.Yes) continue;
      if (fte.isBlank(row)) report(row, "fte", "The full-time equivalent is blank.", "Counted as 1.");
      else if (fte.amount(row) === 0)
        report(row, "fte", "The full-time equivalent is zero.", "The worker is left out.");
    }
  }
}
