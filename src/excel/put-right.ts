import { oneAtATime } from "./run/one-at-a-time";
import type { RunControl } from "./run/run-control";
import { readSettledWorkbook } from "./settled-workbook";

/**
 * Undoes a write that was interrupted, and nothing else. The names of sheets that are kept because somebody wrote on them
 * since. Throws AnotherBuild while another window writes, HalfDone where Excel refuses.
 */
export async function putRight(control: RunControl): Promise<readonly string[]> {
  return oneAtATime(() => Excel.run(async (context) => (await readSettledWorkbook(context, control)).kept));
}
