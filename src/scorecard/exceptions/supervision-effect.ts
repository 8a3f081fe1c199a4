import { longMonth, type Month } from "../../calendar/month";
import { CITY } from "../../indicators/counting/tally";
import type { Given } from "../../indicators/define-indicator";
import { supervision } from "../../indicators/supervision";
import { NO_AREA } from "../../lists/words/areas";
import { countNow } from "./count-again";
import { several, type Effect, type Exception } from "./exception";
import type { StaffMonths } from "./staff-months";

/** What the supervision of some workers in the month would have moved: each counts in every area where it is staff. */
export function supervisionEffect(
  chosen: readonly Exception[],
  { inMonth }: StaffMonths,
  given: Given,
  month: Month,
): Effect | null {
  const workers = new Set(chosen.map(({ once }) => once));
  const more = inMonth.filter(({ worker, isSupervised }) => !isSupervised && workers.has(worker));
  const added = (column: number) =>
    new Set(
      more
        .filter(({ area }) => column === CITY || (area !== NO_AREA && area + 1 === column))
        .map(({ worker }) => worker),
    ).size;
  const now = countNow(supervision, given);
  if (added(CITY) === 0 || typeof now !== "function") return null;
  return {
    condition: `the ${several(added(CITY), "worker")} of these not supervised in ${longMonth(month)} had been`,
    now,
    then: (measure, column) => now(measure, column) + (measure === "supervised" ? added(column) : 0),
  };
}
