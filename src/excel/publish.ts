import { longMonth } from "../calendar/month";
import { doubtKey, type CommentaryAnswers, type CommentaryDoubt } from "../scorecard/disclosure/commentary-answers";
import { commentaryDoubts, withoutSentences } from "../scorecard/disclosure/commentary-check";
import { publicTables } from "../scorecard/publication";
import { publicationWords } from "../scorecard/publications";
import { figureId } from "../workbook/figure-key";
import { publicKind, scorecardKind } from "../workbook/own-sheets";
import type { SheetPlan } from "../workbook/sheet-plan";
import { UserError } from "../workbook/user-error";
import { publicPlan } from "../sheets/public-sheet";
import { publicSeriesColumns } from "../sheets/public-chart";
import { columnsBeside } from "../sheets/scorecard/columns";
import type { Built } from "./build";
import { job } from "./list-jobs";
import { ownPart, scorecardPart } from "./own-boxes";
import { commentaryOf, namesOn } from "./read/read-commentary";
import { readNamedSnapshots, type CellSnapshot } from "./read/cell-snapshot";
import type { WorkbookContents } from "./read/read-workbook";
import { againWhenChanged } from "./run/again-when-changed";
import { oneAtATime } from "./run/one-at-a-time";
import type { RunControl } from "./run/run-control";
import { readSettledWorkbook, type SettledWorkbook } from "./settled-workbook";
import { isEdited } from "./write/edited";
import { patchFor } from "./write/patch";
import { nameFor } from "./write/plan-write";
import { replacedBy } from "./write/replaced";
import { MOST_COLUMNS, hasMore, hasSameLayout } from "./write/same-layout";
import { extentOf, type SheetJob } from "./write/sheet-jobs";
import { writeSheets } from "./write/write-sheets";

/** What a person says of the commentary: sentence by sentence, or that all of it has been checked. */
export type CommentaryChecked = CommentaryAnswers | "all checked";

/** Sentences of the commentary name what their tables withhold, and nobody has said yet what is to become of them. */
export class CommentaryInDoubt extends UserError {
  override readonly name = "CommentaryInDoubt";
  constructor(
    month: string,
    readonly doubts: readonly CommentaryDoubt[],
  ) {
    const lines = doubts.map(
      ({ indicator, sentence, finds }) => `  indicator ${indicator} (${finds.join(", ")}): ${sentence}`,
    );
    super(
      `The copy of ${month} was not made: its commentary names numbers or areas that the tables withhold. Read these sentences, change those that give something away, then say that the commentary was checked.\n${lines.join("\n")}`,
    );
  }
}

/**
 * Writes the copy for publication of the scorecard that was just built or refreshed, from what its cells show. The name of
 * its sheet. A copy that is there and has its rows elsewhere, or something that a person wrote or changed on it, gives up its place and is kept.
 * Throws {@link CommentaryInDoubt} where a sentence is not answered yet; nothing is written then.
 */
export async function publishCopy(built: Built, control: RunControl, checked: CommentaryChecked): Promise<string> {
  return oneAtATime(() =>
    againWhenChanged(() =>
      Excel.run(async (context) => {
        const gathered = await gather(context, built, control);
        return writeCopy(context, built, control, gathered, planOf(built, gathered, checked));
      }),
    ),
  );
}

/** The copy as a plan of its sheet, for a workbook of its own; nothing is written. Throws {@link CommentaryInDoubt}. */
export async function copyForPublication(
  built: Built,
  control: RunControl,
  checked: CommentaryChecked,
): Promise<SheetPlan> {
  return oneAtATime(() => Excel.run(async (context) => planOf(built, await gather(context, built, control), checked)));
}

/** What the workbook holds of a month. */
interface Gathered extends Pick<SettledWorkbook, "contents" | "pending"> {
  readonly card: CellSnapshot | null;
  /** The copy that is there. */
  readonly before: CellSnapshot | null;
}

async function gather(
  context: Excel.RequestContext,
  { scorecard: { month, settings } }: Built,
  control: RunControl,
): Promise<Gathered> {
  const { contents, pending } = await readSettledWorkbook(context, control);
  const own = publicKind(month);
  const { right } = publicSeriesColumns(settings.areas.length);
  const extent = contents.own.get(own)?.extent ?? null;
  const parts = {
    card: scorecardPart(contents, month, columnsBeside(settings)),
    before: ownPart(contents, own, Math.max(right, extent?.right ?? MOST_COLUMNS)),
  };
  return { contents, pending, ...(await readNamedSnapshots(context, parts, control)) };
}

function planOf(
  { scorecard: { month, figures, settings, publication }, plan }: Built,
  { contents, card }: { readonly contents: WorkbookContents; readonly card: CellSnapshot | null },
  checked: CommentaryChecked,
): SheetPlan {
  const cells = new Map(plan.figures.map(({ key, cell }) => [figureId(key), cell]));
  const tables = publicTables(figures, (indicator) => (row, column) => {
    const shown = card?.values(cells.get(figureId({ indicator, row, column })) ?? "") ?? "";
    return typeof shown === "boolean" ? String(shown) : shown;
  });
  const names = namesOn(contents.names, nameFor(scorecardKind(month), contents));
  const written = commentaryOf(
    month,
    card,
    names,
    figures.map(({ indicator }) => indicator.number),
  );
  const answers = checked === "all checked" ? null : checked;
  const open = answers === null ? [] : commentaryDoubts(tables, written, settings.areas);
  const unanswered = open.filter((doubt) => answers?.has(doubtKey(doubt)) !== true);
  if (unanswered.length > 0) throw new CommentaryInDoubt(longMonth(month), unanswered);
  const commentary = new Map(
    [...written].map(([indicator, words]) => [
      indicator,
      withoutSentences(words, (sentence) => answers?.get(doubtKey({ indicator, sentence })) === "take out"),
    ]),
  );
  return publicPlan({
    month,
    publication: publicationWords(publication),
    tables,
    areas: settings.areas.length,
    commentary,
  });
}

async function writeCopy(
  context: Excel.RequestContext,
  { scorecard: { month } }: Built,
  control: RunControl,
  { contents, pending, before }: Gathered,
  copy: SheetPlan,
): Promise<string> {
  const own = publicKind(month);
  const there = contents.own.get(own);
  const extent = there?.extent ?? null;
  const isInPlace =
    there !== undefined &&
    before !== null &&
    hasSameLayout(copy, before, extent === null) &&
    !hasMore(copy, before, extent) &&
    (patchFor(copy, before).length === 0 || !isEdited(copy, before, there));
  const written: SheetJob = isInPlace
    ? job(own, copy, contents, before)
    : {
        kind: "create",
        own,
        plan: { ...copy, name: nameFor(own, contents) },
        extent: extentOf(copy),
        replaces: there === undefined ? null : replacedBy(there, month, contents),
      };
  await writeSheets(context, { jobs: [written], front: written.plan.name, contents, pending, control });
  return written.plan.name;
}
