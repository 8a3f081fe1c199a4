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

/** When this pane first saw a sign of life from the future, by a clock that nobody sets. */
const seen = new Map<string, number>();

/**
 * Whether another pane may still be at this write. A sign of life from the future, of a computer whose clock is ahead or was
 * set back since, counts from when it was first seen.
 */
export function isAlive({ run, at }: Journal): boolean {
  if (ours.has(run)) return false;
  const age = Date.now() - at;
  if (age >= 0) return age < GIVEN_UP_AFTER;
  const sign = `${run} ${at}`;
  const since = seen.get(sign) ?? performance.now();
  seen.set(sign, since);
  return performance.now() - since < GIVEN_UP_AFTER;
}
