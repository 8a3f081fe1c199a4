import { NO_DAY } from "../../calendar/day";
import { firstDay, lastDay, monthOf } from "../../calendar/month";
import type { Steps } from "../../workbook/steps";
import type { ColumnArray } from "../columns";
import type { ListDefinition, Part } from "../list";
import { reachOfBoth, type Reach } from "../reach";
import { DayColumn } from "../typed-columns";
import { officesOf } from "./offices";
import { reachOfEvents, reachOfOpen, reachOfStatuses, spanOf, tellingEnds, type Asked, type Span } from "./reach";

/** A typed list, as far as its reach is told by it. */
interface Typed {
  readonly columns: Readonly<Record<string, ColumnArray>>;
  readonly area: Uint8Array;
  readonly parts: readonly Part[];
}

/** Told of a row whose day lies so far from all others that it does not say how far the list reaches. */
export type SayStray = (row: number, column: string) => void;

/**
 * How far a list reaches; null where it knows nothing. Where its sheets are those of offices, each has to reach: what one of
 * them does not know, the city does not know.
 */
export function* reachOfList(
  definition: ListDefinition,
  typed: Typed,
  asked: Asked,
  say: SayStray,
): Steps<Reach | null> {
  const { dates } = definition;
  if (dates === undefined) return null;
  const told = typed.parts.filter(({ sheetRows, monthColumns }) => sheetRows.length > 0 && monthColumns.length === 0);
  const offices = officesOf(told, typed.area);
  const reaches: (Reach | null)[] = [];
  for (const parts of offices) reaches.push(yield* reachOfOffice(dates, typed.columns, parts, asked, say));
  return reaches.reduce<Reach | null>(
    (all, each, at) => (at === 0 ? each : all === null || each === null ? null : reachOfBoth(all, each)),
    null,
  );
}

function* reachOfOffice(
  dates: NonNullable<ListDefinition["dates"]>,
  columns: Typed["columns"],
  parts: readonly Part[],
  asked: Asked,
  say: SayStray,
): Steps<Reach | null> {
  const daysOf = (column: string) => daysIn(columns[column], parts);
  const spanWithout = (column: string): Span | null => {
    const span = spanOf(daysOf(column));
    if (span !== null) sayStrays(column, columns[column], parts, span, say);
    return span;
  };
  switch (dates.of) {
    case "events": {
      const { day, lastDay: lastOfEach } = dates;
      if (lastOfEach !== undefined && parts.every(isOfLastEvents(day)))
        return ofLastEvents(spanOf(new DayColumn([...daysOf(day), ...daysOf(lastOfEach)])));
      const span = spanWithout(day);
      return span === null ? null : reachOfEvents(span, asked);
    }
    case "open": {
      const started = daysOf(dates.started);
      yield;
      const ended = daysOf(dates.ended);
      yield;
      const span = spanOf(tellingEnds(started, ended, lastDay(asked.month)));
      if (span !== null) sayStrays(dates.ended, columns[dates.ended], parts, span, say);
      yield;
      return reachOfOpen(started, ended, span, asked);
    }
    case "statuses":
      return reachOfStatuses(daysOf(dates.day), asked);
  }
}

/** Whether a sheet gives the last event of each child and no others. */
function isOfLastEvents(day: string): (part: Part) => boolean {
  return ({ columnAt, onSheetOf }) => !columnAt.has(day) || onSheetOf !== undefined;
}

/** The last events of each child say something of the month of the latest one alone. */
function ofLastEvents(span: Span | null): Reach | null {
  if (span === null) return null;
  const month = monthOf(span.last);
  return { from: firstDay(month), to: lastDay(month), first: month, last: month, onlyOne: "last events" };
}

function daysIn(column: ColumnArray | undefined, parts: readonly Part[]): DayColumn {
  if (!(column instanceof Int32Array)) return new DayColumn(0);
  const days = new DayColumn(parts.reduce((sum, { sheetRows }) => sum + sheetRows.length, 0));
  let at = 0;
  for (const { start, sheetRows } of parts) {
    days.set(column.subarray(start, start + sheetRows.length), at);
    at += sheetRows.length;
  }
  return days;
}

function sayStrays(
  name: string,
  column: ColumnArray | undefined,
  parts: readonly Part[],
  { first, last }: Span,
  say: SayStray,
): void {
  for (const { start, sheetRows } of parts) {
    for (let row = start; row < start + sheetRows.length; row++) {
      const day = column?.[row] ?? NO_DAY;
      if (day > NO_DAY && (day < first || day > last)) say(row, name);
    }
  }
}
