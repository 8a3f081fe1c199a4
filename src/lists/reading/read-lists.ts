import { cellAddress } from "../../workbook/addresses";
import { NO_DAY } from "../../calendar/day";
import type { Month } from "../../calendar/month";
import { NO_AREA, type AreaBook } from "../words/areas";
import { Choice, teamTypeOfTeam, type Column, type ColumnArray, type Reading } from "../columns";
import { UNREADABLE, lastTwoDigitYear } from "../words/dates";
import type { CellValue, Grid, Source } from "../../workbook/grid";
import { IssueLog, type DataIssue, type IssueAt } from "./issues";
import { MonthMarks, type List, type ListDefinition, type ListName, type Part } from "../list";
import { LIST_DEFINITIONS } from "../catalogue";
import { Names } from "../words/identifiers";
import { headingsOf, recognise, type Recognised } from "./recognise";
import { rulingKey, type Rulings } from "./column-mapping";
import { chooseRows } from "./record-rows";
import { atOnce, type Steps } from "../../workbook/steps";
import { UNQUOTED, quoteFigures } from "../words/quoting";
import { readMonthRows } from "./month-rows";
import { spellingKey } from "../words/spelling";

/** The lists of a month by name; a list that no sheet holds is not in it. */
export type Lists = ReadonlyMap<ListName, List>;

/** What one sheet, table or file turned out to be. */
export interface Found {
  readonly source: Source;
  /** Null where no list was recognised. */
  readonly list: ListName | null;
  readonly rows: number;
  /** The columns recognised: what the list calls them, and where they stand among the headings. */
  readonly columns: readonly { readonly name: string; readonly heading: string; readonly at: number }[];
  /** The headings of the sheet as they are written. */
  readonly headings: readonly string[];
  /** Whether a person said what it is. */
  readonly isRuled: boolean;
  /** In words, what is wrong or missing; "" where nothing is. */
  readonly remark: string;
}

export interface ReadLists {
  readonly lists: Lists;
  readonly issues: readonly DataIssue[];
  readonly found: readonly Found[];
}

export interface ReadingSettings {
  readonly areas: AreaBook;
  /** The month of the scorecard; two-digit years are read by it. */
  readonly month: Month;
  /** Further words in a month's cell or a status that mean absent the whole month. */
  readonly absenceCodes?: readonly string[];
  /** A person's word on what a sheet is. */
  readonly rulings?: Rulings;
}

/**
 * Recognises and types every list in the grids. The same list on several sheets or in several files adds up.
 * What cannot be read is a data issue with its cell; nothing throws and nothing is dropped in silence.
 */
export function readLists(grids: readonly Grid[], settings: ReadingSettings): ReadLists {
  return atOnce(readListsInSteps(grids, settings));
}

/** {@link readLists}, a step a list. */
export function* readListsInSteps(grids: readonly Grid[], settings: ReadingSettings): Steps<ReadLists> {
  const log = new IssueLog();
  const names = new Names();
  const found: Found[] = [];
  const recognised = new Map<ListDefinition, Recognised[]>();
  const absenceCodes = new Set((settings.absenceCodes ?? []).map(spellingKey));
  const reading = { lastYear: lastTwoDigitYear(settings.month), names, areas: settings.areas, absenceCodes };

  for (const grid of grids) {
    const gridReading = { ...reading, date1904: grid.date1904 };
    const ruling = settings.rulings?.get(rulingKey(grid.source));
    const recognition = recognise(grid, LIST_DEFINITIONS, gridReading, ruling);
    if (recognition.kind === "list") {
      for (const one of recognition.lists) {
        recognised.set(one.definition, [...(recognised.get(one.definition) ?? []), one]);
        found.push(foundAs(one, ruling !== undefined));
      }
      continue;
    }
    const remark = remarkOf(recognition);
    found.push({
      source: grid.source,
      list: null,
      rows: grid.values.length,
      columns: [],
      headings: headingsOf(grid, null),
      isRuled: ruling !== undefined,
      remark,
    });
    if (recognition.kind !== "none" || (grid.source.file !== "" && ruling?.list !== "none")) {
      const where = { file: grid.source.file, sheet: grid.source.sheet, cell: "" };
      log.add("Sheets", "unrecognised", () => where, remark, "Nothing was read from this sheet.");
    }
  }

  const lists = new Map<ListName, List>();
  for (const definition of LIST_DEFINITIONS) {
    const parts = recognised.get(definition);
    if (parts === undefined) continue;
    lists.set(definition.name, typeList(definition, parts, reading, log));
    yield;
  }
  return { lists, issues: log.all(), found };
}

function remarkOf(recognition: Exclude<ReturnType<typeof recognise>, { kind: "list" }>): string {
  switch (recognition.kind) {
    case "unclear":
      return `This could be ${recognition.candidates.join(" or ")}. Name the sheet after the list it holds.`;
    case "incomplete":
      return `This looks like ${recognition.list}, but has no column ${recognition.missing.join(", and no column ")}.`;
    case "none":
      return "No list was recognised by the headings of this sheet.";
  }
}

function foundAs({ definition, grid, headingRow, columns, monthColumns }: Recognised, isRuled: boolean): Found {
  const hidden = grid.hiddenRows ?? 0;
  const remarks = [
    ...(monthColumns.length > 0 ? [`${monthColumns.length} month columns`] : []),
    ...(hidden > 0
      ? [`${hidden.toLocaleString("en-GB")} hidden ${hidden === 1 ? "row is" : "rows are"} counted too`]
      : []),
  ];
  return {
    source: grid.source,
    list: definition.name,
    rows: grid.values.length - headingRow - 1,
    columns: [...columns].map(([name, at]) => ({ name, heading: definition.columns[name]?.heading ?? name, at })),
    headings: headingsOf(grid, headingRow),
    isRuled,
    remark: remarks.join(", "),
  };
}

type PartReading = Omit<Reading, "date1904">;

/** One list from all the sheets that hold it. */
function typeList(definition: ListDefinition, sheets: readonly Recognised[], base: PartReading, log: IssueLog): List {
  const chosen = sheets.map((sheet) => chooseRows(sheet, log));
  const length = chosen.reduce((sum, rows) => sum + rows.length, 0);
  const columns: Record<string, ColumnArray> = {};
  for (const [name, column] of Object.entries(definition.columns)) {
    columns[name] = column.make(length);
    if (column.absent !== 0) columns[name].fill(column.absent);
  }
  const area = new Uint8Array(length).fill(NO_AREA);
  const teamType = new Uint8Array(length).fill(Choice.Unknown);
  const months = new MonthMarks(length);
  const parts: Part[] = [];

  let start = 0;
  sheets.forEach((sheet, index) => {
    const rows = chosen[index] ?? new Int32Array(0);
    const reading: Reading = { ...base, date1904: sheet.grid.date1904 };
    const issueAt = (at: number, column: number, kind: string, problem: string, done: string) => {
      log.add(definition.name, kind, () => placeOf(sheet.grid, rows[at] ?? 0, column), problem, done);
    };
    for (const [name, at] of sheet.columns) {
      const column = definition.columns[name];
      const target = columns[name];
      if (column !== undefined && target !== undefined)
        fillColumn(column, target, start, sheet.grid, rows, at, reading, issueAt);
    }
    placeRows(sheet, rows, start, { area, teamType }, columns, reading, issueAt);
    readMonths(sheet, rows, start, months, reading, issueAt);
    readMonthRows(sheet, rows.length, start, columns, months, issueAt);
    parts.push({
      source: sheet.grid.source,
      start,
      sheetRows: rows.map((row) => row + sheet.grid.top),
      columnAt: new Map([...sheet.columns].map(([name, at]) => [name, at + sheet.grid.left])),
      monthColumns: sheet.monthColumns.map(({ month, column }) => ({ month, column: column + sheet.grid.left })),
      namedMonth: sheet.namedMonth,
      ...(sheet.onSheetOf === undefined ? {} : { onSheetOf: sheet.onSheetOf }),
    });
    start += rows.length;
  });

  const partOf = (row: number) => parts.findLast((part) => part.start <= row);
  return {
    name: definition.name,
    length,
    columns,
    area,
    teamType,
    months,
    names: base.names,
    parts,
    has: (column) => parts.some((part) => part.columnAt.has(column)),
    whereIs: (row) => {
      const part = partOf(row);
      return {
        source: part?.source ?? { file: "", sheet: "" },
        sheetRow: (part?.sheetRows[row - part.start] ?? 0) + 1,
      };
    },
    cellOf: (row, column) => {
      const part = partOf(row);
      const at = part?.columnAt.get(column) ?? part?.columnAt.get(definition.key) ?? 0;
      return {
        file: part?.source.file ?? "",
        sheet: part?.source.sheet ?? "",
        cell: cellAddress(part?.sheetRows[row - part.start] ?? 0, at),
      };
    },
  };
}

function placeOf(grid: Grid, row: number, column: number): { file: string; sheet: string; cell: string } {
  return { file: grid.source.file, sheet: grid.source.sheet, cell: cellAddress(grid.top + row, grid.left + column) };
}

function fillColumn(
  column: Column,
  target: ColumnArray,
  start: number,
  grid: Grid,
  rows: Int32Array,
  at: number,
  reading: Reading,
  issueAt: IssueAt,
): void {
  const { read, unreadable } = column;
  let textDates = 0;
  let firstText = 0;
  for (let index = 0; index < rows.length; index++) {
    const cell = grid.values[rows[index] ?? 0]?.[at];
    const value = read(cell, reading);
    target[start + index] = value;
    if (unreadable !== undefined && value === unreadable) {
      if (unreadable === UNREADABLE && column.absent === NO_DAY) target[start + index] = NO_DAY;
      issueAt(
        index,
        at,
        `unreadable ${column.heading}`,
        `${column.isPersonal === true ? UNQUOTED : quoteFigures(cell)} under “${column.heading}” is not ${column.expected ?? "readable"}.`,
        column.treated ?? "Read as blank.",
      );
    } else if (column.holdsDays === true && typeof cell === "string" && value > NO_DAY) {
      if (textDates++ === 0) firstText = index;
    }
  }
  if (textDates > 0 && grid.allText !== true) {
    const many = textDates === 1 ? "A date" : `${textDates} dates`;
    issueAt(
      firstText,
      at,
      `text dates ${column.heading} ${grid.source.file} ${grid.source.sheet}`,
      `${many} under “${column.heading}” ${textDates === 1 ? "is" : "are"} typed as text.`,
      "Read day first, as 29/03/2017 is 29 March.",
    );
  }
}

/** How the word of an area, a team or a role is quoted in an issue. */
function quote(cell: CellValue | undefined): string {
  const text = String(cell ?? "").trim();
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;
}

/** Areas and team types: by their own column, else by the team. */
function placeRows(
  sheet: Recognised,
  rows: Int32Array,
  start: number,
  target: { area: Uint8Array; teamType: Uint8Array },
  columns: Readonly<Record<string, ColumnArray>>,
  reading: Reading,
  issueAt: IssueAt,
): void {
  const { definition, grid } = sheet;
  if (!("team" in definition.columns) && !("area" in definition.columns)) return;
  const teamAt = sheet.columns.get("team");
  const areaAt = sheet.columns.get("area");
  const { area: byArea, team: byTeam, teamType: byType } = columns;
  for (let index = 0; index < rows.length; index++) {
    const row = start + index;
    const own = byArea?.[row] ?? Choice.Blank;
    const teams = byTeam?.[row] ?? Choice.Blank;
    const type = byType?.[row] ?? Choice.Blank;
    const teamCell = teamAt === undefined ? null : grid.values[rows[index] ?? 0]?.[teamAt];
    if (type < Choice.Blank) target.teamType[row] = type;
    else if (byType !== undefined && teamAt !== undefined) {
      const ofTeam = teamTypeOfTeam.read(teamCell, reading);
      if (ofTeam < Choice.Blank) target.teamType[row] = ofTeam;
    }
    if (own < Choice.Blank) target.area[row] = own;
    else if (teams < Choice.Blank) target.area[row] = teams;
    else if (areaAt !== undefined || teamAt !== undefined) {
      const unknown = own === Choice.Unknown ? areaAt : teams === Choice.Unknown ? teamAt : undefined;
      const cell = unknown === undefined ? null : grid.values[rows[index] ?? 0]?.[unknown];
      issueAt(
        index,
        unknown ?? areaAt ?? teamAt ?? 0,
        "no area",
        unknown === undefined ? "No area or team is given." : `${quote(cell)} is not an area or team of the settings.`,
        "Counted for the city, in no area.",
      );
    }
  }
  if (areaAt === undefined && teamAt === undefined && rows.length > 0) {
    issueAt(
      0,
      0,
      `no area column ${grid.source.file} ${grid.source.sheet}`,
      "This sheet has no Area and no Team column.",
      "Its rows are counted for the city, in no area.",
    );
  }
}

function readMonths(
  sheet: Recognised,
  rows: Int32Array,
  start: number,
  months: MonthMarks,
  reading: Reading,
  issueAt: IssueAt,
): void {
  const cells = sheet.definition.months;
  if (cells === undefined) return;
  for (const { month, column } of sheet.monthColumns) {
    months.of(month);
    for (let index = 0; index < rows.length; index++) {
      const cell = sheet.grid.values[rows[index] ?? 0]?.[column];
      if (cell === undefined || cell === null || cell === "") continue;
      months.written.add(month);
      cells.read(cell, month, months, start + index, reading, (problem, done) => {
        issueAt(index, column, problem.replace(/“[^”]*”/g, ""), problem, done);
      });
    }
  }
}
