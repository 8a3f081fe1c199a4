import { LAST_SENSIBLE_DAY, NO_DAY } from "../../calendar/day";
import type { CellValue, Grid } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import type { Column, ColumnArray, Reading } from "../columns";
import { UNREADABLE } from "../words/dates";
import { quoteFigures } from "../words/quoting";
import { UnreadWords, unreadProblem } from "./unread-words";
import { stretches, type IssueAt } from "./sheet-rows";

/** Numbers from here on are days in any column that holds days: smaller ones may be answers, and larger ones no dates. */
const FIRST_PLAIN_DAY = 10_000;
/** So many different texts of a column are remembered with what they mean; columns of words have far fewer. */
const MOST_REMEMBERED = 10_000;

/** Types one column of a sheet's rows into a list's array from `start` on; what cannot be read is an issue. */
export function* fillColumn(
  column: Column,
  target: ColumnArray,
  start: number,
  grid: Grid,
  rows: Int32Array,
  at: number,
  /** The cells of the rows where they are not those that stand there. */
  own: readonly CellValue[] | null,
  reading: Reading,
  issueAt: IssueAt,
  unknown: (cell: CellValue | undefined, index: number) => void,
): Steps<void> {
  const { unreadable } = column;
  const notUnderstood = column.vocabulary?.codes === undefined ? undefined : column.vocabulary.notUnderstood;
  const { values } = grid;
  const cellAt = (index: number) => (own === null ? values[rows[index] ?? 0]?.[at] : own[index]);
  const readCell = column.readerOf?.(allCells(rows.length, cellAt)) ?? column.read;
  const answered = column.vocabulary === undefined ? null : reading.answers.coder(column.vocabulary);
  const read: Column["read"] =
    answered === null ? readCell : (cell, reading) => answered(cell) ?? readCell(cell, reading);
  const isDay = column.holdsDays === true;
  const hasPlainDays = isDay && !reading.date1904;
  const remembered = column.isName === true ? null : new Map<string, number>();
  let textDates = 0;
  let firstText = 0;
  const unreadWords = new UnreadWords(column);
  const sayUnread = (index: number, problem: string) => {
    issueAt(index, at, `unreadable ${column.heading}`, problem, column.treated ?? "Read as blank.");
  };
  const notReadable = (index: number, cell: CellValue | undefined) => {
    if (unreadable === UNREADABLE && column.absent === NO_DAY) target[start + index] = NO_DAY;
    if (!unreadWords.take(index, cell)) sayUnread(index, unreadProblem(cell, column));
  };
  const readInPart = (index: number, cell: string) => {
    const problem = `${quoteFigures(cell)} under “${column.heading}” is more than a number.`;
    issueAt(index, at, `read in part ${column.heading}`, problem, "The number that leads counts.");
  };
  const meaningOf = (cell: CellValue | undefined) => {
    if (typeof cell !== "string" || remembered === null) return read(cell, reading);
    const before = remembered.get(cell);
    if (before !== undefined) return before;
    const value = read(cell, reading);
    if (remembered.size < MOST_REMEMBERED) remembered.set(cell, value);
    return value;
  };
  const fill = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      const cell = own === null ? values[rows[index] ?? 0]?.[at] : own[index];
      if (hasPlainDays && typeof cell === "number" && cell >= FIRST_PLAIN_DAY && cell < LAST_SENSIBLE_DAY) {
        target[start + index] = Math.floor(cell);
        continue;
      }
      const value = meaningOf(cell);
      target[start + index] = value;
      if (value === notUnderstood) unknown(cell, index);
      if (unreadable !== undefined && value === unreadable) notReadable(index, cell);
      else if (typeof cell === "string" && column.isReadInPart?.(cell) === true) readInPart(index, cell);
      else if (isDay && typeof cell === "string" && value > NO_DAY) {
        if (textDates++ === 0) firstText = index;
      }
    }
  };
  for (const [from, to] of stretches(rows.length)) {
    fill(from, to);
    yield;
  }
  for (const { index, problem } of unreadWords.problems()) sayUnread(index, problem);
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

function* allCells(
  length: number,
  cellAt: (index: number) => CellValue | undefined,
): Generator<CellValue | undefined, void> {
  for (let index = 0; index < length; index++) yield cellAt(index);
}
