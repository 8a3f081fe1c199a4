import { UserError } from "../workbook/user-error";
import { longMonth, monthOf, yearOf, type Month } from "../calendar/month";
import type { Day } from "../calendar/day";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import { onePerPlace } from "../indicators/counting/row-issues";
import { findUnlikely } from "../indicators/plausibility/find-unlikely";
import { Answers } from "../lists/words/answers";
import { AreaBook } from "../lists/words/areas";
import { lastTwoDigitYear } from "../lists/words/dates";
import type { Grid } from "../workbook/grid";
import type { DataIssue } from "../lists/reading/issues";
import type { ListSurvey } from "../lists/reading/list-survey";
import { readListsInSteps, type Lists, type ReadLists } from "../lists/reading/read-lists";
import type { ColumnMappings } from "../lists/reading/column-mapping";
import type { Steps } from "../workbook/steps";
import { defaultMonth, reachesMonth } from "./default-month";
import { computeFiguresInSteps, tallyOf, type IndicatorFigures } from "./figures";
import { History, type HistoryEntry } from "./history";
import { issueLines } from "./issue-lines";
import { openQuestionsInSteps, provisionalCells, provisionalSheets, type OpenQuestion } from "./question-effects";
import { provisionalRemark, questionIssues } from "./question-sentences";
import { readHistory } from "./read-history";
import { readSettings, type ReadSettings } from "../settings/read-settings";
import { findRevisions, type Revision } from "./revisions";
import type { Settings } from "../settings/settings";
import type { SettingsPlaces } from "../settings/settings-tables";

/** All that a scorecard is made from. */
export interface ScorecardInput {
  /** The sheets and files that may hold lists. */
  readonly grids: readonly Grid[];
  /** The workbook's own sheets, null where it has none yet. */
  readonly settings: Grid | null;
  readonly history: Grid | null;
  /** Null chooses the last month that the lists cover. */
  readonly month: Month | null;
  readonly now: Day;
  readonly mappings?: ColumnMappings;
  /** The indicators to compute; the fourteen where none are given. */
  readonly catalogue?: readonly Indicator[];
}

/** A scorecard as it is before it has a layout. */
export interface Scorecard {
  readonly month: Month;
  /** The indicators that it shows, in order. */
  readonly catalogue: readonly Indicator[];
  readonly figures: readonly IndicatorFigures[];
  readonly settings: Settings;
  /** Where the tables of the settings stand, for the sheet's formulas. */
  readonly settingsPlaces: SettingsPlaces;
  readonly lists: Lists;
  readonly surveys: readonly ListSurvey[];
  /** What a person can say that would change a figure, worst effect first. */
  readonly questions: readonly OpenQuestion[];
  readonly issues: readonly DataIssue[];
  /** What the history does not hold yet of this month. */
  readonly newHistory: readonly HistoryEntry[];
  /** Published figures for which the lists now say something else. */
  readonly revisions: readonly Revision[];
}

/** Nothing to make a scorecard from. The message is a sentence for the person. */
class NoLists extends UserError {
  override readonly name = "NoLists";
}

/** The lists of a set of grids, read for a month: the given one, or the last one that they cover. */
export function* readForMonthInSteps(input: ScorecardInput): Steps<ReadSettings & { read: ReadLists; month: Month }> {
  const provisional = input.month ?? monthOf(input.now);
  const { settings, places, issues } = readSettings(
    input.settings,
    { date1904: input.settings?.date1904 ?? false, lastYear: lastTwoDigitYear(provisional) },
    input.catalogue ?? INDICATORS,
  );
  const areas = new AreaBook(settings.areas, settings.teams, new Answers(settings.words));
  const readAs = (month: Month) =>
    readListsInSteps(input.grids, {
      month,
      areas,
      absenceCodes: settings.absenceCodes,
      words: settings.words,
      completeFrom: settings.completeFrom,
      ...(input.mappings === undefined ? {} : { mappings: input.mappings }),
    });
  const read = yield* readAs(provisional);
  const month = input.month ?? defaultMonth(read.lists, input.now);
  // Two-digit years depend on the month, so a month of another year reads the lists again.
  return { read: yearOf(month) === yearOf(provisional) ? read : yield* readAs(month), month, settings, places, issues };
}

/** What a person can be asked about lists that were read, before a scorecard is made of them. */
export function* askInSteps(
  input: ScorecardInput,
  { read, month, settings }: { readonly read: ReadLists; readonly month: Month; readonly settings: Settings },
): Steps<OpenQuestion[]> {
  if (read.questions.length === 0) return [];
  const catalogue = input.catalogue ?? INDICATORS;
  const { entries } = historyOf(input, month, catalogue);
  const asked = { month, lists: read.lists, settings, history: new History(entries) };
  return yield* openQuestionsInSteps(read.questions, yield* computeFiguresInSteps(catalogue, asked), asked);
}

function historyOf({ history }: ScorecardInput, month: Month, catalogue: readonly Indicator[]) {
  return readHistory(history, { date1904: history?.date1904 ?? false, lastYear: lastTwoDigitYear(month) }, catalogue);
}

/** Reads, counts and rates: from grids to everything that the scorecard shows. Pure. Throws {@link NoLists}. */
export function* makeScorecardInSteps(input: ScorecardInput): Steps<Scorecard> {
  const { read, month, settings, places, issues } = yield* readForMonthInSteps(input);
  if (read.lists.size === 0) {
    throw new NoLists(noListsSentence(read.surveys));
  }
  const catalogue = input.catalogue ?? INDICATORS;
  const { entries, issues: historyIssues } = historyOf(input, month, catalogue);
  const history = new History(entries);
  const asked = { month, lists: read.lists, settings, history };
  const counted = yield* computeFiguresInSteps(catalogue, asked);
  const questions = yield* openQuestionsInSteps(read.questions, counted, asked);
  const figures = withProvisional(counted, questions);
  const { caseloadByHeadcount } = settings;
  const unlikely = yield* findUnlikely({ lists: read.lists, today: input.now, caseloadByHeadcount });
  return {
    month,
    catalogue,
    figures,
    settings,
    settingsPlaces: places,
    lists: read.lists,
    surveys: read.surveys,
    questions,
    issues: [
      ...questionIssues(questions),
      ...notCovered(read.lists, month, input.now),
      ...issueLines([...issues, ...historyIssues]),
      ...issueLines([...read.issues, ...unlikely, ...issuesOf(figures)]),
    ],
    newHistory: reachesMonth(read.lists, month) ? newEntries(figures, month, history) : [],
    revisions: findRevisions(figures, history, settings),
  };
}

const MOST_NAMED = 5;

/** Why there is nothing to count from: the reason for each of the first sheets, where there are any. */
function noListsSentence(surveys: readonly ListSurvey[]): string {
  const sentence =
    "No list was found to count from. Open or add the offices’ workbooks and the lists of the case system, with their headings, and try again.";
  const reasons = surveys
    .filter(({ source, guesses }) => source.file !== "" || guesses.length > 0)
    .slice(0, MOST_NAMED)
    .map(({ source, remark }) => `“${source.sheet}”: ${remark}`);
  return [sentence, ...reasons].join(" ");
}

/** Of a month that the lists do not reach nothing is known but what single lists know, and that has to be said. */
function notCovered(lists: Lists, month: Month, now: Day): DataIssue[] {
  const covered = defaultMonth(lists, now);
  if (month <= covered) return [];
  return [
    {
      list: "Lists",
      file: "",
      sheet: "",
      cell: "",
      problem: `The lists end in ${longMonth(covered)}: of ${longMonth(month)} is shown only what single lists know.`,
      done: `Hand in the lists of ${longMonth(month)} and refresh.`,
    },
  ];
}

/** The figures, with those that hang on open questions saying so. */
function withProvisional(figures: readonly IndicatorFigures[], open: readonly OpenQuestion[]): IndicatorFigures[] {
  const cells = provisionalCells(open);
  const sheets = provisionalSheets(open);
  return figures.map((each) => {
    const provisional = cells.get(each.indicator.number);
    return provisional === undefined
      ? each
      : { ...each, provisional, notes: [provisionalRemark(provisional, sheets.get(each.indicator.number) ?? 0), ...each.notes] };
  });
}

/** What the indicators left out or doubt. */
function issuesOf(figures: readonly IndicatorFigures[]): DataIssue[] {
  return onePerPlace(figures.flatMap(({ counts }) => counts?.issues ?? []));
}

/** The measures of the month by area, less those that are recorded already and those that hang on open questions. */
function newEntries(figures: readonly IndicatorFigures[], month: Month, history: History): HistoryEntry[] {
  return figures.flatMap(({ indicator, counts, columns, measure, provisional }) => {
    if (counts === null || provisional > 0) return [];
    return indicator.measures.flatMap(({ key: name }) => {
      if (!counts.knows(month, name)) return [];
      const values = measure(name);
      return columns.flatMap((column, index): HistoryEntry[] => {
        const value = values[index] ?? null;
        if (column.kind === "comparator" || value === null) return [];
        const { place } = column;
        if (history.value(month, indicator.number, name, place) !== undefined) return [];
        return [
          {
            month,
            indicator: indicator.number,
            measure: name,
            place,
            value,
            source: "Lists",
            rows: tallyOf(counts, indicator, name).list.length,
            sheetRow: null,
          },
        ];
      });
    });
  });
}
