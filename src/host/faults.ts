import type { ErrorCode } from "./error-codes";

/** A batch that fails: what came before the failing action stays, as in Excel. */
export interface Fault {
  readonly code: ErrorCode;
  /** The share of its actions that take effect before it fails, from 0 to 1: with 1 all do, and only the answer is lost. */
  readonly after: number;
}

/** Asked before each batch of the program, by its number from 1 and how many actions it has, whether and how it fails. */
export type FaultPlan = (batch: number, actions: number) => Fault | undefined;

/**
 * A plan by which one batch fails, and those that follow it directly: `times` in all. `wasReached` tells whether the run
 * came that far.
 */
export function failingBatch(
  first: number,
  fault: Fault,
  times = 1,
): { readonly plan: FaultPlan; wasReached(): boolean } {
  let reached = false;
  return {
    plan: (batch) => {
      if (batch < first || batch >= first + times) return undefined;
      reached = true;
      return fault;
    },
    wasReached: () => reached,
  };
}

/** The first action of a batch that does not take effect; one more than there are where all do. */
export function failingAction({ after }: Fault, actions: number): number {
  return Math.floor(after * actions);
}
