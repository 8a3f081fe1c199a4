import { workingCalendar } from "../calendar/working-days";
import { after, marchBefore, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import {
  isComputed,
  worded,
  type Counts,
  type Given,
  type Indicator,
  type NotComputed,
  type Row,
} from "../indicators/define-indicator";
import { CITY, type Tally } from "../indicators/counting/tally";
import { monthWindow, type MonthWindow } from "../indicators/counting/month-set";
import type { ListName } from "../lists/list";
import type { Lists } from "../lists/reading/read-lists";
import { atOnce, type Steps } from "../workbook/steps";
import { areaKey } from "../workbook/figure-key";
import {
  cellOf,
  measureInColumn,
  numberCell,
  seriesPoint,
  type CellContext,
  type Figure,
  type FigureColumn,
  type MeasureValues,
  type SeriesPoint,
} from "./figure-cells";
import type { History } from "./history";
import { inWords } from "./in-words";
import { rate, type Rating } from "./rating";
import type { IndicatorSettings, Settings } from "../settings/settings";
import { measuresOf } from "./row-expressions";
import { trend, type Trend } from "./trend";
import { WatchedLists } from "./watched-lists";

/** How many months before the month the averages look at, and how many the charts show. */
const MONTHS_BEFORE = 6;
export const MONTHS_SHOWN = 13;

export interface FigureRow {
  readonly row: Row;
  readonly cells: readonly Figure[];
}

/** All that the scorecard shows of one indicator. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly month: Month;
  readonly settings: IndicatorSettings;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** What the lists alone say of a measure in a month and column of the tallies; null where they do not know. */
  readonly counted: MeasureValues;
  /** The rows of the list behind a measure in the month, by column of the tallies; found anew each time. */
  readonly rowsBehind: (measure: string, tallyColumn: number) => number[];
  /** The value of a measure in each column (comparators averaged or added up), null where not known. Throws for a measure that the indicator does not have. */
  readonly measure: (name: string) => readonly (number | null)[];
  readonly rated: FigureRow;
  /** The comparator of the rated row, also where the table leaves it blank. */
  readonly comparator: Figure;
  /** The months that the comparator is of, in order. */
  readonly comparatorMonths: readonly Month[];
  /** By column; null where a column is not rated. */
  readonly ratings: readonly (Rating | null)[];
  readonly trend: Trend;
  readonly seriesMeasures: readonly string[];
  readonly series: readonly SeriesPoint[];
  readonly notes: readonly string[];
  /** How many cells that were not understood its table hangs on; 0 where none. */
  readonly provisional: number;
  /** What the lists counted; null where the indicator could not be computed. */
  readonly counts: Counts | null;
  /** The lists that it looked at, there or not. */
  readonly listsUsed: ReadonlySet<ListName>;
}

export interface Question {
  readonly month: Month;
  readonly lists: Lists;
  readonly settings: Settings;
  readonly history: History;
}

/** Every figure of a month: of each indicator its table, ratings, trend and thirteen months. Pure. */
export function computeFigures(indicators: readonly Indicator[], question: Question): IndicatorFigures[] {
  return atOnce(computeFiguresInSteps(indicators, question));
}

/** {@link computeFigures}, in steps of a few milliseconds. */
export function* computeFiguresInSteps(
  indicators: readonly Indicator[],
  question: Question,
): Steps<IndicatorFigures[]> {
  const { month, lists, settings } = question;
  const baselines = indicators.map((indicator) => baselineMonth(indicator, question));
  const given: Given = {
    lists,
    month,
    window: monthWindow([...monthsUpTo(month, MONTHS_SHOWN), ...baselines]),
    areas: settings.areas.length,
    calendar: workingCalendar(settings.closedDays),
    unallocatedAfterDays: settings.unallocatedAfterDays,
    caseloadByHeadcount: settings.caseloadByHeadcount,
  };
  yield;
  const figures: IndicatorFigures[] = [];
  for (const indicator of indicators) {
    const watched = new WatchedLists(lists);
    if (indicator.prepare !== undefined) yield* indicator.prepare({ ...given, lists: watched });
    const result = indicator.count({ ...given, lists: watched });
    yield;
    if (isComputed(result)) for (const each of Object.values(result.measures)) yield* each.inSteps();
    const made = figuresOf(worded(indicator, settings), result, given, question);
    figures.push({ ...made, listsUsed: watched.used });
    yield;
  }
  return figures;
}

/** The month that a baseline comparator compares with: the settings' word, else the latest 31 March before. */
function baselineMonth(indicator: Indicator, { month, settings }: Question): Month {
  return settings.indicators.get(indicator.number)?.baseline ?? marchBefore(month);
}

const COMPARATOR_LABELS = { average: "Prev. 6 months average", cumulative: "Prev. 6 months cumulative" } as const;

function columnsOf(indicator: Indicator, question: Question): FigureColumn[] {
  const { comparator, areas } = indicator;
  const label =
    comparator.kind === "baseline"
      ? shortMonth(baselineMonth(indicator, question))
      : COMPARATOR_LABELS[comparator.kind];
  const shown = question.settings.areas.flatMap(({ name, showsCaseloads }, index): FigureColumn[] => {
    const isShown = areas === "all" || (areas === "caseloads" && showsCaseloads);
    const key = areaKey(name);
    return isShown ? [{ key, label: name, kind: "area", place: key, tallyColumn: index + 1 }] : [];
  });
  return [
    { key: "comparator", label, kind: "comparator", place: "city", tallyColumn: CITY },
    { key: "month", label: shortMonth(question.month), kind: "month", place: "city", tallyColumn: CITY },
    ...shown,
  ];
}

function figuresOf(
  indicator: Indicator,
  result: Counts | NotComputed,
  given: Given,
  question: Question,
): Omit<IndicatorFigures, "listsUsed"> {
  const counts = isComputed(result) ? result : null;
  const settings = question.settings.indicators.get(indicator.number) ?? {
    target: indicator.target,
    tolerance: indicator.tolerance,
    nationalAverage: null,
    baseline: null,
  };
  const counted = countedValues(indicator, counts, given.window);
  const values = measureValues(indicator, counted, question);
  const columns = columnsOf(indicator, question);
  const context: CellContext = {
    indicator,
    columns,
    values,
    month: question.month,
    settings: question.settings,
    comparatorMonths: monthsOfComparator(indicator, question),
  };
  const rows = indicator.rows.map((row) => ({ row, cells: columns.map((column) => cellOf(row, column, context)) }));
  const rated = rows.find(({ row }) => row === indicator.rated);
  if (rated === undefined) throw new Error(`Indicator ${indicator.number} has no row that is rated.`);
  const comparatorColumn = columns[0];
  if (comparatorColumn === undefined) throw new Error(`Indicator ${indicator.number} has no columns.`);
  const comparator = numberCell(rated.row, comparatorColumn, context);
  const series = monthsUpTo(question.month, MONTHS_SHOWN).map((month) =>
    seriesPoint(rated.row, month, values, question.settings),
  );
  const monthValue = rated.cells[1]?.value ?? null;
  const { format } = rated.row;
  return {
    indicator,
    month: question.month,
    settings,
    columns,
    rows,
    counted,
    rowsBehind: (measure, tallyColumn) =>
      counts === null
        ? []
        : tallyOf(counts, indicator, measure).rows(given.window.indexOf(question.month), tallyColumn),
    measure: (name) => columns.map((column) => measureInColumn(name, column, context)),
    rated,
    comparator,
    comparatorMonths: context.comparatorMonths,
    ratings: columns.map((column, index) =>
      column.kind === "comparator" || (column.kind === "area" && indicator.ratedForCityOnly === true)
        ? null
        : rate(rated.cells[index]?.value ?? null, settings.target, settings.tolerance, indicator.direction, format),
    ),
    trend: trend(monthValue, comparator.value, indicator.direction, format),
    seriesMeasures: measuresOf(rated.row),
    series,
    notes: [...("reason" in result ? [result.reason] : (result.notes ?? [])), ...missingMonthsNote(context, counts)],
    provisional: 0,
    counts,
  };
}

/** What was published first stands; the lists fill what history lacks. The month itself is always of the lists. */
function measureValues(
  indicator: Indicator,
  counted: MeasureValues,
  { month, history, settings }: Question,
): MeasureValues {
  return (measure, asked, tallyColumn) => {
    if (asked !== month) {
      const area = settings.areas[tallyColumn - 1];
      const place = area === undefined ? "city" : areaKey(area.name);
      const published = history.value(asked, indicator.number, measure, place);
      if (published !== undefined) return published;
    }
    return counted(measure, asked, tallyColumn);
  };
}

function countedValues(indicator: Indicator, counts: Counts | null, window: MonthWindow): MeasureValues {
  return (measure, asked, tallyColumn) => {
    const index = window.indexOf(asked);
    if (counts === null) return null;
    const tally = tallyOf(counts, indicator, measure);
    return index < 0 || !counts.knows(asked, measure, tallyColumn) ? null : tally.at(index, tallyColumn);
  };
}

/** What was counted of a measure. Throws for one that the indicator does not count: a misspelling is no zero. */
export function tallyOf(counts: Counts, { number }: Pick<Indicator, "number">, measure: string): Tally {
  const tally = counts.measures[measure];
  if (tally === undefined) throw new Error(`Indicator ${number} counts no measure “${measure}”.`);
  return tally;
}

/** The months behind the comparator. */
function monthsOfComparator(indicator: Indicator, question: Question): Month[] {
  return indicator.comparator.kind === "baseline"
    ? [baselineMonth(indicator, question)]
    : monthsUpTo(after(question.month, -1), MONTHS_BEFORE);
}

/** Why figures of the month, or the comparator, are n/a: the months missing and what the lists say of each. */
function missingMonthsNote(
  { indicator, values, month, comparatorMonths, columns }: CellContext,
  counts: Counts | null,
): string[] {
  const needed = (rows: readonly Row[]) => [...new Set(rows.flatMap(measuresOf))];
  const unknownOf = (months: readonly Month[], measures: readonly string[]) =>
    months.flatMap((each) => {
      const missing = measures.filter((measure) => values(measure, each, CITY) === null);
      return missing.length === 0 ? [] : [{ month: each, missing }];
    });
  const reasons = (unknown: ReturnType<typeof unknownOf>) => [
    ...new Set(unknown.flatMap((each) => each.missing.map((measure) => counts?.why?.(each.month, measure) ?? ""))),
  ];
  const now = reasons(unknownOf([month], needed(indicator.rows)));
  const compared = indicator.rows.filter(({ comparatorLeftBlank }) => comparatorLeftBlank !== true);
  const before = unknownOf(comparatorMonths, needed(compared));
  const label = columns[0]?.label ?? "";
  const named = inWords(before.map((each) => shortMonth(each.month)));
  const sentences = [
    ...now,
    ...(before.length === 0 ? [] : [`“${label}” is n/a: nothing is known of ${named}.`]),
    ...(now.some((reason) => reason !== "") ? [] : reasons(before).slice(0, 1)),
  ];
  return [...new Set(sentences)].filter((sentence) => sentence !== "");
}
