import { parseRange, type Box, cellAddress } from "../../workbook/addresses";
import { formatDay, type Day } from "../../calendar/day";
import { after, type Month } from "../../calendar/month";
import { INDICATORS } from "../../indicators/catalogue";
import { commentaryName } from "../../workbook/defined-names";
import { keptKind, scorecardKind } from "../../workbook/own-sheets";
import { blockRows } from "../../sheets/scorecard/block";
import { arrangementOf, GLANCE_HEAD, type Arrangement, type Found } from "../../sheets/scorecard/locate-blocks";
import { LABEL, sheetColumns } from "../../sheets/scorecard/columns";
import { scorecardPlan, type ScorecardSheetInput } from "../../sheets/scorecard/scorecard-sheet";
import { LOOK } from "../../workbook/styles";
import type { Scorecard } from "../../scorecard/make-scorecard";
import {
  TYPED_OVER,
  changedFigures,
  findOverrides,
  planCells,
  withOverrides,
  type Change,
  type Override,
} from "../../scorecard/overrides";
import type { PlanFigure, PlanFormat, SheetPlan } from "../../workbook/sheet-plan";
import { commentaryCell, commentaryOf, namesOn } from "../read/read-commentary";
import { nameFor } from "./plan-write";
import { differences } from "./patch";
import { isFormula, type CellSnapshot } from "../read/cell-snapshot";
import { CellInTheWay, TakenApart } from "../run/user-errors";
import type { WorkbookContents } from "../read/read-workbook";
import { boxRange, extentOf, type SheetJob } from "./sheet-jobs";

export interface ScorecardJob {
  readonly job: SheetJob;
  readonly overrides: readonly Override[];
  readonly changes: readonly Change[];
}

interface Input {
  readonly scorecard: Scorecard;
  readonly contents: WorkbookContents;
  /** What the scorecard of the month holds, and that of the month before; null for one that is not there. */
  readonly before: CellSnapshot | null;
  readonly lastMonth: CellSnapshot | null;
  readonly now: Day;
  readonly sources: string;
  readonly takeBack: ReadonlySet<string>;
  /** Whether issues or history change, which the sheet's head then tells of. */
  readonly changesElsewhere: boolean;
}

/** How the month's scorecard is to be written: created, updated with what people typed over kept, or rebuilt for other areas. */
export function scorecardJob({
  scorecard,
  contents,
  before,
  lastMonth,
  now,
  sources,
  takeBack,
  changesElsewhere,
}: Input): ScorecardJob {
  const { month, figures, settings } = scorecard;
  const own = scorecardKind(month);
  const name = nameFor(own, contents);
  const names = namesOn(contents.names, name);
  const commentary = commentaryOf(month, before, names);
  for (const draft of settings.drafts) {
    if (draft.month === month && (commentary.get(draft.indicator) ?? "") === "")
      commentary.set(draft.indicator, draft.text);
  }
  const input: ScorecardSheetInput = {
    month,
    sheets: { scorecard: name, settings: nameFor("settings", contents), issues: nameFor("issues", contents) },
    figures,
    builtOn: now,
    sources,
    issues: scorecard.issues.length,
    commentary,
    lastCommentary: lastCommentaryOf(scorecard.month, lastMonth, contents),
    settingsPlaces: scorecard.settingsPlaces,
    areas: settings.areas.length,
    showsLimits: settings.showsLimits,
    arrangement: null,
    status: "",
  };
  const id = contents.own.get(own)?.id;
  if (before === null || id === undefined) {
    const plan = scorecardPlan(input);
    return { job: { kind: "create", own, plan, extent: extentOf(plan) }, overrides: [], changes: [] };
  }
  const found = arrangementOf(names, month, figures);
  const keepWords = (plan: SheetPlan) => withCommentaryFormulas(plan, before, names, month);
  const sheet: Existing = { id, own, held: before, keepWords };
  switch (found.kind) {
    case "taken apart":
      throw new TakenApart(name, found.what);
    case "other columns":
      return rebuilt({ ...input, arrangement: found.arrangement }, sheet, found, contents);
    case "in place":
      return updated(
        { ...input, arrangement: found.arrangement },
        sheet,
        found.arrangement,
        takeBack,
        changesElsewhere,
      );
  }
}

/** A scorecard that is there. */
interface Existing {
  readonly id: string;
  readonly own: ReturnType<typeof scorecardKind>;
  readonly held: CellSnapshot;
  /** The plan with every commentary that a person wrote as a formula left one. */
  readonly keepWords: (plan: SheetPlan) => SheetPlan;
}

function lastCommentaryOf(
  month: Month,
  held: CellSnapshot | null,
  { own, names }: WorkbookContents,
): Map<number, string> {
  const last = after(month, -1);
  return commentaryOf(last, held, namesOn(names, own.get(scorecardKind(last))?.name ?? ""));
}

function withCommentaryFormulas(
  plan: SheetPlan,
  held: CellSnapshot,
  names: ReadonlyMap<string, string>,
  month: Month,
): SheetPlan {
  const planned = new Map(plan.names.map(({ name, range }) => [name, range]));
  const kept = INDICATORS.flatMap(({ number }) => {
    const was = commentaryCell(month, number, names);
    const box = parseRange(planned.get(commentaryName(month, number)) ?? "");
    if (was === null || box === null || !isFormula(held, was)) return [];
    return [{ top: box.top, left: box.left, cells: [[{ formula: String(held.formulas(was)) }]] }];
  });
  return kept.length === 0 ? plan : { ...plan, blocks: [...plan.blocks, ...kept] };
}

/**
 * For other areas than before. Every block stays in its rows; what people typed over is looked for under the labels that
 * it had, and kept under them. Only what was ours is blanked, and all that the sheet held is kept on a copy.
 */
function rebuilt(
  input: ScorecardSheetInput,
  { id, own, held, keepWords }: Existing,
  { areas, tables, arrangement }: Extract<Found, { kind: "other columns" }>,
  contents: WorkbookContents,
): ScorecardJob {
  const bare = keepWords(scorecardPlan(input));
  const was = sheetColumns(areas);
  const is = sheetColumns(input.areas);
  const moved = movedCells(bare, held, tables, was.workings);
  const before = (cell: string) => held.formulas(moved.get(cell) ?? "");
  const overrides = findOverrides(bare, before, new Set());
  const plan = withOverrides(bare, overrides, before);
  const first = arrangement.glance - GLANCE_HEAD;
  const rows = [
    { top: first, bottom: arrangement.glance + input.figures.length },
    ...input.figures.flatMap((each) => {
      const top = arrangement.tops.get(each.indicator.number);
      return top === undefined ? [] : [{ top, bottom: blockRows(each, top).end - 1 }];
    }),
  ];
  const ours = rows.flatMap((each) => [
    { ...each, left: LABEL, right: was.last },
    { ...each, left: was.workings, right: was.end },
  ]);
  assertFree(plan, held, ours);
  const facts = contents.sheets.find((sheet) => sheet.id === id);
  const right = Math.max(was.end, is.end, (facts?.columns ?? 1) - 1);
  const bottom = Math.max(...rows.map((each) => each.bottom), (facts?.rows ?? 1) - 1);
  let number = 1;
  while (contents.own.has(keptKind(input.month, number))) number++;
  const copy = keptKind(input.month, number);
  return {
    job: {
      kind: "rebuild",
      own,
      id,
      plan,
      extent: extentOf(plan),
      ranges: ours.map(boxRange),
      restore: rows.map((each) => boxRange({ ...each, left: LABEL, right: Math.max(was.end, is.end) })),
      copy: {
        own: copy,
        name: nameFor(copy, contents),
        box: { top: 0, left: 0, bottom: Math.min(bottom, MOST_ROWS), right: Math.min(right, MOST_COLUMNS) },
      },
    },
    overrides,
    changes: [],
  };
}

/** How much of a sheet is copied at most: a note at its far end is not touched and needs no copy. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;

/** Throws {@link CellInTheWay} where new columns would cover something that is not ours. */
function assertFree(plan: SheetPlan, held: CellSnapshot, ours: readonly Box[]): void {
  for (const [cell, planned] of planCells(plan)) {
    const box = parseRange(cell);
    if (planned === null || box === null || held.formulas(cell) === "") continue;
    const isOurs = ours.some(
      ({ top, left, bottom, right }) => box.top >= top && box.top <= bottom && box.left >= left && box.left <= right,
    );
    if (!isOurs) throw new CellInTheWay(plan.name, cell);
  }
}

/** Where each figure of a plan, and what was counted of it, stood on a sheet with other columns. */
function movedCells(
  plan: SheetPlan,
  held: CellSnapshot,
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

function updated(
  input: ScorecardSheetInput,
  { id, own, held, keepWords }: Existing,
  { glance }: Arrangement,
  takeBack: ReadonlySet<string>,
  changesElsewhere: boolean,
): ScorecardJob {
  const first = glance - GLANCE_HEAD;
  const bare = scorecardPlan(input);
  const overrides = findOverrides(bare, held.formulas, takeBack);
  const textOf = figureTexts(input);
  const changes = changedFigures(bare, held.values, textOf, overrides);
  const status = `Refreshed ${formatDay(input.builtOn)}: ${changes.length === 0 ? "no figure" : `${changes.length} ${changes.length === 1 ? "figure" : "figures"}`} changed`;
  const plan = keepWords(withOverrides(scorecardPlan({ ...input, status }), overrides, held.formulas));
  const isHead = (row: number) => row >= first && row <= first + 2;
  const isChanged = changesElsewhere || differences(plan, held).some(({ row }) => !isHead(row));
  const job = { kind: "update", own, id, held, extent: extentOf(plan), isMadeAgain: false } as const;
  if (!isChanged) return { job: { ...job, plan: withoutHead(plan, first), restyle: [] }, overrides, changes };
  const hadOverrides = plan.figures.some(({ remark }) => String(held.values(remark)).includes(TYPED_OVER));
  return {
    job: { ...job, plan, restyle: overrides.length > 0 || hadOverrides ? restyle(plan, overrides) : [] },
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
