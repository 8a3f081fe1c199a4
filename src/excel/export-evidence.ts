import { EVIDENCE_SHEET } from "../workbook/own-sheets";
import type { Evidence } from "../scorecard/evidence";
import { evidencePlan } from "../sheets/evidence-sheet";
import { readHeld } from "./read/cell-snapshot";
import { patiently } from "./run/patience";
import { readWorkbook } from "./read/read-workbook";
import type { RunControl } from "./run/run-control";
import { writeSheets } from "./write/write-sheets";

/** Writes the rows behind a figure to a sheet of their own. Only on a person's request: the sheet points to personal data. */
export async function exportEvidence(evidence: Evidence, control: RunControl): Promise<void> {
  await Excel.run(async (context) => {
    const contents = await patiently(control, () => readWorkbook(context, control));
    const known = contents.sheets.find(({ name }) => name === EVIDENCE_SHEET);
    const held =
      known === undefined
        ? undefined
        : (await patiently(control, () => readHeld(context, [EVIDENCE_SHEET]))).get(EVIDENCE_SHEET);
    const plan = evidencePlan(evidence, known?.rows ?? 0);
    await writeSheets(
      context,
      [held === undefined ? { kind: "new", plan } : { kind: "in place", plan, held, restyle: [] }],
      EVIDENCE_SHEET,
      contents,
      control,
    );
  });
}
