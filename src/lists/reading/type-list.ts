import { cellAddress } from "../../workbook/addresses";
import type { Steps } from "../../workbook/steps";
import type { ColumnArray, Reading } from "../columns";
import { MonthMarks, type List, type ListDefinition, type Part } from "../list";
import { cellKey } from "../words/spelling";
import { fillColumn } from "./fill-column";
import type { IssueLog } from "./issues";
import { placeRows, unplaced } from "./place-rows";
import { readMonths } from "./read-months";
import type { Recognised } from "./recognise";
import { chooseRows } from "./record-rows";
import { placeOf, type IssueAt } from "./sheet-rows";

/** What all sheets of a scorecard are read by; each grid adds how its dates count. */
export type CommonReading = Omit<Reading, "date1904">;

/** One list from all the sheets that hold it, typed. */
export function* typeList(
  definition: ListDefinition,
  sheets: readonly Recognised[],
  common: CommonReading,
  log: IssueLog,
): Steps<List> {
  const chosen: Int32Array[] = [];
  for (const sheet of sheets) chosen.push(yield* chooseRows(sheet, log));
  const length = chosen.reduce((sum, rows) => sum + rows.length, 0);
  const columns = emptyColumns(definition, length);
  const placing = unplaced(length);
  const months = new MonthMarks(length);
  const parts: Part[] = [];

  let start = 0;
  for (const [index, sheet] of sheets.entries()) {
    const rows = chosen[index] ?? new Int32Array(0);
    const reading: Reading = { ...common, date1904: sheet.grid.date1904 };
    const issueAt: IssueAt = (at, column, kind, problem, done) => {
      log.add(definition.name, kind, () => placeOf(sheet.grid, rows[at] ?? 0, column), problem, done);
    };
    for (const [name, at] of sheet.columns) {
      const column = definition.columns[name];
      const target = columns[name];
      if (column !== undefined && target !== undefined)
        yield* fillColumn(column, target, start, sheet.grid, rows, at, reading, issueAt);
    }
    yield* placeRows(sheet, rows, start, placing, columns, reading, issueAt);
    yield* readMonths(sheet, rows, start, months, reading, issueAt);
    parts.push(partOf(sheet, rows, start));
    start += rows.length;
  }
  const list = listOf(definition, length, columns, placing, months, parts, common);
  check(definition, list, log);
  return list;
}

function emptyColumns(definition: ListDefinition, length: number): Record<string, ColumnArray> {
  const columns: Record<string, ColumnArray> = {};
  for (const [name, column] of Object.entries(definition.columns)) {
    columns[name] = column.make(length);
    if (column.absent !== 0) columns[name].fill(column.absent);
  }
  return columns;
}

function partOf(sheet: Recognised, rows: Int32Array, start: number): Part {
  return {
    source: sheet.grid.source,
    start,
    sheetRows: rows.map((row) => row + sheet.grid.top),
    columnAt: new Map([...sheet.columns].map(([name, at]) => [name, at + sheet.grid.left])),
    headings: (sheet.grid.values[sheet.headingRow] ?? []).map(cellKey),
    monthColumns: sheet.monthColumns.map(({ month, column }) => ({ month, column: column + sheet.grid.left })),
    namedMonth: sheet.namedMonth,
  };
}

function listOf(
  { name }: ListDefinition,
  length: number,
  columns: Record<string, ColumnArray>,
  placing: Pick<List, "area" | "teamType">,
  months: MonthMarks,
  parts: readonly Part[],
  { names }: CommonReading,
): List {
  return {
    name,
    length,
    columns,
    ...placing,
    months,
    names,
    parts,
    has: (column) => parts.some((part) => part.columnAt.has(column)),
    whereIs: (row) => {
      const part = parts.findLast(({ start }) => start <= row);
      return {
        source: part?.source ?? { file: "", sheet: "" },
        sheetRow: (part?.sheetRows[row - part.start] ?? 0) + 1,
      };
    },
  };
}

function check(definition: ListDefinition, list: List, log: IssueLog): void {
  definition.check?.(list, (row, column, problem, done, kind = problem) => {
    const part = list.parts.findLast(({ start }) => start <= row);
    const at = part?.columnAt.get(column) ?? part?.columnAt.get(definition.key) ?? 0;
    log.add(
      definition.name,
      kind,
      () => ({
        file: part?.source.file ?? "",
        sheet: part?.source.sheet ?? "",
        cell: cellAddress(part?.sheetRows[row - part.start] ?? 0, at),
      }),
      problem,
      done,
    );
  });
}
