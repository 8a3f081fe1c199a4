import { NO_DAY } from "../../calendar/day";
import { after, firstDay, longMonth, type Month } from "../../calendar/month";
import type { CellValue, Grid, Source } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import type { ColumnArray, Reading } from "../columns";
import { MonthMarks, type List, type ListDefinition, type ListName, type Part } from "../list";
import type { Reach } from "../reach";
import { fillColumn } from "./fill-column";
import { fillWorkerIds, leftBehind } from "./join-workers";
import type { IssueLog } from "./issues";
import { reachOfList } from "./list-reach";
import { dayWithin } from "./leavers";
import type { workerNames } from "./person-names";
import { placeRows, unplaced } from "./place-rows";
import { readMonthRows } from "./month-rows";
import { bySheet, cellIn, partOf, whereaboutsIn } from "./parts";
import type { StaffGuess } from "./monthly-cells";
import { leftAfter, readMonths } from "./read-months";
import type { Recognised } from "./recognition";
import { chooseRows, type ChosenRows } from "./record-rows";
import { cellsOf } from "./row-cells";
import { withoutSameRows, type RowsAgain } from "./same-rows";
import { placeOf, type IssueAt, type UnknownAt } from "./sheet-rows";
import type { UnknownWords } from "./unknown-words";
import { fillByName, leavingDays, readWorkers, type WorkerCells } from "./worker-cells";

/** What all sheets of a scorecard are read by; each grid adds how its dates count. */
export type CommonReading = Omit<Reading, "date1904"> & {
  readonly month: Month;
  /** From which month a person says that a list is complete. */
  readonly completeFrom: ReadonlyMap<ListName, Month>;
  readonly workerName: ReturnType<typeof workerNames>;
};

/** A list, and which rows of each of its tables were records. */
export interface TypedList {
  readonly list: List;
  readonly chosen: readonly ChosenRows[];
}

/** One list from all the tables that hold it, typed. */
export function* typeList(
  definition: ListDefinition,
  sheets: readonly Recognised[],
  common: CommonReading,
  log: IssueLog,
  words: UnknownWords,
): Steps<TypedList> {
  const records: ChosenRows[] = [];
  for (const sheet of sheets) records.push(yield* chooseRows(sheet, common.areas, log));
  const { chosen, again } = yield* withoutSameRows(sheets, records, { ...common, date1904: false });
  for (const each of again) sayAgain(definition, sheets[each.at]?.grid.source, each, log);
  const recordsOn = new Map<Grid, number>();
  records.forEach(({ counts }, index) => {
    const grid = sheets[index]?.grid;
    if (grid !== undefined) recordsOn.set(grid, (recordsOn.get(grid) ?? 0) + counts.records);
  });
  const length = chosen.reduce((sum, { rows }) => sum + rows.length, 0);
  const columns = emptyColumns(definition, length);
  const placing = unplaced(length);
  const months = new MonthMarks(length);
  const parts: Part[] = [];

  let start = 0;
  for (const [index, sheet] of sheets.entries()) {
    const rowsOf = chosen[index];
    if (rowsOf === undefined) continue;
    const { rows } = rowsOf;
    const reading = { ...common, date1904: sheet.grid.date1904 };
    const issueAt: IssueAt = (at, column, kind, problem, done) => {
      log.add(definition.name, kind, () => placeOf(sheet.grid, rows[at] ?? sheet.headingRow, column), problem, done);
    };
    const base = start;
    const unknownAt: UnknownAt = (of, cell, under, at, column) => {
      words.add(of, cell, definition.name, under, base + at, () =>
        placeOf(sheet.grid, rows[at] ?? sheet.headingRow, column),
      );
    };
    const cells = new Map<string, readonly CellValue[] | null>();
    let leavers: WorkerCells["leavers"] = [];
    for (const [name, at] of sheet.columns) {
      const column = definition.columns[name];
      const target = columns[name];
      if (column === undefined || target === undefined) continue;
      let own: readonly CellValue[] | null = cellsOf(sheet, name, rows);
      if (name === "worker") {
        const said = yield* readWorkers(sheet.grid, at, rows, own, common.workerName);
        own = said.cells;
        leavers = said.leavers;
      }
      cells.set(name, own);
      yield* fillColumn(column, target, start, sheet.grid, rows, at, own, reading, issueAt, (cell, index) => {
        const { vocabulary } = column;
        if (vocabulary !== undefined) unknownAt(vocabulary.name, cell, { kind: "column", column: name }, index, at);
      });
    }
    fillByName(sheet, columns, rows, start);
    sayFurther(sheet, issueAt);
    sayStaffGuess(sheet, issueAt);
    if (recordsOn.get(sheet.grid) === 0) {
      const problem = "There are headings and no row below them.";
      const where = `no rows ${sheet.grid.source.file} ${sheet.grid.source.sheet}`;
      issueAt(
        -1,
        sheet.columns.get(definition.key) ?? 0,
        where,
        problem,
        "This sheet says nothing: fill it in or leave it out.",
      );
    }
    const cellOf = (name: "area" | "team" | "teamType", index: number) => {
      const own = cells.get(name) ?? null;
      return own === null ? sheet.grid.values[rows[index] ?? 0]?.[sheet.columns.get(name) ?? -1] : own[index];
    };
    yield* placeRows({ sheet, chosen: rowsOf, start, cells: cellOf }, placing, columns, reading, issueAt, unknownAt);
    const written = yield* readMonths(sheet, rows, start, months, reading, issueAt, unknownAt);
    readMonthRows(sheet, rows.length, start, columns, months, issueAt);
    const byStatus = definition.key === "worker" ? leavingDays(sheet, rows) : [];
    for (const { index: at, said } of [...leavers, ...byStatus]) {
      const row = start + at;
      const { left } = columns;
      const day = dayWithin(said, common.month, reading);
      if (left === undefined || left[row] !== NO_DAY) continue;
      left[row] =
        day ??
        leftAfter(
          [...written].sort((a, b) => a - b),
          months,
          row,
          common.month,
        );
      if (day === null) {
        const nameAt = sheet.columns.get("worker") ?? 0;
        const done = "Counted as having left after the last month that says otherwise.";
        issueAt(at, nameAt, "left without date", "The name says that the worker left, but not when.", done);
      }
    }
    parts.push(partOf(sheet, rows, start, written));
    start += rows.length;
  }
  const located = bySheet(parts, sheets);
  const { worker, workerId, left } = columns;
  if (worker instanceof Int32Array && workerId instanceof Int32Array) {
    yield* fillWorkerIds({ worker, workerId }, placing.area);
    if (definition.months !== undefined) {
      const workers = { columns: { worker, workerId }, area: placing.area, months, length, parts: located };
      leftBehind(workers, (row, month) => {
        if (left?.[row] !== NO_DAY) return;
        left[row] = firstDay(after(month, 1));
        const problem = "This worker is on no later sheet, and nothing is written in the last months of this one.";
        log.add(
          definition.name,
          problem,
          () => cellIn(located, row, "worker", "worker"),
          problem,
          "Counted as having left.",
        );
      });
    }
  }
  yield;
  const reach = yield* reachOfList(
    definition,
    { columns, area: placing.area, parts: located },
    { month: common.month, completeFrom: common.completeFrom.get(definition.name) },
    (row, column) => {
      const heading = definition.columns[column]?.heading ?? column;
      const problem = `This ${heading} lies more than half a year from all others.`;
      const where = () => cellIn(located, row, column, definition.key);
      log.add(
        definition.name,
        problem,
        where,
        problem,
        "It does not say how far the list reaches: look whether it is right.",
      );
    },
  );
  yield;
  const list = listOf(definition, length, columns, placing, months, located, reach, common);
  return { list, chosen };
}

function sayAgain(
  { name }: ListDefinition,
  source: Source | undefined,
  { count, of, isWhole }: RowsAgain,
  log: IssueLog,
): void {
  const { file, sheet } = source ?? of;
  const many = count === 1 ? "1 row stands" : `${count.toLocaleString("en-GB")} rows stand`;
  const other = of.file === "" || of.file === file ? `“${of.sheet}”` : `“${of.file}”, “${of.sheet}”`;
  const problem = isWhole ? `This holds the same rows as ${other}.` : `${many} on ${other} as well.`;
  log.add(name, `again ${file} ${sheet}`, () => ({ file, sheet, cell: "" }), problem, "Counted once.");
}

function sayFurther({ definition, grid, further, columns }: Recognised, issueAt: IssueAt): void {
  for (const [name, others] of further) {
    const heading = definition.columns[name]?.heading ?? name;
    issueAt(
      -1,
      columns.get(name) ?? 0,
      `several ${heading} ${grid.source.file} ${grid.source.sheet}`,
      `${others.length + 1} columns are “${heading}” by their headings.`,
      "The first that is filled counts in each row.",
    );
  }
}

const STAFF_GUESSES: Readonly<Record<StaffGuess, string>> = {
  "all held": "Every worker on this sheet is supervised",
  "some without a date": "Some workers on this sheet have no date",
};

function sayStaffGuess({ grid, monthColumns }: Recognised, issueAt: IssueAt): void {
  for (const { guess, month, column } of monthColumns) {
    if (guess === undefined) continue;
    const problem = `${STAFF_GUESSES[guess]}: read as all of its staff in ${longMonth(month)}.`;
    const done = "If it names only those who were supervised, add the others, or the share is too high.";
    issueAt(-1, column, `staff ${grid.source.file} ${grid.source.sheet}`, problem, done);
  }
}

function emptyColumns(definition: ListDefinition, length: number): Record<string, ColumnArray> {
  const columns: Record<string, ColumnArray> = {};
  for (const [name, column] of Object.entries(definition.columns)) {
    columns[name] = column.make(length);
    if (column.absent !== 0) columns[name].fill(column.absent);
  }
  return columns;
}

function listOf(
  { name, key }: ListDefinition,
  length: number,
  columns: Record<string, ColumnArray>,
  placing: Pick<List, "area" | "teamType" | "team">,
  months: MonthMarks,
  parts: readonly Part[],
  reach: Reach | null,
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
    reach,
    has: (column) => parts.some((part) => part.columnAt.has(column)),
    whereIs: (row) => whereaboutsIn(parts, row, key),
    cellOf: (row, column) => cellIn(parts, row, column, key),
  };
}
