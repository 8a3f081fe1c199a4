import { INK, MUTED, TARGET_LINE } from "../../workbook/styles";
import type { PlanFormat, SheetPlan } from "../../workbook/sheet-plan";
import { differences, queueDifferences, type Difference } from "./patch";
import type { Held } from "../read/cell-snapshot";
import { createSheet } from "../office-helpers";
import { patiently } from "../run/patience";
import { ProtectedSheet, ProtectedWorkbook, ReadOnlyWorkbook } from "../run/user-errors";
import type { WorkbookContents } from "../read/read-workbook";
import { stopIfCancelled, type RunControl } from "../run/run-control";
import {
  queueCells,
  queueChartLooks,
  queueCharts,
  queueFormats,
  queueNames,
  queueRestyle,
  queueRules,
} from "./write-plan";

/** A sheet to be written. */
export type SheetJob =
  /** It is not there yet. */
  | { readonly kind: "new"; readonly plan: SheetPlan }
  /** Only the cells that differ are written; widths, formats and everything else stay as people left them. */
  | {
      readonly kind: "in place";
      readonly plan: SheetPlan;
      readonly held: Held;
      readonly restyle: readonly PlanFormat[];
    }
  /** It is there and has to be laid out anew: what stood in these columns is blanked first. */
  | {
      readonly kind: "anew";
      readonly plan: SheetPlan;
      readonly held: Held;
      readonly columns: readonly string[];
      readonly rows: number;
    };

/**
 * Writes sheets in at most eight round trips whatever they hold: creation (two), cells and names, formats, rules, charts,
 * looks of the charts; sheets that are there take one. On failure or cancellation sheets that were made are taken away
 * again and the others get back what they held. Throws before anything is written where a sheet cannot be.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  jobs: readonly SheetJob[],
  front: string | null,
  contents: WorkbookContents,
  control: RunControl,
): Promise<void> {
  const { workbook } = context;
  const changed = new Map<SheetJob, Difference[]>(
    jobs.flatMap((job) => (job.kind === "new" ? [] : [[job, differences(job.plan, job.held.formulas)] as const])),
  );
  const due = jobs.filter(
    (job) => job.kind !== "in place" || (changed.get(job)?.length ?? 0) > 0 || job.restyle.length > 0,
  );
  assertWritable(due, contents);
  const whole = due.filter((job) => job.kind !== "in place");
  const made = due.filter(({ kind }) => kind === "new").map(({ plan }) => plan.name);
  const sheetOf = ({ plan }: SheetJob) => workbook.worksheets.getItem(plan.name);
  const step = async (doing: string, done: number, queue: () => void) => {
    stopIfCancelled(control);
    control.progress?.({ doing, done });
    await patiently(control, async () => {
      workbook.application.suspendScreenUpdatingUntilNextSync();
      queue();
      await context.sync();
    });
  };
  try {
    stopIfCancelled(control);
    const [first, ...others] = made;
    if (first !== undefined) await patiently(control, () => createSheet(workbook, first));
    if (due.length > 0) {
      await step("Writing the figures", 0.2, () => {
        for (const name of others) workbook.worksheets.add(name);
        for (const job of due) {
          if (job.kind === "anew") clearColumns(sheetOf(job), job.columns, job.rows);
          if (job.kind === "in place") {
            queueDifferences(sheetOf(job), changed.get(job) ?? []);
            queueRestyle(sheetOf(job), job.plan, job.restyle);
          } else {
            queueCells(sheetOf(job), job.plan);
            queueNames(workbook, job.plan, contents.names);
          }
        }
      });
    }
    if (whole.length > 0) {
      await step("Formatting", 0.5, () => {
        for (const job of whole) queueFormats(sheetOf(job), job.plan, job.kind === "new");
      });
      await step("Colours and print set-up", 0.7, () => {
        for (const job of whole) queueRules(sheetOf(job), job.plan, contents.tableNames);
      });
      if (whole.some(({ plan }) => plan.charts.length > 0))
        await step("Drawing the charts", 0.85, () => {
          for (const job of whole) queueCharts(sheetOf(job), job.plan, chartsOf(contents, job), true);
        });
    }
  } catch (error) {
    // A person who cancels while typing still gets back what was there.
    await patiently({}, () =>
      putBack(
        context,
        made,
        due.filter((job) => job.kind !== "new"),
        changed,
        contents,
      ),
    );
    throw error;
  }
  control.progress?.({ doing: "Finishing", done: 0.95 });
  await finish(context, due, front, contents);
}

/** All is on the sheets; how the charts look is worth a second try and no more. */
async function finish(
  context: Excel.RequestContext,
  due: readonly SheetJob[],
  front: string | null,
  contents: WorkbookContents,
): Promise<void> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      for (const job of due) {
        const sheet = context.workbook.worksheets.getItem(job.plan.name);
        if (job.kind === "in place") queueCharts(sheet, job.plan, chartsOf(contents, job), false);
        queueChartLooks(sheet, job.plan, { value: INK, target: TARGET_LINE, limit: MUTED });
      }
      if (front !== null) context.workbook.worksheets.getItem(front).activate();
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a second try, not a round for each of many
      await context.sync();
      return;
    } catch {
      // The figures stand; Excel draws the charts in its own colours.
    }
  }
}

function chartsOf({ sheets }: WorkbookContents, { plan }: SheetJob): readonly string[] {
  return sheets.find(({ name }) => name === plan.name)?.chartNames ?? [];
}

/** Throws where a sheet cannot be written, before anything is. */
function assertWritable(
  jobs: readonly SheetJob[],
  { sheets, isReadOnly, isStructureProtected }: WorkbookContents,
): void {
  if (jobs.length > 0 && isReadOnly) throw new ReadOnlyWorkbook();
  for (const { kind, plan } of jobs) {
    if (sheets.find(({ name }) => name === plan.name)?.isProtected === true) throw new ProtectedSheet(plan.name);
    if (kind === "new" && isStructureProtected) throw new ProtectedWorkbook();
  }
}

function clearColumns(sheet: Excel.Worksheet, columns: readonly string[], rows: number): void {
  for (const each of columns) {
    const range = sheet.getRange(`${each}${Math.max(rows, 1)}`);
    range.unmerge();
    range.clear("All");
  }
}

/** Takes away the sheets that were made and the names that point to them, and gives the others back what they held. */
async function putBack(
  context: Excel.RequestContext,
  made: readonly string[],
  jobs: readonly SheetJob[],
  changed: ReadonlyMap<SheetJob, readonly Difference[]>,
  contents: WorkbookContents,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = made.map((name) => worksheets.getItemOrNullObject(name));
  names.load("items/name");
  await context.sync();
  for (const name of names.items) if (!contents.names.has(name.name)) name.delete();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  for (const job of jobs) queueDifferences(worksheets.getItem(job.plan.name), changed.get(job) ?? [], true);
  await context.sync();
}
