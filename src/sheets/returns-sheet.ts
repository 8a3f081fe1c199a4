import { columnSpan, range, rowSpan, titleRows } from "../workbook/addresses";
import type { Day } from "../calendar/day";
import { firstDay, longMonth } from "../calendar/month";
import type { PlanCell, PlanWordColour, SheetPlan } from "../workbook/sheet-plan";
import { dayCell } from "../workbook/day-cell";
import { RETURNS_SHEET } from "../workbook/own-sheets";
import { placeLabel } from "../scorecard/history";
import {
  BETWEEN_FILES,
  RECORD_HEADINGS,
  STATE_LABELS,
  THIS_WORKBOOK,
  type ReturnRecord,
} from "../scorecard/return-records";
import { returnsSentence, officeName, STATUS_LABELS, toDo } from "../scorecard/return-words";
import { RETURN_STATUSES, type Return, type Returns, type ReturnStatus } from "../scorecard/returns";
import { HEIGHT, RATING_COLOURS, STYLE } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";

/** Zero-based row of the headings. */
export const RETURNS_TOP = 3;
const HEADINGS = [
  "From",
  "List",
  "Return",
  "Rows",
  "Rows before",
  "More or fewer",
  "Workers",
  "Workers before",
  "More or fewer",
  "File",
  "Date of file",
  "To do",
];
export const RETURNS_WIDTH = HEADINGS.length;
const STATUS = HEADINGS.indexOf("Return");
const FILE_DATE = HEADINGS.indexOf("Date of file");
/** Zero-based column of what is remembered, right of the list. */
export const RECORDS = RETURNS_WIDTH + 1;
const DATE = "d mmm yyyy";
const CHANGE = "+#,##0;-#,##0;0";
/** How far down the colours of the statuses reach. */
const COLOURED_ROWS = 400;

/** What is to be written of the returns. */
export interface ReturnsSheetInput {
  readonly returns: Returns;
  readonly records: readonly ReturnRecord[];
  /** How many rows earlier lists use; 0 for a sheet that is not there yet. */
  readonly usedRows: { readonly returns: number; readonly records: number };
  /** Whether the workbook counts its days from 1904; absent for one that does not. */
  readonly date1904?: boolean;
}

/** Who has sent what for the month, worst first; beside it what is remembered of each month, to compare the next one with. */
export function returnsPlan({ returns, records, usedRows, date1904 = false }: ReturnsSheetInput): SheetPlan {
  const inCell: DayInCell = (day) => (day === null ? null : dayCell(day, date1904));
  const { month, before, all } = returns;
  const sheet = new SheetBuilder(RETURNS_SHEET);
  const last = RETURNS_WIDTH - 1;
  const first = RETURNS_TOP + 1;
  const rows = filledUp(
    all.map((each) => returnRow(each, returns, inCell)),
    usedRows.returns,
    RETURNS_WIDTH,
  );
  const remembered = filledUp(
    records.map((each) => recordRow(each, inCell)),
    usedRows.records,
    RECORD_HEADINGS.length,
  );
  const bottom = RETURNS_TOP + Math.max(1, rows.length);
  const end = RETURNS_TOP + Math.max(1, remembered.length);
  const compared = before === null ? "" : ` “Before” is ${longMonth(before)}, the last month published.`;
  const sentence = returnsSentence(returns);
  sheet
    .block(0, 0, [
      [text("Returns")],
      [text(`Who has sent what for ${longMonth(month)}.${compared}`)],
      [text(sentence === "" ? "Nothing is wanting." : sentence)],
    ])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .format("A3", { ...STYLE.status, bold: true })
    .add(
      "rowHeights",
      { rows: "1:1", points: 32 },
      { rows: rowSpan(RETURNS_TOP, RETURNS_TOP), points: HEIGHT.columnHeads },
    )
    .block(RETURNS_TOP, 0, [HEADINGS.map(text), ...rows])
    .format(range(RETURNS_TOP, 0, RETURNS_TOP, STATUS - 1), STYLE.columnHeadLeft)
    .format(range(RETURNS_TOP, FILE_DATE - 1, RETURNS_TOP, FILE_DATE - 1), { ...STYLE.columnHeadLeft, indent: 1 })
    .format(range(RETURNS_TOP, FILE_DATE, RETURNS_TOP, last), STYLE.columnHeadLeft)
    // No range of a look overlaps another: what an interrupted write is undone to has to be one look a range.
    .format(range(first, 0, bottom, STATUS - 1), STYLE.label)
    .format(range(first, FILE_DATE - 1, bottom, FILE_DATE - 1), { ...STYLE.label, indent: 1 })
    .format(range(first, FILE_DATE + 1, bottom, last), STYLE.label)
    .format(range(RETURNS_TOP, STATUS + 1, RETURNS_TOP, STATUS + 6), STYLE.columnHead)
    .format(range(RETURNS_TOP, STATUS, RETURNS_TOP, STATUS), STYLE.columnHeadCentre)
    .format(range(first, STATUS, bottom, STATUS), STYLE.rating)
    .format(range(first, STATUS + 1, bottom, STATUS + 6), STYLE.figure)
    .format(range(first, FILE_DATE, bottom, FILE_DATE), { ...STYLE.label, wrap: false })
    .numberFormat(range(first, STATUS + 1, bottom, STATUS + 2), "#,##0")
    .numberFormat(range(first, STATUS + 3, bottom, STATUS + 3), CHANGE)
    .numberFormat(range(first, STATUS + 4, bottom, STATUS + 5), "#,##0")
    .numberFormat(range(first, STATUS + 6, bottom, STATUS + 6), CHANGE)
    .numberFormat(range(first, FILE_DATE, bottom, FILE_DATE), DATE)
    .set("wordColours", {
      ranges: [range(first, STATUS, first + COLOURED_ROWS, STATUS)],
      words: RETURN_STATUSES.map(colourOf),
    })
    .block(RETURNS_TOP - 1, RECORDS, [
      [text("What is remembered of each month (no contents). What is deleted is compared with no more.")],
      RECORD_HEADINGS.map(text),
      ...remembered,
    ])
    .format(range(RETURNS_TOP - 1, RECORDS, RETURNS_TOP - 1, RECORDS), STYLE.caption)
    .format(range(RETURNS_TOP, RECORDS, RETURNS_TOP, RECORDS + RECORD_HEADINGS.length - 1), STYLE.columnHeadLeft)
    .numberFormat(range(first, RECORDS, end, RECORDS), "mmm-yy")
    .numberFormat(range(first, RECORDS + 3, end, RECORDS + 4), "#,##0")
    .numberFormat(range(first, RECORDS + 6, end, RECORDS + 6), DATE)
    .numberFormat(range(first, RECORDS + 7, end, RECORDS + 7), "0")
    .numberFormat(range(first, RECORDS + 9, end, RECORDS + 9), DATE)
    .add(
      "columnWidths",
      { columns: "A:A", characters: 22 },
      { columns: "B:B", characters: 18 },
      { columns: "C:C", characters: 20 },
      { columns: "D:I", characters: 10 },
      { columns: "J:J", characters: 34 },
      { columns: "K:K", characters: 13 },
      { columns: "L:L", characters: 48 },
      { columns: "N:N", characters: 10 },
      { columns: "O:P", characters: 20 },
      { columns: "Q:R", characters: 10 },
      { columns: "S:S", characters: 34 },
      { columns: "T:U", characters: 13 },
      { columns: "V:V", characters: 20 },
      { columns: "W:W", characters: 13 },
    )
    .set("frozenRows", RETURNS_TOP + 1)
    .set("print", {
      // Whole columns: what is printed follows the rows.
      area: columnSpan(0, last),
      titleRows: titleRows(RETURNS_TOP, RETURNS_TOP),
      landscape: true,
      breaks: [],
      header: "Returns",
      footer: { left: `Scorecard ${longMonth(month)}`, right: "" },
    });
  return sheet.build();
}

/** A day as the workbook writes it; blank where there is none. */
type DayInCell = (day: Day | null) => number | null;

function returnRow(each: Return, returns: Returns, inCell: DayInCell): PlanCell[] {
  const { list, place, status, now, before, files, fileDate } = each;
  return [
    text(officeName(place)),
    text(list),
    text(STATUS_LABELS[status]),
    ...sizes(now?.rows ?? null, before?.rows ?? null),
    ...sizes(now?.workers ?? null, before?.workers ?? null),
    text(files.map((file) => (file === "" ? THIS_WORKBOOK : file)).join(", ")),
    inCell(fileDate),
    text(toDo(each, returns)),
  ];
}

/** Now, before, and the difference where both are known. */
function sizes(now: number | null, before: number | null): PlanCell[] {
  return [now, before, now === null || before === null ? null : now - before];
}

function recordRow(
  { month, place, list, size, files, fileDate, fingerprint, state }: ReturnRecord,
  inCell: DayInCell,
): PlanCell[] {
  return [
    inCell(firstDay(month)),
    text(placeLabel(place)),
    text(list),
    size?.rows ?? null,
    size?.workers ?? null,
    text(files.map((file) => (file === "" ? THIS_WORKBOOK : file)).join(BETWEEN_FILES)),
    inCell(fileDate),
    fingerprint,
    text(STATE_LABELS[state.kind]),
    inCell(state.kind === "draft" ? null : state.on),
  ];
}

/** Rows with blank ones below, so that an earlier, longer list leaves nothing behind. */
function filledUp(rows: readonly PlanCell[][], usedRows: number, width: number): PlanCell[][] {
  const blanks = Math.max(0, usedRows - rows.length);
  return [...rows, ...Array.from({ length: blanks }, () => Array.from({ length: width }, () => null))];
}

const COLOURS: Readonly<Record<ReturnStatus, string>> = {
  missing: "Red",
  "not filled in": "Amber",
  "last month's again": "Amber",
  twice: "Amber",
  "not at hand": "No data",
  received: "Green",
};

function colourOf(status: ReturnStatus): PlanWordColour {
  const like = RATING_COLOURS.find(({ word }) => word === COLOURS[status]);
  if (like === undefined) throw new Error(`There is no colour ${COLOURS[status]}.`);
  return { ...like, word: STATUS_LABELS[status] };
}
