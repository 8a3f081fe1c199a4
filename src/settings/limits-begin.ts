import type { Month } from "../calendar/month";

/** From when on the limits of ordinary variation of an indicator are its own, and why. */
export interface LimitsBegin {
  readonly indicator: number;
  /** The first month that counts for them: what was before has limits of its own. */
  readonly from: Month;
  /** A baseline: the months up to this one fix the limits, also of the months after it. Null where every month counts. */
  readonly fixedUpTo: Month | null;
  readonly reason: string;
}
