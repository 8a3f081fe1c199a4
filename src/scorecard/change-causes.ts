import type { ListSurvey } from "../lists/reading/list-survey";
import type { FigureKey } from "../workbook/figure-key";
import type { Scorecard } from "./make-scorecard";
import { rowChanges, type RowChange } from "./row-changes";

/** What made figures other ones, and the rows that did. */
export interface ChangeCause {
  /** "All 192 rows of “EAST office May-17.xlsx” are gone", "12 rows of Cases changed" */
  readonly sentence: string;
  readonly list: string;
  readonly rows: readonly RowChange[];
}

/** What made these figures of a month others than they were, most rows first. None where the rows tell nothing. */
export function changeCauses(before: Scorecard, after: Scorecard, keys: readonly FigureKey[]): ChangeCause[] {
  const groups = new Map<string, RowChange[]>();
  const [then, now] = [filesOf(before.surveys), filesOf(after.surveys)];
  const isWhole = ({ what, source: { file } }: RowChange) =>
    file !== "" && ((what === "removed" && !now.has(file)) || (what === "added" && !then.has(file)));
  for (const row of rowChanges(before, after, keys)) {
    const key = isWhole(row) ? `${row.what}|file|${row.source.file}` : `${row.what}|list|${row.list}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .flatMap((rows): ChangeCause[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const lists = [...new Set(rows.map(({ list }) => list))].join(", ");
      const { file } = first.source;
      const count = (first.what === "removed" ? then : now).get(file) ?? rows.length;
      const sentence = isWhole(first)
        ? `${count === 1 ? "The only row" : `All ${rowsInWords(count)}`} of “${file}” ${count === 1 ? "is" : "are"} ${first.what === "removed" ? "gone" : "new"}`
        : `${rowsInWords(rows.length)} of ${lists} ${first.what === "changed" ? "changed" : first.what === "added" ? "came" : "went"}`;
      return [{ sentence, list: lists, rows }];
    })
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** The files that lists were read from, with their rows. */
function filesOf(surveys: readonly ListSurvey[]): Map<string, number> {
  const files = new Map<string, number>();
  for (const { list, source, rows } of surveys)
    if (list !== null) files.set(source.file, (files.get(source.file) ?? 0) + rows);
  return files;
}

function rowsInWords(rows: number): string {
  return `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;
}
