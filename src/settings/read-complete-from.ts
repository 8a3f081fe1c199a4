import type { Month } from "../calendar/month";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import type { ListName } from "../lists/list";
import type { DateReading } from "../lists/words/dates";
import { cellKey, spellingKey } from "../lists/words/spelling";
import { isBlank } from "../workbook/grid";
import { readSettingMonth } from "./read-setting-month";
import type { SettingIssue } from "./setting-issue";
import { textOf, type Entry } from "./settings-grid";

/** The month from which each list is complete by a person's word; of two rows for a list the first stands. */
export function readCompleteFrom(
  entries: readonly Entry[],
  reading: DateReading,
  issue: SettingIssue,
): Map<ListName, Month> {
  const found = new Map<ListName, Month>();
  for (const entry of entries) {
    const cell = entry.cell("List");
    const list = LIST_DEFINITIONS.find(({ name }) => spellingKey(name) === cellKey(cell))?.name;
    const from = entry.cell("Complete from");
    const month = readSettingMonth(entry, "Complete from", reading, issue);
    if (list === undefined) {
      issue(entry, "List", `“${textOf(cell)}” is not one of the lists.`, "The row is not used.");
    } else if (found.has(list)) {
      issue(entry, "List", `${list} has a row already.`, "The first row is used.");
    } else if (month !== null) {
      found.set(list, month);
    } else if (!isBlank(from)) {
      issue(entry, "Complete from", `“${textOf(from)}” is not a month.`, "The list reaches as far as its rows say.");
    }
  }
  return found;
}
