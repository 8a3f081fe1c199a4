import { isSameName, type OwnKind } from "../../workbook/own-sheets";
import { createSheet } from "../office-helpers";
import { SHEETS_SETTING } from "../read/ownership";
import type { WorkbookContents } from "../read/read-workbook";
import {
  JOURNAL_SETTING,
  NOTHING_PENDING,
  askSetting,
  parseJournal,
  queueJournal,
  settingText,
  type Journal,
  type Pending,
} from "../run/journal";
import { isBehind, patiently, untilInFront } from "../run/patience";
import { stopIfCancelled, type RunControl } from "../run/run-control";
import {
  AnotherBuild,
  HalfDone,
  ProtectedSheet,
  ProtectedWorkbook,
  ReadOnlyWorkbook,
  WordsOverwritten,
} from "../run/user-errors";
import { askAsRead, begin } from "./begin";
import { chartsWithValues } from "./charts";
import { finish } from "./finish";
import { WroteOver, withWords } from "./meanwhile";
import { patchFor, queueCellRows } from "./patch";
import { planWork, recordedAfter, type Rebuild, type Work } from "./plan-write";
import { settle } from "./settle";
import { boxRange, worksheetOf, type SheetJob } from "./sheet-jobs";
import {
  queueCells,
  queueFirstLook,
  queueFormats,
  queueHeights,
  queueLinks,
  queueNames,
  queuePrint,
  queueRestyle,
  queueRules,
} from "./write-plan";

/** What is written, where, and how it is watched. */
export interface WriteRequest {
  readonly jobs: readonly SheetJob[];
  /** The name of the sheet that comes to the front; null for none. */
  readonly front: string | null;
  readonly contents: WorkbookContents;
  readonly control: RunControl;
  /** Sheets that were written before, whose charts may not have been drawn. */
  readonly pending?: Pending;
}

/**
 * Writes sheets, all or nothing, in at most eight round trips whatever they hold. What is touched, and how it was, stands
 * in a journal in the workbook before anything else: a write that fails, is cancelled or never comes to its end is undone
 * by that, here or by the next build. Charts come when all is written, for nothing is lost if they fail. While another
 * workbook is in front it waits and begins again. Throws before anything is written where a sheet cannot be.
 */
export async function writeSheets(context: Excel.RequestContext, request: WriteRequest): Promise<void> {
  const { jobs, front, contents, control, pending = NOTHING_PENDING } = request;
  const due = jobs.filter((job) => isDue(job, contents, pending));
  assertWritable(due, contents);
  const work = planWork(due, contents);
  for (let isBegun = due.length === 0; !isBegun;) {
    const outcome = await attempt(context, due, work, contents, control);
    isBegun = outcome === "written";
    if (outcome === "behind") await untilInFront(context, control);
  }
  control.progress?.({ doing: "Finishing", done: 0.9 });
  await finish(context, { due, front, contents, control, pending });
}

/** An update is due where cells or looks differ, or charts are missing. */
function isDue(job: SheetJob, { sheets }: WorkbookContents, pending: Pending): boolean {
  if (job.kind !== "update") return true;
  const known = sheets.find(({ id }) => id === job.id)?.chartNames ?? [];
  return (
    patchFor(job.plan, job.held).length > 0 ||
    job.restyle.length > 0 ||
    pending.charts.has(job.own) ||
    chartsWithValues(job.plan).some(({ name }) => !known.some((each) => isSameName(each, name)))
  );
}

/** Throws where a sheet cannot be written, before anything is. */
function assertWritable(
  jobs: readonly SheetJob[],
  { sheets, isReadOnly, isStructureProtected }: WorkbookContents,
): void {
  if (jobs.length > 0 && isReadOnly) throw new ReadOnlyWorkbook();
  for (const job of jobs) {
    if (job.kind !== "create" && sheets.find(({ id }) => id === job.id)?.isProtected === true)
      throw new ProtectedSheet(job.plan.name);
    if (job.kind !== "update" && isStructureProtected) throw new ProtectedWorkbook();
  }
}

/** One try: all is written, or all is as it was. "behind" where another workbook was in front. */
async function attempt(
  context: Excel.RequestContext,
  due: readonly SheetJob[],
  work: Work,
  contents: WorkbookContents,
  control: RunControl,
): Promise<"written" | "behind"> {
  stopIfCancelled(control);
  const journal = await patiently(control, () => begin(context, due, work, contents));
  try {
    await write(context, due, work, contents, control, journal);
    return "written";
  } catch (error) {
    const isOnlyBehind = await isBehind(context, error);
    if (isOnlyBehind) await untilInFront(context, {});
    if (error instanceof WroteOver) {
      await giveBack(context, journal, error);
      throw error;
    }
    const settled = await settle(context, journal);
    if (settled.kind === "written") return "written";
    if (isOnlyBehind) return "behind";
    throw error;
  }
}

/** Undoes a write that went over somebody's words, with these words. Throws {@link WordsOverwritten} where Excel refuses. */
async function giveBack(context: Excel.RequestContext, journal: Journal, wroteOver: WroteOver): Promise<void> {
  try {
    await settle(context, withWords(journal, wroteOver.words), "even if all was written");
  } catch (error) {
    throw error instanceof HalfDone ? new WordsOverwritten(wroteOver.said) : error;
  }
}

async function write(
  context: Excel.RequestContext,
  due: readonly SheetJob[],
  work: Work,
  contents: WorkbookContents,
  control: RunControl,
  journal: Journal,
): Promise<void> {
  const { workbook } = context;
  const isStillOurs = async () => {
    const setting = askSetting(workbook, JOURNAL_SETTING);
    await context.sync();
    const found = parseJournal(settingText(setting));
    if (found !== null && found.run !== journal.run) throw new AnotherBuild();
  };
  const step = async (doing: string, done: number, queue: () => void) => {
    stopIfCancelled(control);
    control.progress?.({ doing, done });
    const round = async () => {
      workbook.application.suspendScreenUpdatingUntilNextSync();
      queue();
      await context.sync();
    };
    await patiently(control, round, isStillOurs);
  };
  const [first, ...others] = work.making;
  if (first !== undefined) {
    const create = async () => {
      queueJournal(workbook, journal);
      await createSheet(workbook, first.made.provisional);
    };
    await patiently(control, create, isStillOurs);
  }
  const isUpdate = new Set(work.updates.map(({ job }) => job.own));
  const mark = (isNow: (own: OwnKind) => boolean) => {
    for (const { own, sheet, mark: name } of work.marks)
      if (isNow(own)) queueNames(workbook, workbook.worksheets.getItem(sheet), [name]);
  };
  const commit = (ids: ReadonlyMap<OwnKind, string>) => {
    mark((own) => !isUpdate.has(own));
    if (contents.isManual) workbook.application.calculate("Recalculate");
    const listed = JSON.stringify(recordedAfter(due, work.making, ids, contents));
    if (listed !== contents.recorded) workbook.settings.add(SHEETS_SETTING, listed);
    queueJournal(workbook, {
      ...journal,
      phase: "written",
      made: [],
      updated: [],
      rebuilt: [],
      renamed: [],
      names: [],
    });
  };
  let made: { own: OwnKind; sheet: Excel.Worksheet }[] = [];
  let checks: readonly (() => void)[] = [];
  await step("Writing the figures", 0.2, () => {
    if (first === undefined) queueJournal(workbook, journal);
    checks = [askAsRead(context, work)];
    for (const { made: sheet } of others) workbook.worksheets.add(sheet.provisional);
    made = queueMade(context, work);
    // Before the cells: whatever a closed tab leaves on these sheets is then known for ours.
    mark((own) => isUpdate.has(own));
    for (const { job, cells, restyle } of work.updates) {
      queueCellRows(worksheetOf(context, job), cells);
      queueRestyle(worksheetOf(context, job), restyle);
    }
    for (const job of work.whole) {
      const sheet = worksheetOf(context, job);
      if (job.kind === "rebuild") queueBlank(sheet, job);
      queueCells(sheet, job.plan);
      queueNames(workbook, sheet, work.names.get(job) ?? []);
    }
    if (work.whole.length === 0) commit(new Map());
  });
  for (const assertAsRead of checks) assertAsRead();
  if (work.whole.length === 0) return;
  const ids = new Map(made.map(({ own, sheet }) => [own, sheet.id]));
  await step("Formatting", 0.6, () => {
    for (const job of work.whole) {
      const sheet = worksheetOf(context, job);
      queueLinks(sheet, job.plan);
      queueFormats(sheet, job.plan);
      if (job.kind === "create") queueFirstLook(sheet, job.plan);
      if (job.kind === "rebuild" && job.hasOtherRows) queueHeights(sheet, job.plan);
      queueRules(sheet, job.plan, contents.tableNames);
      if (job.kind === "create") queuePrint(sheet, job.plan);
    }
    commit(ids);
  });
}

/**
 * Queues marks and names of the sheets that were added, and what a sheet is that is laid out again. The mark comes when
 * such a copy is complete: without one it is never copied back.
 */
function queueMade(context: Excel.RequestContext, { making }: Work): { own: OwnKind; sheet: Excel.Worksheet }[] {
  const { workbook } = context;
  return making.map(({ made, job, mark }) => {
    const sheet = workbook.worksheets.getItem(made.provisional);
    if (job.kind === "rebuild") {
      const box = boxRange(job.copy.box);
      sheet.getRange(box).copyFrom(worksheetOf(context, job).getRange(box), "All");
    }
    if (job.kind === "create" && job.replaces !== null)
      workbook.worksheets.getItem(job.replaces.id).name = job.replaces.name;
    // Its name is still the provisional one, and a name that was pointed elsewhere before is so now.
    const here = `'${made.provisional}'!$A$1`;
    queueNames(workbook, sheet, [{ ...mark, reference: here }]);
    sheet.name = made.name;
    sheet.load("id");
    return { own: made.kind, sheet };
  });
}

function queueBlank(sheet: Excel.Worksheet, { ranges }: Rebuild): void {
  for (const each of ranges) {
    const range = sheet.getRange(each);
    range.unmerge();
    range.clear();
  }
}
