import type { Month } from "../../calendar/month";
import { cellAddress, columnLetters } from "../../workbook/addresses";
import type { Part } from "../list";
import type { Whereabouts } from "../whereabouts";
import type { Place } from "./issues";
import type { Recognised } from "./recognition";

/** The stretch of a list that its rows of one table are; `speaksFor` are the months under which something is written. */
export function partOf(sheet: Recognised, rows: Int32Array, start: number, speaksFor: ReadonlySet<Month>): Part {
  const { grid, columns, monthColumns, monthRows, namedMonth, onSheetOf } = sheet;
  const ofRows = monthRows === null ? [] : [...speaksFor].map((month) => ({ month, column: monthRows.said }));
  return {
    source: grid.source,
    start,
    sheetRows: rows.map((row) => row + grid.top),
    columnAt: new Map([...columns].map(([name, at]) => [name, at + grid.left])),
    monthColumns: [...monthColumns, ...ofRows].map(({ month, column }) => ({ month, column: column + grid.left })),
    speaksFor,
    namedMonth,
    ...(monthRows === null ? {} : { hasMonthRows: true }),
    ...(grid.isTurned === true ? { isTurned: true } : {}),
    ...(onSheetOf === undefined ? {} : { onSheetOf }),
  };
}

/**
 * A sheet speaks for what is written on any of its tables: in a small team nobody may have had supervision. Sheets of one
 * worker each speak for one another.
 */
export function bySheet(parts: readonly Part[], sheets: readonly Recognised[]): Part[] {
  const months = new Map<string, Set<Month>>();
  const keyOf = ({ source: { file, sheet } }: Part, at: number) =>
    sheets[at]?.grid.isOfWorker === true ? `${file}|` : `${file}|${sheet}`;
  for (const [at, part] of parts.entries()) {
    const all = months.get(keyOf(part, at)) ?? new Set<Month>();
    for (const month of part.speaksFor) all.add(month);
    months.set(keyOf(part, at), all);
  }
  return parts.map((part, at) => {
    const speaksFor = months.get(keyOf(part, at)) ?? part.speaksFor;
    const [said] = part.monthColumns;
    if (part.hasMonthRows !== true || said === undefined) return { ...part, speaksFor };
    return { ...part, speaksFor, monthColumns: [...speaksFor].map((month) => ({ month, column: said.column })) };
  });
}

/** The cell of a row of a list under a column, or under the one that names the row. */
export function cellIn(parts: readonly Part[], row: number, column: string, key: string): Place {
  const part = parts.findLast(({ start }) => start <= row);
  if (part === undefined) return { file: "", sheet: "", cell: cellAddress(0, 0) };
  const at = part.columnAt.get(column) ?? part.columnAt.get(key) ?? 0;
  const on = part.sheetRows[row - part.start] ?? 0;
  const { file, sheet } = part.source;
  return { file, sheet, cell: part.isTurned === true ? cellAddress(at, on) : cellAddress(on, at) };
}

/** Sheet and row of a row of a list; where each column is a row, the column and the row of what names it. */
export function whereaboutsIn(parts: readonly Part[], row: number, key: string): Whereabouts {
  const part = parts.findLast(({ start }) => start <= row);
  if (part === undefined) return { source: { file: "", sheet: "" }, sheetRow: 1 };
  const on = part.sheetRows[row - part.start] ?? 0;
  return part.isTurned === true
    ? { source: part.source, sheetRow: (part.columnAt.get(key) ?? 0) + 1, sheetColumn: columnLetters(on) }
    : { source: part.source, sheetRow: on + 1 };
}
