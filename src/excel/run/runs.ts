import { GIVEN_UP_AFTER, type Journal } from "./journal";

/** The writes that this pane began: none of them is under way when another one begins, for they come one at a time. */
const ours = new Set<string>();
let count = 0;

/** A name for a write that no other has: where and when it began, by letters and digits that fit into a sheet's name. */
export function newRun(): string {
  const run = `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}${(count++).toString(36)}`;
  ours.add(run);
  return run;
}

/** Whether another pane may still be at this write. */
export function isAlive({ run, at }: Journal): boolean {
  return !ours.has(run) && Date.now() - at < GIVEN_UP_AFTER;
}
