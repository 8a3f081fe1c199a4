import { INK, TARGET_LINE } from "../scorecard/layout/look";
import type { SheetPlan } from "../scorecard/plan";
import { createSheet } from "./office-helpers";
import { patiently } from "./patience";
import { ProtectedSheet, ProtectedWorkbook, ReadOnlyWorkbook } from "./problems";
import type { WorkbookContents } from "./read-workbook";
import { stopIfCancelled, type RunControl } from "./run-control";
import { takeSnapshot, type Snapshot } from "./snapshot";
import { queueCells, queueChartLooks, queueCharts, queueFormats, queueNames, queueRules } from "./write-plan";

/** The columns of the scorecard sheet that are the add-in's: what stands in others is the person's own. */
const OWN_COLUMNS = ["A1:H", "J1:Q"] as const;

/**
 * Writes the plans in at most eight round trips whatever they hold: creation (two), values, formats, rules and names,
 * charts, looks of the charts, and the sheet brought to the front. On failure or cancellation sheets that were made are
 * taken away again and the others get back what they held.
 */
export async function writeSheets(context: Excel.RequestContext, plans: readonly SheetPlan[], main: string, contents: WorkbookContents, control: RunControl): Promise<void> {
  const { workbook } = context;
  const existing = new Map(contents.sheets.map((sheet) => [sheet.name, sheet]));
  const isNew = (name: string) => !existing.has(name);
  assertWritable(plans, contents);
  const snapshot = await patiently(control, () => takeSnapshot(context, plans.map(({ name }) => name).filter((name) => !isNew(name))));
  const sheetOf = (name: string) => workbook.worksheets.getItem(name);
  const step = async (doing: string, done: number, queue: () => void) => {
    stopIfCancelled(control);
    control.progress?.({ doing, done });
    await patiently(control, async () => {
      workbook.application.suspendScreenUpdatingUntilNextSync();
      queue();
      await context.sync();
    });
  };
  const made: string[] = [];
  try {
    if (isNew(main)) {
      made.push(main);
      await patiently(control, () => createSheet(workbook, main));
    }
    await step("Writing the figures", 0.1, () => {
      for (const { name } of plans) {
        if (!isNew(name) || name === main) continue;
        workbook.worksheets.add(name);
        if (!made.includes(name)) made.push(name);
      }
      for (const plan of plans) {
        if (plan.name === main && !isNew(main)) clearOwnColumns(sheetOf(main), existing.get(main)?.rows ?? 0);
        queueCells(sheetOf(plan.name), plan);
      }
    });
    await step("Formatting", 0.4, () => {
      for (const plan of plans) queueFormats(sheetOf(plan.name), plan, isNew(plan.name));
    });
    await step("Colours, names and print set-up", 0.6, () => {
      for (const plan of plans) {
        queueRules(sheetOf(plan.name), plan, contents.tableNames);
        queueNames(workbook, plan, contents.names);
      }
    });
    await step("Drawing the charts", 0.8, () => {
      for (const plan of plans) queueCharts(sheetOf(plan.name), plan, existing.get(plan.name)?.chartNames ?? []);
    });
  } catch (error) {
    // A person who cancels while typing still gets back what was there.
    await patiently({}, () => putBack(context, snapshot, made));
    throw error;
  }
  // From here on all is on the sheet; how the charts look is worth a try and no more.
  control.progress?.({ doing: "Finishing", done: 0.95 });
  try {
    for (const plan of plans) queueChartLooks(sheetOf(plan.name), plan, { value: INK, target: TARGET_LINE });
    sheetOf(main).activate();
    await context.sync();
  } catch {
    // The figures stand; Excel draws the charts in its own colours.
  }
}

/** Throws where a plan cannot be written, before anything is. */
function assertWritable(plans: readonly SheetPlan[], { sheets, isReadOnly, isStructureProtected }: WorkbookContents): void {
  if (isReadOnly) throw new ReadOnlyWorkbook();
  for (const { name } of plans) {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet?.isProtected === true) throw new ProtectedSheet(name);
    if (sheet === undefined && isStructureProtected) throw new ProtectedWorkbook();
  }
}

/** Blanks what an earlier build wrote, down to the last row that was used; a later one may be shorter. */
function clearOwnColumns(sheet: Excel.Worksheet, rows: number): void {
  for (const columns of OWN_COLUMNS) {
    const range = sheet.getRange(`${columns}${String(Math.max(rows, 1))}`);
    range.unmerge();
    range.clear("All");
  }
}

async function putBack(context: Excel.RequestContext, snapshot: Snapshot, made: readonly string[]): Promise<void> {
  const sheets = made.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  snapshot.queue(context);
  await context.sync();
}

