import { NO_DAY, dayOf, type Day } from "../../calendar/day";
import { adoptions } from "../../lists/adoptions";
import { assessments } from "../../lists/assessments";
import { careLeavers } from "../../lists/care-leavers";
import { cases } from "../../lists/cases";
import { childrenInCare } from "../../lists/children-in-care";
import { familySupport } from "../../lists/family-support";
import type { Columns, ListDefinition, ListName } from "../../lists/list";
import { protectionPlans } from "../../lists/protection-plans";
import { protectionVisits } from "../../lists/protection-visits";
import { referrals } from "../../lists/referrals";
import { supervisions } from "../../lists/supervisions";
import { DayColumn } from "../../lists/typed-columns";
import { workforce } from "../../lists/workforce";
import type { Lists } from "../../lists/reading/read-lists";
import type { Steps } from "../../workbook/steps";
import type { RowIssues } from "../counting/row-issues";

/** Nothing that these lists count began, ended or was born before it. */
const FIRST_LIKELY_DAY = dayOf(1990, 1, 1);

/** A column of days, and what such a day does to which figures. */
interface DatedColumn {
  readonly list: ListName;
  readonly column: string;
  readonly heading: string;
  readonly effect: string;
  /** Who leaves, or joins, next month is known today. */
  readonly mayLieAhead: boolean;
}

const OPEN_FROM = "Counted as open from that day on";
const OPEN_UNTIL = "Counted as open until that day";
const IN_MONTH = "Counted in the month of that day";

const DATED: readonly DatedColumn[] = [
  ...dated(cases, {
    referred: `${OPEN_FROM} (1, 11).`,
    closed: `${OPEN_UNTIL} (1, 11).`,
    allocated: "Counted as unallocated until that day (1).",
  }),
  ...dated(referrals, { referred: `${IN_MONTH} (2).` }),
  ...dated(assessments, {
    started: "The working days are counted from that day on (3).",
    completed: `${IN_MONTH} (3, 4).`,
  }),
  ...dated(protectionPlans, { started: `${OPEN_FROM} (5, 6).`, ended: `${OPEN_UNTIL} (5, 6).` }),
  ...dated(protectionVisits, { visited: `${IN_MONTH} (6).`, lastVisited: `${IN_MONTH} (6).` }),
  ...dated(childrenInCare, {
    born: "The child's age is counted from that day on (7, 11).",
    started: `${OPEN_FROM} (7, 11).`,
    ended: `${OPEN_UNTIL} (7, 11).`,
  }),
  ...dated(careLeavers, {
    born: "The birthdays are counted from that day on (8).",
    statusOn: "Counted for a birthday near that day alone (8).",
  }),
  ...dated(adoptions, {
    enteredCare: "The days in care are counted from that day on (10).",
    placementOrder: "The days to the match are counted from that day on (9).",
    matched: "The days to the match are counted up to that day (9).",
    placed: "The days in care are counted up to that day (10).",
    ordered: `${IN_MONTH} (9, 10).`,
  }),
  ...dated(familySupport, { started: `${OPEN_FROM} (11).`, ended: `${OPEN_UNTIL} (11).` }),
  ...dated(supervisions, { supervised: `${IN_MONTH} (12).` }),
  ...dated(
    supervisions,
    { started: "Counted in post from that day on (12).", left: "Counted in post until that day (12)." },
    true,
  ),
  ...dated(
    workforce,
    { started: "Counted in post from that day on (12, 14).", left: "Counted in post until that day (12, 14)." },
    true,
  ),
];

function dated<C extends Columns>(
  { name, columns }: ListDefinition<C>,
  effects: Readonly<Partial<Record<keyof C & string, string>>>,
  mayLieAhead = false,
): DatedColumn[] {
  return Object.entries(effects).map(([column, effect]) => ({
    list: name,
    column,
    heading: columns[column]?.heading ?? column,
    effect: String(effect),
    mayLieAhead,
  }));
}

/** Reports days after today and before 1990, column by column; they are counted as they stand. The day itself is not quoted. */
export function* reportUnlikelyDays(lists: Lists, today: Day, issues: RowIssues): Steps<void> {
  for (const { list: name, column, heading, effect, mayLieAhead } of DATED) {
    const list = lists.get(name);
    const days = list?.columns[column];
    if (list === undefined || !(days instanceof DayColumn) || !list.has(column)) continue;
    const last = mayLieAhead ? Infinity : today;
    const report = issues.of(list);
    for (let row = 0; row < days.length; row++) {
      const day = days[row] ?? NO_DAY;
      if (day > last) report(row, column, `The date under “${heading}” is in the future.`, effect);
      else if (day < FIRST_LIKELY_DAY && day > NO_DAY)
        report(row, column, `The date under “${heading}” is before 1990.`, effect);
    }
    yield;
  }
}
