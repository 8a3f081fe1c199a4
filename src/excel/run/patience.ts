import { stopIfCancelled, type RunControl } from "./run-control";

/** What a person is told while a cell is being typed in; clicking the pane does not end it. */
const EDITING = "Finish typing in the cell (press Enter); the scorecard will carry on";

const FIRST_WAIT = 400;
const LONGEST_WAIT = 3000;

/**
 * Does a piece of work against Excel, again and again while Excel refuses because a cell is being edited: Excel then
 * takes nothing of a batch. `work` has to queue everything anew each time. Throws Cancelled if the person gives up.
 */
export async function patiently<T>(control: RunControl, work: () => Promise<T>): Promise<T> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== "InvalidOperationInCellEditMode") throw error;
      control.progress?.({ doing: EDITING, done: null });
      await delay(wait, control.signal);
      stopIfCancelled(control);
    }
  }
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
