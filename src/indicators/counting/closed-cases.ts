import { NO_DAY } from "../../calendar/day";
import type { cases } from "../../lists/cases";
import type { List } from "../../lists/list";
import { DayColumn } from "../../lists/typed-columns";
import { CaseStatus } from "../../lists/words/case-status";
import { ENDED } from "../../lists/words/end-days";

/** The day on which each case was closed: by its date, else {@link ENDED} where its status says that it is closed. */
export function closedOn(list: List<typeof cases.columns>): DayColumn {
  const { closed, status } = list.columns;
  if (!list.has("status")) return closed;
  return new DayColumn(closed.map((day, row) => (day === NO_DAY && status[row] === CaseStatus.Closed ? ENDED : day)));
}
