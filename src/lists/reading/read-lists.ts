import type { Month } from "../../calendar/month";
import type { Grid } from "../../workbook/grid";
import { atOnce, type Steps } from "../../workbook/steps";
import { LIST_DEFINITIONS } from "../catalogue";
import type { List, ListDefinition, ListName } from "../list";
import type { AreaBook } from "../words/areas";
import { lastTwoDigitYear } from "../words/dates";
import { Names } from "../words/identifiers";
import { spellingKey } from "../words/spelling";
import { mappingKey, type ColumnMappings } from "./column-mapping";
import { IssueLog, type DataIssue } from "./issues";
import { reasonOf, surveyOf, type ListSurvey } from "./list-survey";
import { headingsOf, recognise, type Recognised } from "./recognise";
import { typeList, type CommonReading } from "./type-list";

/** The lists of a month by name; a list that no sheet holds is not in it. */
export type Lists = ReadonlyMap<ListName, List>;

export interface ReadLists {
  readonly lists: Lists;
  readonly issues: readonly DataIssue[];
  /** What each sheet, table or file turned out to be. */
  readonly surveys: readonly ListSurvey[];
}

export interface ReadingSettings {
  readonly areas: AreaBook;
  /** The month of the scorecard; two-digit years are read by it. */
  readonly month: Month;
  /** Further words in a month's cell or a status that mean absent the whole month. */
  readonly absenceCodes?: readonly string[];
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
  const surveys: ListSurvey[] = [];
  const recognised = new Map<ListDefinition, Recognised[]>();
  const reading: CommonReading = {
    lastYear: lastTwoDigitYear(settings.month),
    names: new Names(),
    areas: settings.areas,
    absenceCodes: new Set((settings.absenceCodes ?? []).map(spellingKey)),
  };

  for (const grid of grids) {
    const mapping = settings.mappings?.get(mappingKey(grid.source));
    const recognition = recognise(grid, LIST_DEFINITIONS, { ...reading, date1904: grid.date1904 }, mapping);
    yield;
    if (recognition.kind === "list") {
      for (const one of recognition.lists) {
        recognised.set(one.definition, [...(recognised.get(one.definition) ?? []), one]);
        surveys.push(surveyOf(one, mapping !== undefined));
      }
      continue;
    }
    const remark = reasonOf(recognition);
    surveys.push({
      source: grid.source,
      list: null,
      rows: grid.values.length,
      columns: [],
      headings: headingsOf(grid, null),
      isMapped: mapping !== undefined,
      remark,
    });
    if (recognition.kind !== "none" || (grid.source.file !== "" && mapping?.list !== "none")) {
      const where = { file: grid.source.file, sheet: grid.source.sheet, cell: "" };
      log.add("Sheets", "unrecognised", () => where, remark, "Nothing was read from this sheet.");
    }
  }

  const lists = new Map<ListName, List>();
  for (const definition of LIST_DEFINITIONS) {
    const parts = recognised.get(definition);
    if (parts === undefined) continue;
    lists.set(definition.name, yield* typeList(definition, parts, reading, log));
  }
  return { lists, issues: log.all(), surveys };
}
