import { markName } from "../../workbook/own-sheets";
import type { WorkbookContents } from "../read/read-workbook";
import { JOURNAL_SETTING, type Pending } from "../run/journal";
import { isBehind, patiently, untilInFront } from "../run/patience";
import type { RunControl } from "../run/run-control";
import { drawCharts, type ChartJob } from "./charts";
import { keepsMark } from "./plan-write";
import type { SheetJob } from "./sheet-jobs";
import { inFooter, queuePrint } from "./write-plan";

/** What has been written, and what is to be in front. */
export interface Finish {
  readonly due: readonly SheetJob[];
  readonly front: string | null;
  readonly contents: WorkbookContents;
  readonly control: RunControl;
  readonly pending: Pending;
}

/**
 * What comes when all is written: charts, print set-up, the end of the journal, the sheet in front. Each part is tried
 * whatever became of the others, and none of them undoes what is written.
 */
export async function finish(context: Excel.RequestContext, request: Finish): Promise<void> {
  const { due, front, contents, control, pending } = request;
  if (due.length === 0 && front === null) return;
  const { workbook } = context;
  const sheetOf = ({ plan }: SheetJob) => workbook.worksheets.getItem(plan.name);
  const prints = due.filter(({ kind, own }) => kind === "rebuild" || pending.prints.has(own));
  const end = () => {
    if (due.length === 0) return;
    for (const { own } of due) if (!keepsMark(own)) workbook.names.getItemOrNullObject(markName(own)).delete();
    workbook.settings.getItemOrNullObject(JOURNAL_SETTING).delete();
  };
  const bring = () => {
    if (front !== null) workbook.worksheets.getItem(front).activate();
  };
  const jobs = due.map((job): ChartJob => {
    const known = job.kind === "create" ? undefined : contents.sheets.find(({ id }) => id === job.id);
    return {
      sheet: sheetOf(job),
      plan: job.plan,
      known: known?.chartNames ?? [],
      place: job.kind !== "update" || pending.charts.has(job.own),
    };
  });
  const feet = due.flatMap((job) =>
    job.kind === "update" && (job.footer?.isNew === true || pending.charts.has(job.own)) ? [job] : [],
  );
  for (let tries = 0; feet.length > 0 && tries < FOOT_TRIES; tries++)
    if (await harmlessly(() => patiently(control, () => restateFooters(context, feet)))) break;
  const isDone = await drawCharts(context, jobs, () => {
    for (const job of prints) queuePrint(sheetOf(job), job.plan);
    end();
    bring();
  });
  if (isDone) return;
  const inTurn = (queue: () => void) =>
    patiently(control, async () => {
      queue();
      await context.sync();
    });
  for (const job of prints)
    await harmlessly(() =>
      inTurn(() => {
        queuePrint(sheetOf(job), job.plan);
      }),
    );
  if (!(await harmlessly(() => inTurn(end)))) await harmlessly(() => inTurn(end));
  if (front !== null) await bringToFront(context, bring, control);
}

/** As often as the end of the journal is tried. */
const FOOT_TRIES = 3;

/** Says at the foot of printed pages whether the month is published, where nobody has put something else there. */
async function restateFooters(
  context: Excel.RequestContext,
  jobs: readonly Extract<SheetJob, { kind: "update" }>[],
): Promise<void> {
  const pages = jobs.map(({ id }) => {
    const page = context.workbook.worksheets.getItem(id).pageLayout.headersFooters.defaultForAllPages;
    page.load("leftFooter");
    return page;
  });
  await context.sync();
  jobs.forEach(({ plan, footer }, at) => {
    const page = pages[at];
    if (page !== undefined && plan.print !== null && footer?.before.includes(page.leftFooter) === true)
      page.leftFooter = inFooter(plan.print.footer.left);
  });
  await context.sync();
}

async function bringToFront(context: Excel.RequestContext, bring: () => void, control: RunControl): Promise<void> {
  const round = async () => {
    bring();
    await context.sync();
  };
  await harmlessly(async () => {
    try {
      await patiently(control, round);
    } catch (error) {
      if (!(await isBehind(context, error))) throw error;
      await untilInFront(context, control);
      await round();
    }
  });
}

/** Whether a piece of work went well; where it did not, nothing that matters is missing. */
async function harmlessly(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
