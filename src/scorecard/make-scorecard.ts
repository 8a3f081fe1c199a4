import { NO_BENCHMARKS, type Benchmarks } from "../benchmarks/benchmark";
import { benchmarksOfMonth } from "../benchmarks/benchmarks-of-month";
import { readStore } from "../benchmarks/read-store";
import { takeIn, type TakenIn } from "../benchmarks/take-in";
import { UserError } from "../workbook/user-error";
import { longMonth, type Month } from "../calendar/month";
import type { Day } from "../calendar/day";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import { onePerPlace } from "../indicators/counting/row-issues";
import { findUnlikely } from "../indicators/plausibility/find-unlikely";
import { lastTwoDigitYear } from "../lists/words/dates";
import type { DataIssue } from "../lists/reading/issues";
import type { ListName } from "../lists/list";
import type { ListSurvey } from "../lists/reading/list-survey";
import type { Lists } from "../lists/reading/read-lists";
import type { Steps } from "../workbook/steps";
import { defaultMonth, reachesMonth } from "./default-month";
import { computeFiguresInSteps, type IndicatorFigures } from "./figures";
import { tallyOf } from "./placed-counts";
import type { HeldCard } from "./held-figures";
import { History, type HistoryEntry } from "./history";
import { historyIssues } from "./history-issues";
import { issueLines } from "./issue-lines";
import {
  openQuestionsInSteps,
  openReturnQuestions,
  provisionalCells,
  provisionalSheets,
  type OpenQuestion,
} from "./question-effects";
import { IN_DOUBT_REMARK, provisionalRemark, questionIssues } from "./question-sentences";
import type { PublishedSetting } from "./published-settings";
import { readWithReturnsInSteps, type Found, type ScorecardInput } from "./read-for-month";
import { isFigure, isSetting, withChanges } from "./history-changes";
import { publicationOf, type PublicationState } from "./publications";
import { NO_PUBLICATION, hindrancesOf, publicationRows, published, type PublicationRows } from "./publish-month";
import { readHistory, type RecordedHistory } from "./read-history";
import { newSettings } from "./record-settings";
import { rememberedReturns, unknownReturns } from "./remember-returns";
import { areasGone } from "./areas-gone";
import { areasSilent } from "./areas-silent";
import { returnQuestions, unanswered, type ReturnQuestion } from "./return-doubts";
import type { ReturnRecord } from "./return-records";
import { returnIssues } from "./return-words";
import type { Returns } from "./returns";
import type { DatedSettings } from "../settings/dated";
import { sizesThen } from "./revision-causes";
import { findRevisions, unpublishedFigures, type Revision } from "./revisions";
import { settingRevisions } from "./setting-revisions";
import type { Settings } from "../settings/settings";
import type { SettingsPlaces } from "../settings/settings-tables";
import { sourceOfFigure } from "./without";

/** A scorecard as it is before it has a layout. */
export interface Scorecard {
  readonly month: Month;
  /** The indicators that it shows, in order. */
  readonly catalogue: readonly Indicator[];
  readonly figures: readonly IndicatorFigures[];
  /** As they hold in the month. */
  readonly settings: Settings;
  /** All rows of the settings, with the months from which they hold. */
  readonly datedSettings: DatedSettings;
  /** What is published of England, the region and like councils; none where the workbook has nothing of it. */
  readonly benchmarks: Benchmarks;
  /** What the workbook is to keep of published files, and what was taken of those that were handed in. */
  readonly published: TakenIn;
  /** Where the tables of the settings stand, for drop-downs. */
  readonly settingsPlaces: SettingsPlaces;
  readonly lists: Lists;
  readonly surveys: readonly ListSurvey[];
  /** What a person can say that would change a figure, worst effect first. */
  readonly questions: readonly OpenQuestion[];
  readonly issues: readonly DataIssue[];
  /** Who has sent what. */
  readonly returns: Returns;
  /** What is to be remembered of the returns of this month and of others. */
  readonly returnRecords: readonly ReturnRecord[];
  /** Whether the month is a draft or published, when and by whom. */
  readonly publication: PublicationState;
  /** The name of whoever published last; "" where nobody is recorded. */
  readonly lastPublisher: string;
  /** What is to be recorded of this month: all that can be where it was published just now, else nothing. */
  readonly newHistory: readonly HistoryEntry[];
  readonly newSettings: readonly PublishedSetting[];
  readonly newPublication: PublicationRows;
  /** What was published and is now something else. */
  readonly revisions: readonly Revision[];
}

/** Nothing to make a scorecard from. The message is a sentence for the person. */
class NoLists extends UserError {
  override readonly name = "NoLists";
}

/** What a person can be asked about lists that were read, before a scorecard is made of them. */
export function* askInSteps(input: ScorecardInput, found: Found): Steps<OpenQuestion[]> {
  const { read, month, settings, otherMonths, gaps } = found;
  const catalogue = input.catalogue ?? INDICATORS;
  const { entries, settings: recorded } = recordedHistory(input, month);
  const history = new History(entries, recorded);
  const doubts = doubtsOf(found, history, catalogue);
  if (read.questions.length === 0 && doubts.length === 0) return [];
  const asked = { month, lists: read.lists, settings, otherMonths, history, gaps };
  const figures = yield* computeFiguresInSteps(catalogue, asked);
  return [...openReturnQuestions(doubts, figures), ...(yield* openQuestionsInSteps(read.questions, figures, asked))];
}

/** What is to be asked about the returns: how much came, and areas of which nothing did. */
function doubtsOf(
  { returns, read, settings }: Found,
  history: History,
  catalogue: readonly Indicator[],
): ReturnQuestion[] {
  const gone = areasGone({ returns, lists: read.lists, history, settings, catalogue });
  return unanswered([...returnQuestions(returns), ...areasSilent(returns, read.lists, settings), ...gone], settings);
}

/** What the history holds, with what is about to change of it. */
export function recordedHistory(
  { history, historyChanges = [], catalogue = INDICATORS }: ScorecardInput,
  month: Month,
): RecordedHistory {
  const reading = { date1904: history?.date1904 ?? false, lastYear: lastTwoDigitYear(month) };
  const recorded = readHistory(history, reading, catalogue);
  return {
    ...recorded,
    entries: withChanges(recorded.entries, historyChanges, isFigure),
    settings: withChanges(recorded.settings, historyChanges, isSetting),
  };
}

/** Reads, counts and rates: from grids to everything that the scorecard shows. Pure. Throws {@link NoLists}. */
export function* makeScorecardInSteps(input: ScorecardInput): Steps<Scorecard> {
  return yield* scorecardOfInSteps(input, yield* readWithReturnsInSteps(input));
}

/** {@link makeScorecardInSteps}, of what was read already; `held` is what the month's scorecard has to keep. */
export function* scorecardOfInSteps(
  input: ScorecardInput,
  found: Found,
  held: HeldCard | null = null,
): Steps<Scorecard> {
  const { read, month, settings, datedSettings, otherMonths, places, issues, returns, gaps, records } = found;
  if (read.lists.size === 0 && (held === null || held.figures.size === 0)) {
    throw new NoLists(noListsSentence(read.surveys));
  }
  const catalogue = input.catalogue ?? INDICATORS;
  const recorded = recordedHistory(input, month);
  const history = new History(recorded.entries, recorded.settings);
  const asked = { month, lists: read.lists, settings, otherMonths, history, gaps, held };
  const counted = yield* computeFiguresInSteps(catalogue, asked);
  const questions = [
    ...openReturnQuestions(doubtsOf(found, history, catalogue), counted),
    ...(yield* openQuestionsInSteps(read.questions, counted, asked)),
  ];
  const figures = withProvisional(counted, questions);
  const { caseloadByHeadcount } = settings;
  const unlikely = yield* findUnlikely({ lists: read.lists, today: input.now, caseloadByHeadcount });
  const notRecorded = newEntries(figures, month, history);
  const hindrances = hindrancesOf({
    month,
    returns,
    figures,
    isReached: reachesMonth(read.lists, month),
    recorded: notRecorded.length,
    without: new Set((input.without ?? []).map(Number)),
  });
  const before = publicationOf(month, recorded.publications, recorded.entries, records);
  const { state: publication, act } = published(before, hindrances, month, input.publish ?? null);
  const taken = takeInPublished(input, datedSettings.council);
  const newHistory = act === null ? [] : notRecorded;
  const sizes = sizesThen(returns, recorded.sizes);
  return {
    month,
    catalogue,
    figures,
    settings,
    datedSettings,
    benchmarks: benchmarksIn(taken, month),
    published: taken,
    settingsPlaces: places,
    lists: read.lists,
    surveys: read.surveys,
    questions,
    issues: [
      ...questionIssues(questions),
      ...notCovered(read.lists, month, input.now),
      ...returnIssues(returns),
      ...issueLines([...issues, ...recorded.issues, ...doubtfulHistory(input, recorded, datedSettings, catalogue)]),
      ...issueLines([...read.issues, ...unlikely, ...issuesOf(figures)]),
    ],
    returns: { ...returns, isPublished: publication.kind === "published" },
    returnRecords: [
      ...rememberedReturns(records, returns, act === null ? null : act.on),
      ...(held?.lists.size === 0 ? unknownReturns(month, listsKept(figures, read.lists)) : []),
    ],
    publication,
    lastPublisher: recorded.publications.findLast(({ by }) => by !== "")?.by ?? "",
    newHistory,
    newSettings: newSettings(figures, month, history, publishedIndicators(month, [...newHistory, ...recorded.entries])),
    newPublication: act === null ? NO_PUBLICATION : publicationRows(returns, act),
    revisions: [
      ...findRevisions(figures, history, sizes),
      ...(before === null ? [] : unpublishedFigures(notRecorded, figures, sizes)),
      ...settingRevisions(figures, history),
    ],
  };
}

/** What is doubtful in the rows of the history that can be read. */
function doubtfulHistory(
  { history }: ScorecardInput,
  { entries }: RecordedHistory,
  { areas }: DatedSettings,
  catalogue: readonly Indicator[],
): DataIssue[] {
  if (history === null) return [];
  const { file, sheet } = history.source;
  const names = areas.map(({ row }) => row.name);
  return historyIssues(entries, catalogue, names, { list: "History", file, sheet });
}

/** What the workbook keeps of published files with what was handed in of them, for the council of the settings. */
export function takeInPublished({ benchmarks }: Pick<ScorecardInput, "benchmarks">, council: string): TakenIn {
  return takeIn(readStore(benchmarks?.sheet ?? null), benchmarks?.files ?? [], council);
}

/** What is published for a month; nothing where the council is not known. */
export function benchmarksIn({ store, council }: TakenIn, month: Month): Benchmarks {
  return council.kind === "set" ? benchmarksOfMonth(store, council.council.name, month) : NO_BENCHMARKS;
}

/** The indicators of which a figure of a month is recorded. */
function publishedIndicators(month: Month, entries: readonly HistoryEntry[]): ReadonlySet<number> {
  return new Set(entries.filter((entry) => entry.month === month).map(({ indicator }) => indicator));
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
  const doubted = new Set(
    open.flatMap(({ question, effects }) =>
      question.kind === "return" ? effects.map(({ indicator }) => indicator) : [],
    ),
  );
  return figures.map((each) => {
    const provisional = cells.get(each.indicator.number) ?? 0;
    const isInDoubt = doubted.has(each.indicator.number);
    const remarks = [
      ...(provisional === 0 ? [] : [provisionalRemark(provisional, sheets.get(each.indicator.number) ?? 0)]),
      ...(isInDoubt ? [IN_DOUBT_REMARK] : []),
    ];
    return remarks.length === 0 ? each : { ...each, provisional, isInDoubt, notes: [...remarks, ...each.notes] };
  });
}

/** The lists that figures which are kept were counted from, and that are not there. */
function listsKept(figures: readonly IndicatorFigures[], lists: Lists): ListName[] {
  const wanted = figures.flatMap(({ indicator, isKept }) => (isKept ? indicator.lists : []));
  return [...new Set(wanted)].filter((list) => !lists.has(list));
}

/** What the indicators left out or doubt. */
function issuesOf(figures: readonly IndicatorFigures[]): DataIssue[] {
  return onePerPlace(figures.flatMap(({ counts }) => counts?.issues ?? []));
}

/** The measures of the month by area, less those that are recorded already and those that hang on open questions. */
function newEntries(figures: readonly IndicatorFigures[], month: Month, history: History): HistoryEntry[] {
  return figures.flatMap(({ indicator, counts, columns, measure, provisional, isInDoubt, without }) => {
    if (counts === null || provisional > 0 || isInDoubt) return [];
    return indicator.measures.flatMap(({ key: name }) => {
      if (!counts.knows(month, name)) return [];
      const values = measure(name);
      return columns.flatMap((column, index): HistoryEntry[] => {
        const value = values[index] ?? null;
        if (column.kind === "comparator" || column.kind === "period" || value === null) return [];
        const { place } = column;
        if (history.value(month, indicator.number, name, place) !== undefined) return [];
        return [
          {
            month,
            indicator: indicator.number,
            measure: name,
            place,
            value,
            source: sourceOfFigure(place === "city" ? without : null),
            rows: tallyOf(counts, indicator, name).list.length,
            sheetRow: null,
          },
        ];
      });
    });
  });
}
