import type { Steps } from "../workbook/steps";
import type { Format } from "../workbook/number-formats";
import type { WorkingCalendar } from "../calendar/working-days";
import type { Month } from "../calendar/month";
import type { List, ListDefinition, ListName, Columns } from "../lists/list";
import type { DataIssue } from "../lists/reading/issues";
import type { Lists } from "../lists/reading/read-lists";
import type { Places, Tally } from "./counting/tally";
import type { MonthWindow } from "./counting/month-set";

/** Whether more is better, less is better, or neither; without a better there is no rating. */
export type Direction = "higher" | "lower" | "neither";

/** What the column before the month holds. */
type Comparator =
  /** Averages of the six months before; of a percentage, (average numerator) / (average denominator). */
  | { readonly kind: "average" }
  /** The six months before added up. */
  | { readonly kind: "cumulative" }
  /** The month end of the latest 31 March before the month, or of the month that a setting names. */
  | { readonly kind: "baseline" };

/**
 * What of the rated row is judged when a month is asked whether it is out of the ordinary: months that stand by themselves
 * by their values; levels, which carry one month over into the next, by their changes from month to month; what adds up
 * over the financial year against the same month last year; means of rolling windows by nothing.
 */
export type JudgedBy = "values" | "changes" | "last year" | "none";

/**
 * A way to the target, counted in people, posts or events: what has to change of the rated row, and in which words. Of a
 * share the numerator alone moves, or what leaves the numerator leaves the denominator too.
 */
export interface WayToTarget {
  readonly moves: "numerator" | "both";
  /** "{n} more children seen": what is to be done, for one and for more. */
  readonly one: string;
  readonly more: string;
}

/** A row of a table as it is declared, made of the measures of its indicator. */
type RowDeclaration<M extends string = string> = {
  readonly label: string;
  readonly format: Format;
  /** Published without a comparator: the cell is left blank. */
  readonly comparatorLeftBlank?: true;
  /** The measures that add up to this count: where one of them is withheld, the others could give it away. */
  readonly sumOf?: readonly M[];
} & (
  | { readonly kind: "count"; readonly measure: M }
  /** Numerator over denominator: percentages, and cases a worker. */
  | {
      readonly kind: "share";
      readonly measure: M;
      readonly among: M;
      /** An area without any of the denominator does not have what the row speaks of: "-", not "–". */
      readonly onlyWhereAny?: true;
    }
  /** Per 10,000 children aged 0–17 of the area. */
  | { readonly kind: "rate"; readonly measure: M }
  /** A mean whose average over six months is the mean of the six monthly means. */
  | { readonly kind: "mean"; readonly measure: M; readonly among: M }
  | { readonly kind: "total"; readonly measures: readonly M[] }
);

/** A row of an indicator's table. Its key is what it is known by; its label is only printed. */
export type Row = RowDeclaration & { readonly key: string };

/** A measure: its key, and what is counted in words, for the workings and the history. */
interface Measure {
  readonly key: string;
  readonly label: string;
  /** What earlier histories call it. */
  readonly formerly: readonly string[];
}

/** A measure as it is declared: in words, with what it was called before where that stands in histories. */
type MeasureDeclaration = string | { readonly label: string; readonly formerly: readonly string[] };

/** What an indicator counts with. */
export interface Given {
  readonly lists: Lists;
  readonly window: MonthWindow;
  /** The month of the scorecard. */
  readonly month: Month;
  /** How many areas there are, or how many of whatever `placeOf` tells apart. */
  readonly areas: number;
  /** Counts by other places than areas (teams), without another rule; absent, by the areas of the rows. */
  readonly placeOf?: (list: PlacedRows) => Places;
  readonly calendar: WorkingCalendar;
  /** Indicator 1: a case counts as unallocated when more than this many days have passed since referral. */
  readonly unallocatedAfterDays: number;
  /** Indicator 13: count workers as heads even where the list gives full-time equivalents. */
  readonly caseloadByHeadcount: boolean;
}

/** The rows of a list as far as they say where they belong. */
export type PlacedRows = Pick<List, "area" | "team">;

/** Where the rows of a list are counted. */
export function placesOf({ placeOf }: Pick<Given, "placeOf">, list: PlacedRows): Places {
  return placeOf?.(list) ?? list.area;
}

/** What an indicator found in the lists. */
export interface Counts<M extends string = string> {
  readonly measures: Readonly<Record<M, Tally>>;
  /** Whether the lists can say what a measure was in a month, for the city or in another column; see known-months.ts. */
  knows(month: Month, measure: M, column?: number): boolean;
  /** Why they cannot, as a whole sentence; null where they can, or no reason is known. */
  why?(month: Month, measure: M, column?: number): string | null;
  /** Rows that were left out or are in doubt, in plain words, as they were counted here. */
  readonly issues?: readonly DataIssue[];
  /** What the evidence tells of a row that was counted, besides where it is: "47 working days". */
  readonly detail?: (row: number) => string;
  /** Remarks for the reader, as whole sentences. */
  readonly notes?: readonly string[];
}

/** Why an indicator could not be computed, as a whole sentence. */
export interface NotComputed {
  readonly reason: string;
}

/** What an indicator says of itself besides what it is made of. */
interface Description {
  readonly number: number;
  /** As published. */
  readonly title: string;
  /** For one line of "at a glance". */
  readonly shortTitle: string;
  /** What is counted, in whole sentences. */
  readonly definition: readonly string[];
  /** Why it is looked at. */
  readonly why: string;
  readonly source: string;
  readonly direction: Direction;
  readonly lists: readonly ListName[];
  /** "all" areas of the settings, those that the settings show for caseloads, or none ("city"). */
  readonly areas: "all" | "caseloads" | "city";
  readonly comparator: Comparator;
  /** In the unit of the rated row as displayed: 0.83 is 83%. Null where there is none. */
  readonly target: number | null;
  /** How far a value may be worse than the target and still be Amber, in the same unit. */
  readonly tolerance: number | null;
  /** Whether its counts of several months may be added up: of events, or of what was done in each month. */
  readonly addsUp?: true;
  /** What of the rated row tells a real change from ordinary variation. */
  readonly judgedBy: JudgedBy;
  /** How a missed target is told in people; absent where it cannot be. */
  readonly waysToTarget?: readonly WayToTarget[];
  /** Whether the table has rows for target, rating and trend. */
  readonly tableRows: { readonly target: boolean; readonly rating: boolean; readonly trend: boolean };
  /** The rating and target are of the city alone. */
  readonly ratedForCityOnly?: true;
  readonly trendLabel?: string;
  /** What the national average in the settings is called on the sheet. */
  readonly nationalAverageLabel?: string;
  /** Closing remarks of the block, below the table. */
  readonly footnotes?: readonly string[];
}

/** What the settings change in the words of an indicator. */
interface Wording<R extends string = string> {
  readonly title: string;
  readonly shortTitle: string;
  /** The labels of some rows, by their keys. */
  readonly rows: Readonly<Partial<Record<R, string>>>;
}

/** An indicator as its file declares it: measures and rows by their keys. */
export interface IndicatorDeclaration<M extends string, R extends string> extends Description {
  /** What is counted, in words, by measure. */
  readonly measures: Readonly<Record<M, MeasureDeclaration>>;
  /** The rows of the table, in order. */
  readonly rows: Readonly<Record<R, RowDeclaration<NoInfer<M>>>>;
  /** The row that target, rating and trend speak of. */
  readonly rated: NoInfer<R>;
  /** Its words by the settings, where they name one; declared are those of the defaults. */
  readonly wording?: (given: WordedBy) => Wording<NoInfer<R>>;
  /** What takes long enough to be done before counting, in steps. */
  readonly prepare?: (given: Given) => Steps<void>;
  readonly count: (given: Given) => Counts<NoInfer<M>> | NotComputed;
}

/** An indicator: everything the scorecard, the definitions sheet and the pane say of it. */
export interface Indicator extends Description {
  readonly measures: readonly Measure[];
  readonly rows: readonly Row[];
  /** The row that target, rating and trend speak of; one of `rows`. */
  readonly rated: Row;
  readonly wording?: (given: WordedBy) => Wording;
  readonly prepare?: (given: Given) => Steps<void>;
  readonly count: (given: Given) => Counts | NotComputed;
}

/** The settings that the words of indicators name. */
type WordedBy = Pick<Given, "unallocatedAfterDays">;

/** Declares an indicator; the compiler checks that its rows are made of its measures and that it counts each of them. */
export function defineIndicator<const M extends string, const R extends string>(
  declaration: IndicatorDeclaration<M, R>,
): Indicator {
  const rows = Object.entries<RowDeclaration<M>>(declaration.rows).map(([key, row]) => ({ ...row, key }));
  const rated = rows.find(({ key }) => key === declaration.rated);
  if (rated === undefined) throw new Error(`Indicator ${declaration.number} has no row ${declaration.rated}.`);
  const measures = Object.entries<MeasureDeclaration>(declaration.measures).map(([key, said]) =>
    typeof said === "string" ? { key, label: said, formerly: [] } : { key, ...said },
  );
  return { ...declaration, measures, rows, rated };
}

/** The indicator in the words of the settings; its keys stay. */
export function worded(indicator: Indicator, given: WordedBy): Indicator {
  if (indicator.wording === undefined) return indicator;
  const { title, shortTitle, rows: labels } = indicator.wording(given);
  const inWords = (row: Row): Row => ({ ...row, label: labels[row.key] ?? row.label });
  const rated = inWords(indicator.rated);
  const rows = indicator.rows.map((row) => (row === indicator.rated ? rated : inWords(row)));
  return { ...indicator, title, shortTitle, rows, rated };
}

export function isComputed(result: Counts | NotComputed): result is Counts {
  return "measures" in result;
}

/** A list by its definition, with the types of its columns; undefined where no sheet holds it. */
export function listOf<C extends Columns>(lists: Lists, definition: ListDefinition<C>): List<C> | undefined {
  return lists.get(definition.name) as List<C> | undefined;
}

/** What an indicator without a list of its own says. */
export function withoutList(...names: ListName[]): NotComputed {
  return { reason: `Not computed: no list of ${names.join(" or ")} was found.` };
}
