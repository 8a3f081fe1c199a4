import { cellAddress, parseRange, type Box } from "../../workbook/addresses";
import { formatDay, type Day } from "../../calendar/day";
import { after, type Month } from "../../calendar/month";
import { commentaryName, populationsName } from "../../workbook/defined-names";
import { figureId } from "../../workbook/figure-key";
import { planCells, type CellEntry } from "../../workbook/plan-cells";
import { keptKind, scorecardKind } from "../../workbook/own-sheets";
import { blockRows } from "../../sheets/scorecard/block";
import { locateBlocks, GLANCE_HEAD, type BlockLocations, type Located } from "../../sheets/scorecard/locate-blocks";
import { lostFigures, movedCells, withLostFigures } from "../../sheets/scorecard/moved-figures";
import { LABEL, columnsBeside, sheetEdges, earlierWorkingsWidth, workingsWidth } from "../../sheets/scorecard/columns";
import {
  footersBefore,
  scorecardPlan,
  subtitleStart,
  type ScorecardSheetInput,
} from "../../sheets/scorecard/scorecard-sheet";
import { STYLE } from "../../workbook/styles";
import { filesNeeded, shortReturnsSentence, withoutInWords } from "../../scorecard/return-words";
import { returnsLeftOut, wantingReturns } from "../../scorecard/returns";
import { benchmarksIn, type Scorecard } from "../../scorecard/make-scorecard";
import { publicationWords } from "../../scorecard/publications";
import { changedFigures, type Change } from "../../scorecard/changed-figures";
import { findFigure } from "../../scorecard/find-figure";
import { TYPED_OVER, findTypedOver, withTypedOver, type TypedOver } from "../../scorecard/typed-over";
import type { PlanFigure, PlanFormat, SheetPlan } from "../../workbook/sheet-plan";
import { commentaryCell, commentaryOf, namesOn } from "../read/read-commentary";
import { nameFor } from "./plan-write";
import { withoutKeptBlocks } from "./kept-blocks";
import { patchFor } from "./patch";
import { isFormula, type CellSnapshot } from "../read/cell-snapshot";
import { CellInTheWay, FilesNeeded, TakenApart } from "../run/user-errors";
import type { WorkbookContents } from "../read/read-workbook";
import { boxRange, extentOf, type SheetJob } from "./sheet-jobs";

export interface ScorecardJob {
  readonly job: SheetJob;
  /** What stands in the boxes for commentary, by the number of the indicator. */
  readonly commentary: ReadonlyMap<number, string>;
  readonly typedOver: readonly TypedOver[];
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
  const indicators = figures.map(({ indicator }) => indicator.number);
  const commentary = commentaryOf(month, before, names, indicators);
  for (const draft of settings.drafts) {
    if (draft.month === month && (commentary.get(draft.indicator) ?? "") === "")
      commentary.set(draft.indicator, draft.text);
  }
  const input: ScorecardSheetInput = {
    month,
    sheets: { scorecard: name, issues: nameFor("issues", contents) },
    figures,
    publication: publicationWords(scorecard.publication),
    builtOn: now,
    sources,
    issues: scorecard.issues.length,
    commentary,
    lastCommentary: lastCommentaryOf(month, lastMonth, contents, indicators),
    areas: settings.areas,
    columnsBeside: columnsBeside(settings),
    showsLimits: settings.showsLimits,
    benchmarksIn: (of) => benchmarksIn(scorecard.published, of),
    without: withoutInWords([...wantingReturns(scorecard.returns), ...returnsLeftOut(scorecard.returns)]),
    locations: null,
    status: shortReturnsSentence(scorecard.returns),
  };
  const id = contents.own.get(own)?.id;
  if (before === null || id === undefined) {
    const plan = scorecardPlan(input);
    return {
      job: { kind: "create", replaces: null, own, plan, extent: extentOf(plan) },
      commentary,
      typedOver: [],
      changes: [],
    };
  }
  const located = locateBlocks(names, month, figures, columnsBeside(settings), before.values);
  const keepWords = (plan: SheetPlan) => withCommentaryFormulas(plan, before, names, month, indicators);
  const sheet: Existing = { id, own, held: before, keepWords };
  switch (located.kind) {
    case "taken apart":
      throw new TakenApart(name, located.what);
    case "other layout":
      if (figures.some(({ isKept }) => isKept)) throw new FilesNeeded(filesNeeded(scorecard.returns));
      return rebuilt({ ...input, locations: located.locations }, sheet, located, scorecard, contents);
    case "in place":
      return updated({ ...input, locations: located.locations }, sheet, located.locations, takeBack, changesElsewhere);
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
  indicators: readonly number[],
): Map<number, string> {
  const last = after(month, -1);
  return commentaryOf(last, held, namesOn(names, own.get(scorecardKind(last))?.name ?? ""), indicators);
}

function withCommentaryFormulas(
  plan: SheetPlan,
  held: CellSnapshot,
  names: ReadonlyMap<string, string>,
  month: Month,
  indicators: readonly number[],
): SheetPlan {
  const planned = new Map(plan.names.map(({ name, range }) => [name, range]));
  const kept = indicators.flatMap((number) => {
    const was = commentaryCell(month, number, names);
    const box = parseRange(planned.get(commentaryName(month, number)) ?? "");
    if (was === null || box === null || !isFormula(held, was)) return [];
    return [{ top: box.top, left: box.left, cells: [[{ formula: String(held.formulas(was)) }]] }];
  });
  return kept.length === 0 ? plan : { ...plan, blocks: [...plan.blocks, ...kept] };
}

/**
 * For other areas than before, or of an earlier version. Every block stays in its rows; what people typed over is looked for where it stood, and
 * kept where the figure stands now. Only what was ours is blanked, and all that the sheet held is kept on a copy.
 */
function rebuilt(
  input: ScorecardSheetInput,
  { id, own, held, keepWords }: Existing,
  { tables, locations, isEarlier }: Extract<Located, { kind: "other layout" }>,
  { figures, settings }: Scorecard,
  contents: WorkbookContents,
): ScorecardJob {
  const bare = keepWords(scorecardPlan(input));
  const workings = Math.max(...[...tables.values()].map((each) => each.workings));
  const beside = Math.max(...[...tables.values()].map(({ areas }) => areas.length));
  const was = {
    last: workings - 2,
    workings,
    end: workings + (isEarlier ? earlierWorkingsWidth(beside) : workingsWidth(beside)) - 1,
  };
  // An earlier version had no months by area: what stands there is a person's.
  const wasAreas = isEarlier ? [] : [{ left: was.end + 2, right: was.end + 2 + beside }];
  const wasEnd = Math.max(was.end, ...wasAreas.map(({ right }) => right));
  const is = sheetEdges(input.columnsBeside);
  const moved = movedCells(bare, figures, tables, settings.areas);
  const before = (cell: string) => held.formulas(moved.get(cell) ?? "");
  const typedOver = findTypedOver(bare, before, new Set());
  const lost = lostFigures(figures, tables, settings.areas, held.formulas);
  const plan = withLostFigures(withTypedOver(bare, typedOver, before), lost);
  const first = locations.glance - GLANCE_HEAD;
  const isPopulations = (name: string) => name === populationsName(input.month);
  const rows = [
    { top: first, bottom: locations.glance + figures.length },
    ...figures.flatMap((each) => {
      const top = locations.tops.get(each.indicator.number);
      return top === undefined ? [] : [{ top, bottom: blockRows(each, top).end - 1 }];
    }),
    ...(locations.populations === null ? [] : [populationRows(locations.populations, contents, input.month)]),
  ];
  const ours = rows.flatMap((each) => [
    { ...each, left: LABEL, right: was.last },
    { ...each, left: was.workings, right: was.end },
    ...wasAreas.map((columns) => ({ ...each, ...columns })),
  ]);
  assertFree(plan, held, ours);
  const facts = contents.sheets.find((sheet) => sheet.id === id);
  const right = Math.max(wasEnd, is.endOfAreas, (facts?.columns ?? 1) - 1);
  const bottom = Math.max(...rows.map((each) => each.bottom), (facts?.rows ?? 1) - 1);
  let number = 1;
  while (contents.own.has(keptKind(input.month, number))) number++;
  const copy = keptKind(input.month, number);
  return {
    job: {
      kind: "rebuild",
      own,
      id,
      held,
      plan,
      extent: extentOf(plan),
      ranges: ours.map(boxRange),
      hasOtherRows: isEarlier,
      // The table of populations grows with the areas, over rows that the copy has blank.
      restore: [
        ...rows,
        ...plan.names.flatMap(({ name, range }) => (isPopulations(name) ? (parseRange(range) ?? []) : [])),
      ].map(({ top, bottom }) => boxRange({ top, bottom, left: LABEL, right: Math.max(wasEnd, is.endOfAreas) })),
      copy: {
        own: copy,
        name: nameFor(copy, contents),
        box: {
          top: 0,
          left: 0,
          bottom: Math.min(bottom + settings.areas.length, MOST_ROWS),
          right: Math.min(right, MOST_COLUMNS),
        },
      },
    },
    commentary: input.commentary,
    typedOver,
    changes: [],
  };
}

/** The rows of the table of populations as it was. */
function populationRows(top: number, { names, own }: WorkbookContents, month: Month): { top: number; bottom: number } {
  const here = namesOn(names, own.get(scorecardKind(month))?.name ?? "");
  return { top, bottom: parseRange(here.get(populationsName(month)) ?? "")?.bottom ?? top };
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

function updated(
  input: ScorecardSheetInput,
  { id, own, held, keepWords }: Existing,
  locations: BlockLocations,
  takeBack: ReadonlySet<string>,
  changesElsewhere: boolean,
): ScorecardJob {
  const first = locations.glance - GLANCE_HEAD;
  const bare = scorecardPlan(input);
  const typedOver = findTypedOver(bare, held.formulas, takeBack);
  const textOf = figureTexts(input);
  const changes = changedFigures(bare, held.values, textOf, typedOver);
  const status = `Refreshed ${formatDay(input.builtOn)}: ${changes.length === 0 ? "no figure" : `${changes.length} ${changes.length === 1 ? "figure" : "figures"}`} changed${input.status === "" ? "" : `. ${input.status}`}`;
  const whole = keepWords(withTypedOver(scorecardPlan({ ...input, status }), typedOver, held.formulas));
  const plan = withoutKeptBlocks(whole, input.figures, locations, takeBack);
  const isHead = (row: number) => row >= first && row <= first + 2;
  const isRestated = !isSaid(held.values(cellAddress(first + 1, LABEL)), input);
  const isChanged = isRestated || changesElsewhere || patchFor(plan, held).some(({ row }) => !isHead(row));
  const footer = { isNew: isRestated, before: footersBefore(input.month) };
  const job = { kind: "update", own, id, held, extent: extentOf(plan), isMadeAgain: false, footer } as const;
  const { commentary } = input;
  if (!isChanged)
    return { job: { ...job, plan: withoutHead(plan, first), restyle: [] }, commentary, typedOver, changes };
  const hadTypedOver = plan.figures.some(({ remark }) => String(held.values(remark)).includes(TYPED_OVER));
  return {
    job: { ...job, plan, restyle: typedOver.length > 0 || hadTypedOver ? restyle(plan, typedOver) : [] },
    commentary,
    typedOver,
    changes,
  };
}

/** Whether the line under the title says already whether the month is published. */
function isSaid(subtitle: CellEntry, { month, publication }: ScorecardSheetInput): boolean {
  return String(subtitle).startsWith(`${subtitleStart(month, publication)} `);
}

/** When nothing else changes, the head keeps the day on which something last did. */
function withoutHead(plan: SheetPlan, first: number): SheetPlan {
  return { ...plan, blocks: plan.blocks.filter(({ top }) => top < first || top > first + 2) };
}

/** Figures that are no longer typed over look like all others again. */
function restyle({ figures }: SheetPlan, typedOver: readonly TypedOver[]): PlanFormat[] {
  const typed = new Set(typedOver.map(({ cell }) => cell));
  const plain = figures.map(({ cell }) => cell).filter((cell) => !typed.has(cell));
  return [
    { ranges: plain, format: { fill: "none", italic: false } },
    ...(typed.size === 0 ? [] : [{ ranges: [...typed], format: STYLE.typedOver }]),
  ];
}

/** What each figure of a plan shows once it is written. */
function figureTexts({ figures }: ScorecardSheetInput): (figure: PlanFigure) => string {
  return ({ key }) => {
    const found = findFigure(figures, key);
    if (found === null) throw new Error(`The plan has a figure that the scorecard has not: ${figureId(key)}.`);
    return found.cell.text;
  };
}
