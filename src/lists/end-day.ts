import { NO_DAY } from "../calendar/day";
import { day, type Column } from "./columns";
import type { DayColumn } from "./typed-columns";
import { UNREADABLE } from "./words/dates";
import { ENDED, readEndDay } from "./words/end-days";
import { codesOf } from "./words/meanings";

/** The day on which something ended; {@link ENDED} where it is only said that it did. A word that is not known is asked about. */
export function endDay(heading: string, ...others: string[]): Column<DayColumn> {
  return {
    ...day(heading, ...others),
    read: readEndDay,
    vocabulary: {
      name: "end date",
      notUnderstood: UNREADABLE,
      codes: codesOf<"end date">({ "Still open": NO_DAY, Ended: ENDED }),
    },
  };
}
