import { cellAddress } from "../../workbook/addresses";
import { isBlank, type CellValue } from "../../workbook/grid";
import type { IssueLog } from "./issues";
import type { Steps } from "../../workbook/steps";
import type { Recognised } from "./recognise";

const TOTALS = /^\s*(grand\s+|sub\s*-?\s*)?totals?\b/i;

/**
 * The rows of a recognised sheet that hold a record, as indices into its grid: rows under the headings less
 * blank rows, totals rows, repeated headings and notes. All but the blank ones are data issues.
 */
export function* chooseRows(sheet: Recognised, log: IssueLog): Steps<Int32Array> {
  const { definition, grid, headingRow, columns } = sheet;
  const keyAt = columns.get(definition.key) ?? 0;
  const others = [...columns.values()].filter((at) => at !== keyAt);
  const datesNeeded = definition.needed.length > 1 && definition.months === undefined;
  const heading = grid.values[headingRow]?.[keyAt];
  const kept = new Int32Array(Math.max(grid.values.length - headingRow - 1, 0));
  let count = 0;

  const leaveOut = (row: number, kind: string, problem: string) => {
    log.add(
      definition.name,
      kind,
      () => ({
        file: grid.source.file,
        sheet: grid.source.sheet,
        cell: cellAddress(grid.top + row, grid.left + keyAt),
      }),
      problem,
      "Left out.",
    );
  };
  const holdsNothingElse = (cells: readonly CellValue[]) => others.every((at) => isBlank(cells[at]));

  for (let row = headingRow + 1; row < grid.values.length; row++) {
    if (row % 20_000 === 0) yield;
    const cells = grid.values[row] ?? [];
    const key = cells[keyAt];
    if (isBlank(key)) {
      const label = cells.find((cell) => typeof cell === "string" && TOTALS.test(cell));
      const isEmpty = holdsNothingElse(cells) && sheet.monthColumns.every(({ column }) => isBlank(cells[column]));
      if (label !== undefined) leaveOut(row, "totals", "A totals row.");
      else if (!isEmpty && (definition.key !== "worker" || isBlank(cells[columns.get("workerId") ?? -1]))) {
        leaveOut(row, "no key", `The row has no ${definition.columns[definition.key]?.heading ?? "name"}.`);
      } else if (!isEmpty) kept[count++] = row;
      continue;
    }
    if (typeof key === "string" && TOTALS.test(key)) leaveOut(row, "totals", "A totals row.");
    else if (key === heading) leaveOut(row, "headings", "The headings are repeated.");
    else if (datesNeeded && typeof key === "string" && holdsNothingElse(cells))
      leaveOut(row, "note", "Only the first cell is filled: read as a note.");
    else kept[count++] = row;
  }
  return kept.slice(0, count);
}
