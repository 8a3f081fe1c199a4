import type { Month } from "../calendar/month";
import type { ListName } from "../lists/list";
import type { ColumnKey } from "../workbook/figure-key";

/** The counts of an indicator that stand on the month's scorecard, from when its files were at hand. */
export interface HeldFigures {
  /** A measure in a column of the table, as it was counted; null where it was not known. */
  readonly inColumn: (measure: string, column: ColumnKey) => number | null;
  /** A measure of the city in a month of the chart; null where it is not there. */
  readonly inMonth: (measure: string, month: Month) => number | null;
}

/** What a scorecard keeps of its earlier figures, because files that they came from are no longer at hand. */
export interface HeldCard {
  /** By the number of the indicator. */
  readonly figures: ReadonlyMap<number, HeldFigures>;
  /** Lists that are not at hand as a whole: figures made of them are kept even where part of them is there. */
  readonly lists: ReadonlySet<ListName>;
  /** Why they are kept, as a whole sentence. */
  readonly reason: string;
}
