import type { Steps } from "../../workbook/steps";
import { stopIfCancelled, type RunControl } from "./run-control";

/** The longest that a window goes without being able to draw, in milliseconds, but for a single step that takes longer. */
const LONGEST_STRETCH = 40;

/** Takes the steps of a computation and lets the window draw in between. Throws Cancelled if the person has asked to stop. */
export async function inSteps<T>(steps: Steps<T>, control: RunControl): Promise<T> {
  await pause();
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    stopIfCancelled(control);
    if (performance.now() - since < LONGEST_STRETCH) continue;
    await pause();
    since = performance.now();
  }
}

/** Lets the window draw. By a message: in a pane that is out of sight timers are held back to one a second or a minute. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
