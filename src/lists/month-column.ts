import { isBlank } from "../workbook/grid";
import type { Column } from "./columns";
import { MonthCell, MonthColumn } from "./typed-columns";
import { readMonth } from "./words/dates";
import { headingSpellings } from "./words/spelling";

/** The month that a row is of, for sheets with a row per worker and month. */
export const monthOfRow: Column<MonthColumn> = {
  heading: "Month",
  spellings: headingSpellings(
    "Month",
    "Month end",
    "Month ending",
    "Period",
    "As at",
    "Snapshot date",
    "Reporting month",
    "Reporting period",
    "Report date",
  ),
  weakSpellings: ["Date"],
  make: (length) => new MonthColumn(length),
  absent: MonthCell.Blank,
  read: (value, reading) => (isBlank(value) ? MonthCell.Blank : (readMonth(value, reading) ?? MonthCell.Unreadable)),
  unreadable: MonthCell.Unreadable,
  vocabulary: { name: "month", notUnderstood: MonthCell.Unreadable },
  expected: "a month",
  treated: "The row is left out.",
};
