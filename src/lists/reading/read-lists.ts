import type { Month } from "../../calendar/month";
import { cellAddress } from "../../workbook/addresses";
import type { Grid } from "../../workbook/grid";
import { atOnce, type Steps } from "../../workbook/steps";
import { LIST_DEFINITIONS } from "../catalogue";
import type { List, ListDefinition, ListName } from "../list";
import { Answers, type WordAnswer } from "../words/answers";
import type { AreaBook } from "../words/areas";
import { lastTwoDigitYear } from "../words/dates";
import { Names } from "../words/identifiers";
import { spellingKey } from "../words/spelling";
import { hidePeople } from "./hide-people";
import { MEANINGS } from "../words/meanings";
import type { ColumnMappings } from "./column-mapping";
import { usedRows } from "./anatomy";
import { handedIn, type ListHandedIn, type PartRead } from "./handed-in";
import { IssueLog, type DataIssue } from "./issues";
import { reasonOf, surveyOf, surveyOfUnread, surveyOfUnreadTable, type ListSurvey } from "./list-survey";
import { reachInWords } from "./reach-in-words";
import type { Recognised } from "./recognition";
import { recogniseSheets, type Sheet } from "./recognise-sheets";
import { workerNames } from "./person-names";
import { questionsOf, type Question } from "./questions";
import type { ChosenRows } from "./record-rows";
import { placeOf } from "./sheet-rows";
import { typeList, type CommonReading } from "./type-list";
import { UnknownWords } from "./unknown-words";

/** The lists of a month by name; a list that no sheet holds is not in it. */
export type Lists = ReadonlyMap<ListName, List>;

export interface ReadLists {
  readonly lists: Lists;
  readonly issues: readonly DataIssue[];
  /** What could not be understood and a person can say, in the order found. */
  readonly questions: readonly Question[];
  /** What each sheet, table or file turned out to be. */
  readonly surveys: readonly ListSurvey[];
  /** What came of each list that there is for a month, office by office. */
  readonly handedIn: (month: Month) => readonly ListHandedIn[];
}

export interface ReadingSettings {
  readonly areas: AreaBook;
  /** The month of the scorecard; two-digit years are read by it. */
  readonly month: Month;
  /** Further words in a month's cell or a status that mean absent the whole month. */
  readonly absenceCodes?: readonly string[];
  /** What persons said that words mean. */
  readonly words?: readonly WordAnswer[];
  /** A person's word on the month from which a list is complete. */
  readonly completeFrom?: ReadonlyMap<ListName, Month>;
  /** A person's word on what a sheet is. */
  readonly mappings?: ColumnMappings;
}

/**
 * Recognises and types every list in the grids. The same list on several sheets or in several files adds up.
 * What cannot be read is a data issue with its cell; nothing throws and nothing is dropped in silence.
 */
export function readLists(grids: readonly Grid[], settings: ReadingSettings): ReadLists {
  return atOnce(readListsInSteps(grids, settings));
}

/** {@link readLists}, in steps of a few milliseconds. */
export function* readListsInSteps(grids: readonly Grid[], settings: ReadingSettings): Steps<ReadLists> {
  const log = new IssueLog();
  const words = new UnknownWords();
  const common: CommonReading = {
    lastYear: lastTwoDigitYear(settings.month),
    month: settings.month,
    completeFrom: settings.completeFrom ?? new Map(),
    names: new Names(),
    workerName: workerNames(),
    areas: settings.areas,
    absenceCodes: new Set((settings.absenceCodes ?? []).map(spellingKey)),
    answers: new Answers(settings.words ?? []),
  };
  const sheets = yield* recogniseSheets(grids, settings.mappings, common);
  const tables = sheets.flatMap(({ recognition }) => (recognition.kind === "list" ? recognition.lists : []));

  const lists = new Map<ListName, List>();
  const chosen = new Map<Recognised, ChosenRows>();
  const came: ((month: Month) => ListHandedIn)[] = [];
  for (const definition of LIST_DEFINITIONS) {
    const parts = tables.filter((table) => table.definition === definition);
    if (parts.length === 0) continue;
    const typed = yield* typeList(definition, parts, common, log, words);
    lists.set(definition.name, typed.list);
    typed.chosen.forEach((rows, index) => {
      const part = parts[index];
      if (part !== undefined) chosen.set(part, rows);
    });
    const read = typed.list.parts.flatMap((part, index): PartRead[] => {
      const table = parts[index];
      const records = typed.chosen[index]?.counts.records ?? part.sheetRows.length;
      return table === undefined ? [] : [{ part, grid: table.grid, records }];
    });
    came.push((month) => handedIn(typed.list, definition, read, month, settings.areas));
  }
  for (const { grid } of sheets) sayUncalculated(grid, log);
  const surveys = sheets
    .flatMap((sheet) => surveysOf(sheet, chosen))
    .map((survey) => {
      const list = survey.list === null ? undefined : lists.get(survey.list);
      return list === undefined ? survey : { ...survey, reach: reachInWords(list, settings.month) };
    });
  for (const { grid, isMapped, recognition } of sheets) {
    if (recognition.kind === "list") {
      for (const each of recognition.unread) {
        const { remark } = surveyOfUnreadTable(each, isMapped);
        log.add(
          "Sheets",
          "table",
          () => placeOf(grid, each.table.headingTop, each.table.left),
          remark,
          "Nothing was read from this table.",
        );
      }
      continue;
    }
    if (recognition.kind === "return table" && recognition.joinedWith !== undefined) continue;
    if (recognition.kind === "none" && (grid.source.file === "" || isMapped)) continue;
    const { file, sheet } = grid.source;
    const remark = surveys.find(({ source }) => source === grid.source)?.remark ?? "";
    log.add("Sheets", "unrecognised", () => ({ file, sheet, cell: "" }), remark, "Nothing was read from this sheet.");
  }
  const questions = [
    ...questionsOf(hidePeople(words.all(), lists.values()), settings.areas),
    ...workerSheetsQuestion(sheets),
    ...sheets.flatMap(sheetQuestion),
  ];
  return { lists, issues: log.all(), questions, surveys, handedIn: (month) => came.map((of) => of(month)) };
}

/** "Are these sheets named for workers?", once for all of them. */
function workerSheetsQuestion(sheets: readonly Sheet[]): Question[] {
  const grids = sheets.flatMap(({ grid, recognition }) => (recognition.kind === "worker sheet" ? [grid] : []));
  const [first, ...others] = grids.map(({ source }) => source);
  const rows = grids.reduce((sum, grid) => sum + usedRows(grid), 0);
  return first === undefined
    ? []
    : [{ kind: "worker sheets", sheets: [first, ...others], means: MEANINGS["sheet name"], rows }];
}

/** "What is this sheet?", for one that is unclear. */
function sheetQuestion({ grid, recognition }: Sheet): Question[] {
  if (recognition.kind !== "unclear") return [];
  const { source } = grid;
  const { candidates, why } = recognition;
  const isLikely = why.kind !== "hidden" && why.kind !== "old copy";
  const remark = reasonOf(recognition, source);
  return [{ kind: "sheet", source, guesses: candidates, remark, rows: usedRows(grid), isLikely }];
}

/** Cells whose formulas have no saved result look blank and are not. */
function sayUncalculated({ source: { file, sheet }, uncalculated = [] }: Grid, log: IssueLog): void {
  const [first] = uncalculated;
  if (first === undefined) return;
  const many =
    uncalculated.length === 1 ? "A formula has" : `${uncalculated.length.toLocaleString("en-GB")} formulas have`;
  const where = { file, sheet, cell: cellAddress(first.row, first.column) };
  const done = "Read as blank. Open the workbook in Excel, save it and hand it in again.";
  log.add("Sheets", "uncalculated", () => where, `${many} no saved result.`, done);
}

function surveysOf(
  { grid, isMapped, reading, recognition }: Sheet,
  chosen: ReadonlyMap<Recognised, ChosenRows>,
): ListSurvey[] {
  if (recognition.kind !== "list") return [surveyOfUnread(grid, recognition, isMapped, reading)];
  const definitions = new Set<ListDefinition>(recognition.lists.map(({ definition }) => definition));
  const unread = recognition.unread.map((each) => surveyOfUnreadTable(each, isMapped));
  const read = [...definitions].flatMap((definition) => {
    const tables = recognition.lists.filter((table) => table.definition === definition);
    const counts = tables.flatMap((table) => chosen.get(table)?.counts ?? []);
    return surveyOf(tables, counts, isMapped, reading) ?? [];
  });
  return [...read, ...unread];
}
