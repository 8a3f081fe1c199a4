import { after } from "../calendar/month";
import type { Scorecard } from "../scorecard/make-scorecard";
import { withoutInWords } from "../scorecard/return-words";
import { returnsLeftOut, wantingReturns } from "../scorecard/returns";
import { changedSince } from "../scorecard/changed-since";
import { HEADS } from "../sheets/members/layout";
import { membersPlan } from "../sheets/members/members-sheet";
import { cellAddress, parseRange } from "../workbook/addresses";
import { membersKind } from "../workbook/own-sheets";
import { planCells } from "../workbook/plan-cells";
import type { SheetPlan } from "../workbook/sheet-plan";
import { job } from "./list-jobs";
import type { CellSnapshot } from "./read/cell-snapshot";
import type { WorkbookContents } from "./read/read-workbook";
import { isEdited } from "./write/edited";
import { patchFor } from "./write/patch";
import { nameFor } from "./write/plan-write";
import { replacedBy } from "./write/replaced";
import { cellOfOthers } from "./write/same-layout";
import { extentOf, type SheetJob } from "./write/sheet-jobs";

/** What the page for members is written from. */
export interface MembersRequest {
  readonly scorecard: Scorecard;
  /** The scorecard's plan as it is written, and the commentary that stands on it. */
  readonly card: SheetPlan;
  readonly commentary: ReadonlyMap<number, string>;
  readonly contents: WorkbookContents;
  /** What the page holds; null where there is none. */
  readonly held: CellSnapshot | null;
}

/**
 * How the page for members is to be written. One that is there is brought up to date, and what a person wrote beside it
 * stays. One whose rows or columns were moved, or on which a person changed something, gives up its place and is kept.
 */
export function membersJob({ scorecard, card, commentary, contents, held }: MembersRequest): SheetJob {
  const { month, figures, returns, publication } = scorecard;
  const own = membersKind(month);
  const plan = membersPlan({
    month,
    figures,
    card,
    commentary,
    publication,
    without: withoutInWords([...wantingReturns(returns), ...returnsLeftOut(returns)]),
    sinceLast: changedSince(scorecard, after(month, -1)),
    benchmarks: scorecard.benchmarks,
  });
  const there = contents.own.get(own);
  if (there === undefined || held === null) return job(own, plan, contents, null);
  const isInPlace =
    hasItsRows(plan, held) &&
    cellOfOthers(plan, held, there.extent ?? extentOf(plan)) === null &&
    (patchFor(plan, held).length === 0 || (there.written !== null && !isEdited(plan, held, there)));
  if (isInPlace) return job(own, plan, contents, held);
  return {
    kind: "create",
    own,
    plan: { ...plan, name: nameFor(own, contents) },
    extent: extentOf(plan),
    replaces: replacedBy(there, month, contents),
  };
}

/** Whether the titles of the lines, whose thirteen months are beside them, and the heads of the columns stand where the plan has them. */
function hasItsRows(plan: SheetPlan, held: CellSnapshot): boolean {
  const cells = planCells(plan);
  const pictures = plan.charts.flatMap(({ source }) => parseRange(source) ?? []);
  const titles = pictures.map(({ top, left }) => cellAddress(top, left));
  const heads = [...cells.keys()].filter((cell) => parseRange(cell)?.top === HEADS);
  return [...titles, ...heads].every((cell) => {
    const planned = cells.get(cell) ?? null;
    return planned === null || (typeof planned === "object" && "text" in planned && held.values(cell) === planned.text);
  });
}
