import type { IndicatorFigures } from "../../scorecard/figures";
import { inWords } from "../../scorecard/in-words";
import type { Located } from "../../sheets/scorecard/locate-blocks";

/**
 * Why a scorecard that is there has to be laid out again: "The scorecard gets a column for WEST and loses that for SOUTH". A
 * renamed area is both.
 */
export function whyOtherLayout(
  { tables, isEarlier }: Extract<Located, { kind: "other layout" }>,
  figures: readonly IndicatorFigures[],
): string {
  const was = new Set([...tables.values()].flatMap(({ areas }) => areas));
  const is = new Set(
    figures.flatMap(({ columns }) =>
      columns.flatMap(({ kind, label }) => (kind === "area" || kind === "period" ? [label] : [])),
    ),
  );
  const come = [...is].filter((label) => !was.has(label));
  const gone = [...was].filter((label) => !is.has(label));
  const named = (labels: readonly string[]) => inWords(labels.map((label) => `“${label}”`));
  if (isEarlier) return "The scorecard was laid out by an earlier version";
  if (come.length > 0 && gone.length > 0)
    return `The settings now give the scorecard ${named(come)} and no longer ${named(gone)}`;
  if (come.length > 0) return `The settings now give the scorecard ${named(come)} too`;
  if (gone.length > 0) return `The settings no longer give the scorecard ${named(gone)}`;
  return "The settings now give other columns to some of the tables of the scorecard";
}
