import type { Month } from "../calendar/month";
import type { OwnKind } from "../workbook/own-sheets";
import type { SheetPlan } from "../workbook/sheet-plan";
import { ownPart } from "./own-boxes";
import { readSnapshots, type CellSnapshot } from "./read/cell-snapshot";
import type { WorkbookContents } from "./read/read-workbook";
import { againWhenChanged } from "./run/again-when-changed";
import { oneAtATime } from "./run/one-at-a-time";
import { patiently } from "./run/patience";
import type { RunControl } from "./run/run-control";
import { readSettledWorkbook } from "./settled-workbook";
import { isEdited } from "./write/edited";
import { nameFor } from "./write/plan-write";
import { replacedBy } from "./write/replaced";
import { extentOf, type SheetJob } from "./write/sheet-jobs";
import { writeSheets } from "./write/write-sheets";

/** A sheet that a person asks for, and that is made again whenever somebody asks. */
export interface SheetOnRequest {
  readonly own: OwnKind;
  /** The name that it has unless somebody else's sheet has it. */
  readonly name: string;
  /** Its plan under a name; `usedRows` is how far an earlier one reaches. */
  readonly plan: (name: string, usedRows: number) => SheetPlan;
}

/**
 * Writes sheets on a person's request, all or nothing; the names of the sheets. One that is there is written over, unless
 * somebody wrote on it: then it gives up its place and is kept as “… before”.
 */
export async function writeOnRequest(
  month: Month,
  sheets: readonly SheetOnRequest[],
  control: RunControl,
): Promise<string[]> {
  return oneAtATime(() => againWhenChanged(() => Excel.run((context) => write(context, month, sheets, control))));
}

async function write(
  context: Excel.RequestContext,
  month: Month,
  sheets: readonly SheetOnRequest[],
  control: RunControl,
): Promise<string[]> {
  const { contents, pending } = await readSettledWorkbook(context, control);
  const parts = sheets.flatMap(({ own }) => ownPart(contents, own, Number.MAX_SAFE_INTEGER) ?? []);
  const read = await patiently(control, () => readSnapshots(context, parts, control));
  const heldBy = new Map(parts.map(({ sheet }, at) => [sheet, read[at]]));
  const taken: WorkbookContents["sheets"][number][] = [];
  const jobs = sheets.map((each) => {
    const held = heldBy.get(contents.own.get(each.own)?.name ?? "") ?? null;
    const job = jobOf(each, month, held, { ...contents, sheets: [...contents.sheets, ...taken] });
    // Two places whose names are cut short alike get different names.
    if (job.kind === "create")
      taken.push({ id: "", name: job.plan.name, isProtected: false, rows: 0, columns: 0, chartNames: [] });
    return job;
  });
  const [front] = jobs;
  await writeSheets(context, { jobs, front: front?.plan.name ?? null, contents, pending, control });
  return jobs.map(({ plan }) => plan.name);
}

function jobOf(
  { own, name, plan: planUnder }: SheetOnRequest,
  month: Month,
  held: CellSnapshot | null,
  contents: WorkbookContents,
): SheetJob {
  const there = contents.own.get(own);
  const facts = contents.sheets.find(({ id }) => id === there?.id);
  if (there === undefined || held === null || facts === undefined) {
    const plan = planUnder(nameFor(own, contents, name), 0);
    return { kind: "create", own, plan, extent: extentOf(plan), replaces: null };
  }
  const { extent } = there;
  const bare = planUnder(there.name, 0);
  const isBeyond = extent === null || facts.rows > extent.bottom + 1 || facts.columns > extent.right + 1;
  if (isBeyond || there.written === null || isEdited(bare, held, there))
    return { kind: "create", own, plan: bare, extent: extentOf(bare), replaces: replacedBy(there, month, contents) };
  const plan = planUnder(there.name, extent.bottom + 1);
  return { kind: "update", own, id: there.id, held, plan, extent: extentOf(bare), restyle: [], isMadeAgain: true };
}
