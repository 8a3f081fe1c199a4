import { figureId } from "../workbook/figure-key";
import { publicKind, scorecardKind } from "../workbook/own-sheets";
import { publicPlan } from "../sheets/public-sheet";
import { columnsBeside, sheetEdges } from "../sheets/scorecard/columns";
import type { Built } from "./build";
import { job } from "./list-jobs";
import { ownPart, scorecardPart } from "./own-boxes";
import { commentaryOf, namesOn } from "./read/read-commentary";
import { readSnapshots } from "./read/cell-snapshot";
import { oneAtATime } from "./run/one-at-a-time";
import { patiently } from "./run/patience";
import type { RunControl } from "./run/run-control";
import { OtherLayout } from "./run/user-errors";
import { readSettledWorkbook } from "./settled-workbook";
import { blankedOutside } from "./write/blank-rest";
import { MOST_COLUMNS, hasSameLayout } from "./write/same-layout";
import { nameFor } from "./write/plan-write";
import { writeSheets } from "./write/write-sheets";

/**
 * Writes the copy for publication of the scorecard that was just built or refreshed, from what its cells show. The name of
 * its sheet. Throws {@link OtherLayout} where the copy that is there has its rows elsewhere.
 */
export async function publishCopy(built: Built, control: RunControl): Promise<string> {
  return oneAtATime(() => Excel.run((context) => publish(context, built, control)));
}

async function publish(
  context: Excel.RequestContext,
  { scorecard: { month, figures, settings }, plan }: Built,
  control: RunControl,
): Promise<string> {
  const { contents, chartsDue } = await readSettledWorkbook(context, control);
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
  if (before !== undefined && before !== null && !hasSameLayout(copy, before, extent === null))
    throw new OtherLayout(nameFor(own, contents));
  const written = job(own, blankedOutside(copy, extent), contents, before ?? null);
  await writeSheets(context, { jobs: [written], front: written.plan.name, contents, chartsDue, control });
  return written.plan.name;
}
