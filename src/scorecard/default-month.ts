import { earlier, later } from "../calendar/order";
import { NO_DAY, type Day } from "../calendar/day";
import { after, firstDay, lastDay, monthOf, type Month } from "../calendar/month";
import { listOf } from "../indicators/define-indicator";
import { adoptions } from "../lists/adoptions";
import { assessments } from "../lists/assessments";
import { caseloads } from "../lists/caseloads";
import { cases } from "../lists/cases";
import { protectionVisits } from "../lists/protection-visits";
import type { Lists } from "../lists/reading/read-lists";
import { referrals } from "../lists/referrals";
import { supervisions } from "../lists/supervisions";
import { DayColumn } from "../lists/typed-columns";

/** An extract taken at a weekend or over a bank holiday may end this many days before the month does. */
const QUIET_DAYS = 3;

/**
 * The last month that most of the lists cover completely, so that a stale one does not hold back the others: a list with
 * months covers those with entries, a list of frequent events (referrals, cases, assessments, visits) those that it runs to
 * the end of. What lies after `now` is a typing error and is not looked at. The month before `now` where no list tells. Cases of which none is closed are
 * an extract of what was open in the month of the last one, however early in it that lies.
 */
export function defaultMonth(lists: Lists, now: Day): Month {
  const lastComplete = after(monthOf(now), -1);
  const byMonth = [supervisions, caseloads].flatMap((definition) => {
    const list = lists.get(definition.name);
    const written = [...(list?.months.written ?? [])].filter((month) => month <= lastComplete);
    return written.length === 0 ? [] : [written.reduce(later)];
  });
  const events = frequentEvents(lists)
    .map((days) => days.latestUpTo(now))
    .filter((day) => day > NO_DAY);
  const snapshots = openCases(lists)
    .map((days) => days.latestUpTo(now))
    .filter((day) => day > NO_DAY);
  if (events.length === 0 && byMonth.length === 0 && snapshots.length === 0) {
    const rare = (listOf(lists, adoptions)?.columns.ordered ?? new DayColumn(0)).latestUpTo(now);
    return rare > NO_DAY ? monthOf(rare) : lastComplete;
  }
  const covered = [...events.map(completeMonth), ...snapshots.map(monthOf)];
  return earlier(lastComplete, coveredByMost([...byMonth, ...covered]));
}

/** The latest month that more than half of the lists reach; `lasts` has the last month of each, at least one. */
function coveredByMost(lasts: readonly Month[]): Month {
  const ordered = [...lasts].sort((a, b) => b - a);
  return ordered[Math.floor(ordered.length / 2)] ?? lasts.reduce(earlier);
}

/**
 * Whether any list knows of something in a month or after it. A month that none reaches is a sheet made in advance: its
 * figures are those of earlier lists, and are not recorded as published.
 */
export function reachesMonth(lists: Lists, month: Month): boolean {
  const hasMonth = [supervisions, caseloads].some((definition) =>
    [...(lists.get(definition.name)?.months.written ?? [])].some((written) => written >= month),
  );
  const first = firstDay(month);
  const rare = [listOf(lists, adoptions)?.columns.ordered, listOf(lists, cases)?.columns.closed].flatMap(
    (days) => days ?? [],
  );
  const all = [...frequentEvents(lists), ...openCases(lists), ...rare];
  return hasMonth || all.length === 0 || all.some((days) => days.some((day) => day >= first));
}

/** The referral dates of a list of cases that says of none that it is closed: an extract of what was open. */
function openCases(lists: Lists): DayColumn[] {
  const list = listOf(lists, cases);
  return list === undefined || list.columns.closed.latest() !== NO_DAY ? [] : [list.columns.referred];
}

function frequentEvents(lists: Lists): DayColumn[] {
  return [
    listOf(lists, referrals)?.columns.referred,
    listOf(lists, assessments)?.columns.completed,
    listOf(lists, protectionVisits)?.columns.visited,
    listOf(lists, protectionVisits)?.columns.lastVisited,
    openCases(lists).length === 0 ? listOf(lists, cases)?.columns.referred : undefined,
    // Beside sheets with months a log does not tell how far the supervisions reach.
    lists.get("Supervisions")?.months.written.size === 0 ? listOf(lists, supervisions)?.columns.supervised : undefined,
  ].flatMap((days) => days ?? []);
}

/** The month that events up to `last` cover: its own if it comes near the month's end, else the one before. */
function completeMonth(last: Day): Month {
  const month = monthOf(last);
  return last >= lastDay(month) - QUIET_DAYS ? month : after(month, -1);
}
