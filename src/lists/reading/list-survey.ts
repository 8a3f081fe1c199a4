import type { Grid, Source } from "../../workbook/grid";
import type { ListName } from "../list";
import { usedRows } from "./anatomy";
import { placeOf } from "./sheet-rows";
import { columnHeadings } from "./column-headings";
import { headingChoices } from "./heading-choices";
import type { HeadingReading } from "./month-headings";
import { isNeutral } from "./sheet-names";
import type { NotRead, Recognised, TableNotRead } from "./recognition";
import { NO_ROWS, addCounts, countsInWords, type RowCounts } from "./row-counts";

/** What one sheet, table or file turned out to be. */
export interface ListSurvey {
  readonly source: Source;
  /** Null where no list was recognised. */
  readonly list: ListName | null;
  /** Which lists it might be, the likeliest first, where a person has to say; empty otherwise. */
  readonly guesses: readonly ListName[];
  /** How far the list reaches, with all its sheets: "from Dec-16"; "" where nothing was read. */
  readonly reach: string;
  /** Records where a list was read, else used rows. */
  readonly rows: number;
  /** What each used row is; null where nothing was read. */
  readonly counts: RowCounts | null;
  /** The columns recognised: what the list calls them, and where they stand among the headings. */
  readonly columns: readonly { readonly name: string; readonly heading: string; readonly at: number }[];
  /** The headings of the sheet as they are written. */
  readonly headings: readonly string[];
  /** Headings of columns that are not used. */
  readonly unused: readonly string[];
  /** Whether a person said what it is. */
  readonly isMapped: boolean;
  /** In words, what is wrong or missing; "" where nothing is. */
  readonly remark: string;
}

/** Why nothing was read from a sheet, as a sentence. */
export function reasonOf(recognition: NotRead, { sheet }: Source): string {
  switch (recognition.kind) {
    case "unclear":
      return whyUnclear(recognition, sheet);
    case "incomplete":
      return `This looks like ${recognition.list}, but has no ${recognition.missing.join(", and no ")}.`;
    case "other subject":
      return `Its name says “${recognition.word}”, which is none of the lists that are counted.`;
    case "worker sheet":
      return "This looks like the supervisions of one worker, if the sheet’s name is a worker’s: say so in Questions.";
    case "return table":
      if (recognition.joinedWith !== undefined)
        return `This is ${recognition.table.what}: joined with “${recognition.joinedWith}” by child.`;
      return `This is ${recognition.table.what}, which is none of the lists. ${recognition.table.wanted ?? "No figure needs it."}`;
    case "none":
      return "No list was recognised by the headings of this sheet.";
  }
}

function whyUnclear({ candidates, why }: Extract<NotRead, { kind: "unclear" }>, sheet: string): string {
  const lists = candidates.join(" or ");
  switch (why.kind) {
    case "several lists":
      return `This could be ${lists}. Name the sheet after the list it holds.`;
    case "generic headings":
      return `This could be ${lists}, but only by headings that many sheets have${isNeutral(sheet) ? "" : ", and its name does not say so"}. Say what it is.`;
    case "contents":
      return `This is headed like ${lists}, but what stands in it is not: ${why.sentence} Say what it is.`;
    case "hidden":
      return `This sheet is hidden. It looks like ${lists}: unhide it or say what it is if it is to be counted.`;
    case "old copy":
      return `This looks like an older copy of “${why.of}” (${lists}). Say what it is if it is to be counted too.`;
  }
}

const RECORDS: Partial<Record<ListName, readonly [string, string]>> = {
  Supervisions: ["worker", "workers"],
  Caseloads: ["worker", "workers"],
  Workforce: ["post holder", "post holders"],
  Cases: ["case", "cases"],
  Referrals: ["referral", "referrals"],
  Assessments: ["assessment", "assessments"],
  "Protection plans": ["plan", "plans"],
  "Protection visits": ["row of visits", "rows of visits"],
  "Children in care": ["episode", "episodes"],
  "Care leavers": ["young person", "young people"],
  Adoptions: ["child", "children"],
  "Family support": ["family", "families"],
};

/** How a sheet says of which months its cells are. */
function monthsInWords({ grid, monthColumns, monthRows }: Recognised): string[] {
  if (monthRows !== null) return ["a row per worker and month"];
  if (monthColumns.length === 0) return [];
  if (monthColumns.some(({ isLast }) => isLast))
    return ["the last supervision of each worker, which tells of its month alone"];
  const [one, several] = grid.isTurned === true ? ["month row", "month rows"] : ["month column", "month columns"];
  return [`${monthColumns.length} ${monthColumns.length === 1 ? one : several}`];
}

/** The survey of the tables of one sheet that were recognised as one list. */
export function surveyOf(
  tables: readonly Recognised[],
  counts: readonly RowCounts[],
  isMapped: boolean,
  reading: HeadingReading,
): ListSurvey | null {
  const [first] = tables;
  if (first === undefined) return null;
  const { definition, grid, columns, monthColumns, table } = first;
  const all = counts.reduce(addCounts, NO_ROWS);
  const hidden = grid.hiddenRows ?? 0;
  const isLog = definition.name === "Supervisions" && monthColumns.length === 0 && first.monthRows === null;
  const [one, several] = isLog ? ["supervision", "supervisions"] : (RECORDS[definition.name] ?? ["record", "records"]);
  const remarks = [
    ...(tables.length > 1 ? [`${tables.length} tables`] : []),
    ...monthsInWords(first),
    ...(hidden > 0
      ? [`${hidden.toLocaleString("en-GB")} hidden ${hidden === 1 ? "row is" : "rows are"} counted too`]
      : []),
    ...(all.sections + all.subtotals + all.vacancies + all.notes > 0 ? [countsInWords(all, [one, several])] : []),
  ];
  const headings = columnHeadings(grid, table.headingTop, table.headingBottom, table.left, table.right, reading);
  const used = new Set([
    ...columns.values(),
    ...[...first.further.values()].flat(),
    ...monthColumns.map(({ column }) => column),
    ...(first.monthRows === null ? [] : [first.monthRows.month, first.monthRows.said]),
    ...(first.firstNames === null ? [] : [first.firstNames]),
  ]);
  return {
    source: grid.source,
    list: definition.name,
    guesses: [],
    reach: "",
    rows: all.records,
    counts: all,
    columns: [...columns].map(([name, at]) => ({ name, heading: definition.columns[name]?.heading ?? name, at })),
    headings: Array.from(
      { length: table.right + 1 },
      (_, at) => headings.find(({ column }) => column === at)?.text ?? "",
    ),
    unused: headings.flatMap(({ column, text }) => (used.has(column) ? [] : [text])),
    isMapped,
    remark: remarks.join(", "),
  };
}

/** The survey of a sheet from which nothing was read. */
export function surveyOfUnread(
  grid: Grid,
  recognition: NotRead,
  isMapped: boolean,
  reading: HeadingReading,
): ListSurvey {
  return {
    source: grid.source,
    list: null,
    guesses: guessesOf(recognition),
    reach: "",
    rows: usedRows(grid),
    counts: null,
    columns: [],
    headings: headingChoices(grid, reading),
    unused: [],
    isMapped,
    remark: reasonOf(recognition, grid.source),
  };
}

/** The survey of a table from which nothing was read on a sheet that was. */
export function surveyOfUnreadTable({ table, reason }: TableNotRead, isMapped: boolean): ListSurvey {
  const { grid, top, end, headingTop, left } = table;
  const at = placeOf(grid, headingTop, left).cell;
  return {
    source: grid.source,
    list: null,
    guesses: guessesOf(reason),
    reach: "",
    rows: end - top,
    counts: null,
    columns: [],
    headings: [],
    unused: [],
    isMapped,
    remark: `The table at ${at} was not read. ${reasonOf(reason, grid.source)}`,
  };
}

function guessesOf(recognition: NotRead): readonly ListName[] {
  switch (recognition.kind) {
    case "unclear":
      return recognition.candidates;
    case "incomplete":
      return [recognition.list];
    case "other subject":
    case "worker sheet":
    case "return table":
    case "none":
      return [];
  }
}
