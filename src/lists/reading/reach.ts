import { later } from "../../calendar/order";
import { NO_DAY, addDays, weekdayOf, type Day } from "../../calendar/day";
import { after, firstDay, lastDay, monthOf, type Month } from "../../calendar/month";
import { monthEndedBy, type Reach } from "../reach";
import { DayColumn } from "../typed-columns";

/** A list is believed for no more days than this before its first event and after its last. */
const LONGEST_GAP = 92;
/** What lies further from all other days than this may be a stray... */
const STRAY_AFTER = 184;
/** ...if no more than one in so many rows does. */
const ROWS_A_STRAY = 100;
/** Events on so many days of its last year tell when a list ends: with fewer a silence says nothing. */
const DAYS_THAT_TELL = 24;
const DAYS_A_YEAR = 365;
/** As {@link weekdayOf} counts. */
const SATURDAY = 5;

/** The events of a list in short. */
export interface Span {
  /** The first and the last event, strays apart. Rows with days outside are strays. */
  readonly first: Day;
  readonly last: Day;
  /** The most days from one event to the next, at most 92. */
  readonly gap: number;
  /** On how many different days of its last year there are events. */
  readonly daysOfLastYear: number;
  /** Whether there is an event on a Saturday or Sunday. */
  readonly isOnWeekends: boolean;
}

/**
 * The span of some days; blanks are passed over. Null where there is none. Days at either end are strays where they are at
 * most one in a hundred and lie more than 184 days from the others. Linear in the days.
 */
export function spanOf(days: DayColumn): Span | null {
  const { from, rows } = rowsByDay(days);
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const strays = Math.floor(total / ROWS_A_STRAY);
  const first = pastStrays(rows, 0, 1, strays);
  const last = pastStrays(rows, rows.length - 1, -1, strays);
  let gap = 0;
  let daysOfLastYear = 0;
  let isOnWeekends = false;
  for (let at = first, before = first; at <= last; at++) {
    if (rows[at] === 0) continue;
    gap = Math.max(gap, at - before);
    before = at;
    if (at > last - DAYS_A_YEAR) daysOfLastYear++;
    isOnWeekends ||= isWeekend(addDays(from, at));
  }
  return {
    first: addDays(from, first),
    last: addDays(from, last),
    gap: Math.min(gap, LONGEST_GAP),
    daysOfLastYear,
    isOnWeekends,
  };
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= SATURDAY;
}

/** Where fewer of what is open end than one in so many years, what ended is not all there. */
const LONGEST_STAY = 40;

/**
 * The ends of a list of what is open that say how far back it reaches: those from the first on that speaks for itself. One
 * that stands alone more than 184 days before the next, or before the day asked for, is a stray (one row in a hundred of
 * the list, and one in a shorter list). And from that end on there have to be so many ends that what is open ends once in 40
 * years at least: a few leavers on a list of a thousand in post are not all who left. None where no end does.
 */
export function tellingEnds(starts: DayColumn, ends: DayColumn, asked: Day): DayColumn {
  const { from, rows } = rowsByDay(new DayColumn(ends.filter((day) => day <= asked)));
  const listed = starts.reduce((count, day) => count + (day > NO_DAY ? 1 : 0), 0);
  let left = rows.reduce((sum, count) => sum + count, 0);
  const open = Math.max(0, listed - left);
  let strays = Math.max(1, Math.floor(listed / ROWS_A_STRAY));
  const days = [...rows.keys()].filter((at) => rows[at] !== 0);
  for (const [index, at] of days.entries()) {
    const own = rows[at] ?? 0;
    const next = days[index + 1] ?? asked - from;
    const isAlone = own === 1 && strays > 0 && next - at > STRAY_AFTER;
    if (!isAlone && open * (asked - from - at) <= left * LONGEST_STAY * DAYS_A_YEAR)
      return new DayColumn(ends.filter((day) => day >= from + at));
    if (isAlone) strays--;
    left -= own;
  }
  return new DayColumn(ends.filter((day) => day > asked));
}

/** How many rows there are on each day from the first to the last. */
function rowsByDay(days: DayColumn): { from: Day; rows: Int32Array } {
  const from = days.earliest();
  const rows = new Int32Array(from === NO_DAY ? 0 : days.latest() - from + 1);
  for (const day of days) if (day > NO_DAY) rows[day - from] = (rows[day - from] ?? 0) + 1;
  return { from, rows };
}

/** The place of the outermost day that is no stray, looking from one end on. */
function pastStrays(rows: Int32Array, end: number, step: 1 | -1, strays: number): number {
  let outermost = end;
  let before = end;
  for (let at = end, passed = 0; passed <= strays && at >= 0 && at < rows.length; at += step) {
    if (rows[at] === 0) continue;
    if (Math.abs(at - before) > STRAY_AFTER) outermost = at;
    before = at;
    passed += rows[at] ?? 0;
  }
  return outermost;
}

/** What a person and the month asked for add to the dates of a list. */
export interface Asked {
  readonly month: Month;
  /** The month from which a person says the list is complete: their word wins. */
  readonly completeFrom?: Month | undefined;
}

/**
 * The first day from which everything that happened stands in a list of events, for windows of months: that of its first event,
 * or a weekend before it where nothing ever happens on one. A gap tells nothing of the days before: a list that begins in the
 * middle of a month looks the same as one in which nothing happened, and a mean of half its events is another number.
 */
function completeSince({ first, isOnWeekends }: Span): Day {
  let from = first;
  while (!isOnWeekends && isWeekend(addDays(from, -1))) from = addDays(from, -1);
  return from;
}

/**
 * Of single months a list of events reaches back to its first event less its longest gap, of windows of months to its first
 * event, and forward to the end of the month of its
 * last event, or further by that gap. Of single months it knows those from its first event's to its last event's: that
 * nothing at all happened in a month is not told by silence. Where a person says from when it is complete and its events are
 * too few to tell when it ends, it reaches forward to the month asked for.
 */
export function reachOfEvents(span: Span, { month, completeFrom }: Asked): Reach {
  const last = monthOf(span.last);
  const to = later(lastDay(last), addDays(span.last, span.gap));
  if (completeFrom !== undefined) {
    const isTold = span.daysOfLastYear >= DAYS_THAT_TELL;
    return { from: firstDay(completeFrom), to: isTold ? to : later(to, lastDay(month)), first: completeFrom, last };
  }
  const starts = monthOf(span.first);
  const isWhole = addDays(span.first, -span.gap) <= firstDay(starts);
  return { from: completeSince(span), to, first: isWhole ? starts : after(starts, 1), last };
}

/**
 * A list of what is open reaches back to its first ended row by the same rule; a month end is known from that day on.
 * Forward it reaches as far as its starts and ends do, where enough started lately to tell, else to the month asked for. Without a
 * row that had ended it knows one month end: the one asked for, or where it goes on after that its own last.
 */
export function reachOfOpen(
  starts: DayColumn,
  ends: DayColumn,
  ended: Span | null,
  { month, completeFrom }: Asked,
): Reach {
  const span = spanOf(starts);
  const asked = lastDay(month);
  // An end that is still to come is a plan; one that has come was written down after it.
  const endedBy = ends.latestUpTo(asked);
  const to = span === null ? asked : later(forward(starts, span, asked), lastDay(monthOf(endedBy)));
  const last = monthEndedBy(to);
  if (completeFrom !== undefined) return { from: firstDay(completeFrom), to, first: completeFrom, last };
  const isOwn = (span === null || span.last <= asked) && last >= month;
  const back = ended === null ? null : reachBack(ended);
  // What is to end after the month asked for has not ended then.
  if (back === null || (isOwn && back.first > month)) {
    const only = isOwn ? month : last;
    return { from: lastDay(only), to: lastDay(only), first: only, last: only, onlyOne: "nothing ended" };
  }
  return { ...back, to, last };
}

function reachBack(ended: Span): Pick<Reach, "from" | "first"> {
  const from = addDays(ended.first, -ended.gap);
  // The month end before the first ended row's month is the earliest whose open rows could all be there.
  return { from, first: later(monthOf(from), after(monthOf(ended.first), -1)) };
}

function forward(starts: DayColumn, { last, daysOfLastYear }: Span, asked: Day): Day {
  const known = lastDay(monthOf(last));
  if (daysOfLastYear < DAYS_THAT_TELL) return later(known, asked);
  // Of what began long ago only what is still open may be left: the gaps are those of the last year.
  const recent = spanOf(new DayColumn(starts.filter((day) => day > last - DAYS_A_YEAR && day <= last)));
  return later(known, addDays(last, recent?.gap ?? 0));
}

/**
 * A list of how people were on a day speaks from the month of the first of these days. Where there are enough of them to tell
 * it ends with the last by its longest gap, else with the month asked for; without such days it knows that month alone.
 */
export function reachOfStatuses(days: DayColumn, { month, completeFrom }: Asked): Reach {
  const own: Reach = { from: firstDay(month), to: lastDay(month), first: month, last: month };
  const span = spanOf(days);
  if (span === null && completeFrom === undefined) return { ...own, onlyOne: "undated" };
  const begins = completeFrom ?? (span === null ? month : monthOf(span.first));
  const first = begins < month ? begins : month;
  const isTold = span !== null && span.daysOfLastYear >= DAYS_THAT_TELL;
  const to = isTold ? addDays(span.last, span.gap) : own.to;
  return { from: firstDay(first), to, first, last: monthEndedBy(to) };
}
