import { NO_DAY } from "../calendar/day";
import { isBlank, type CellValue } from "../workbook/grid";
import { Allocation, readAllocation } from "./words/allocation";
import type { Answers } from "./words/answers";
import { NO_AREA, type AreaBook } from "./words/areas";
import { UNREADABLE, readDay, type DateReading } from "./words/dates";
import type { Names } from "./words/identifiers";
import { DayColumn, NameColumn } from "./typed-columns";
import { codesOf } from "./words/meanings";
import { headingSpellings } from "./words/spelling";
import type { Vocabulary } from "./words/vocabulary";

/** What reading a cell may need to know. */
export interface Reading extends DateReading {
  readonly names: Names;
  readonly areas: AreaBook;
  /** The settings' further absence codes, as spelling keys. */
  readonly absenceCodes: ReadonlySet<string>;
  /** What persons said that words mean; asked before a vocabulary is. */
  readonly answers: Answers;
  /** A week's hours of a full-time worker, where the settings say them. */
  readonly fullTimeHours?: number;
}

export type ColumnArray = Int32Array | Float64Array | Uint8Array | Int8Array;

/** A column of a list: how it is headed, and how its cells become numbers in a typed array. */
export interface Column<A extends ColumnArray = ColumnArray> {
  /** What the column is called on the scorecard's pages: its first spelling. */
  readonly heading: string;
  /** Every spelling that is recognised, the heading first. */
  readonly spellings: readonly string[];
  /** Headings that may mean another thing as well ("Date", "Total"): they fit only where more than the heading says so. */
  readonly weakSpellings?: readonly string[];
  readonly make: (length: number) => A;
  /** Whether it reads a column that another one reads as well. */
  readonly again?: boolean;
  /** What rows hold whose sheet has no such column. */
  readonly absent: number;
  /** The number for a cell. */
  readonly read: (value: CellValue | undefined, reading: Reading) => number;
  /**
   * A way to read that may look over all the cells of a sheet's column, where a mark means what the others make of it:
   * a cross beside ticks is No. Stands in for `read`.
   */
  readonly readerOf?: (cells: Iterable<CellValue | undefined>) => (value: CellValue | undefined) => number;
  /** The vocabulary of its cells, and the code that it holds where one is not understood: such words are questions. */
  readonly vocabulary?: Vocabulary;
  /** Whether more stands in a cell than was read of it, as in "12 (+3)". */
  readonly isReadInPart?: (value: CellValue | undefined) => boolean;
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
    spellings: headingSpellings(heading, ...others),
    make: (length) => new NameColumn(length),
    absent: 0,
    isName: true,
    read: (value, { names }) => names.code(value),
  };
}

/** A column that headings of more than one meaning fit as well, where more than the heading says so. */
export function weakly<A extends ColumnArray>(column: Column<A>, ...headings: string[]): Column<A> {
  return { ...column, weakSpellings: headingSpellings(...headings) };
}

/** The child, by the number that the case system or a statutory return gives it. */
export function childId(heading: string, ...others: string[]): Column<NameColumn> {
  const own = [heading, ...others];
  return weakly(
    id(heading, ...others, ...CHILD_HEADINGS),
    ...WEAK_CHILD_HEADINGS.filter((weak) => !own.includes(weak)),
  );
}

/** Case systems (Liquidlogic, Mosaic, CareFirst), Annex A, the CIN census and the SSDA903 return ("CHILD"). */
const CHILD_HEADINGS = [
  "Child Unique ID",
  "Child ID",
  "Child",
  "Person ID",
  "Client ID",
  "LAchildID",
  "Child reference",
  "Child ref",
  "Child number",
  "Child ref no",
  "Child ref number",
  "LCS ID",
  "LL ID",
  "Liquidlogic ID",
  "Mosaic ID",
  "Mosaic number",
  "CareFirst ID",
  "ICS ID",
  "SSID",
  "P Number",
];

const WEAK_CHILD_HEADINGS = [
  "Case ID",
  "Case number",
  "Case ref",
  "Unique ID",
  "System ID",
  "Record number",
  "ID",
  "ID number",
  "ID no",
  "Ref",
  "Ref no",
  "Reference",
  "Reference number",
];

/** A date, as a day; {@link NO_DAY} where blank or, with a data issue, unreadable. */
export function day(heading: string, ...others: string[]): Column<DayColumn> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new DayColumn(length),
    absent: NO_DAY,
    holdsDays: true,
    read: readDay,
    vocabulary: { name: "date", notUnderstood: UNREADABLE },
    unreadable: UNREADABLE,
    expected: "a date that can be read",
  };
}

/** The date of birth, as a day. */
export const dateOfBirth: Column<DayColumn> = {
  ...day("Date of birth", "DOB", "Birth date", "D.O.B.", "PersonBirthDate", "Child DOB"),
  isPersonal: true,
};

/** Whether the cell names a worker, as {@link Allocation}; a team or a note is not understood and counts as nobody. */
export function allocation(heading: string, ...others: string[]): Column<Uint8Array> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: uint8,
    absent: Allocation.Nobody,
    read: readAllocation,
    vocabulary: {
      name: "allocation",
      notUnderstood: Allocation.NotUnderstood,
      codes: codesOf<"allocation">({ Nobody: Allocation.Nobody, "A worker": Allocation.Someone }),
    },
  };
}

/** A cell of one of a few words, as a code of its vocabulary. */
export function words(
  vocabulary: Vocabulary & { readonly absent: number },
  read: (value: CellValue | undefined, reading: Reading) => number,
  heading: string,
  ...others: string[]
): Column<Uint8Array> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: uint8,
    absent: vocabulary.absent,
    read,
    vocabulary,
  };
}

/** What {@link choice} and the area columns hold where the cell is blank, and where it is none of the choices. */
export const Choice = { Blank: 254, Unknown: NO_AREA } as const;

/** One of a few words, as its number in `meanings`, as `read` finds it; {@link Choice} where it is blank or not understood. */
export function choice<T>(
  vocabulary: Pick<Vocabulary, "name" | "codes">,
  meanings: readonly T[],
  read: (text: string) => T | null,
  heading: string,
  ...others: string[]
): Column<Uint8Array> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: uint8,
    absent: Choice.Blank,
    read: (value) => {
      if (isBlank(value)) return Choice.Blank;
      const meaning = read(String(value));
      return meaning === null ? Choice.Unknown : meanings.indexOf(meaning);
    },
    vocabulary: { ...vocabulary, notUnderstood: Choice.Unknown },
  };
}
