import { NO_DAY, type Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import type { ListName } from "../lists/list";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import { readDay, readMonth, type DateReading } from "../lists/words/dates";
import { cellKey, spellingKey } from "../lists/words/spelling";
import { isBlank, type CellValue, type Grid } from "../workbook/grid";
import type { Place } from "../workbook/figure-key";
import { placeNamed } from "./history";

/** How much came. */
export interface Size {
  readonly rows: number;
  /** Null for a list of other things than workers. */
  readonly workers: number | null;
}

/** What the workbook remembers of one return of a month: where its figures came from, and no content of it. */
export interface ReturnRecord {
  readonly month: Month;
  readonly place: Place;
  readonly list: ListName;
  /** Null where nothing of it ever came. */
  readonly size: Size | null;
  /** The files that it came from; "" stands for sheets of this workbook. */
  readonly files: readonly string[];
  readonly fileDate: Day | null;
  /** By which the same sheets are known again; null where nothing came. */
  readonly fingerprint: number | null;
  readonly state: RecordState;
}

/** A draft, published on a day, or left out on purpose on a day. */
export type RecordState =
  | { readonly kind: "draft" }
  | { readonly kind: "published"; readonly on: Day }
  | { readonly kind: "published without"; readonly on: Day };

export const RECORD_HEADINGS = [
  "Month",
  "From",
  "List",
  "Rows",
  "Workers",
  "Files",
  "Date of file",
  "Fingerprint",
  "State",
  "On",
] as const;

type Heading = (typeof RECORD_HEADINGS)[number];

/** How a sheet of this workbook is named among files. */
export const THIS_WORKBOOK = "This workbook";
/** Stands between the names of files; Windows allows it in none. */
export const BETWEEN_FILES = " | ";

export const STATE_LABELS: Readonly<Record<RecordState["kind"], string>> = {
  draft: "Draft",
  published: "Published",
  "published without": "Published without it",
};

/** The records of the sheet of returns, in its order. Rows that cannot be read are left out: what they say is asked for again. */
export function readReturnRecords(grid: Grid | null, reading: DateReading): ReturnRecord[] {
  if (grid === null) return [];
  const keys = RECORD_HEADINGS.map(spellingKey);
  const headingRow = grid.values.findIndex((row) => {
    const found = row.map(cellKey);
    return keys.every((key) => found.includes(key));
  });
  if (headingRow < 0) return [];
  const heads = grid.values[headingRow]?.map(cellKey) ?? [];
  // The list of the month stands left of the records and shares some of their headings.
  const at = (heading: Heading) => heads.lastIndexOf(spellingKey(heading));
  return grid.values.slice(headingRow + 1).flatMap((row) => readRecord((heading) => row[at(heading)], reading) ?? []);
}

function readRecord(cell: (heading: Heading) => CellValue | undefined, reading: DateReading): ReturnRecord | null {
  const month = readMonth(cell("Month"), reading);
  const list = LIST_DEFINITIONS.find(({ name }) => spellingKey(name) === cellKey(cell("List")))?.name;
  const from = cell("From");
  if (month === null || list === undefined || isBlank(from)) return null;
  const [rows, workers, fingerprint] = [cell("Rows"), cell("Workers"), cell("Fingerprint")].map(numberOf);
  const files = String(cell("Files") ?? "")
    .split(BETWEEN_FILES)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return {
    month,
    place: placeNamed(String(from)),
    list,
    size: typeof rows === "number" ? { rows, workers: workers ?? null } : null,
    files: files.map((name) => (name === THIS_WORKBOOK ? "" : name)),
    fileDate: dayIn(cell("Date of file"), reading),
    fingerprint: fingerprint ?? null,
    state: readState(cell("State"), dayIn(cell("On"), reading)),
  };
}

function numberOf(cell: CellValue | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function dayIn(cell: CellValue | undefined, reading: DateReading): Day | null {
  const day = isBlank(cell) ? NO_DAY : readDay(cell, reading);
  return day > NO_DAY ? day : null;
}

function readState(cell: CellValue | undefined, on: Day | null): RecordState {
  const kind = (["published", "published without"] as const).find(
    (each) => spellingKey(STATE_LABELS[each]) === cellKey(cell),
  );
  return kind === undefined || on === null ? { kind: "draft" } : { kind, on };
}
