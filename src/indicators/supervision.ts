import { firstDay, type Month } from "../calendar/month";
import type { List } from "../lists/list";
import { supervisions } from "../lists/supervisions";
import { workforce } from "../lists/workforce";
import { defineIndicator, listOf, placesOf, withoutList, type Given, type NotComputed } from "./define-indicator";
import { inPostMonths, reportPostDates } from "./agency-workers";
import { findWorkers } from "./counting/find-workers";
import { allKnow, knownMonths, ofAnyMeasure, oneKnows, writtenMonths, type KnownMonths } from "./counting/known-months";
import { NO_MONTHS, union, without, type MonthSet } from "./counting/month-set";
import { MonthSets } from "./counting/month-sets";
import { RowIssues } from "./counting/row-issues";
import { workersOf } from "./counting/same-worker";
import { tally } from "./counting/tally";
import { rowsOfBoth, staffOfLogs, staffRows, type StaffRows } from "./supervision-staff";
import { addLogged, isMonthly, isLogRow, joinWorkers, reportMonthly } from "./supervision-records";

export const supervision = defineIndicator({
  number: 12,
  title: "% of social workers who have had supervision (in month)",
  shortTitle: "Staff supervised in the month (%)",
  definition: [
    "Total staff: workers in post at the end of the month (started, not left), less those absent the whole month by the month's cell or by their status: maternity, paternity or adoption leave, long-term sick, career break, secondment, their short forms (ML, MAT, PL, LTS, CB, SEC) and the further codes of the settings. “A/L”, “sick” and other words are no supervision, and the worker stays in the total.",
    "A status speaks for the months since the worker's last recorded supervision; someone supervised in the month was not absent the whole of it.",
    "Supervisions: of those, workers with at least one supervision in the month (workers, not sessions). A date counts for the month it lies in, whichever column it stands in.",
    "Every worker on the sheet is staff, whatever the role. Where the list is a log (a row per supervision), the staff are the social workers, senior practitioners and team managers in post of the Workforce list, matched by worker ID, else by name and area, else (without an ID) by a name that no two workers share. Offices with month columns and offices with a log add up.",
    "A worker is one worker ID, else one name within an area; all rows of a worker count together: supervised on any of them is supervised, in the area where in post at the end of the month.",
  ],
  why: "Regular supervision keeps practice safe and workers supported: ten a year are expected, which is 83% a month.",
  source: "The council's supervision policy; data collected by PSS staff in the local offices.",
  direction: "higher",
  lists: ["Supervisions"],
  areas: "all",
  comparator: { kind: "average" },
  addsUp: true,
  measures: {
    supervised: "Workers with supervision",
    staff: "Staff",
  },
  rows: {
    supervised: { label: "Supervisions", kind: "count", measure: "supervised", format: "count" },
    staff: { label: "Total Staff", kind: "count", measure: "staff", format: "count" },
    percentSupervised: {
      label: "% supervised",
      kind: "share",
      measure: "supervised",
      among: "staff",
      format: "percent",
    },
  },
  rated: "percentSupervised",
  target: 0.83,
  tolerance: 0.05,
  judgedBy: "values",
  waysToTarget: [{ moves: "numerator", one: "supervise {n} more", more: "supervise {n} more" }],
  tableRows: { target: true, rating: true, trend: true },
  count: (given) => {
    const found = supervisedStaff(given);
    if ("reason" in found) return found;
    const { rows, months, held, known, issues, notes } = found;
    const { window, areas } = given;
    const { list, once, area } = rows;
    const counting = { list, once, area };
    return {
      measures: {
        staff: tally({ ...counting, months }, window, areas),
        supervised: tally({ ...counting, months: (row) => held.among(once.of[row] ?? 0, months(row)) }, window, areas),
      },
      ...ofAnyMeasure(known),
      issues: issues.all(),
      notes,
    };
  },
});

type SupervisionList = List<typeof supervisions.columns>;

/** The staff of the lists and their supervisions, from which the figures are counted. */
export interface SupervisedStaff {
  /** The rows that are counted; a worker may have several. */
  readonly rows: StaffRows;
  /** The month ends at which the worker of a row is staff by that row. */
  readonly months: (row: number) => MonthSet;
  /** The months with a supervision, by worker number. */
  readonly held: MonthSets;
  readonly known: KnownMonths;
  readonly issues: RowIssues;
  readonly notes: readonly string[];
}

/** Who is staff and who was supervised when, or why the lists cannot say. */
export function supervisedStaff(given: Given): SupervisedStaff | NotComputed {
  const list = listOf(given.lists, supervisions);
  if (list === undefined) return withoutList("Supervisions");
  return list.parts.some(isMonthly) ? staffOfSheets(list, given) : staffOfLog(list, given);
}

/**
 * A worker per row and a column per month; rows of a log beside it add supervisions to its workers, and to the staff of
 * offices that keep a log alone.
 */
function staffOfSheets(list: SupervisionList, given: Given): SupervisedStaff {
  const { lists, window } = given;
  const { started, left } = list.columns;
  const issues = new RowIssues();
  const workers = workersOf(list);
  reportMonthly(list, workers, issues);
  const isLog = isLogRow(list);
  const logged = staffOfLogs(list, workers, isLog, lists, window);
  const { held, absent } = joinWorkers(list, workers, isLog, logged, window, issues);
  const notListed = monthsNotListed(list, window);
  const inPost = (row: number) =>
    isLog(row)
      ? NO_MONTHS
      : without(
          without(window.openBetween(started.day(row), left.day(row)), absent.at(workers.number(row))),
          notListed(row),
        );
  return {
    rows: rowsOfBoth(list, workers, logged, (each) => placesOf(given, each)),
    months: (row) => (row < list.length ? inPost(row) : logged.inPost(row - list.length)),
    held,
    known: logged.known(oneKnows(writtenMonths(list), knownMonths(list))),
    issues,
    notes: logged.notes,
  };
}

/**
 * The months in which a row does not say that its worker is staff: those that its sheet does not speak for and another
 * does, so that who left stands on the old year's sheet only.
 */
function monthsNotListed({ parts, length }: SupervisionList, window: Given["window"]): (row: number) => MonthSet {
  const isKnown = (month: Month) => parts.some(({ speaksFor }) => speaksFor.has(month));
  const known = window.months.filter(isKnown);
  const byPart = parts.map(({ speaksFor }) =>
    known
      .filter((month) => !speaksFor.has(month))
      .reduce<MonthSet>((set, month) => union(set, window.containing(firstDay(month))), NO_MONTHS),
  );
  const partOf = new Int32Array(length);
  parts.forEach(({ start, sheetRows }, at) => partOf.fill(at, start, start + sheetRows.length));
  return (row) => byPart[partOf[row] ?? 0] ?? NO_MONTHS;
}

/** A row per supervision: the staff are those of the Workforce list. */
function staffOfLog(list: SupervisionList, given: Given): SupervisedStaff | NotComputed {
  const { lists, window } = given;
  const staff = listOf(lists, workforce);
  if (staff === undefined) {
    return {
      reason: "Not computed: Supervisions is a log, and no list of Workforce was found to say who the staff are.",
    };
  }
  const issues = new RowIssues();
  const workers = workersOf(staff);
  if (staff.has("started")) reportPostDates(staff, issues);
  const held = new MonthSets(workers.size);
  addLogged(
    list,
    () => true,
    findWorkers(list, staff, workers),
    issues,
    (worker, day) => {
      held.add(worker, window.containing(day));
    },
  );
  return {
    rows: staffRows(staff, workers, placesOf(given, staff)),
    months: inPostMonths(staff, window),
    held,
    known: allKnow(knownMonths(staff), knownMonths(list)),
    issues,
    notes: [],
  };
}
