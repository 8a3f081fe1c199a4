import type { Day } from "../../calendar/day";
import type { Month } from "../../calendar/month";
import type { DateReading } from "../words/dates";
import { scanDays } from "../words/day-text";

/** The first date in what a cell says of leaving: "28/4/17", "on 5 June 2017", "28/4" nearest to `month`; null where there is none. */
export function dayWithin(text: string, month: Month, { lastYear }: DateReading): Day | null {
  return scanDays(text, { lastYear, near: month }).days[0] ?? null;
}
