import { figureId } from "../workbook/figure-key";
import { publicSheet, scorecardSheet } from "../workbook/own-sheets";
import { publicPlan } from "../sheets/public-sheet";
import type { Built } from "./build";
import { commentaryOf } from "./read/read-commentary";
import { readHeld } from "./read/cell-snapshot";
import { patiently } from "./run/patience";
import { readWorkbook } from "./read/read-workbook";
import type { RunControl } from "./run/run-control";
import { writeSheets } from "./write/write-sheets";

/** Writes the copy for publication of the scorecard that was just built or refreshed, from what its cells show. The name of its sheet. */
export async function publishCopy(
  { scorecard: { month, figures, settings }, plan }: Built,
  control: RunControl,
): Promise<string> {
  return Excel.run(async (context) => {
    const contents = await patiently(control, () => readWorkbook(context, control));
    const name = scorecardSheet(month);
    const copyName = publicSheet(month);
    const held = await patiently(control, () =>
      readHeld(
        context,
        [name, copyName].filter((each) => contents.sheets.some((sheet) => sheet.name === each)),
      ),
    );
    const shownAt = held.get(name)?.values;
    const cells = new Map(plan.figures.map(({ key, cell }) => [figureId(key), cell]));
    const copy = publicPlan({
      month,
      figures,
      areas: settings.areas.length,
      commentary: commentaryOf(
        month,
        held.get(name),
        contents.names,
        figures.map(({ indicator }) => indicator.number),
      ),
      shown: (indicator) => (row, column) => {
        const shown = shownAt?.(cells.get(figureId({ indicator, row, column })) ?? "") ?? "";
        return typeof shown === "boolean" ? String(shown) : shown;
      },
    });
    const before = held.get(copyName);
    await writeSheets(
      context,
      [
        before === undefined
          ? { kind: "new", plan: copy }
          : { kind: "in place", plan: copy, held: before, restyle: [] },
      ],
      copy.name,
      contents,
      control,
    );
    return copy.name;
  });
}
