import { workingCalendar } from "../calendar/working-days";
import { marchBefore, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import { isComputed, type Counts, type Given, type Indicator, type Row } from "../indicators/define-indicator";
import { CITY } from "../indicators/counting/tally";
import { monthWindow, type MonthWindow } from "../indicators/counting/month-set";
import type { Lists } from "../lists/reading/read-lists";
import { atOnce, type Steps } from "../workbook/steps";
import {
  cellOf,
  measureInColumn,
  measuresOf,
  numberCell,
  seriesPoint,
  type CellContext,
  type Figure,
  type FigureColumn,
  type MeasureValues,
  type SeriesPoint,
} from "./figure-cells";
import { CITY_NAME, type History } from "./history";
import { rate, type Rating } from "./rating";
import type { IndicatorSettings, Settings } from "../settings/settings";
import { trend, type Trend } from "./trend";

/** How many months before the month the averages look at, and how many the charts show. */
export const MONTHS_BEFORE = 6;
export const MONTHS_SHOWN = 13;

interface FigureRow {
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
  readonly counted: (measure: string, month: Month, tallyColumn: number) => number | null;
  /** The rows of the list behind a measure in the month, by column of the tallies; found anew each time. */
  readonly rowsBehind: (measure: string, tallyColumn: number) => number[];
  /** The value of a measure in each column (comparators averaged or added up), null where not known. */
  readonly measure: (name: string) => readonly (number | null)[];
  readonly rated: FigureRow;
  /** The comparator of the rated row, also where the table leaves it blank. */
  readonly previous: Figure;
  /** By column; null where a column is not rated. */
  readonly ratings: readonly (Rating | null)[];
  readonly trend: Trend;
  readonly seriesMeasures: readonly string[];
  readonly series: readonly SeriesPoint[];
  readonly notes: readonly string[];
  /** What the lists counted; null where the indicator could not be computed. */
  readonly counts: Counts | null;
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

/** {@link computeFigures}, a step an indicator. */
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
  const figures: IndicatorFigures[] = [];
  for (const indicator of indicators) {
    figures.push(figuresOf(indicator, given, question));
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
  const shown = question.settings.areas
    .map(({ name }, index) => ({ label: name, kind: "area" as const, tallyColumn: index + 1 }))
    .filter((column) => areas === "all" || (areas !== "city" && areas.includes(column.label)));
  return [
    { label, kind: "comparator", tallyColumn: CITY },
    { label: shortMonth(question.month), kind: "month", tallyColumn: CITY },
    ...shown,
  ];
}

function figuresOf(indicator: Indicator, given: Given, question: Question): IndicatorFigures {
  const result = indicator.count(given);
  const counts = isComputed(result) ? result : null;
  const settings = question.settings.indicators.get(indicator.number) ?? {
    target: indicator.target,
    tolerance: indicator.tolerance,
    nationalAverage: null,
    baseline: null,
  };
  const counted = countedValues(counts, given.window);
  const values = measureValues(indicator, counted, question);
  const columns = columnsOf(indicator, question);
  const context: CellContext = {
    indicator,
    columns,
    values,
    month: question.month,
    settings: question.settings,
    compared: comparedMonths(indicator, question),
  };
  const rows = indicator.rows.map((row) => ({ row, cells: columns.map((column) => cellOf(row, column, context)) }));
  const rated = rows.find(({ row }) => row === indicator.rated);
  if (rated === undefined) throw new Error(`Indicator ${indicator.number} has no row that is rated.`);
  const comparatorColumn = columns[0];
  if (comparatorColumn === undefined) throw new Error(`Indicator ${indicator.number} has no columns.`);
  const previous = numberCell(rated.row, comparatorColumn, context);
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
      counts?.measures[measure]?.rows(given.window.indexOf(question.month), tallyColumn) ?? [],
    measure: (name) => columns.map((column) => measureInColumn(name, column, context)),
    rated,
    previous,
    ratings: columns.map((column, index) =>
      column.kind === "comparator" || (column.kind === "area" && indicator.ratedForCityOnly === true)
        ? null
        : rate(rated.cells[index]?.value ?? null, settings.target, settings.tolerance, indicator.direction, format),
    ),
    trend: trend(monthValue, previous.value, indicator.direction, format),
    seriesMeasures: measuresOf(rated.row),
    series,
    notes: [...("reason" in result ? [result.reason] : (result.notes ?? [])), ...missingMonthsNote(context)],
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
      const area = tallyColumn === CITY ? CITY_NAME : (settings.areas[tallyColumn - 1]?.name ?? "");
      const published = history.value(asked, indicator.number, measure, area);
      if (published !== undefined) return published;
    }
    return counted(measure, asked, tallyColumn);
  };
}

function countedValues(counts: Counts | null, window: MonthWindow): MeasureValues {
  return (measure, asked, tallyColumn) => {
    const index = window.indexOf(asked);
    if (index < 0 || counts?.knows(asked, measure) !== true) return null;
    return counts.measures[measure]?.at(index, tallyColumn) ?? null;
  };
}

/** The months behind the comparator. */
function comparedMonths(indicator: Indicator, question: Question): Month[] {
  return indicator.comparator.kind === "baseline"
    ? [baselineMonth(indicator, question)]
    : monthsUpTo((question.month - 1) as Month, MONTHS_BEFORE);
}

/** Names the months that keep the comparator from being known. */
function missingMonthsNote({ indicator, values, compared, columns }: CellContext): string[] {
  const needed = new Set(
    indicator.rows.filter(({ comparatorLeftBlank }) => comparatorLeftBlank !== true).flatMap(measuresOf),
  );
  const unknown = compared.filter((month) => [...needed].some((measure) => values(measure, month, CITY) === null));
  if (unknown.length === 0) return [];
  const label = columns[0]?.label ?? "";
  return [`“${label}” is n/a: nothing is known of ${inWords(unknown.map(shortMonth))}.`];
}

/** "a, b and c" */
export function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
