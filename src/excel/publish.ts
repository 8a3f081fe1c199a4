import { figureId } from "../workbook/figure-key";
import { publicKind, scorecardKind } from "../workbook/own-sheets";
import { publicationWords } from "../scorecard/publications";
import { publicPlan } from "../sheets/public-sheet";
import { columnsBeside, sheetEdges } from "../sheets/scorecard/columns";
import type { Built } from "./build";
import { job } from "./list-jobs";
import { ownPart, scorecardPart } from "./own-boxes";
import { commentaryOf, namesOn } from "./read/read-commentary";
import { readSnapshots } from "./read/cell-snapshot";
import { againWhenChanged } from "./run/again-when-changed";
import { oneAtATime } from "./run/one-at-a-time";
import { patiently } from "./run/patience";
import type { RunControl } from "./run/run-control";
import { readSettledWorkbook } from "./settled-workbook";
import { isEdited } from "./write/edited";
import { patchFor } from "./write/patch";
import { nameFor } from "./write/plan-write";
import { replacedBy } from "./write/replaced";
import { MOST_COLUMNS, hasMore, hasSameLayout } from "./write/same-layout";
import { extentOf, type SheetJob } from "./write/sheet-jobs";
import { writeSheets } from "./write/write-sheets";

/**
 * Writes the copy for publication of the scorecard that was just built or refreshed, from what its cells show. The name of
 * its sheet. A copy that is there and has its rows elsewhere, or something that a person wrote or changed on it, gives up its place and is kept.
 */
export async function publishCopy(built: Built, control: RunControl): Promise<string> {
  return oneAtATime(() => againWhenChanged(() => Excel.run((context) => publish(context, built, control))));
}

async function publish(
  context: Excel.RequestContext,
  { scorecard: { month, figures, settings, publication }, plan }: Built,
  control: RunControl,
): Promise<string> {
  const { contents, pending } = await readSettledWorkbook(context, control);
  const own = publicKind(month);
  const { last } = sheetEdges(settings.areas.length);
  const extent = contents.own.get(own)?.extent ?? null;
  const parts = [
    scorecardPart(contents, month, columnsBeside(settings)),
    ownPart(contents, own, Math.max(last, extent?.right ?? MOST_COLUMNS)),
  ];
  const asked = parts.filter((part) => part !== null);
  const read = await patiently(control, () => readSnapshots(context, asked, control));
  const [card, before] = parts.map((part) => (part === null ? null : (read[asked.indexOf(part)] ?? null)));
  const cells = new Map(plan.figures.map(({ key, cell }) => [figureId(key), cell]));
  const name = nameFor(scorecardKind(month), contents);
  const copy = publicPlan({
    month,
    publication: publicationWords(publication),
    figures,
    areas: settings.areas.length,
    commentary: commentaryOf(
      month,
      card ?? null,
      namesOn(contents.names, name),
      figures.map(({ indicator }) => indicator.number),
    ),
    shown: (indicator) => (row, column) => {
      const shown = card?.values(cells.get(figureId({ indicator, row, column })) ?? "") ?? "";
      return typeof shown === "boolean" ? String(shown) : shown;
    },
  });
  const there = contents.own.get(own);
  const isInPlace =
    there !== undefined &&
    before !== undefined &&
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
