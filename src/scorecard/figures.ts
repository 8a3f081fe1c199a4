import { workingCalendar } from "../calendar/working-days";
import { after, marchBefore, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import { isComputed, worded, type Counts, type Indicator, type Row } from "../indicators/define-indicator";
import { CITY } from "../indicators/counting/tally";
import { monthWindow, type MonthWindow } from "../indicators/counting/month-set";
import type { ListName } from "../lists/list";
import type { Lists } from "../lists/reading/read-lists";
import { atOnce, type Steps } from "../workbook/steps";
import { areaKey } from "../workbook/figure-key";
import {
  cellOf,
  measureInColumn,
  numberCell,
  populationInColumn,
  seriesPoint,
  type CellContext,
  type Figure,
  type FigureColumn,
  type MeasureValues,
  type SeriesPoint,
} from "./figure-cells";
import type { History } from "./history";
import { missingMonthsNote } from "./missing-months";
import { monthSettings } from "./month-settings";
import { periodColumns } from "./periods";
import { countedValues, placedIn, tallyOf, type Placed } from "./placed-counts";
import type { OtherMonths } from "./placings";
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
  /** Children aged 0–17 that each column counts over; null where there are none. */
  readonly populations: readonly (number | null)[];
  /** What the lists alone say of a measure in a month, for the city or an area; null where they do not know. */
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
  /** As they hold in the month. */
  readonly settings: Settings;
  readonly history: History;
  /** Settings and lists of other months where the settings have dates; absent, those of the month hold in all. */
  readonly otherMonths?: OtherMonths;
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
  const { month, settings } = question;
  const window = monthWindow(monthsNeeded(indicators, question.month, settings));
  const placings = [{ months: null, settings, lists: question.lists }, ...(question.otherMonths?.placings ?? [])];
  const calendar = workingCalendar(settings.closedDays);
  yield;
  const figures: IndicatorFigures[] = [];
  for (const indicator of indicators) {
    const placed: Placed[] = [];
    const used = new Set<ListName>();
    for (const { months, lists, settings: then } of placings) {
      const watched = new WatchedLists(lists);
      const result = indicator.count({
        lists: watched,
        month,
        window,
        areas: then.areas.length,
        calendar,
        unallocatedAfterDays: settings.unallocatedAfterDays,
        caseloadByHeadcount: settings.caseloadByHeadcount,
      });
      yield;
      if (isComputed(result)) for (const each of Object.values(result.measures)) yield* each.inSteps();
      for (const each of watched.used) used.add(each);
      placed.push({ result, areas: then.areas, months });
    }
    figures.push({ ...figuresOf(worded(indicator, settings), placed, window, question), listsUsed: used });
    yield;
  }
  return figures;
}

/** The months that figures of a month are made of: those of the charts, and those that are compared with. */
export function monthsNeeded(indicators: readonly Indicator[], month: Month, settings: Settings): Month[] {
  const baselines = indicators.map((indicator) => baselineMonth(indicator, { month, settings }));
  return [...new Set([...monthsUpTo(month, MONTHS_SHOWN), ...baselines])];
}

/** The month that a baseline comparator compares with: the settings' word, else the latest 31 March before. */
function baselineMonth(indicator: Indicator, { month, settings }: Pick<Question, "month" | "settings">): Month {
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
    ...periodColumns(indicator, question.month, question.settings.shownPeriods),
  ];
}

function figuresOf(
  indicator: Indicator,
  placed: readonly Placed[],
  window: MonthWindow,
  question: Question,
): Omit<IndicatorFigures, "listsUsed"> {
  const { result } = placedIn(placed, question.month);
  const counts = isComputed(result) ? result : null;
  const settings = question.settings.indicators.get(indicator.number) ?? {
    target: indicator.target,
    tolerance: indicator.tolerance,
    nationalAverage: null,
    baseline: null,
  };
  const { settings: monthly, otherMonths } = question;
  const counted = countedValues(indicator, placed, window);
  const values = measureValues(indicator, counted, question);
  const columns = columnsOf(indicator, question);
  const context: CellContext = {
    indicator,
    columns,
    values,
    month: question.month,
    settings: monthSettings(
      indicator,
      question.month,
      (month) => (month === question.month ? monthly : (otherMonths?.settingsOf(month) ?? monthly)),
      question.history,
    ),
    comparatorMonths: monthsOfComparator(indicator, question),
  };
  const rows = indicator.rows.map((row) => ({ row, cells: columns.map((column) => cellOf(row, column, context)) }));
  const rated = rows.find(({ row }) => row === indicator.rated);
  if (rated === undefined) throw new Error(`Indicator ${indicator.number} has no row that is rated.`);
  const comparatorColumn = columns[0];
  if (comparatorColumn === undefined) throw new Error(`Indicator ${indicator.number} has no columns.`);
  const comparator = numberCell(rated.row, comparatorColumn, context);
  const series = monthsUpTo(question.month, MONTHS_SHOWN).map((month) =>
    seriesPoint(rated.row, month, values, context.settings),
  );
  const monthValue = rated.cells[1]?.value ?? null;
  const { format } = rated.row;
  return {
    indicator,
    month: question.month,
    settings,
    columns,
    rows,
    populations: columns.map((column) => populationInColumn(column, context)),
    counted,
    rowsBehind: (measure, tallyColumn) =>
      counts === null ? [] : tallyOf(counts, indicator, measure).rows(window.indexOf(question.month), tallyColumn),
    measure: (name) => columns.map((column) => measureInColumn(name, column, context)),
    rated,
    comparator,
    comparatorMonths: context.comparatorMonths,
    ratings: columns.map((column, index) =>
      column.kind === "comparator" ||
      column.kind === "period" ||
      (column.kind === "area" && indicator.ratedForCityOnly === true)
        ? null
        : rate(rated.cells[index]?.value ?? null, settings.target, settings.tolerance, indicator.direction, format),
    ),
    trend: trend(monthValue, comparator.value, indicator.direction, format),
    seriesMeasures: measuresOf(rated.row),
    series,
    notes: [...("reason" in result ? [result.reason] : (result.notes ?? [])), ...missingMonthsNote(context, placed)],
    provisional: 0,
    counts,
  };
}

/** What was published first stands; the lists fill what history lacks. The month itself is always of the lists. */
function measureValues(indicator: Indicator, counted: MeasureValues, { month, history }: Question): MeasureValues {
  return (measure, asked, place) => {
    const published = asked === month ? undefined : history.value(asked, indicator.number, measure, place);
    return published ?? counted(measure, asked, place);
  };
}

/** The months behind the comparator. */
function monthsOfComparator(indicator: Indicator, question: Question): Month[] {
  return indicator.comparator.kind === "baseline"
    ? [baselineMonth(indicator, question)]
    : monthsUpTo(after(question.month, -1), MONTHS_BEFORE);
}
