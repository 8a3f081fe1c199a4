import type { Evidence } from "../scorecard/evidence";
import { EVIDENCE_HEADINGS, evidencePlan } from "../sheets/evidence-sheet";
import { job } from "./list-jobs";
import { ownPart } from "./own-boxes";
import { readSnapshots } from "./read/cell-snapshot";
import { againWhenChanged } from "./run/again-when-changed";
import { oneAtATime } from "./run/one-at-a-time";
import { patiently } from "./run/patience";
import type { RunControl } from "./run/run-control";
import { readSettledWorkbook } from "./settled-workbook";
import { NoteInTheWay } from "./run/user-errors";
import { nameFor } from "./write/plan-write";
import { cellOfOthers } from "./write/same-layout";
import { writeSheets } from "./write/write-sheets";

/** Writes the rows behind a figure to a sheet of their own. Only on a person's request: the sheet points to personal data. */
export async function exportEvidence(evidence: Evidence, control: RunControl): Promise<void> {
  await oneAtATime(() =>
    againWhenChanged(() =>
      Excel.run(async (context) => {
        const { contents, pending } = await readSettledWorkbook(context, control);
        const part = ownPart(contents, "evidence", EVIDENCE_HEADINGS.length - 1);
        const [held = null] =
          part === null ? [] : await patiently(control, () => readSnapshots(context, [part], control));
        const extent = contents.own.get("evidence")?.extent ?? null;
        const plan = evidencePlan(evidence, extent === null ? 0 : extent.bottom + 1);
        const other = extent === null || held === null ? null : cellOfOthers(plan, held, extent);
        if (other !== null) throw new NoteInTheWay(nameFor("evidence", contents), other);
        const written = job("evidence", plan, contents, held);
        await writeSheets(context, { jobs: [written], front: written.plan.name, contents, pending, control });
      }),
    ),
  );
}
