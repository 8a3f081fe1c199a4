import { isoMonth } from "../calendar/month";
import type { DataIssue } from "../lists/reading/issues";
import type { Rating } from "../scorecard/rating";
import type { Scorecard } from "../scorecard/make-scorecard";
import type { Trend } from "../scorecard/trend";

/** The scorecard for other programs; rows and columns are labelled as they are published. */
export interface ScorecardJson {
  readonly month: string;
  readonly figures: readonly {
    readonly indicator: number;
    readonly row: string;
    readonly column: string;
    readonly value: number | null;
    readonly text: string;
  }[];
  readonly ratings: readonly {
    readonly indicator: number;
    readonly column: string;
    readonly target: number | null;
    readonly rating: Rating;
  }[];
  readonly trends: readonly { readonly indicator: number; readonly column: string; readonly trend: Trend }[];
  readonly issues: readonly DataIssue[];
}

/** Values are unrounded, null where there is none. */
export function scorecardJson({ month, figures, issues }: Scorecard): ScorecardJson {
  return {
    month: isoMonth(month),
    figures: figures.flatMap(({ indicator, rows, columns }) =>
      rows.flatMap(({ row, cells }) =>
        cells.map(({ value, text }, index) => ({
          indicator: indicator.number,
          row: row.label,
          column: columns[index]?.label ?? "",
          value,
          text,
        })),
      ),
    ),
    ratings: figures.flatMap(({ indicator, settings, columns, ratings }) =>
      indicator.direction === "neither"
        ? []
        : ratings.flatMap((rating, index) =>
            rating === null
              ? []
              : [{ indicator: indicator.number, column: columns[index]?.label ?? "", target: settings.target, rating }],
          ),
    ),
    trends: figures.map(({ indicator, columns, trend }) => ({
      indicator: indicator.number,
      column: columns[1]?.label ?? "",
      trend,
    })),
    issues,
  };
}
