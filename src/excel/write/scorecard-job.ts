import { parseRange, type Box, cellAddress, columnLetters } from "../../workbook/addresses";
import { formatDay, type Day } from "../../calendar/day";
import { after } from "../../calendar/month";
import { scorecardSheet } from "../../workbook/own-sheets";
import { arrangementOf, GLANCE_HEAD, type Arrangement, type Found } from "../../sheets/scorecard/locate-blocks";
import { LABEL, sheetColumns } from "../../sheets/scorecard/columns";
import { scorecardPlan, type ScorecardSheetInput } from "../../sheets/scorecard/scorecard-sheet";
import { LOOK } from "../../workbook/styles";
import type { Scorecard } from "../../scorecard/make-scorecard";
import {
  TYPED_OVER,
  changedFigures,
  findOverrides,
  withOverrides,
  type Change,
  type Override,
} from "../../scorecard/overrides";
import type { PlanFigure, PlanFormat, SheetPlan } from "../../workbook/sheet-plan";
import { commentaryOf } from "../read/read-commentary";
import { differences } from "./patch";
import type { Held } from "../read/cell-snapshot";
import { TakenApart } from "../run/user-errors";
import type { WorkbookContents } from "../read/read-workbook";
import type { SheetJob } from "./write-sheets";

export interface ScorecardJob {
  readonly job: SheetJob;
  readonly overrides: readonly Override[];
  readonly changes: readonly Change[];
}

interface Input {
  readonly scorecard: Scorecard;
  readonly contents: WorkbookContents;
  readonly held: ReadonlyMap<string, Held>;
  readonly now: Day;
  readonly sources: string;
  readonly takeBack: ReadonlySet<string>;
  /** Whether issues or history change, which the sheet's head then tells of. */
  readonly changesElsewhere: boolean;
}

/** How the month's scorecard is to be written: new, in place with what people typed over kept, or anew for other areas. */
export function scorecardJob({
  scorecard,
  contents,
  held,
  now,
  sources,
  takeBack,
  changesElsewhere,
}: Input): ScorecardJob {
  const { month, figures, settings } = scorecard;
  const name = scorecardSheet(month);
  const before = held.get(name);
  const commentary = commentaryOf(month, before, contents.names);
  for (const draft of settings.drafts) {
    if (draft.month === month && (commentary.get(draft.indicator) ?? "") === "")
      commentary.set(draft.indicator, draft.text);
  }
  const input: ScorecardSheetInput = {
    month,
    figures,
    builtOn: now,
    sources,
    issues: scorecard.issues.length,
    commentary,
    lastCommentary: commentaryOf(after(month, -1), held.get(scorecardSheet(after(month, -1))), contents.names),
    settingsPlaces: scorecard.settingsPlaces,
    areas: settings.areas.length,
    showsLimits: settings.showsLimits,
    arrangement: null,
    status: "",
  };
  if (before === undefined) return { job: { kind: "new", plan: scorecardPlan(input) }, overrides: [], changes: [] };
  const found = arrangementOf(contents.names, month, figures);
  switch (found.kind) {
    case "taken apart":
      throw new TakenApart(name, found.what);
    case "other columns":
      return anew(scorecardPlan(input), before, found, contents);
    case "in place":
      return inPlace(
        { ...input, arrangement: found.arrangement },
        found.arrangement,
        before,
        takeBack,
        changesElsewhere,
      );
  }
}

/** For other areas than before. What people typed over is looked for under the labels that it had, and kept under them. */
function anew(
  plan: SheetPlan,
  held: Held,
  { areas, tables }: Extract<Found, { kind: "other columns" }>,
  { sheets }: WorkbookContents,
): ScorecardJob {
  const { last, workings, end } = sheetColumns(areas);
  const columns = [`A1:${columnLetters(last)}`, `${columnLetters(workings)}1:${columnLetters(end)}`];
  const moved = movedCells(plan, held, tables, workings);
  const before = (cell: string) => held.formulas(moved.get(cell) ?? "");
  const overrides = findOverrides(plan, before, new Set());
  const rows = sheets.find(({ name }) => name === plan.name)?.rows ?? 0;
  return {
    job: { kind: "anew", plan: withOverrides(plan, overrides, before), held, columns, rows },
    overrides,
    changes: [],
  };
}

/** Where each figure of a plan, and what was counted of it, stood on a sheet with other columns. */
function movedCells(
  plan: SheetPlan,
  held: Held,
  tables: ReadonlyMap<number, Box>,
  workings: number,
): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { indicator, row, column, cell, counted } of plan.figures) {
    const table = tables.get(indicator);
    if (table === undefined) continue;
    const across = range(table.left, table.right).find(
      (each) => held.values(cellAddress(table.top - 1, each)) === column,
    );
    const down = range(table.top, table.bottom).find((each) => held.values(cellAddress(each, LABEL)) === row);
    if (across === undefined || down === undefined) continue;
    moved.set(cell, cellAddress(down, across));
    // Counts stand in the workings in the order of the measures, from the row of the table's first figures on.
    const box = counted === null ? null : parseRange(counted);
    const top = plan.names.find(({ name }) => name.endsWith(`_I${String(indicator).padStart(2, "0")}_Table`));
    const planned = top === undefined ? null : parseRange(top.range);
    if (counted !== null && box !== null && planned !== null)
      moved.set(counted, cellAddress(table.top + box.top - planned.top, workings + 1 + across - table.left));
  }
  return moved;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function inPlace(
  input: ScorecardSheetInput,
  { glance }: Arrangement,
  held: Held,
  takeBack: ReadonlySet<string>,
  changesElsewhere: boolean,
): ScorecardJob {
  const first = glance - GLANCE_HEAD;
  const bare = scorecardPlan(input);
  const overrides = findOverrides(bare, held.formulas, takeBack);
  const textOf = figureTexts(input);
  const changes = changedFigures(bare, held.values, textOf, overrides);
  const status = `Refreshed ${formatDay(input.builtOn)}: ${changes.length === 0 ? "no figure" : `${changes.length} ${changes.length === 1 ? "figure" : "figures"}`} changed`;
  const plan = withOverrides(scorecardPlan({ ...input, status }), overrides, held.formulas);
  const isHead = (row: number) => row >= first && row <= first + 2;
  const isChanged = changesElsewhere || differences(plan, held.formulas).some(({ row }) => !isHead(row));
  if (!isChanged)
    return { job: { kind: "in place", plan: withoutHead(plan, first), held, restyle: [] }, overrides, changes };
  const hadOverrides = plan.figures.some(({ remark }) => String(held.values(remark)).includes(TYPED_OVER));
  return {
    job: {
      kind: "in place",
      plan,
      held,
      restyle: overrides.length > 0 || hadOverrides ? restyle(plan, overrides) : [],
    },
    overrides,
    changes,
  };
}

/** When nothing else changes, the head keeps the day on which something last did. */
function withoutHead(plan: SheetPlan, first: number): SheetPlan {
  return { ...plan, blocks: plan.blocks.filter(({ top }) => top < first || top > first + 2) };
}

/** Figures that are no longer typed over look like all others again. */
function restyle({ figures }: SheetPlan, overrides: readonly Override[]): PlanFormat[] {
  const typed = new Set(overrides.map(({ cell }) => cell));
  const plain = figures.map(({ cell }) => cell).filter((cell) => !typed.has(cell));
  return [
    { ranges: plain, format: { fill: "none", italic: false } },
    ...(typed.size === 0 ? [] : [{ ranges: [...typed], format: LOOK.override }]),
  ];
}

/** What each figure of a plan shows once it is written. */
function figureTexts({ figures }: ScorecardSheetInput): (figure: PlanFigure) => string {
  return ({ indicator, row, column }) => {
    const found = figures.find((each) => each.indicator.number === indicator);
    const index = found?.columns.findIndex(({ label }) => label === column) ?? -1;
    return found?.rows.find((each) => each.row.label === row)?.cells[index]?.text ?? "";
  };
}
