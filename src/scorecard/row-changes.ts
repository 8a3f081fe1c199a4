import { LIST_DEFINITIONS } from "../lists/catalogue";
import type { List } from "../lists/list";
import { firstCell, type Whereabouts } from "../lists/whereabouts";
import type { FigureKey } from "../workbook/figure-key";
import type { IndicatorFigures } from "./figures";
import { tallyOf } from "./placed-counts";
import { findFigure } from "./find-figure";
import type { Scorecard } from "./make-scorecard";
import { measuresOf } from "./row-expressions";

/** A row that made a difference to a figure. */
export interface RowChange extends Whereabouts {
  readonly what: "added" | "removed" | "changed";
}

/** As many as a person would look through. */
const MOST = 50;

/**
 * The rows that made the difference between two scorecards of a month: those that count now and did not before, and the
 * other way round. A row is known again by what it holds, not by where it stands.
 */
export function rowChanges(before: Scorecard, after: Scorecard, key: FigureKey): RowChange[] {
  const was = rowsOf(before, key);
  const is = rowsOf(after, key);
  const gone = [...was].filter(([identity]) => !is.has(identity)).map(([, row]) => row);
  const come = [...is].filter(([identity]) => !was.has(identity)).map(([, row]) => row);
  const keysGone = new Set(gone.map(({ key }) => key));
  const keysCome = new Set(come.map(({ key }) => key));
  const changes = [
    ...come.map(({ key, at }): RowChange => ({ what: keysGone.has(key) ? "changed" : "added", ...at })),
    ...gone.filter(({ key }) => !keysCome.has(key)).map(({ at }): RowChange => ({ what: "removed", ...at })),
  ];
  // A row that counts in both numbers of a share made one difference.
  const once = new Map(
    changes.map((change) => [
      `${change.what}|${firstCell(change)}|${change.source.file}|${change.source.sheet}`,
      change,
    ]),
  );
  return [...once.values()].slice(0, MOST);
}

interface KnownRow {
  readonly key: string;
  readonly at: Whereabouts;
}

/** The rows behind a figure by what they hold; none of a comparator, which is of other months. */
function rowsOf(scorecard: Scorecard, key: FigureKey): Map<string, KnownRow> {
  const rows = new Map<string, KnownRow>();
  const found = findFigure(scorecard.figures, key);
  if (found === null || found.column.kind === "comparator" || found.column.kind === "period") return rows;
  for (const measure of measuresOf(found.row.row))
    addRows(rows, scorecard, found.of, measure, found.column.tallyColumn);
  return rows;
}

function addRows(
  rows: Map<string, KnownRow>,
  { lists }: Scorecard,
  figures: IndicatorFigures,
  measure: string,
  column: number,
): void {
  if (figures.counts === null) return;
  const { name } = tallyOf(figures.counts, figures.indicator, measure).list;
  const list = lists.get(name);
  const definition = LIST_DEFINITIONS.find((each) => each.name === name);
  if (list === undefined || definition === undefined) return;
  for (const row of figures.rowsBehind(measure, column)) {
    const cells = Object.entries(definition.columns).map(([each, { isName }]) =>
      cellText(list, each, row, isName === true),
    );
    rows.set(`${measure}|${cells.join("|")}`, {
      key: `${measure}|${cellText(list, definition.key, row, true)}`,
      at: list.whereIs(row),
    });
  }
}

function cellText(list: List, column: string, row: number, isName: boolean): string {
  const value = list.columns[column]?.[row] ?? 0;
  return isName ? list.names.text(value).toUpperCase() : String(value);
}
