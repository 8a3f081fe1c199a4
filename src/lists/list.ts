import type { Month } from "../calendar/month";
import type { Column, ColumnArray, Reading } from "./columns";
import type { CellValue, Source } from "../workbook/grid";
import type { Reach, ReachDates } from "./reach";
import type { Whereabouts } from "./whereabouts";
import type { Names } from "./words/identifiers";
import type { VocabularyName } from "./words/vocabulary";

export type ListName =
  | "Supervisions"
  | "Caseloads"
  | "Workforce"
  | "Cases"
  | "Referrals"
  | "Assessments"
  | "Protection plans"
  | "Protection visits"
  | "Children in care"
  | "Care leavers"
  | "Adoptions"
  | "Family support";

export type Columns = Readonly<Record<string, Column>>;

/** The typed arrays of a list's columns. */
type Typed<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer A> ? A : ColumnArray };

/** A list as it is declared: what its columns are called, which are needed, and what is checked once it is read. */
export interface ListDefinition<C extends Columns = Columns> {
  readonly name: ListName;
  /** What one row is: "an open or closed case". */
  readonly row: string;
  /** What its sheet, table or title may be called; decides where the columns alone do not. */
  readonly calledAs: readonly string[];
  readonly columns: C;
  /** The column that a row cannot do without. */
  readonly key: keyof C & string;
  /** Of each group at least one column must be there; "months" means columns headed by months. */
  readonly needed: readonly (readonly ((keyof C & string) | "months")[])[];
  /** The dates by which it is told how far it reaches; without them its month columns say so. */
  readonly dates?: ReachDates<keyof C & string>;
  /** Headings that are not read but tell this list from the others. */
  readonly tells?: readonly string[];
  /** How the cells under month headings are read, for lists that have them. */
  readonly months?: MonthCells;
  /** Which list it is taken for where its columns would do for both and the sheet's name does not tell. */
  readonly yieldsTo?: ListName;
  /** A list that a sheet of this one holds as well if it has that list's needed columns. */
  readonly alsoHolds?: ListName;
  /** For lists with a column per month: the columns of a sheet that has a row per month instead. */
  readonly monthRows?: { readonly month: keyof C & string; readonly amount: keyof C & string };
  /** What a worker's cell says besides the name where the column of it says nothing: "(Ag)". */
  readonly nameSays?: { readonly column: keyof C & string; readonly read: (name: string) => number | null };
  /** What the name of a sheet, its table or title says of all its rows where they do not: "Agency staff". */
  readonly sheetSays?: { readonly column: keyof C & string; readonly read: (name: string) => number | null };
  /** For lists with a column per month: columns that are read like one where the month is said otherwise. */
  readonly monthSaid?: MonthSaid<keyof C & string>;
}

/** Columns of a sheet whose rows, or whose name, say the month of a cell. */
interface MonthSaid<K extends string = string> {
  /** The month of a row. */
  readonly month: K;
  /** What is said of the month: a date, or yes and no. */
  readonly said: readonly K[];
  /** The last of all dates: it tells of the latest month alone. */
  readonly last: K;
}

/** How the cells of a column per month are read. */
interface MonthCells {
  /** The vocabulary of the cells; those that are not understood go into {@link MonthMarks.notUnderstood}. */
  readonly vocabulary: VocabularyName;
  /** The mark of each meaning that a person may give a word; absent where cells hold no words. */
  readonly codes?: ReadonlyMap<string, number>;
  /** Reads a cell under the heading `month` for row `row`; marks go into `marks`, problems to `report`. */
  read(
    cell: CellValue,
    month: Month,
    marks: MonthMarks,
    row: number,
    reading: Reading,
    report: (problem: string, done: string) => void,
  ): void;
}

/** The mark of a month of which a row says nothing. */
export const NOTHING_SAID = NaN;

/** The mark that another cell of the same month does not take away: supervision held. */
const OUTWEIGHS = 1;

/** What the month columns of a list say: for each month a number a row. */
export class MonthMarks {
  private readonly byMonth = new Map<Month, Float64Array>();
  /** Months under whose heading at least one cell holds something. */
  readonly written = new Set<Month>();
  /** The cells that were not understood, in the order read: until their words are explained they count as nothing. */
  readonly notUnderstood: { readonly month: Month; readonly row: number }[] = [];

  constructor(private readonly length: number) {}

  /** The marks of a month, one a row, to be written; made if it is new. {@link NOTHING_SAID} at first. */
  of(month: Month): Float64Array {
    let marks = this.byMonth.get(month);
    if (marks === undefined) {
      marks = new Float64Array(this.length).fill(NOTHING_SAID);
      this.byMonth.set(month, marks);
    }
    return marks;
  }

  /** The mark of a row in a month, null where nothing was said. */
  at(month: Month, row: number): number | null {
    const mark = this.byMonth.get(month)?.[row];
    return mark === undefined || Number.isNaN(mark) ? null : mark;
  }

  /** The same with a mark on rows of a month; one that outweighs all others (1) stays. */
  with(month: Month, rows: readonly number[], mark: number): MonthMarks {
    const copy = new MonthMarks(this.length);
    for (const [each, marks] of this.byMonth) copy.byMonth.set(each, each === month ? marks.slice() : marks);
    for (const each of this.written) copy.written.add(each);
    copy.notUnderstood.push(...this.notUnderstood);
    const marks = copy.of(month);
    for (const row of rows) if (marks[row] !== OUTWEIGHS) marks[row] = mark;
    return copy;
  }

  get months(): Month[] {
    return [...this.byMonth.keys()].sort((a, b) => a - b);
  }
}

/** A stretch of rows of a list that came from one grid. */
export interface Part {
  readonly source: Source;
  /** The list's row number of its first row. */
  readonly start: number;
  /** Zero-based sheet row of each of its rows. */
  readonly sheetRows: Int32Array;
  /** Zero-based sheet column of each column that it has. */
  readonly columnAt: ReadonlyMap<string, number>;
  readonly monthColumns: readonly { readonly month: Month; readonly column: number }[];
  /** The months that its sheet speaks for: something stands under them on it. */
  readonly speaksFor: ReadonlySet<Month>;
  /** The month its sheet, title or file is named for, if any. */
  readonly namedMonth: Month | null;
  /** Whether each row says its month: a worker has several. */
  readonly hasMonthRows?: boolean;
  /** Whether rows and columns have changed places: `sheetRows` are its columns then. */
  readonly isTurned?: boolean;
  /** The list that the sheet was recognised as, where this list was read from the sheet of another one. */
  readonly onSheetOf?: ListName;
}

/** A list once it is read: one typed array a column, one number a row. */
export interface List<C extends Columns = Columns> {
  readonly name: ListName;
  readonly length: number;
  readonly columns: Typed<C>;
  /** Area of each row by its Area column, else its Team, as its number in the settings; NO_AREA where unknown. */
  readonly area: Uint8Array;
  /** Team type of each row as its number in TEAM_TYPES; 255 where unknown. */
  readonly teamType: Uint8Array;
  /** What each row's team is called, as its code in `names`: by its Team column, else by the line above that names one; 0 where nothing does. */
  readonly team: Int32Array;
  readonly months: MonthMarks;
  readonly names: Names;
  readonly parts: readonly Part[];
  /** How far it reaches by its dates; null where they say nothing. Month columns speak for the months written under. */
  readonly reach: Reach | null;
  /** Whether at least one of its sheets has the column. */
  readonly has: (column: keyof C & string) => boolean;
  /** Sheet and one-based sheet row of a row, to show it to a person. */
  readonly whereIs: (row: number) => Whereabouts;
  /** The cell of a row under a column, or the one that names the row where its sheet has no such column. */
  readonly cellOf: (row: number, column: keyof C & string) => { file: string; sheet: string; cell: string };
}

/** Declares a list; keeps the columns' types. */
export function defineList<const C extends Columns>(definition: ListDefinition<C>): ListDefinition<C> {
  return definition;
}
