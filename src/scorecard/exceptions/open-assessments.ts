import { NO_DAY, addDays, formatDay, type Day } from "../../calendar/day";
import type { WorkingCalendar } from "../../calendar/working-days";
import { WORKING_DAYS_ALLOWED, assessmentsInTime } from "../../indicators/assessments-in-time";
import { listOf, withoutList } from "../../indicators/define-indicator";
import { isRepeated } from "../../indicators/same-assessment";
import { assessments } from "../../lists/assessments";
import { DayColumn, dayAt } from "../../lists/typed-columns";
import { NO_AREA } from "../../lists/words/areas";
import { countAgain, countNow, withColumn } from "./count-again";
import { several, type Exception, type ExceptionKind } from "./exception";
import { limitReached } from "./limit-reached";
import { shownId } from "./shown-id";

/** Assessments that have begun and are not completed: open for long, or due soon. */
export const openAssessments: ExceptionKind = {
  title: "Assessments open, or due soon",
  indicator: assessmentsInTime,
  who: "ID",
  since: "Started",
  amount: "Working days",
  find: ({ lists, given, end, teams, limits }) => {
    const list = listOf(lists, assessments);
    if (list === undefined) return withoutList("Assessments");
    const { child, started, completed } = list.columns;
    const isOpen = (row: number) => dayAt(completed, row) === NO_DAY || dayAt(completed, row) > end;
    const doneNow = (rows: Iterable<number>) => {
      const days = new DayColumn(completed);
      for (const row of rows) days[row] = end;
      return withColumn(list, "completed", days);
    };
    const open: number[] = [];
    let undated = 0;
    for (let row = 0; row < list.length; row++) {
      if (!isOpen(row)) continue;
      if (dayAt(started, row) === NO_DAY) undated++;
      else if (dayAt(started, row) <= end) open.push(row);
    }
    // Completed alike, two identical rows are one assessment by the indicator's own rule.
    const isAgain = isRepeated(doneNow(open));
    const daysOf = (row: number) => given.calendar.between(dayAt(started, row), end);
    const [dueWithin] = limits.assessmentsDue;
    const exceptions = open.flatMap((row): Exception[] => {
      const days = daysOf(row);
      const left = WORKING_DAYS_ALLOWED - days;
      const reached = limitReached(limits.assessmentsOpen, days);
      const isDue = dueWithin !== undefined && left > 0 && left <= dueWithin;
      if (isAgain(row) || (reached === null && !isDue)) return [];
      const said = reached === null ? "Open" : `Open ${reached} days or more`;
      return [
        {
          row,
          what: `${said}${isDue ? `, due in ${left}` : left < 0 ? ", late" : ""}`,
          who: shownId(list, child.code(row)),
          team: teams.of(list, row),
          area: list.area[row] ?? NO_AREA,
          since: dayAt(started, row),
          amount: days,
          more: `${left < 0 ? "was due by" : "due by"} ${formatDay(lastDayInTime(dayAt(started, row), given.calendar))}`,
          at: list.whereIs(row),
          once: null,
        },
      ];
    });
    const now = countNow(assessmentsInTime, given);
    if (typeof now !== "function") return now;
    return {
      exceptions,
      notes: [
        ...(open.length === 0 && undated === 0
          ? ["The list of assessments has none without a completion date: it may give completed ones only."]
          : []),
        ...(undated === 0 ? [] : [`${several(undated, "assessment")} not completed without a start date: not listed.`]),
      ],
      effect: (chosen) => {
        const inTime = chosen.filter(({ row }) => daysOf(row) <= WORKING_DAYS_ALLOWED).map(({ row }) => row);
        if (inTime.length === 0) return null;
        return {
          condition: `the ${inTime.length.toLocaleString("en-GB")} of these still inside ${WORKING_DAYS_ALLOWED} working days had been completed by ${formatDay(end)}`,
          now,
          then: countAgain(assessmentsInTime, given, doneNow(inTime)),
        };
      },
    };
  },
};

/** The last working day on which an assessment is completed in time. */
function lastDayInTime(start: Day, calendar: WorkingCalendar): Day {
  let day = start;
  while (calendar.between(start, day) < WORKING_DAYS_ALLOWED) day = addDays(day, 1);
  return day;
}
