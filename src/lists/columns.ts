import { NO_DAY } from "../calendar/day";
import { Answer, readAnswer } from "./words/yes-no";
import { NO_AREA, type AreaBook } from "./words/areas";
import { UNREADABLE, readDay, type DateReading } from "./words/dates";
import { isBlank, type CellValue } from "../workbook/grid";
import type { Names } from "./words/identifiers";
import { Amount, AmountColumn, DayColumn, NameColumn, SeenColumn, SeenOn } from "./typed-columns";
import { cellKey } from "./words/spelling";

/** What reading a cell may need to know. */
export interface Reading extends DateReading {
  readonly names: Names;
  readonly areas: AreaBook;
  /** The settings' further absence codes, as spelling keys. */
  readonly absenceCodes: ReadonlySet<string>;
}

export type ColumnArray = Int32Array | Float64Array | Uint8Array | Int8Array;

/** A column of a list: how it is headed, and how its cells become numbers in a typed array. */
export interface Column<A extends ColumnArray = ColumnArray> {
  /** What the column is called on the scorecard's pages: its first spelling. */
  readonly heading: string;
  /** Every spelling that is recognised, the heading first. */
  readonly spellings: readonly string[];
  readonly make: (length: number) => A;
  /** Whether it reads a column that another one reads as well. */
  readonly again?: boolean;
  /** What rows hold whose sheet has no such column. */
  readonly absent: number;
  /** The number for a cell. */
  readonly read: (value: CellValue | undefined, reading: Reading) => number;
  /** The number that means "could not be read"; such cells are data issues. */
  readonly unreadable?: number;
  /** Finishes the sentence "“32/13/2017” is not …". */
  readonly expected?: string;
  /** Whether it holds codes of names. */
  readonly isName?: true;
  /** Whether it holds days, or days among answers. */
  readonly holdsDays?: true;
  /** Whether its cells are never quoted, as dates of birth are not. */
  readonly isPersonal?: true;
  /** How an unreadable cell is treated, where it is not just as a blank. */
  readonly treated?: string;
}

const uint8 = (length: number) => new Uint8Array(length);

/** A name or identifier, as its code in {@link Names}; 0 where blank. */
export function id(heading: string, ...others: string[]): Column<NameColumn> {
  return {
    heading,
    spellings: [heading, ...others],
    make: (length) => new NameColumn(length),
    absent: 0,
    isName: true,
    read: (value, { names }) => names.code(value),
  };
}

/** A date, as a day; {@link NO_DAY} where blank or, with a data issue, unreadable. */
export function day(heading: string, ...others: string[]): Column<DayColumn> {
  return {
    heading,
    spellings: [heading, ...others],
    make: (length) => new DayColumn(length),
    absent: NO_DAY,
    holdsDays: true,
    read: readDay,
    unreadable: UNREADABLE,
    expected: "a date that can be read",
  };
}

/** The date of birth, as a day. */
export const dateOfBirth: Column<DayColumn> = {
  ...day("Date of birth", "DOB", "Birth date", "D.O.B."),
  isPersonal: true,
};

/** Whether the cell holds anything: 1 or 0. */
export function filled(heading: string, ...others: string[]): Column<Uint8Array> {
  return {
    heading,
    spellings: [heading, ...others],
    make: uint8,
    absent: 0,
    read: (value) => (isBlank(value) ? 0 : 1),
  };
}

/** A yes/no answer, as {@link Answer}. */
export function answer(heading: string, ...others: string[]): Column<Uint8Array> {
  return {
    heading,
    spellings: [heading, ...others],
    make: uint8,
    absent: Answer.NoColumn,
    read: readAnswer,
    unreadable: Answer.Unreadable,
    expected: "Yes or No",
  };
}

/** Yes, No or N/A as {@link SeenOn}, or the day it happened. */
export function yesOrDay(heading: string, ...others: string[]): Column<SeenColumn> {
  return {
    heading,
    spellings: [heading, ...others],
    make: (length) => new SeenColumn(length),
    absent: SeenOn.NoColumn,
    holdsDays: true,
    read: (value, reading) => {
      switch (readAnswer(value)) {
        case Answer.Yes:
          return SeenOn.Yes;
        case Answer.No:
          return SeenOn.No;
        case Answer.NotApplicable:
          return SeenOn.NotApplicable;
        case Answer.Blank:
          return SeenOn.Blank;
        default:
          return readDay(value, reading);
      }
    },
    unreadable: UNREADABLE,
    expected: "Yes, No, N/A or a date",
  };
}

/** A number of something, not negative. */
export function amount(heading: string, ...others: string[]): Column<AmountColumn> {
  return {
    heading,
    spellings: [heading, ...others],
    make: (length) => new AmountColumn(length),
    absent: Amount.NoColumn,
    read: readAmount,
    unreadable: Amount.Unreadable,
    expected: "a number",
  };
}

export function readAmount(value: CellValue | undefined): number {
  if (typeof value === "number") return value >= 0 ? value : Amount.Unreadable;
  if (isBlank(value)) return Amount.Blank;
  const text = String(value).trim().replace(/,/g, "");
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Amount.Unreadable;
}

/** What {@link choice} and the area columns hold where the cell is blank, and where it is none of the choices. */
export const Choice = { Blank: 254, Unknown: NO_AREA } as const;

/** One of a few words, as its number in `meanings`; which spelling means what is in `table`. */
export function choice<T>(
  meanings: readonly T[],
  table: ReadonlyMap<string, T>,
  heading: string,
  ...others: string[]
): Column<Uint8Array> {
  return {
    heading,
    spellings: [heading, ...others],
    make: uint8,
    absent: Choice.Blank,
    read: remembering((value) => {
      const meaning = table.get(cellKey(value));
      return meaning !== undefined ? meanings.indexOf(meaning) : isBlank(value) ? Choice.Blank : Choice.Unknown;
    }),
  };
}

/** The three columns that say where a row belongs; see {@link AreaBook}. */
export const area: Column<Uint8Array> = placing(
  "Area",
  ["Office", "Area/Office", "Area Office", "Locality", "District"],
  (value, book) => book.areaNamed(value),
);

/** The area by the team; the team's type is read from the same cell by {@link teamTypeOfTeam}. */
export const team: Column<Uint8Array> = placing(
  "Team",
  ["Allocated Team", "Team name", "Current team", "Case team", "Service team"],
  (value, book) => book.areaOfTeam(value),
);

export const teamType: Column<Uint8Array> = placing(
  "Team type",
  ["Type of team", "Service", "Service type"],
  (value, book) => {
    const type = book.typeNamed(value);
    return type < 0 ? Choice.Unknown : type;
  },
);

/** The team type by the settings' team table, read from the "Team" cell. */
export const teamTypeOfTeam: Column<Uint8Array> = placing("Team", [], (value, book) => {
  const type = book.typeOfTeam(value);
  return type < 0 ? Choice.Unknown : type;
});

function placing(
  heading: string,
  others: string[],
  find: (value: CellValue | undefined, book: AreaBook) => number,
): Column<Uint8Array> {
  let book: AreaBook | undefined;
  let read: (value: CellValue | undefined) => number = () => Choice.Blank;
  return {
    heading,
    spellings: [heading, ...others],
    make: uint8,
    absent: Choice.Blank,
    read: (value, { areas }) => {
      if (book !== areas) {
        book = areas;
        read = remembering((cell) => (isBlank(cell) ? Choice.Blank : find(cell, areas)));
      }
      return read(value);
    },
  };
}

/** Reads each different cell once: such columns repeat a few words on many rows. */
function remembering(read: (value: CellValue | undefined) => number): (value: CellValue | undefined) => number {
  const known = new Map<CellValue | undefined, number>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = read(value);
    if (known.size < 10_000) known.set(value, result);
    return result;
  };
}
