import type { ErrorCode } from "./error-codes";

/** A batch that fails: what came before the failing action stays, as in Excel. */
export interface Fault {
  readonly code: ErrorCode;
  /** The share of its actions that take effect before it fails, from 0 to 1. */
  readonly after: number;
}

/** Asked before each batch of the program, by its number from 1, whether and how it fails. */
export type FaultPlan = (batch: number) => Fault | undefined;

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

/** The first action of a batch that does not take effect. */
export function failingAction({ after }: Fault, actions: number): number {
  return Math.min(actions - 1, Math.floor(after * actions));
}
