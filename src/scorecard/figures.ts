import { monthsUpTo, type Month } from "../calendar/month";
import {
  isComputed,
  worded,
  type Counts,
  type Indicator,
  type NotComputed,
  type Row,
} from "../indicators/define-indicator";
import { monthWindow, type MonthWindow } from "../indicators/counting/month-set";
import type { ListName } from "../lists/list";
import type { Lists } from "../lists/reading/read-lists";
import { atOnce, type Steps } from "../workbook/steps";
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
import { givenOf } from "./given";
import type { HeldCard, HeldFigures } from "./held-figures";
import type { History } from "./history";
import { missingMonthsNote } from "./missing-months";
import { monthsWithoutRemarks } from "./months-without";
import { monthSettings } from "./month-settings";
import { MONTHS_SHOWN, columnsOf, monthsNeeded, monthsOfComparator } from "./figure-columns";
import { countedValues, placedIn, tallyOf, type Placed } from "./placed-counts";
import type { OtherMonths } from "./placings";
import { heldValues, measureValues, withGaps } from "./measure-values";
import { NO_GAPS, type Gaps } from "./return-gaps";
import { gapsIn, isPartial, withoutOf, withoutRemark, type Without } from "./without";
import { rate, type Rating } from "./rating";
import type { IndicatorSettings, Settings } from "../settings/settings";
import { areaSeries, type AreaSeries } from "./area-series";
import { toTargetOf, type ToTarget } from "./to-target";
import { measuresOf } from "./row-expressions";
import { trend, type Trend } from "./trend";
import { MONTHS_LOOKED_AT, variationOf, type Variation } from "./variation";
import { WatchedLists } from "./watched-lists";

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
  /** The thirteen months of each area, in the order of the columns. */
  readonly byArea: readonly AreaSeries[];
  /** What is missing to the target; null where it is met, or cannot be told in people. */
  readonly toTarget: ToTarget | null;
  /** Whether the month of the rated row is out of the ordinary. */
  readonly variation: Variation;
  readonly seriesMeasures: readonly string[];
  readonly series: readonly SeriesPoint[];
  /** The table of another month, from history and lists as the charts have it: the city and the areas of this table. */
  readonly tableOf: (month: Month) => MonthTable;
  readonly notes: readonly string[];
  /** How many cells that were not understood its table hangs on; 0 where none. */
  readonly provisional: number;
  /** Whether its figures are those of an earlier day, whose files are no longer at hand. */
  readonly isKept: boolean;
  /** Whether a return that it counts is in doubt; see return-doubts.ts. */
  readonly isInDoubt: boolean;
  /** The offices that the city's figure of the month is without; null where it is whole. */
  readonly without: Without | null;
  /** What the lists counted; null where the indicator could not be computed. */
  readonly counts: Counts | null;
  /** The lists that it looked at, there or not. */
  readonly listsUsed: ReadonlySet<ListName>;
}

/** What a table shows of a month alone, without what it is compared with. */
export type MonthTable = Pick<IndicatorFigures, "indicator" | "columns" | "rows" | "populations" | "measure">;

export interface Question {
  readonly month: Month;
  readonly lists: Lists;
  /** As they hold in the month. */
  readonly settings: Settings;
  readonly history: History;
  /** Settings and lists of other months where the settings have dates; absent, those of the month hold in all. */
  readonly otherMonths?: OtherMonths;
  /** The offices of which lists say nothing; none where nothing is said. */
  readonly gaps?: Gaps;
  /** What the month's scorecard keeps of earlier figures; none where everything is counted. */
  readonly held?: HeldCard | null;
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
  const figures: IndicatorFigures[] = [];
  for (const indicator of indicators) {
    const placed: Placed[] = [];
    const used = new Set(indicator.lists);
    for (const { months, lists, settings: then } of placings) {
      const watched = new WatchedLists(lists);
      const given = givenOf({ lists: watched, settings: { ...settings, areas: then.areas }, month, window });
      if (indicator.prepare !== undefined) yield* indicator.prepare(given);
      const result = indicator.count(given);
      yield;
      for (const each of watched.used) used.add(each);
      placed.push({ result, areas: then.areas, months });
    }
    const isKept = heldOf(indicator, question) !== null && [...used].some((list) => question.held?.lists.has(list));
    for (const { result } of isKept ? [] : placed)
      if (isComputed(result)) for (const each of Object.values(result.measures)) yield* each.inSteps();
    const counted = isKept ? placed.map((each) => ({ ...each, result: KEPT })) : placed;
    figures.push({ ...figuresOf(worded(indicator, settings), counted, window, question, used), listsUsed: used });
    yield;
  }
  return figures;
}

/** What an indicator says whose figures are kept and not counted. */
const KEPT: NotComputed = { reason: "" };

function heldOf({ number }: Indicator, { held }: Question): HeldFigures | null {
  return held?.figures.get(number) ?? null;
}

function figuresOf(
  indicator: Indicator,
  placed: readonly Placed[],
  window: MonthWindow,
  question: Question,
  listsUsed: ReadonlySet<ListName>,
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
  const held = counts === null ? heldOf(indicator, question) : null;
  const gaps = counts === null && held === null ? [] : gapsIn(listsUsed, question.gaps ?? NO_GAPS);
  const without = withoutOf(gaps);
  const isUnfinished = isPartial({ without });
  const counted = withGaps(countedValues(indicator, placed, window), gaps, question.month);
  const columns = columnsOf(indicator, question);
  const values =
    held === null ? measureValues(indicator, counted, question) : heldValues(held, columns, question.month);
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
    held,
  };
  const rows = indicator.rows.map((row) => ({ row, cells: columns.map((column) => cellOf(row, column, context)) }));
  const rated = rows.find(({ row }) => row === indicator.rated);
  if (rated === undefined) throw new Error(`Indicator ${indicator.number} has no row that is rated.`);
  const comparatorColumn = columns[0];
  if (comparatorColumn === undefined) throw new Error(`Indicator ${indicator.number} has no columns.`);
  const comparator = numberCell(rated.row, comparatorColumn, context);
  // A month that is not whole is no point of a chart.
  const charted: MeasureValues = (measure, asked, column) =>
    isUnfinished && asked === question.month ? null : values(measure, asked, column);
  const pointOf = (month: Month) => seriesPoint(rated.row, month, charted, context.settings);
  const series = monthsUpTo(question.month, MONTHS_SHOWN).map(pointOf);
  const points = monthsUpTo(question.month, MONTHS_LOOKED_AT).map(pointOf);
  const variation = variationOf({
    judgedBy: indicator.judgedBy,
    direction: indicator.direction,
    format: rated.row.format,
    points: points.map(({ month, value, parts }) => ({
      month,
      value,
      of: rated.row.kind === "share" ? (parts[1] ?? null) : null,
    })),
    begins: question.settings.limitsBegin.filter((each) => each.indicator === indicator.number),
    target: settings.target,
  });
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
        : rate(
            isUnfinished && column.kind === "month" ? null : (rated.cells[index]?.value ?? null),
            settings.target,
            settings.tolerance,
            indicator.direction,
            format,
          ),
    ),
    trend: trend(isUnfinished ? null : monthValue, comparator.value, indicator.direction, format),
    byArea: areaSeries(rated.row, context),
    toTarget: toTargetOf({ indicator, settings, points, variation }),
    variation,
    seriesMeasures: measuresOf(rated.row),
    series,
    tableOf: (month) => monthTable(indicator, { ...context, month, held: null }),
    notes: [
      ...(without === null ? [] : [withoutRemark(gaps, without)]),
      ...("reason" in result ? [held === null ? result.reason : (question.held?.reason ?? "")] : (result.notes ?? [])),
      ...(held === null
        ? [
            ...missingMonthsNote(context, placed),
            ...monthsWithoutRemarks({ ...context, counted, history: question.history }),
          ]
        : []),
    ],
    provisional: 0,
    isKept: held !== null,
    isInDoubt: false,
    without,
    counts,
  };
}

/** Nothing of it is held: what is kept of other months is in the values. */
function monthTable(indicator: Indicator, given: CellContext): MonthTable {
  const columns = given.columns.filter(({ kind }) => kind === "month" || kind === "area");
  const context = { ...given, columns };
  return {
    indicator,
    columns,
    rows: indicator.rows.map((row) => ({ row, cells: columns.map((column) => cellOf(row, column, context)) })),
    populations: columns.map((column) => populationInColumn(column, context)),
    measure: (name) => columns.map((column) => measureInColumn(name, column, context)),
  };
}
