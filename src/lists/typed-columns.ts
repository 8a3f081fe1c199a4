import { NO_DAY, type Day } from "../calendar/day";
import type { Month } from "../calendar/month";

/**
 * {@link DayColumn.day}, for passes over all rows of a list: a method of a kind of typed array takes ten times as long,
 * for engines do not inline it.
 */
export function dayAt(days: DayColumn, row: number): Day {
  return (days[row] ?? NO_DAY) as Day;
}

/** A column of days, one a row. */
export class DayColumn extends Int32Array {
  /** The day of a row; {@link NO_DAY} where the cell is blank, or there is no such row. */
  day(row: number): Day {
    return (this[row] ?? NO_DAY) as Day;
  }

  isBlank(row: number): boolean {
    return this[row] === NO_DAY;
  }

  /** The first day of all rows, {@link NO_DAY} where every cell is blank. */
  earliest(): Day {
    let first = NO_DAY;
    for (let row = 0; row < this.length; row++) {
      const day = dayAt(this, row);
      if (day > NO_DAY && (first === NO_DAY || day < first)) first = day;
    }
    return first;
  }

  /** The last day of all rows, {@link NO_DAY} where every cell is blank. */
  latest(): Day {
    let last = NO_DAY;
    for (let row = 0; row < this.length; row++) if (dayAt(this, row) > last) last = dayAt(this, row);
    return last;
  }

  /** The last day of all rows that is not after a day, {@link NO_DAY} where there is none. */
  latestUpTo(asked: Day): Day {
    let last = NO_DAY;
    for (let row = 0; row < this.length; row++) {
      const day = dayAt(this, row);
      if (day <= asked && day > last) last = day;
    }
    return last;
  }
}

/** The code in `Names` that stands for a blank cell. */
const NO_NAME = 0;

/** A column of names or identifiers, as their codes in `Names`. */
export class NameColumn extends Int32Array {
  /** The code of a row; {@link NO_NAME} where the cell is blank, or there is no such row. */
  code(row: number): number {
    return this[row] ?? NO_NAME;
  }

  isBlank(row: number): boolean {
    return this[row] === NO_NAME;
  }
}

/** What a column of amounts holds instead of a number: blank, (with a data issue) unreadable, and no such column. */
export const Amount = { Blank: NaN, Unreadable: -1, NoColumn: Infinity } as const;

/** A column of numbers that are not negative. */
export class AmountColumn extends Float64Array {
  /** The number of a row, or null where there is none: blank, unreadable, no such column. */
  amount(row: number): number | null {
    const value = this[row];
    return value !== undefined && value >= 0 && value !== Amount.NoColumn ? value : null;
  }

  isBlank(row: number): boolean {
    return Number.isNaN(this[row]);
  }

  isUnreadable(row: number): boolean {
    return this[row] === Amount.Unreadable;
  }
}

/** What a column of answers or days holds below its days. */
export const SeenOn = { Blank: 0, Yes: -2, No: -3, NotApplicable: -4, NoColumn: -5, Unknown: -6 } as const;

/** A column of days and answers: whether something happened, or on which day. */
export class SeenColumn extends Int32Array {
  says(row: number, answer: (typeof SeenOn)[keyof typeof SeenOn]): boolean {
    return this[row] === answer;
  }

  /** The day of a row; {@link NO_DAY} where the cell holds an answer or nothing. */
  day(row: number): Day {
    const value = this[row];
    return (value !== undefined && value > NO_DAY ? value : NO_DAY) as Day;
  }
}

/** What a column of months holds instead of a month: blank or no such column, and (with a data issue) unreadable. */
export const MonthCell = { Blank: 0, Unreadable: -2 } as const;

/** A column of months, for sheets with a row per month. */
export class MonthColumn extends Int32Array {
  /** The month of a row, or null where it is blank or unreadable. */
  month(row: number): Month | null {
    const value = this[row];
    return value !== undefined && value > MonthCell.Blank ? (value as Month) : null;
  }

  isBlank(row: number): boolean {
    return this[row] === MonthCell.Blank;
  }
}
