import type { Format } from "../workbook/number-formats";
import type { WorkingCalendar } from "../calendar/working-days";
import type { Month } from "../calendar/month";
import type { List, ListDefinition, ListName, Columns } from "../lists/list";
import type { Lists } from "../lists/reading/read-lists";
import type { Tally } from "./counting/tally";
import type { MonthWindow } from "./counting/month-set";

/** Whether more is better, less is better, or neither; without a better there is no rating. */
export type Direction = "higher" | "lower" | "neither";

/** What the column before the month holds. */
export type Comparator =
  /** Averages of the six months before; of a percentage, (average numerator) / (average denominator). */
  | { readonly kind: "average" }
  /** The six months before added up. */
  | { readonly kind: "cumulative" }
  /** The month end of the latest 31 March before the month, or of the month that a setting names. */
  | { readonly kind: "baseline" };

/** A row of an indicator's table, made of measures. */
export type Row = {
  readonly label: string;
  readonly format: Format;
  /** Published without a comparator: the cell is left blank. */
  readonly comparatorLeftBlank?: true;
  /** The measures that add up to this count: where one of them is withheld, the others could give it away. */
  readonly sumOf?: readonly string[];
  /** The row applies in the area columns of these names only; the others show "-". */
  readonly onlyAreas?: readonly string[];
} & (
  | { readonly kind: "count"; readonly measure: string }
  /** Numerator over denominator: percentages, and cases a worker. */
  | { readonly kind: "share"; readonly measure: string; readonly among: string }
  /** Per 10,000 children aged 0–17 of the area. */
  | { readonly kind: "rate"; readonly measure: string }
  /** A mean whose average over six months is the mean of the six monthly means. */
  | { readonly kind: "mean"; readonly measure: string; readonly among: string }
  | { readonly kind: "total"; readonly measures: readonly string[] }
);

/** A measure: what is counted, in words, for the workings and the history. */
export interface Measure {
  readonly name: string;
  readonly label: string;
}

/** What an indicator counts with. */
export interface Given {
  readonly lists: Lists;
  readonly window: MonthWindow;
  /** The month of the scorecard. */
  readonly month: Month;
  /** How many areas there are. */
  readonly areas: number;
  readonly calendar: WorkingCalendar;
  /** Indicator 1: a case counts as unallocated when more than this many days have passed since referral. */
  readonly unallocatedAfterDays: number;
  /** Indicator 13: count workers as heads even where the list gives full-time equivalents. */
  readonly caseloadByHeadcount: boolean;
}

/** What an indicator found in the lists. */
export interface Counts {
  readonly measures: Readonly<Record<string, Tally>>;
  /** Whether the lists can say what the figure was in a month; see known-months.ts. */
  readonly knows: (month: Month) => boolean;
  /** Remarks for the reader, as whole sentences. */
  readonly notes?: readonly string[];
}

/** Why an indicator could not be computed, as a whole sentence. */
export interface NotComputed {
  readonly reason: string;
}

/** An indicator as it is declared: everything the scorecard, the definitions sheet and the pane say of it. */
export interface Indicator {
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
  /** "all" areas of the settings, these by name, or none ("city"). */
  readonly areas: "all" | "city" | readonly string[];
  readonly comparator: Comparator;
  readonly measures: readonly Measure[];
  readonly rows: readonly Row[];
  /** The label of the row that target, rating and trend speak of. */
  readonly rated: string;
  /** In the unit of the rated row as displayed: 0.83 is 83%. Null where there is none. */
  readonly target: number | null;
  /** How far a value may be worse than the target and still be Amber, in the same unit. */
  readonly tolerance: number | null;
  /** Whether the table has rows for target, rating and trend. */
  readonly tableRows: { readonly target: boolean; readonly rating: boolean; readonly trend: boolean };
  /** The rating and target are of the city alone. */
  readonly ratedForCityOnly?: true;
  readonly trendLabel?: string;
  /** What the national average in the settings is called on the sheet. */
  readonly nationalAverageLabel?: string;
  /** Closing remarks of the block, below the table. */
  readonly footnotes?: readonly string[];
  readonly count: (given: Given) => Counts | NotComputed;
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
