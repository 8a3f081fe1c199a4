import { columnLetters } from "../../workbook/addresses";
import { formatDay, type Day } from "../../calendar/day";
import { after } from "../../calendar/month";
import { figureId } from "../../workbook/figure-key";
import { scorecardSheet } from "../../workbook/own-sheets";
import { locateBlocks, GLANCE_HEAD, type BlockLocations, type Located } from "../../sheets/scorecard/locate-blocks";
import { lostFigures, movedCells, withLostFigures } from "../../sheets/scorecard/moved-figures";
import { SERIES_WIDTH } from "../../sheets/scorecard/columns";
import { scorecardPlan, type ScorecardSheetInput } from "../../sheets/scorecard/scorecard-sheet";
import { STYLE } from "../../workbook/styles";
import type { Scorecard } from "../../scorecard/make-scorecard";
import { changedFigures, type Change } from "../../scorecard/changed-figures";
import { findFigure } from "../../scorecard/find-figure";
import { TYPED_OVER, findTypedOver, withTypedOver, type TypedOver } from "../../scorecard/typed-over";
import type { PlanFigure, PlanFormat, SheetPlan } from "../../workbook/sheet-plan";
import { commentaryOf } from "../read/read-commentary";
import { differences } from "./patch";
import type { Held } from "../read/cell-snapshot";
import { TakenApart } from "../run/user-errors";
import type { WorkbookContents } from "../read/read-workbook";
import type { SheetJob } from "./write-sheets";

export interface ScorecardJob {
  readonly job: SheetJob;
  readonly typedOver: readonly TypedOver[];
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
  const indicators = figures.map(({ indicator }) => indicator.number);
  const commentary = commentaryOf(month, before, contents.names, indicators);
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
    lastCommentary: commentaryOf(
      after(month, -1),
      held.get(scorecardSheet(after(month, -1))),
      contents.names,
      indicators,
    ),
    settingsPlaces: scorecard.settingsPlaces,
    areas: settings.areas.length,
    showsLimits: settings.showsLimits,
    locations: null,
    status: "",
  };
  if (before === undefined) return { job: { kind: "new", plan: scorecardPlan(input) }, typedOver: [], changes: [] };
  const located = locateBlocks(contents.names, month, figures, settings.areas.length, before.values);
  switch (located.kind) {
    case "taken apart":
      throw new TakenApart(name, located.what);
    case "other columns":
      return anew(scorecardPlan(input), before, located, scorecard, contents);
    case "in place":
      return inPlace({ ...input, locations: located.locations }, located.locations, before, takeBack, changesElsewhere);
  }
}

/** For other areas than before. What people typed over is looked for where it stood, and kept where the figure stands now. */
function anew(
  plan: SheetPlan,
  held: Held,
  { tables }: Extract<Located, { kind: "other columns" }>,
  { figures, settings }: Scorecard,
  { sheets }: WorkbookContents,
): ScorecardJob {
  const workings = Math.max(...[...tables.values()].map((each) => each.workings));
  const columns = [
    `A1:${columnLetters(workings - 2)}`,
    `${columnLetters(workings)}1:${columnLetters(workings + SERIES_WIDTH - 1)}`,
  ];
  const moved = movedCells(plan, figures, tables, settings.areas);
  const before = (cell: string) => held.formulas(moved.get(cell) ?? "");
  const typedOver = findTypedOver(plan, before, new Set());
  const lost = lostFigures(figures, tables, settings.areas, held.formulas);
  const rows = sheets.find(({ name }) => name === plan.name)?.rows ?? 0;
  return {
    job: { kind: "anew", plan: withLostFigures(withTypedOver(plan, typedOver, before), lost), held, columns, rows },
    typedOver,
    changes: [],
  };
}

function inPlace(
  input: ScorecardSheetInput,
  { glance }: BlockLocations,
  held: Held,
  takeBack: ReadonlySet<string>,
  changesElsewhere: boolean,
): ScorecardJob {
  const first = glance - GLANCE_HEAD;
  const bare = scorecardPlan(input);
  const typedOver = findTypedOver(bare, held.formulas, takeBack);
  const textOf = figureTexts(input);
  const changes = changedFigures(bare, held.values, textOf, typedOver);
  const status = `Refreshed ${formatDay(input.builtOn)}: ${changes.length === 0 ? "no figure" : `${changes.length} ${changes.length === 1 ? "figure" : "figures"}`} changed`;
  const plan = withTypedOver(scorecardPlan({ ...input, status }), typedOver, held.formulas);
  const isHead = (row: number) => row >= first && row <= first + 2;
  const isChanged = changesElsewhere || differences(plan, held.formulas).some(({ row }) => !isHead(row));
  if (!isChanged)
    return { job: { kind: "in place", plan: withoutHead(plan, first), held, restyle: [] }, typedOver, changes };
  const hadTypedOver = plan.figures.some(({ remark }) => String(held.values(remark)).includes(TYPED_OVER));
  return {
    job: {
      kind: "in place",
      plan,
      held,
      restyle: typedOver.length > 0 || hadTypedOver ? restyle(plan, typedOver) : [],
    },
    typedOver,
    changes,
  };
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
