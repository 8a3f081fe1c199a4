import { longMonth, type Month } from "../calendar/month";
import type { DateReading } from "../lists/words/dates";
import { isBlank } from "../workbook/grid";
import { readSettingMonth } from "./read-setting-month";
import type { SettingIssue } from "./setting-issue";
import { textOf, type Entry } from "./settings-grid";
import { FROM } from "./settings-tables";

/** A row of a table whose rows have dates: the month from which it holds, null for always. */
export interface DatedEntry {
  readonly entry: Entry;
  readonly from: Month | null;
}

/** Finds the rows that cannot stand beside those above them: of one thing there is one row from a month on. */
export class FromMonths {
  private readonly taken = new Set<string>();

  constructor(
    private readonly reading: DateReading,
    private readonly issue: SettingIssue,
  ) {}

  /** The row with its month; null, and an issue, where that is no month or another row of the thing has it. */
  read(entry: Entry, thing: string, said: string): DatedEntry | null {
    const cell = entry.cell(FROM);
    const from = readSettingMonth(entry, FROM, this.reading, this.issue);
    if (from === null && !isBlank(cell)) {
      this.issue(
        entry,
        FROM,
        `“${textOf(cell)}” is not a month.`,
        "The row is not used. Type a month, as Oct-17, or leave the cell blank for a row that holds always.",
      );
      return null;
    }
    const key = `${thing}|${from ?? "always"}`;
    if (!this.taken.has(key)) {
      this.taken.add(key);
      return { entry, from };
    }
    const when = from === null ? "" : ` from ${longMonth(from)}`;
    this.issue(
      entry,
      FROM,
      `${said} has a row${when} already.`,
      "The first row is used. Give this one another month from which it holds, or delete it.",
    );
    return null;
  }
}
