import { earlier, later } from "../calendar/order";
import { addDays, type Day } from "../calendar/day";
import { after, monthOf, type Month } from "../calendar/month";

/** How far a list reaches; nothing outside is counted, charted, compared or rated. */
export interface Reach {
  /** The first day that it speaks for: what happened on it, or was open at its end, stands in the list. */
  readonly from: Day;
  /** The last such day. */
  readonly to: Day;
  /** The first month that it knows by itself; after {@link last} where it knows no whole month. */
  readonly first: Month;
  /** The last month that it knows by itself. */
  readonly last: Month;
  /** Why it knows one month alone: it holds nothing that has ended, the last event of each child only, or no date. */
  readonly onlyOne?: "nothing ended" | "last events" | "undated";
}

/** By which dates it is told how far a list reaches. */
export type ReachDates<K extends string = string> =
  /** A list of events: by their days, or (where no sheet has them) by the last event of each child. */
  | { readonly of: "events"; readonly day: K; readonly lastDay?: K }
  /** A list of what is open: back by what ended, forward by what started. */
  | { readonly of: "open"; readonly started: K; readonly ended: K }
  /** A list of how people were on a day: from the month of the first of these days to the month asked for. */
  | { readonly of: "statuses"; readonly day: K };

/** The days that two lists both speak for; the first month may lie after the last. */
export function reachOfBoth(a: Reach, b: Reach): Reach {
  const onlyOne = a.onlyOne ?? b.onlyOne;
  return {
    from: later(a.from, b.from),
    to: earlier(a.to, b.to),
    first: later(a.first, b.first),
    last: earlier(a.last, b.last),
    ...(onlyOne === undefined ? {} : { onlyOne }),
  };
}

/** The last month that has ended at the end of a day. */
export function monthEndedBy(day: Day): Month {
  return after(monthOf(addDays(day, 1)), -1);
}
