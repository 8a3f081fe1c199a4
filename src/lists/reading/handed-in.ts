import { firstDay, lastDay, type Month } from "../../calendar/month";
import type { Grid, Source } from "../../workbook/grid";
import type { List, ListDefinition, ListName, Part } from "../list";
import { NO_AREA, type AreaBook } from "../words/areas";
import { fingerprintOf } from "./fingerprint";
import { monthsByOffice, officeOf, officesOf } from "./offices";
import { placeInNames } from "./place-in-name";

/** What came of a list: from one office, or of the whole city where its sheets are not those of offices. */
export interface HandedIn {
  readonly list: ListName;
  /** The number of the office's area; null for the whole city. */
  readonly area: number | null;
  /** How many records. */
  readonly rows: number;
  /** How many different workers; null for a list of other things. */
  readonly workers: number | null;
  /** The sheets that it came from, in order. */
  readonly sources: readonly Source[];
  /** Whether it says something of the month asked for. */
  readonly speaks: boolean;
  /** Whether something in it is of that month or a later one: it is no sheet of the month before. */
  readonly isOfMonth: boolean;
  /** Two of its sheets that hold the same records or workers; null where none do. */
  readonly twice: readonly [Source, Source] | null;
  /** {@link fingerprintOf} its sheets. */
  readonly fingerprint: number;
}

/** A list and what came of it. */
export interface ListHandedIn {
  readonly list: ListName;
  /** Whether its sheets are those of offices, so that one for each area is to be expected. */
  readonly isByOffice: boolean;
  readonly entries: readonly HandedIn[];
}

/** A part of a list with the sheet that it was read from, and how many records stood there before rows were joined. */
export interface PartRead {
  readonly part: Part;
  readonly grid: Grid;
  readonly records: number;
}

/** From this share of the smaller sheet on, two sheets hold the same. */
const SAME_SHARE = 0.5;

/** What came of a list for a month, office by office. */
export function handedIn(
  list: List,
  definition: ListDefinition,
  read: readonly PartRead[],
  month: Month,
  areas: AreaBook,
): ListHandedIn {
  const ofWorkers = definition.key === "worker";
  const filled = list.parts.filter(({ sheetRows }) => sheetRows.length > 0);
  const offices = officesOf(filled, list.area);
  const isByOffice = offices.length > 1 || (filled.length > 0 && isNamedForItsOffice(list, filled, areas));
  const own = new Set(filled.map((part) => officeOf(part, list.area)));
  // A worker of another area on an office's sheet is no return of that area.
  const byArea = areasOf(list, ofWorkers || isByOffice).filter(
    (area) => offices.length < 2 || area === null || own.has(area),
  );
  const silent = new Set(silentAreas(list, month));
  const speaksAtAll = list.length > 0 && speaks(list, month);
  const keyOf = workerKeys(list);
  const isRecent = rowsSince(list, definition, month);
  const entries = byArea.map((area): HandedIn => {
    const isOf = (row: number) => area === null || list.area[row] === area;
    const sheets = read.filter(({ part }) => area === null || someRow(part, isOf));
    let rows = 0;
    let isOfMonth = false;
    const workers = new Set<string>();
    for (let row = 0; row < list.length; row++) {
      if (!isOf(row)) continue;
      rows++;
      isOfMonth ||= isRecent(row);
      if (ofWorkers) workers.add(keyOf(row));
    }
    const isSilent = silent.has(area) || silent.has(null);
    return {
      list: list.name,
      area,
      rows,
      workers: ofWorkers ? workers.size : null,
      sources: sheets.map(({ part }) => part.source),
      speaks: speaksAtAll && !isSilent,
      isOfMonth: isOfMonth || (list.months.written.has(month) && !isSilent),
      twice: ofWorkers ? twiceByWorkers(list, sheets, month, isOf, keyOf) : twiceByRows(sheets),
      fingerprint: fingerprintOf(sheets.map(({ grid }) => grid)),
    };
  });
  return { list: list.name, isByOffice, entries };
}

/** The areas that rows are in, in the order of the settings; null alone where they are in none or the list is of the whole city. */
function areasOf({ area, length }: List, isByArea: boolean): (number | null)[] {
  const found = new Set<number>();
  if (isByArea) for (let row = 0; row < length; row++) if (area[row] !== NO_AREA) found.add(area[row] ?? NO_AREA);
  return found.size === 0 ? [null] : [...found].sort((a, b) => a - b);
}

/** Whether the only office of a list says in the name of its sheet or file which it is. */
function isNamedForItsOffice({ area }: List, parts: readonly Part[], areas: AreaBook): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  const only = area[first.start] ?? NO_AREA;
  const isAlone = parts.every((part) => !someRow(part, (row) => area[row] !== NO_AREA && area[row] !== only));
  const { sheet, file } = first.source;
  return only !== NO_AREA && isAlone && placeInNames([sheet, file], areas).area === only;
}

/** Whether the list as a whole speaks of a month, by what is written under months or by its dates. */
function speaks({ months, reach, parts }: List, month: Month): boolean {
  if (months.written.has(month)) return true;
  const isMonthly = months.written.size > 0 || parts.some(({ monthColumns }) => monthColumns.length > 0);
  if (reach === null) return !isMonthly;
  return (month >= reach.first && month <= reach.last) || reach.to >= lastDay(month);
}

/** Whether a row is of a month or a later one by the day on which it began or happened. */
function rowsSince({ columns }: List, { dates }: ListDefinition, month: Month): (row: number) => boolean {
  if (dates === undefined) return () => false;
  const names =
    dates.of === "open" ? [dates.started] : dates.of === "events" ? [dates.day, dates.lastDay] : [dates.day];
  const days = names.flatMap((name) => (name === undefined ? [] : (columns[name] ?? [])));
  const first = firstDay(month);
  return (row) => days.some((each) => (each[row] ?? 0) >= first);
}

/** The offices that have written nothing under a month; null stands for a list that is not of offices. */
function silentAreas(list: List, month: Month): (number | null)[] {
  const isMonthly = list.months.written.size > 0 || list.parts.some(({ monthColumns }) => monthColumns.length > 0);
  if (!isMonthly) return [];
  return monthsByOffice(list).flatMap(({ area, months }) => (months.has(month) ? [] : [area]));
}

function someRow({ start, sheetRows }: Part, is: (row: number) => boolean): boolean {
  for (let row = start; row < start + sheetRows.length; row++) if (is(row)) return true;
  return false;
}

/** One worker ID, else one name within an area. */
function workerKeys({ columns, area }: List): (row: number) => string {
  const { worker, workerId } = columns;
  return (row) => {
    const id = workerId?.[row] ?? 0;
    return id === 0 ? `${worker?.[row] ?? 0}@${area[row] ?? NO_AREA}` : `#${id}`;
  };
}

/** A sheet of which at least half the records stand on an earlier one as well. */
function twiceByRows(read: readonly PartRead[]): HandedIn["twice"] {
  for (const [at, { part, records }] of read.entries()) {
    const before = read[at - 1]?.part ?? read[0]?.part;
    const isAgain = records > 0 && part.sheetRows.length <= records * (1 - SAME_SHARE);
    if (isAgain && before !== undefined && before !== part) return [before.source, part.source];
  }
  return null;
}

/** Two sheets that both say something of the month and share at least half the workers of the smaller. */
function twiceByWorkers(
  list: List,
  read: readonly PartRead[],
  month: Month,
  isOf: (row: number) => boolean,
  keyOf: (row: number) => string,
): HandedIn["twice"] {
  const isLog = list.reach !== null && list.name === "Supervisions";
  const sheets = read.flatMap(({ part }) => {
    const { start, sheetRows, monthColumns, speaksFor, source } = part;
    if (isLog && monthColumns.length === 0) return [];
    const workers = new Set<string>();
    let says = monthColumns.length === 0 ? list.months.written.size === 0 : speaksFor.has(month);
    for (let row = start; row < start + sheetRows.length; row++) {
      if (!isOf(row)) continue;
      workers.add(keyOf(row));
      says ||= monthColumns.length === 0 && list.months.at(month, row) !== null;
    }
    return says ? [{ source, workers }] : [];
  });
  for (const [at, { source, workers }] of sheets.entries()) {
    for (const earlier of sheets.slice(0, at)) {
      const shared = [...workers].filter((worker) => earlier.workers.has(worker)).length;
      const isElsewhere = earlier.source.file !== source.file || earlier.source.sheet !== source.sheet;
      if (isElsewhere && shared > 0 && shared >= SAME_SHARE * Math.min(workers.size, earlier.workers.size))
        return [earlier.source, source];
    }
  }
  return null;
}
