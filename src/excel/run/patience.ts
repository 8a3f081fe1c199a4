import { reactionTo } from "./reaction";
import { stopIfCancelled, type RunControl } from "./run-control";

/** What a person is told while a cell is being typed in; clicking the pane does not end it. */
const EDITING = "Finish typing in the cell (press Enter); the scorecard will carry on";
/** What a person is told while another workbook is in front: Excel then adds no sheet, and brings none forward. */
const BEHIND = "Bring this workbook to the front; the scorecard will carry on";

const FIRST_WAIT = 400;
const LONGEST_WAIT = 3000;
/**
 * Does a piece of work against Excel, again and again while Excel refuses because a cell is being edited: Excel then
 * takes nothing of a batch. `work` has to queue everything again each time; `before` comes before each further try.
 * Throws Cancelled if the person gives up.
 */
export async function patiently<T>(
  control: RunControl,
  work: () => Promise<T>,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await work();
    } catch (error) {
      if (reactionTo(error) !== "wait for the cell") throw error;
      control.progress?.({ doing: EDITING, done: null });
      await delay(wait, control.signal);
      stopIfCancelled(control);
      await before();
    }
  }
}

/** Whether an error comes from another workbook being in front, found out by an act that then fails and else changes nothing. */
export async function isBehind(context: Excel.RequestContext, error: unknown): Promise<boolean> {
  const reaction = reactionTo(error);
  if (reaction !== "ask whether behind") return reaction === "wait for the front";
  try {
    context.workbook.worksheets.getActiveWorksheet().activate();
    await context.sync();
    return false;
  } catch (again) {
    return maybeBehind(again);
  }
}

/** Waits until the workbook is in front, and says so. Throws Cancelled if the person gives up. */
export async function untilInFront(context: Excel.RequestContext, control: RunControl): Promise<void> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    control.progress?.({ doing: BEHIND, done: null });
    await delay(wait, control.signal);
    stopIfCancelled(control);
    try {
      context.workbook.worksheets.getActiveWorksheet().activate();
      await context.sync();
      return;
    } catch (error) {
      // On a chart sheet there is no active worksheet, and nothing to wait for.
      if (!maybeBehind(error)) return;
    }
  }
}

function maybeBehind(error: unknown): boolean {
  const reaction = reactionTo(error);
  return reaction === "wait for the front" || reaction === "ask whether behind";
}

function delay(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
