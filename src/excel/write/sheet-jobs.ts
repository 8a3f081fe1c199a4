import { onSheet, parseRange, range, type Box } from "../../workbook/addresses";
import type { OwnKind } from "../../workbook/own-sheets";
import { planCells } from "../../workbook/plan-cells";
import type { PlanFormat, SheetPlan } from "../../workbook/sheet-plan";
import type { CellSnapshot } from "../read/cell-snapshot";

interface Common {
  readonly own: OwnKind;
  /** What the sheet is to hold; its name is that of the sheet. */
  readonly plan: SheetPlan;
  /** The part of the sheet that is ours once it is written. */
  readonly extent: Box;
}

/** A sheet that gives up its place to a new one, and what it is from then on. */
export interface Replaced {
  readonly id: string;
  readonly own: OwnKind;
  readonly name: string;
}

/** A sheet to be written. */
export type SheetJob =
  /** It is not there yet, or one that is there gives up its place and is kept under another name. */
  | (Common & { readonly kind: "create"; readonly replaces: Replaced | null })
  /** Only the cells that differ are written; widths, formats and everything else stay as people left them. */
  | (Common & {
      readonly kind: "update";
      readonly id: string;
      readonly held: CellSnapshot;
      readonly restyle: readonly PlanFormat[];
      /** Whether every build writes all of it again. */
      readonly isMadeAgain: boolean;
      /** Whether the plan's left footer is another one, and what may stand there to be replaced: anything else is a person's. */
      readonly footer?: { readonly isNew: boolean; readonly before: readonly string[] };
    })
  /** It is there and has to be laid out again: these ranges are blanked first. All that it held is kept on a copy. */
  | (Common & {
      readonly kind: "rebuild";
      readonly id: string;
      readonly held: CellSnapshot;
      readonly ranges: readonly string[];
      /** Whether its rows are others than they were, and so have other heights. */
      readonly hasOtherRows: boolean;
      /** All that the write touches, to be had back from the copy. */
      readonly restore: readonly string[];
      /** The sheet that is made to keep what there was. */
      readonly copy: { readonly own: OwnKind; readonly name: string; readonly box: Box };
    });

/** The smallest box around what a plan puts on a sheet, from its first cell on. */
export function extentOf(plan: SheetPlan): Box {
  let [bottom, right] = [0, 0];
  for (const [cell, planned] of planCells(plan)) {
    const box = planned === null ? null : parseRange(cell);
    bottom = Math.max(bottom, box?.bottom ?? 0);
    right = Math.max(right, box?.right ?? 0);
  }
  return { top: 0, left: 0, bottom, right };
}

/** "'Data issues'!$A$1:$F$20" */
export function reference(sheet: string, range: string): string {
  return onSheet(sheet, range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"));
}

/** "A1:F20" */
export function boxRange({ top, left, bottom, right }: Box): string {
  return range(top, left, bottom, right);
}

/** The sheet of a job; one that was made has its own name by then. */
export function worksheetOf({ workbook }: Excel.RequestContext, job: SheetJob): Excel.Worksheet {
  return workbook.worksheets.getItem(job.kind === "create" ? job.plan.name : job.id);
}
