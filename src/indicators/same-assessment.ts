import { NO_DAY } from "../calendar/day";
import type { assessments } from "../lists/assessments";
import type { List } from "../lists/list";
import { atOnce, type Steps } from "../workbook/steps";
import { dayAt } from "../lists/typed-columns";
import type { RowIssues } from "./counting/row-issues";
import { rowsByCode } from "./counting/rows-by-code";

type AssessmentList = List<typeof assessments.columns>;

/** How a row stands to the rows of its child that come before it. */
const Repeat = { None: 0, SameDates: 1, Identical: 2 } as const;

/** Two indicators ask the same of a list. */
const known = new WeakMap<AssessmentList, Uint8Array>();

/** Whether a completed assessment stands in an identical row before: the two are one. */
export function isRepeated(list: AssessmentList): (row: number) => boolean {
  const repeats = repeatsOf(list);
  return (row) => repeats[row] === Repeat.Identical;
}

/** Reports assessments that stand twice: in identical rows, or with the same dates and type in rows that differ otherwise. */
export function reportRepeated(list: AssessmentList, issues: RowIssues): void {
  const report = issues.of(list);
  repeatsOf(list).forEach((repeat, row) => {
    if (repeat === Repeat.Identical)
      report(row, "child", "The same assessment stands in another row.", "Counted once.");
    else if (repeat === Repeat.SameDates)
      report(row, "child", "Another assessment of the child has the same dates.", "Both are counted.");
  });
}

function repeatsOf(list: AssessmentList): Uint8Array {
  return atOnce(findRepeated(list));
}

/** So many children are looked through in one step. */
const CHILDREN_PER_STEP = 20_000;

/** Finds the rows that repeat others, in steps of a few milliseconds; what asks for them afterwards has them at once. */
export function* findRepeated(list: AssessmentList): Steps<Uint8Array> {
  const before = known.get(list);
  if (before !== undefined) return before;
  const repeats = new Uint8Array(list.length);
  const { child, completed } = list.columns;
  const differ = comparing(list);
  const byChild = rowsByCode(child, list.names.size);
  for (let code = 0; code < byChild.size; code++) {
    if (code % CHILDREN_PER_STEP === 0) yield;
    if (byChild.count(code) < 2) continue;
    // Lists of the language's own: half a million small typed arrays keep its memory busy for a tenth of a second.
    const rows: number[] = [];
    for (let at = 0; at < byChild.count(code); at++) {
      const row = byChild.row(code, at);
      if (dayAt(completed, row) !== NO_DAY) rows.push(row);
    }
    rows.sort((a, b) => differ.dates(a, b) || differ.rest(a, b) || a - b);
    for (let at = 1; at < rows.length; at++) {
      const one = rows[at - 1] ?? 0;
      const other = rows[at] ?? 0;
      if (differ.dates(one, other) !== 0) continue;
      if (differ.rest(one, other) === 0) repeats[other] = Repeat.Identical;
      else repeats[Math.max(one, other)] ||= Repeat.SameDates;
    }
  }
  known.set(list, repeats);
  return repeats;
}

/** Compares two rows of a child by their dates and type, and by the rest of what is read of them. */
function comparing({ columns: { started, completed, type, seen }, area, teamType }: AssessmentList) {
  const by =
    (...columns: readonly ArrayLike<number>[]) =>
    (a: number, b: number) => {
      for (const column of columns) {
        const difference = (column[a] ?? 0) - (column[b] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    };
  return { dates: by(completed, started, type), rest: by(seen, area, teamType) };
}
