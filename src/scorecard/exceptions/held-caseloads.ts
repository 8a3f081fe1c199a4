import { countsHeads, postsOf } from "../../indicators/caseload-posts";
import { includes, type MonthSet } from "../../indicators/counting/month-set";
import { RowIssues } from "../../indicators/counting/row-issues";
import type { Workers } from "../../indicators/counting/same-worker";
import type { Given } from "../../indicators/define-indicator";
import type { caseloads } from "../../lists/caseloads";
import type { List } from "../../lists/list";

/** What a worker holds in the month, over all rows that count. */
export interface HeldCaseload {
  readonly rows: readonly number[];
  readonly cases: number;
  /** Full-time equivalents, or heads where workers are counted so. */
  readonly fte: number;
}

/** Sums are kept in millionths, as the tally's are: 0.8 and 0.2 are 1. */
const PARTS = 1_000_000;

/** The caseloads of a month: those of the qualified workers who hold a case, by worker number. */
interface HeldCaseloads {
  readonly workers: Workers;
  readonly held: ReadonlyMap<number, HeldCaseload>;
  readonly casesOf: (row: number) => number;
}

/** The caseloads of the month by the rows that the indicator counts. */
export function heldCaseloads(
  list: List<typeof caseloads.columns>,
  { window, month, caseloadByHeadcount }: Given,
): HeldCaseloads {
  const at = window.indexOf(month);
  const byHead = countsHeads(list, caseloadByHeadcount);
  const { workers, cases, share, holders } = postsOf(list, byHead, window, new RowIssues());
  const months: (row: number) => MonthSet = holders(() => true).months;
  const rows = new Map<number, number[]>();
  for (let row = 0; row < list.length; row++) {
    if (!includes(months(row), at)) continue;
    const own = rows.get(workers.number(row));
    if (own === undefined) rows.set(workers.number(row), [row]);
    else own.push(row);
  }
  const casesOf = (row: number) => cases(row, at);
  const held = new Map(
    [...rows].map(([worker, own]) => [
      worker,
      {
        rows: own,
        cases: sum(own.map(casesOf)),
        fte: byHead ? 1 : sum(own.map(share)),
      },
    ]),
  );
  return { workers, held, casesOf };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + Math.round(each * PARTS), 0) / PARTS;
}
