import type { WorkbookContents } from "../read/read-workbook";
import { JOURNAL_SETTING, askSetting, parseJournal, settingText, type Journal } from "../run/journal";
import { isAlive } from "../run/runs";
import { AnotherBuild, ChangedMeanwhile } from "../run/user-errors";
import { askBefore, askHidden } from "./before";
import { WroteOver, askChanged, askRebuilt, askStructure } from "./meanwhile";
import { namesBefore, type Work } from "./plan-write";
import { worksheetOf, type SheetJob } from "./sheet-jobs";
import { writtenBy } from "./written";

/**
 * Asks how all that is going to change is now; nothing is changed yet. Throws {@link AnotherBuild} while another pane
 * writes, {@link ChangedMeanwhile} where something is not as it was when it was read.
 */
export async function begin(
  context: Excel.RequestContext,
  due: readonly SheetJob[],
  work: Work,
  contents: WorkbookContents,
): Promise<Journal> {
  const { workbook } = context;
  const lock = askSetting(workbook, JOURNAL_SETTING);
  const assertStructure = askStructure(workbook, contents);
  const assertAsRead = askAsRead(context, work);
  const updated = work.updates.map((update) => askBefore(workbook.worksheets.getItem(update.job.id), update));
  const rebuilt = work.making.flatMap(({ job, made }) =>
    job.kind === "rebuild" ? [{ job, made, hidden: askHidden(worksheetOf(context, job), job.plan.hiddenRows) }] : [],
  );
  await context.sync();
  const other = parseJournal(settingText(lock));
  if (other !== null && isAlive(other)) throw new AnotherBuild();
  assertStructure();
  assertAsRead();
  return {
    run: work.run,
    at: 0,
    phase: "writing",
    made: work.making.map(({ made }) => made),
    updated: updated.map((read) => read()),
    rebuilt: rebuilt.map(({ job, made, hidden }) => ({
      id: job.id,
      own: job.own,
      copy: made,
      ranges: job.restore,
      written: writtenBy(job.plan),
      hidden: hidden(),
    })),
    renamed: due.flatMap((job) =>
      job.kind === "create" && job.replaces !== null ? [{ id: job.replaces.id, name: job.plan.name }] : [],
    ),
    names: namesBefore(work, contents),
    sheets: contents.recorded,
    charts: due.map(({ own }) => own),
    prints: due.flatMap(({ kind, own }) => (kind === "rebuild" ? [own] : [])),
  };
}

/** Asks what the cells hold that are going to be written; after a sync, throws where that is not what was read. */
export function askAsRead(context: Excel.RequestContext, work: Work): () => void {
  const updates = work.updates.map((update) => askChanged(worksheetOf(context, update.job), update));
  const rebuilds = work.whole.flatMap((job) =>
    job.kind === "rebuild" ? [{ job, read: askRebuilt(worksheetOf(context, job), job) }] : [],
  );
  return () => {
    const words = updates.map((read) => read()).filter(({ cells }) => cells.length > 0);
    if (words.length > 0) throw new WroteOver(words);
    for (const { job, read } of rebuilds) {
      const cell = read();
      if (cell !== null) throw new ChangedMeanwhile(job.plan.name, cell);
    }
  };
}
